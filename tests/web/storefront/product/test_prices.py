"""Unit prices, and the drawn price line."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.storefront.product.made import choice, measure, variant

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import AttributeFact, VariantFact
from vitrina.market.pricing.types import PriceLine, PricePoint
from vitrina.web.storefront.product.prices import (
    LINE_HEIGHT,
    LINE_WIDTH,
    UnitPrice,
    price_chart,
    unit_price,
)

NOW = datetime(2026, 11, 21, tzinfo=UTC)
START = NOW - timedelta(days=90)
BOTTLE = variant(1, "50", measure("volume", 50, "ml"))
SACK = variant(1, "500", measure("net_weight", 500, "g"))
SHIRT = variant(1, "m", choice("size", "m"))


def line(*points: tuple[int, int]) -> PriceLine:
    """Points as (days after the start, minor units)."""
    moved = tuple(PricePoint(START + timedelta(days=days), minor) for days, minor in points)
    return PriceLine("EUR", moved, 0, START, NOW)


@pytest.mark.parametrize(
    ("price", "chosen", "own", "told"),
    [
        (6000, BOTTLE, (), UnitPrice(Money(12000, "EUR"), 100, "ml")),
        (900, SACK, (), UnitPrice(Money(1800, "EUR"), 1, "kg")),
        (900, SHIRT, (measure("net_weight", 250, "g"),), UnitPrice(Money(360, "EUR"), 100, "g")),
        (900, SHIRT, (measure("volume", 400, "ml"),), None),
        (900, variant(1, "x", measure("net_weight", 0, "g")), (), None),
        (900, variant(1, "x", measure("net_weight", 3, "oz")), (), None),
        (900, None, (), None),
        (0, BOTTLE, (), UnitPrice(Money(0, "EUR"), 100, "ml")),
    ],
)
def test_unit_prices(
    price: int, chosen: VariantFact | None, own: tuple[AttributeFact, ...], told: UnitPrice | None
) -> None:
    assert unit_price(Money(price, "EUR"), chosen, own) == told


def test_without_a_price_there_is_no_unit_price() -> None:
    assert unit_price(None, BOTTLE, ()) is None


def test_a_line_goes_in_steps_to_today() -> None:
    chart = price_chart(line((0, 2000), (45, 1000)))
    assert chart is not None
    assert chart.path == "M0.0 14.0H200.0V98.0H400"
    assert (chart.lowest_share, chart.lowest_down) == ("50.0", "87.5")
    assert (chart.lowest, chart.highest) == (Money(1000, "EUR"), Money(2000, "EUR"))
    assert [row.lowest for row in chart.rows] == [False, True]
    assert not chart.steady


def test_a_steady_price_is_a_line_through_the_middle() -> None:
    chart = price_chart(line((30, 500)))
    assert chart is not None
    assert chart.steady
    assert chart.path == f"M133.3 {LINE_HEIGHT / 2}H{LINE_WIDTH}"


def test_nothing_known_is_not_drawn() -> None:
    assert price_chart(None) is None
    assert price_chart(line()) is None


@given(st.lists(st.tuples(st.integers(0, 89), st.integers(0, 10**12)), min_size=1, max_size=40))
def test_every_line_stays_in_its_box(points: list[tuple[int, int]]) -> None:
    chart = price_chart(line(*sorted(points)))
    assert chart is not None
    for across in re.findall(r"[MH]([\d.]+)", chart.path):
        assert 0 <= float(across) <= LINE_WIDTH
    for down in re.findall(r"V([\d.]+)", chart.path):
        assert 0 <= float(down) <= LINE_HEIGHT
    assert chart.lowest == Money(min(minor for _, minor in points), "EUR")
