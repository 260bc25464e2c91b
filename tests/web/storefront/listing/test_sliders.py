"""Sliders: thumbs, fields and histogram say the same."""

import re

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.spreading import spread_of
from vitrina.search.types import Spread
from vitrina.web.storefront.listing.sliders import number_slider, price_slider

WEIGHTS = Spread((0.5, 1.0, 2.0, 4.0), (9, 0, 4))


def slider(low: float | None = None, high: float | None = None) -> tuple[int, int, str, str]:
    made = number_slider(WEIGHTS, (low, high), code="weight", name="Weight", unit="kg")
    return made.low_step, made.high_step, made.low, made.high


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ((None, None), (0, 3, "", "")),
        ((1.0, None), (1, 3, "1", "")),
        ((1.5, 2.0), (1, 2, "1.5", "2")),
        ((None, 1.5), (0, 2, "", "1.5")),
        ((-5.0, 99.0), (0, 3, "-5", "99")),
        ((99.0, 0.1), (3, 0, "99", "0.1")),
    ],
)
def test_thumbs_stand_around_what_was_asked(
    asked: tuple[float | None, float | None], expected: tuple[int, int, str, str]
) -> None:
    assert slider(*asked) == expected


def test_stops_are_what_the_fields_take() -> None:
    made = number_slider(WEIGHTS, (None, None), code="weight", name="Weight", unit="kg")
    assert made.stops == "0.5,1,2,4"
    assert (made.low_name, made.high_name, made.lowest, made.highest) == (
        "low.weight",
        "high.weight",
        "0.5",
        "4",
    )
    assert (made.low_percent, made.high_percent, made.used) == ("0.0%", "100.0%", False)


@pytest.mark.parametrize(
    ("prices", "lowest", "highest"),
    [
        ({0.0: 3, 1.0: 2, 1_000_000_000.0: 1}, "0", "10,000,000"),
        ({1.0: 1, 2.0: 1}, "0", "1"),
        ({1790.0: 1, 340_000.0: 1}, "17", "3,400"),
    ],
)
def test_prices_of_nothing_a_cent_and_ten_million(
    prices: dict[float, int], lowest: str, highest: str
) -> None:
    with translation.override("en"):
        made = price_slider(spread_of(prices, steps=24), (None, None), name="Price")
    assert (made.lowest, made.highest) == (lowest, highest)
    stops = [float(stop) for stop in made.stops.split(",")]
    assert stops == sorted(stops) and len(stops) == made.steps + 1


def test_prices_are_asked_in_major_units() -> None:
    made = price_slider(Spread((0.0, 1000.0, 2000.0), (1, 1)), (1050, None), name="Price")
    assert (made.low, made.low_step, made.stops) == ("10.5", 1, "0,10,20")


@pytest.mark.parametrize("spread", [None, Spread((500.0, 500.0), (3,))])
def test_where_there_is_one_price_or_none_there_is_nothing_to_drag(spread: Spread | None) -> None:
    made = price_slider(spread, (None, None), name="Price")
    assert (made.stops, made.bars) == ("", "")


def test_the_histogram_shows_the_few_beside_the_crowd() -> None:
    made = number_slider(
        Spread((0.0, 1.0, 2.0, 3.0), (10_000, 0, 1)), (None, None), code="w", name="W", unit=""
    )
    heights = [float(height) for height in re.findall(r"v-([\d.]+)", made.bars)]
    assert heights == [24.0, 1.5, 24.0, 1.5]


@given(
    counted=st.dictionaries(st.integers(0, 10**9).map(float), st.integers(1, 99), min_size=2),
    low=st.none() | st.floats(-1e9, 2e9),
    high=st.none() | st.floats(-1e9, 2e9),
)
def test_thumbs_never_leave_the_slider(
    counted: dict[float, int], low: float | None, high: float | None
) -> None:
    made = number_slider(spread_of(counted, steps=24), (low, high), code="w", name="W", unit="")  # type: ignore[arg-type]
    assert 0 <= made.low_step <= made.steps and 0 <= made.high_step <= made.steps
