"""The map: projection, windows, coasts, dots and their names."""

from math import isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vitrina.web.storefront.shopmap import cities, drawing, placing, windows
from vitrina.web.storefront.shopmap.land import LAND, WATER
from vitrina.web.storefront.shopmap.placing import APART_PX, NOMINAL_WIDTH_PX, Side, Spot, dots
from vitrina.web.storefront.shopmap.projection import WIDTH, latitude_at, longitude_at, x_of, y_of
from vitrina.web.storefront.shopmap.windows import SHAPE, WORLD, Window, around, at, holding, read

LATITUDES = st.floats(-80, 80)
LONGITUDES = st.floats(-179.9, 179.9)
SPOTS = st.lists(
    st.builds(Spot, st.uuids().map(str), st.text("abcde ", min_size=1, max_size=20), LATITUDES, LONGITUDES),
    max_size=12,
)


@given(LATITUDES, LONGITUDES)
def test_the_projection_can_be_gone_back(latitude: float, longitude: float) -> None:
    assert isclose(latitude_at(y_of(latitude)), latitude, abs_tol=1e-9)
    assert isclose(longitude_at(x_of(longitude)), longitude, abs_tol=1e-9)
    assert 0 <= x_of(longitude) <= WIDTH


@pytest.mark.parametrize(("latitude", "y"), [(0, 0.0), (45, -48.29), (-45, 48.29), (60, -68.57)])
def test_the_projection_is_millers(latitude: float, y: float) -> None:
    assert y_of(latitude) == pytest.approx(y, abs=0.1)


@given(LATITUDES, LONGITUDES, st.floats(0.1, 1000))
def test_every_window_lies_on_the_map(latitude: float, longitude: float, width: float) -> None:
    window = at(latitude, longitude, width)
    assert window.x >= 0 and window.x + window.width <= WIDTH + 1e-6
    assert windows.NARROWEST <= window.width <= WIDTH
    assert window.y >= WORLD.y - 1e-6


@given(st.lists(st.tuples(st.floats(-50, 70), LONGITUDES), min_size=1, max_size=6))
def test_a_window_holds_what_it_was_made_for(places: list[tuple[float, float]]) -> None:
    window = holding(places)
    assert all(window.holds(x_of(longitude), y_of(latitude)) for latitude, longitude in places)


@given(st.floats(-50, 60), st.floats(-160, 160), st.integers(5, 300))
def test_an_address_brings_back_its_window(latitude: float, longitude: float, width: int) -> None:
    window = at(latitude, longitude, width)
    again = read(window.text)
    assert again is not None
    assert again.width == pytest.approx(window.width, abs=0.6)
    assert abs(again.x - window.x) < 0.6 and abs(again.y - window.y) < 0.6


@pytest.mark.parametrize(
    "text", ["", "x", "1,2", "1,2,3,4", "91,0,10", "0,400,10", "0,0,0", "nan,0,10", "0,0,inf"]
)
def test_an_address_that_is_none_is_no_window(text: str) -> None:
    assert read(text) is None


def test_zooming_out_ends_with_the_world() -> None:
    window = at(48.9, 2.3, 10)
    for _ in range(8):
        window = window.zoomed(2)
    assert window == WORLD


def test_the_coasts_are_on_earth_and_closed_by_themselves() -> None:
    for ring in (*LAND, *WATER):
        assert len(ring) >= 3
        assert ring[0] != ring[-1]
        assert all(-180 <= longitude <= 191 and -60 <= latitude <= 84 for longitude, latitude in ring)


def inside(longitude: float, latitude: float) -> bool:
    return sum(_crossings(ring, longitude, latitude) for ring in LAND) % 2 == 1


def _crossings(ring: tuple[tuple[float, float], ...], longitude: float, latitude: float) -> int:
    """How often a line to the east crosses the ring (even-odd rule)."""
    crossed = 0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > latitude) != (y2 > latitude) and longitude < x1 + (latitude - y1) * (x2 - x1) / (y2 - y1):
            crossed += 1
    return crossed


INLAND = [
    "Paris",
    "Madrid",
    "Milan",
    "Moscow",
    "Almaty",
    "Beijing",
    "Chicago",
    "Mexico City",
    "Berlin",
    "Vienna",
]


@pytest.mark.parametrize("name", INLAND)
def test_inland_cities_lie_on_land(name: str) -> None:
    found = cities.city(name)
    assert found is not None
    assert inside(found.longitude, found.latitude)


@pytest.mark.parametrize("sea", [(-30, 40), (-140, 0), (80, -20), (18, 35), (5, 39), (3, 56), (150, -50)])
def test_the_sea_is_not_land(sea: tuple[float, float]) -> None:
    assert not inside(*sea)


@given(st.floats(-50, 70), LONGITUDES, st.floats(4, 360))
def test_every_window_can_be_drawn(latitude: float, longitude: float, width: float) -> None:
    drawn = drawing.draw(at(latitude, longitude, width))
    assert "nan" not in drawn.land + drawn.water + drawn.net
    assert drawn.net.startswith("M")
    assert len(drawn.land) < 40_000


@given(SPOTS, st.floats(10, 360))
def test_every_spot_in_sight_has_one_dot_and_dots_keep_apart(spots: list[Spot], width: float) -> None:
    assume(spots)
    window = at(spots[0].latitude, spots[0].longitude, width)
    found = dots(spots, window)
    keys = [spot.key for dot in found for spot in dot.spots]
    assert len(keys) == len(set(keys))
    seen = {spot.key for spot in spots if window.holds(x_of(spot.longitude), y_of(spot.latitude))}
    assert set(keys) == seen
    assert all(0 <= dot.x <= 1 and 0 <= dot.y <= 1 for dot in found)


@given(SPOTS)
def test_no_name_lies_upon_another_name(spots: list[Spot]) -> None:
    boxes = [placing._name_box(dot, dot.side) for dot in dots(spots, WORLD) if dot.side is not Side.NONE]
    for number, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[number + 1 :])
        assert box.left >= 0 and box.right <= NOMINAL_WIDTH_PX
        assert box.top >= 0 and box.bottom <= NOMINAL_WIDTH_PX * SHAPE


def test_neighbours_are_one_dot_until_the_map_is_close() -> None:
    pair = [Spot("a", "London", 51.5, -0.15), Spot("b", "Paris", 48.86, 2.36)]
    far = dots(pair, WORLD)
    assert [dot.name for dot in far] == ["London, Paris"]
    assert not far[0].single
    assert [dot.single for dot in dots(pair, around(x_of(1), y_of(50), 20))] == [True, True]
    assert APART_PX > 24


@pytest.mark.parametrize("text", ["Paris", "paris", "  PARÍS ", "巴黎", "Париж"])
def test_cities_are_known_in_every_language(text: str) -> None:
    found = cities.city(text)
    assert found is not None and found.names["en"] == "Paris"


def test_unknown_cities_are_none() -> None:
    assert cities.city("Nowhere-upon-Sea") is None
    assert Window(0, 0, 10).zoomed(2).width == 20
