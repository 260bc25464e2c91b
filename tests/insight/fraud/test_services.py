"""Marks are kept from day to day, and people have the last word."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.insight.fraud import stories
from tests.insight.fraud.stories import DAYS, FIRST, Keys, Story

from vitrina.insight.fraud import queries, services
from vitrina.insight.fraud.errors import DecidedSince
from vitrina.insight.fraud.models import FraudDecision, FraudMark
from vitrina.insight.fraud.types import MarkFilter, MarkKind, MarkState
from vitrina.insight.tracking import services as tracking
from vitrina.kernel.errors import NotFound

pytestmark = pytest.mark.usefixtures("shop")
LAST = FIRST + timedelta(days=DAYS - 1)


def happened(*tales: Callable[[Story], Keys], visits_a_day: int = 12) -> Keys:
    story = Story()
    stories.ordinary(story, visits_a_day=visits_a_day)
    keys: Keys = set().union(*(tell(story) for tell in tales))
    tracking.write_days(story.table(), name="story")
    return keys


def orders(state: MarkState | None = None) -> Keys:
    page = queries.marks(MarkFilter(kind=MarkKind.ORDER, state=state), page_size=200)
    return {mark.finding.key for mark in page.marks}


def rows() -> list[tuple[object, ...]]:
    return list(
        FraudMark.objects.order_by("pk").values_list("pk", "kind", "key", "state", "score", "reasons")
    )


def listed(kind: str) -> Keys:
    table = queries.excluded()
    return {
        key
        for at, key in zip(*(table[name].to_pylist() for name in ("kind", "key")), strict=True)
        if at == kind
    }


def test_fakes_are_marked_and_stand_out_of_the_counting() -> None:
    keys = happened(stories.farm)
    report = services.detect(until=LAST)
    assert (report.since, report.until) == (FIRST, LAST)
    assert report.marked[MarkKind.ORDER] == report.new == len(keys)
    assert report.judged[MarkKind.ORDER] > len(keys)
    assert listed("order") == keys
    assert len(listed("session")) == len(keys)
    mark = queries.marks(MarkFilter(seller="seller-1")).marks[0]
    assert mark.finding.trail.product == stories.product(1, 9)
    assert mark.finding.reasons


def test_doing_it_twice_changes_nothing() -> None:
    happened(stories.farm, stories.liking_crowd)
    services.detect(until=LAST)
    before = rows()
    again = services.detect(until=LAST)
    assert (again.new, again.withdrawn) == (0, 0)
    assert again.since == LAST - timedelta(days=services.JUDGED_DAYS - 1)
    assert rows() == before
    services.detect(until=LAST, afresh=True)
    assert rows() == before


def test_day_after_day_finds_what_one_run_finds() -> None:
    keys = happened(stories.farm, stories.review_bomb)
    services.detect(until=LAST)
    at_once = {(row[1], row[2]) for row in rows()}
    FraudMark.objects.all().delete()
    services.FraudRun.objects.all().delete()
    for day in range(20, DAYS):
        services.detect(until=FIRST + timedelta(days=day))
    assert {(row[1], row[2]) for row in rows()} == at_once
    assert {key for _kind, key in at_once} == keys


def test_nothing_happened_yet() -> None:
    report = services.detect(until=LAST)
    assert (report.since, report.until, report.events, report.new) == (None, None, 0, 0)
    assert queries.excluded().num_rows == 0
    assert services.detect(until=date(1999, 1, 1)).since is None


def test_one_single_event() -> None:
    story = Story()
    story.add("view", story.moment(3), product="good-1-1", session="s", shopper="p")
    tracking.write_days(story.table(), name="story")
    report = services.detect(until=LAST)
    assert (report.new, report.judged[MarkKind.SESSION]) == (0, 1)


def test_bots_and_staff_are_not_judged() -> None:
    story = Story()
    stories.farm(story)
    for row in story.rows:
        row["mark"] = "staff"
    tracking.write_days(story.table(), name="story")
    assert services.detect(until=LAST).judged[MarkKind.ORDER] == 0


def test_what_a_person_cleared_counts_again_and_is_not_suspected_anew() -> None:
    keys = happened(stories.farm)
    services.detect(until=LAST)
    ids = [mark.id for mark in queries.marks(page_size=200).marks]
    services.clear(ids[:10], by="ann", note="our own staff's party")
    services.confirm(ids[10:12], by="ann")
    services.detect(until=LAST, afresh=True)
    assert len(orders(MarkState.CLEARED)) == 10
    assert len(orders(MarkState.CONFIRMED)) == 2
    assert len(listed("order")) == len(keys) - 10
    cleared = queries.mark(ids[0])
    assert (cleared.decided_by, cleared.note) == ("ann", "our own staff's party")


def test_a_cleared_mark_rises_for_reasons_that_nobody_looked_at() -> None:
    happened(stories.farm)
    services.detect(until=LAST)
    mark = queries.marks().marks[0]
    services.clear([mark.id], by="ann")
    FraudMark.objects.filter(pk=mark.id).update(cleared_codes=["newcomer"])
    report = services.detect(until=LAST)
    assert report.new == 1
    assert queries.mark(mark.id).state is MarkState.SUSPECTED
    assert [(it.by, it.after) for it in queries.history(mark.id)] == [
        ("ann", MarkState.CLEARED),
        ("", MarkState.SUSPECTED),
    ]


def test_suspicions_that_the_evidence_no_longer_bears_are_withdrawn() -> None:
    happened(stories.farm)
    services.detect(until=LAST)
    first, second = (mark.id for mark in queries.marks().marks[:2])
    decisions = services.confirm([first], by="ann")
    services.undo(decisions, by="ann")
    tracking.write_days(Story().table(), name="story")
    honest = Story()
    stories.ordinary(honest, visits_a_day=5)
    tracking.write_days(honest.table(), name="story")
    report = services.detect(until=LAST, afresh=True)
    assert report.withdrawn == 40
    assert not FraudMark.objects.filter(pk=second).exists()
    assert queries.mark(first).state is MarkState.CLEARED
    assert [it.by for it in queries.history(first)] == ["ann", "ann", ""]


def test_a_cleared_visit_counts_even_where_its_order_does_not() -> None:
    happened(stories.farm)
    services.detect(until=LAST)
    order = queries.marks(MarkFilter(kind=MarkKind.ORDER)).marks[0]
    session = order.finding.trail.session
    assert session in listed("session")
    FraudMark.objects.filter(pk=order.id).update(kind="session", key=session, state="cleared")
    assert session not in listed("session")


def test_decisions_are_undone_once() -> None:
    happened(stories.farm)
    services.detect(until=LAST)
    ids = [mark.id for mark in queries.marks().marks[:3]]
    decisions = services.confirm(ids, by="ann")
    assert services.confirm(ids, by="ann") == ()
    assert services.undo(decisions, by="bob") == 3
    assert orders(MarkState.CONFIRMED) == set()
    assert [it.by for it in queries.history(ids[0])] == ["ann", "bob"]
    assert queries.mark(ids[0]).decided_by == ""
    with pytest.raises(DecidedSince) as failed:
        services.undo(decisions, by="ann")
    assert failed.value.data == {"count": 3}


def test_what_is_not_there_cannot_be_decided_about() -> None:
    happened(stories.farm)
    services.detect(until=LAST)
    first = queries.marks().marks[0].id
    with pytest.raises(NotFound):
        services.clear([first, 10**6], by="ann")
    assert queries.mark(first).state is MarkState.SUSPECTED
    with pytest.raises(NotFound):
        services.undo([10**6], by="ann")
    assert not FraudDecision.objects.exists()


def test_whoever_is_forgotten_leaves_no_mark() -> None:
    happened(stories.farm)
    services.detect(until=LAST)
    shopper = queries.marks().marks[0].finding.trail.shopper
    assert services.forget_shopper(shopper) == 1
    assert services.forget_shopper("") == 0
    assert not FraudMark.objects.filter(shopper=shopper).exists()


def test_pages_are_bounded() -> None:
    keys = happened(stories.farm)
    services.detect(until=LAST)
    page = queries.marks(page=2, page_size=15)
    assert (len(page.marks), page.total, page.pages) == (15, len(keys), 3)
    assert queries.marks(page=9, page_size=15).marks == ()
    assert queries.marks(page_size=10**9).page_size == queries.PAGE_SIZE_MAX
    assert queries.marks(MarkFilter(state=MarkState.CLEARED)).total == 0
    assert queries.marked_sellers() == ("seller-1",)
    assert queries.counts() == {(MarkKind.ORDER, MarkState.SUSPECTED): len(keys)}
    group = queries.same_group(page.marks[0])
    assert {mark.finding.key for mark in group} == keys
