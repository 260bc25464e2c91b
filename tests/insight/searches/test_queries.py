"""Reading the log."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vitrina.insight.searches import queries, services
from vitrina.insight.searches.types import ChosenProduct
from vitrina.kernel import clock

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def searched(
    text: str, times: int, *, total: int = 9, language: str = "en", days_ago: int = 0, clicked: str = ""
) -> None:
    at = NOON - timedelta(days=days_ago)
    for _ in range(times):
        services.note_search(text=text, language=language, total=total, now=at)
    if clicked:
        services.note_click(text=text, language=language, product_ref=clicked, now=at)
    services.flush()


def asked(page: queries.QueryPage) -> list[str]:
    return [line.query for line in page.lines]


@pytest.fixture(autouse=True)
def _noon() -> object:
    with clock.frozen(NOON):
        yield


def test_the_most_searched_come_first_and_days_add_up() -> None:
    searched("bag", 2)
    searched("bag", 2, days_ago=1)
    searched("hat", 3)
    searched("coat", 9, days_ago=7)
    page = queries.top_queries(days=7)
    assert [(line.query, line.searches) for line in page.lines] == [("bag", 4), ("hat", 3)]
    assert asked(queries.top_queries(days=8)) == ["coat", "bag", "hat"]


def test_one_language_alone() -> None:
    searched("bag", 1)
    searched("bolso", 1, language="es")
    assert asked(queries.top_queries(days=1, language="es")) == ["bolso"]


def test_pages() -> None:
    for number in range(5):
        searched(f"bag {number}", 5 - number)
    page = queries.top_queries(days=1, page=2, page_size=2)
    assert (asked(page), page.total, page.pages) == (["bag 2", "bag 3"], 5, 3)
    assert queries.top_queries(days=1, page=9, page_size=2).lines == ()


def test_what_finds_something_now_is_no_longer_without_results() -> None:
    searched("jumper", 3, total=0, days_ago=2)
    searched("trainers", 5, total=0, days_ago=2)
    searched("trainers", 1, total=40)
    assert asked(queries.queries_without_results(days=7)) == ["jumper"]


def test_without_clicks_takes_several_searches_and_results() -> None:
    searched("bag", 3)
    searched("hat", 2)
    searched("coat", 5, clicked="coat-1")
    searched("gown", 5, total=0)
    assert asked(queries.queries_without_clicks(days=7)) == ["bag"]


def test_each_table_takes_two_sql_queries() -> None:
    searched("bag", 3)
    for read in (queries.top_queries, queries.queries_without_results, queries.queries_without_clicks):
        with CaptureQueriesContext(connection) as made:
            read(days=7)
        assert len(made) == 2


def test_chosen_products() -> None:
    for ref in ("tote", "tote", "satchel"):
        services.note_click(text="Bag", language="en", product_ref=ref, now=NOON)
    services.flush()
    chosen = queries.chosen_products("bag", language="en", days=7)
    assert chosen == (ChosenProduct("tote", 2), ChosenProduct("satchel", 1))


def test_hot_words_are_shared_frequent_recent_and_fruitful() -> None:
    searched("bag", 4)
    searched("hat", 4)
    searched("my own words", 2)
    searched("gown", 6, total=0)
    searched("coat", 8, days_ago=14)
    searched("bolso", 8, language="es")
    assert queries.hot_words(language="en") == ("bag", "hat")
    assert queries.hot_words(language="en", limit=1) == ("bag",)


def test_related_searches_share_a_word() -> None:
    searched("red bag", 5)
    searched("leather bag", 9)
    searched("red socks", 3)
    searched("the hat", 9)
    searched("bag", 20)
    assert queries.related_searches("Bag", language="en") == ("leather bag", "red bag")
    assert queries.related_searches("the scarf", language="en") == ()


def test_shoppers_pages_are_answered_from_memory() -> None:
    searched("bag", 3)
    assert queries.hot_words(language="en") == ("bag",)
    with CaptureQueriesContext(connection) as made:
        queries.hot_words(language="en")
        queries.related_searches("red bag", language="en")
    assert len(made) == 0
