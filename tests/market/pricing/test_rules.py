"""Prices over time, by tables and by properties."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.market.pricing.rules import lowest_price_minor, mean_price_minor
from vitrina.market.pricing.types import PricePoint

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def history(*points: tuple[float, int]) -> list[PricePoint]:
    """(days ago, price) as points in time."""
    return [PricePoint(NOW - timedelta(days=days), price) for days, price in points]


@pytest.mark.parametrize(
    ("points", "mean", "lowest"),
    [
        ([(100, 1000)], 1000.0, 1000),
        ([(100, 1000), (15, 500)], 750.0, 1000),
        ([(100, 1000), (10, 700), (3, 900)], (20 * 1000 + 7 * 700 + 3 * 900) / 30, 700),
        ([(10, 1000), (5, 500)], 750.0, 1000),
        ([(60, 100), (45, 1000)], 1000.0, 100),
        ([(90, 100), (60, 1000), (1, 900)], (29 * 1000 + 900) / 30, 1000),
        ([(0, 1000)], 1000.0, 1000),
        ([(5, 800), (5, 600)], 600.0, 800),
    ],
)
def test_mean_and_lowest(points: list[tuple[float, int]], mean: float, lowest: int) -> None:
    assert mean_price_minor(history(*points), now=NOW) == pytest.approx(mean)
    assert lowest_price_minor(history(*points)) == lowest


@given(st.lists(st.tuples(st.floats(0, 200), st.integers(0, 10**9)), min_size=1, max_size=30))
def test_the_mean_lies_between_the_prices_that_count(points: list[tuple[float, int]]) -> None:
    ordered = sorted(points, reverse=True)
    prices = [price for _, price in ordered]
    mean = mean_price_minor(history(*ordered), now=NOW)
    assert min(prices) - 1e-3 <= mean <= max(prices) + 1e-3
    assert lowest_price_minor(history(*ordered)) in prices
