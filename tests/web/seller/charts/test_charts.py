"""Pictures: what is drawn where."""

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.web.seller.charts import LinePicture, Point, diverging, funnel, places_over_time
from vitrina.web.seller.charts.scales import Scale, place_values, round_step

FIRST = date(2026, 3, 1)


def drawn(values: Sequence[float]) -> ElementTree.Element:
    return ElementTree.fromstring(funnel(values, key="f", title="Funnel <1>", description="All & more"))


def line(*places: float | None) -> LinePicture | None:
    points = [Point(FIRST + timedelta(days=number), place) for number, place in enumerate(places)]
    return places_over_time(
        points,
        key="p",
        title="Places",
        description="By day",
        name_place=str,
        name_day=lambda day: str(day.day),
    )


def corners(shape: ElementTree.Element) -> list[tuple[float, float]]:
    return [tuple(map(float, pair.split(","))) for pair in shape.attrib["points"].split()]  # type: ignore[misc]


def test_a_picture_says_what_it_is_and_escapes_what_it_says() -> None:
    svg = drawn([10, 5])
    assert svg.attrib["role"] == "img"
    names = [svg.find(f".//*[@id='{one}']") for one in svg.attrib["aria-labelledby"].split()]
    assert [name.text for name in names if name is not None] == ["Funnel <1>", "All & more"]


def test_each_band_of_a_funnel_ends_as_high_as_the_next_begins() -> None:
    bands = [corners(shape) for shape in drawn([10_000, 900, 80, 12]).iter("polygon")]
    assert len(bands) == 4
    for band, following in pairwise(bands):
        assert band[1] == following[0]
        assert band[2] == following[3]
    lefts = [band[3][1] - band[0][1] for band in bands]
    assert lefts == sorted(lefts, reverse=True)
    assert lefts[0] == pytest.approx(100, abs=0.11)
    assert lefts[3] == pytest.approx(100 * math.log10(13) / math.log10(10_001), abs=0.11)


@pytest.mark.parametrize("values", [[0, 0, 0, 0], [], [-3, 0], [0.0, 7.0]])
def test_a_funnel_of_nothing_is_a_hairline(values: list[float]) -> None:
    for shape in drawn(values).iter("polygon"):
        assert all(0 <= y <= 100 for _, y in corners(shape))


def test_the_best_place_is_on_top_and_gaps_break_the_line() -> None:
    picture = line(1, 9, None, None, 21)
    assert picture is not None
    strokes = [corners(shape) for shape in ElementTree.fromstring(picture.drawing).iter("polyline")]
    assert [len(stroke) for stroke in strokes] == [2, 2]
    (best, worse), (worst, again) = strokes
    assert best[1] < worse[1] < worst[1]
    assert worst == again
    assert picture.places[0].label == "1"
    assert [tick.label for tick in picture.days] == ["1", "2", "4", "5"]


def test_without_a_place_there_is_no_picture() -> None:
    assert line() is None
    assert line(None, None) is None


def test_one_day_at_the_first_place_is_a_dot_at_the_top() -> None:
    picture = line(1)
    assert picture is not None
    (dot,) = ElementTree.fromstring(picture.drawing).iter("polyline")
    assert len(set(corners(dot))) == 1
    assert picture.places[0].at < 10


@given(st.lists(st.none() | st.floats(1, 1000), max_size=90))
def test_a_line_stays_on_its_paper(places: list[float | None]) -> None:
    picture = line(*places)
    if picture is None:
        assert all(place is None for place in places)
        return
    for shape in ElementTree.fromstring(picture.drawing).iter("polyline"):
        assert all(0 <= x <= 1000 and 0 <= y <= 300 for x, y in corners(shape))
    assert all(0 <= tick.at <= 100 for tick in (*picture.places, *picture.days))


@given(st.lists(st.floats(-1e6, 1e6), max_size=12))
def test_bars_leave_the_middle_to_their_own_side(values: list[float]) -> None:
    for value, bar in zip(values, diverging(values), strict=True):
        rect = ElementTree.fromstring(bar).find("rect")
        assert rect is not None
        left, width = float(rect.attrib["x"]), float(rect.attrib["width"])
        assert rect.attrib["class"] == ("drop" if value < 0 and width else rect.attrib["class"])
        assert left >= 100 if rect.attrib["class"] == "lift" else left + width == pytest.approx(100, abs=0.2)
        assert 0 <= left <= left + width <= 200.2


def test_bars_share_one_scale() -> None:
    widths = [float(re.search(r'width="([\d.]+)" height="10"', bar)[1]) for bar in diverging([2, -1, 0])]  # type: ignore[index]
    assert widths == [100, 50, 0]
    halved = diverging([1], widest=2)
    assert 'width="50"' in halved[0]


@pytest.mark.parametrize(
    ("worst", "values"),
    [(1, (1,)), (2, (1, 2)), (5, (1, 2, 3, 4, 5)), (40, (1, 10, 20, 30, 40)), (180, (1, 50, 100, 150))],
)
def test_places_are_named_roundly(worst: float, values: tuple[int, ...]) -> None:
    assert place_values(worst) == values


@given(st.floats(1e-3, 1e6), st.integers(1, 10))
def test_steps_are_round_and_few(span: float, most: int) -> None:
    step = round_step(span, most=most)
    assert span / step <= most * (1 + 1e-6)
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - whole) for whole in (1, 2, 5, 10)) < 1e-6


def test_a_scale_keeps_to_its_edges() -> None:
    scale = Scale(1, 5)
    assert [scale.share(value) for value in (0, 1, 3, 5, 9)] == [0, 0, 0.5, 1, 1]
    assert Scale(2, 2).share(7) == 0.5
