"""How prices moved, for charts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.market.factories import small_catalogue

from vitrina.market.catalog.types import ProductDraft, VariantDraft
from vitrina.market.pricing import queries, services
from vitrina.market.pricing.rules import stretch
from vitrina.market.pricing.types import PricePoint, PriceQuote

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def points(*history: tuple[float, int]) -> list[PricePoint]:
    return [PricePoint(ago(days), price_minor) for days, price_minor in history]


@pytest.mark.parametrize(
    ("history", "shown"),
    [
        ([(200, 900)], [(90, 900)]),
        ([(200, 900), (100, 800), (10, 700)], [(90, 800), (10, 700)]),
        ([(20, 900), (10, 700)], [(20, 900), (10, 700)]),
        ([(90, 900)], [(90, 900)]),
        ([(200, 900), (50, 900), (10, 700)], [(90, 900), (10, 700)]),
        ([], []),
    ],
)
def test_the_part_that_a_chart_shows(
    history: list[tuple[float, int]], shown: list[tuple[float, int]]
) -> None:
    assert stretch(points(*history), since=ago(90)) == tuple(points(*shown))


@given(st.lists(st.tuples(st.floats(0, 300), st.integers(0, 99)), max_size=20), st.floats(0, 300))
def test_a_chart_shows_the_price_that_was_asked_at_every_moment(
    history: list[tuple[float, int]], days: float
) -> None:
    ordered = points(*sorted(history, reverse=True))
    shown = stretch(ordered, since=ago(90))
    moment = ago(min(days, 90))

    def asked(line: tuple[PricePoint, ...] | list[PricePoint]) -> int | None:
        return next((it.price_minor for it in reversed(line) if it.valid_from <= moment), None)

    assert asked(shown) == asked(ordered)
    assert all(it.valid_from >= ago(90) for it in shown)


@pytest.mark.django_db
def test_lines_of_a_product(django_assert_num_queries: Any) -> None:
    drafts = ProductDraft("shirt", {"en": "Shirt"}, variants=(VariantDraft("s"), VariantDraft("m")))
    saved = small_catalogue(drafts)
    small, medium = saved.variant_ids["shirt", "s"], saved.variant_ids["shirt", "m"]
    for days, price_minor in ((120, 10_000), (20, 8_000), (5, 9_000)):
        services.set_prices([PriceQuote(small, price_minor, "EUR")], at=ago(days))
    with django_assert_num_queries(1):
        lines = queries.price_lines(saved.product_ids["shirt"], now=NOW)
    assert set(lines) == {small}
    line = lines[small]
    assert line.points == tuple(points((90, 10_000), (20, 8_000), (5, 9_000)))
    assert (line.currency, line.lowest_30d_minor) == ("EUR", 8_000)
    assert (line.starts_at, line.ends_at) == (ago(90), NOW)
    assert medium not in lines
    assert queries.price_lines(-1, now=NOW) == {}
