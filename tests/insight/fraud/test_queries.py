"""Reading the marks: what counts nowhere, pages, rings."""

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.insight.fraud.suspects import ids, suspect, write

from vitrina.insight.fraud import deciding, queries
from vitrina.insight.fraud.types import MarkFilter, MarkKind, MarkState
from vitrina.kernel.errors import NotFound

pytestmark = pytest.mark.django_db
SESSION, REVIEW = MarkKind.SESSION, MarkKind.REVIEW


def excluded() -> set[tuple[str, str]]:
    table = queries.excluded()
    assert table.schema == queries.EXCLUDED_SCHEMA
    rows = list(zip(*(table[name].to_pylist() for name in ("kind", "key")), strict=True))
    assert len(rows) == len(set(rows))
    return set(rows)


def test_nothing_is_marked_at_first() -> None:
    assert excluded() == set()
    assert queries.marks().pages == 1


def test_a_fake_order_takes_its_visit_along() -> None:
    write(suspect(1), suspect(2), suspect(3, kind=REVIEW, codes=("marked_order",)))
    first, _second, _review = ids()
    assert excluded() == {
        ("order", "order-1"),
        ("session", "visit-1"),
        ("order", "order-2"),
        ("session", "visit-2"),
        ("review", "review-3"),
    }
    assert set(queries.fake_orders()) == {"order-1", "order-2"}
    deciding.clear([first], by="ann")
    assert queries.fake_orders() == ("order-2",)
    assert ("order", "order-1") not in excluded()
    assert ("session", "visit-1") not in excluded()


def test_a_visit_that_a_person_cleared_counts_whatever_was_ordered_in_it() -> None:
    order, visit = suspect(1), suspect(1, kind=SESSION, codes=("click_pace",))
    write(order, visit)
    visit_mark = queries.marks(MarkFilter(kind=SESSION)).marks[0]
    assert ("session", visit.key) in excluded()
    from vitrina.insight.fraud.models import FraudMark

    FraudMark.objects.filter(pk=visit_mark.id).update(key=order.trail.session)
    deciding.clear([visit_mark.id], by="ann")
    assert excluded() == {("order", order.key)}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (MarkFilter(), 5),
        (MarkFilter(kind=MarkKind.ORDER), 4),
        (MarkFilter(kind=SESSION), 1),
        (MarkFilter(seller="alba"), 4),
        (MarkFilter(seller="alb"), 0),
        (MarkFilter(state=MarkState.CONFIRMED), 1),
        (MarkFilter(score_min=0.95), 1),
    ],
)
def test_marks_are_filtered(wanted: MarkFilter, found: int) -> None:
    write(
        suspect(1),
        suspect(2),
        suspect(3, seller="nord"),
        suspect(4, codes=("ring", "pace", "repeats", "unseen", "hurry")),
        suspect(5, kind=SESSION, codes=("click_pace",)),
    )
    deciding.confirm(ids()[:1], by="ann")
    page = queries.marks(wanted)
    assert page.total == len(page.marks) == found


def test_the_surest_come_first_page_by_page(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    codes = (("ring",), ("ring", "pace"), ("ring", "pace", "unseen"))
    write(*(suspect(number, codes=codes[number % 3]) for number in range(30)))
    with django_assert_num_queries(2):
        page = queries.marks(page=2, page_size=10)
    assert (page.total, page.pages, len(page.marks)) == (30, 3, 10)
    assert [len(mark.finding.reasons) for mark in page.marks] == [2] * 10
    assert queries.marks(page=9).marks == ()
    assert queries.marks(page_size=10**9).page_size == queries.PAGE_SIZE_MAX


def test_a_ring_is_read_together_and_bounded() -> None:
    write(*(suspect(number) for number in range(8)))
    mark = queries.mark(ids()[0])
    assert len(queries.same_group(mark)) == 8
    assert len(queries.same_group(mark, limit=3)) == 3
    assert queries.counts() == {(MarkKind.ORDER, MarkState.SUSPECTED): 8}
    assert queries.marked_sellers() == ("alba",)


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        queries.mark(1)
    assert queries.history(1) == ()
