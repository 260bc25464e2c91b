"""Help as a reader finds it."""

from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.content.help import queries, services
from vitrina.content.help.types import BlockKind, GroupDraft, TopicDraft
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog.types import ProductDraft

pytestmark = pytest.mark.django_db

RETURNS = TopicDraft(
    "returns",
    {"en": "Returns", "ru": "Возврат"},
    {"en": "You have 30 days.\n\n1. Pack it.", "ru": "У вас 30 дней."},
    {"en": "refund", "ru": "деньги"},
)
DELIVERY = TopicDraft("delivery", {"en": "Delivery", "ru": "Доставка"}, {"en": "It comes.", "ru": "Придёт."})
ORDERS = GroupDraft("orders", {"en": "Orders", "ru": "Заказы"}, (DELIVERY, RETURNS))


def test_groups_hold_their_topics_in_order(django_assert_num_queries: Any) -> None:
    services.save_groups([GroupDraft("empty", {"en": "Empty"}, ()), ORDERS])
    services.save_groups([ORDERS])
    with django_assert_num_queries(2):
        (group,) = queries.groups(language="ru")
    assert (group.ref, group.name) == ("orders", "Заказы")
    assert [(it.slug, it.title, it.summary) for it in group.topics] == [
        ("delivery", "Доставка", "Придёт."),
        ("returns", "Возврат", "У вас 30 дней."),
    ]


def test_a_topic_with_those_beside_it(django_assert_num_queries: Any) -> None:
    services.save_groups([ORDERS])
    with django_assert_num_queries(2):
        page = queries.topic("returns", language="en")
    assert [block.kind for block in page.blocks] == [BlockKind.PARAGRAPH, BlockKind.STEPS]
    assert (page.title, page.group_name, [it.slug for it in page.beside]) == (
        "Returns",
        "Orders",
        ["delivery"],
    )
    with pytest.raises(NotFound):
        queries.topic("ghost", language="en")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("refunds", "en", ["returns"]),
        ("возвраты", "ru", ["returns"]),
        ("деньгами", "ru", ["returns"]),
        ("  ", "en", []),
        ("x" * 10_000, "en", []),
    ],
)
def test_topics_are_found_in_any_form_of_the_word(text: str, language: str, found: list[str]) -> None:
    services.save_groups([ORDERS])
    assert [it.slug for it in queries.search_topics(text, language=language)] == found


def test_searching_takes_one_query(django_assert_num_queries: Any) -> None:
    services.save_groups([ORDERS])
    with django_assert_num_queries(1):
        assert queries.search_topics("returns", language="en", limit=0) == ()
    with django_assert_num_queries(0):
        queries.search_topics("", language="en")


def test_a_slug_that_comes_twice_is_refused() -> None:
    with pytest.raises(InvalidInput, match="returns"):
        services.save_groups([ORDERS, GroupDraft("more", {"en": "More"}, (RETURNS,))])


def test_care_is_told_by_values_and_categories(django_assert_num_queries: Any) -> None:
    small_catalogue(
        ProductDraft("tote", {"en": "Tote"}, category_ref="bags--totes", attributes={"colour": "red"})
    )
    services.save_care_notes({"category=bags": {"en": "Old"}})
    services.save_care_notes(
        {
            "colour=red": {"en": "Red fades in the sun.\nKeep it dry."},
            "category=bags": {"en": "Keep it dry.\nFill it with paper."},
            "colour=blue": {"en": "Not for this one."},
        }
    )
    record = catalog.product("tote")
    with django_assert_num_queries(1):
        lines = queries.care_for(record, language="es")
    assert [(it.subject, it.text) for it in lines] == [
        ("colour=red", "Red fades in the sun."),
        ("colour=red", "Keep it dry."),
        ("category=bags", "Fill it with paper."),
    ]


@pytest.mark.parametrize("subject", ["silk", "material=", "=silk", ""])
def test_a_note_on_nothing_is_refused(subject: str) -> None:
    with pytest.raises(InvalidInput, match="material=silk"):
        services.save_care_notes({subject: {"en": "…"}})
