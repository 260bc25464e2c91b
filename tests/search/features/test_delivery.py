import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.features.delivery import Haul, distances_km, holds_place, least_over_places, reach_of
from vitrina.search.types import Location, Place

BERLIN = Place(52.5200, 13.4050)
LOCATIONS = (
    Location("madrid", "warehouse", 40.4168, -3.7038, dispatch_days=1, marketplace=True),
    Location("berlin-shop", "shop", 52.5200, 13.4050, dispatch_days=2),
    Location("warsaw", "warehouse", 52.2297, 21.0122, dispatch_days=1, marketplace=True),
    Location("potsdam", "warehouse", 52.3906, 13.0645, dispatch_days=0),
)


def test_distances_are_those_of_the_globe() -> None:
    madrid, shop, warsaw, potsdam = distances_km(LOCATIONS, BERLIN)
    assert madrid == pytest.approx(1870, rel=0.01)
    assert shop == 0
    assert warsaw == pytest.approx(517, rel=0.01)
    assert potsdam == pytest.approx(27, rel=0.05)


def test_the_way_across_the_date_line_is_the_short_one() -> None:
    (distance,) = distances_km([Location("suva", "shop", 0, 179.5)], Place(0, -179.5))
    assert distance == pytest.approx(111.2, rel=0.01)


def test_days_are_dispatch_and_way() -> None:
    reach = reach_of(LOCATIONS, BERLIN, haul=Haul(km_per_day=500, days_at_least=0.5))
    assert reach.days == pytest.approx([1 + 3.74, 2 + 0.5, 1 + 1.03, 0 + 0.5], abs=0.02)


def test_the_nearest_warehouse_is_the_marketplaces_own() -> None:
    assert reach_of(LOCATIONS, BERLIN).nearest_warehouse == 2


def test_without_locations_nothing_is_near() -> None:
    reach = reach_of((), BERLIN)
    assert reach.nearest_warehouse is None
    assert np.isnan(least_over_places(np.zeros((3, 1), np.uint64), reach.days)).all()


def test_only_shops_count_for_picking_up() -> None:
    reach = reach_of(LOCATIONS, BERLIN)
    assert np.flatnonzero(np.isfinite(reach.shop_km)).tolist() == [1]


places_of = st.lists(st.sets(st.integers(0, 149)), min_size=1, max_size=8)
values_of = st.lists(st.floats(0, 1e6) | st.just(float("inf")), min_size=1, max_size=150)


@given(places_of, values_of)
def test_the_least_over_places_is_the_least_of_the_set(sets: list[set[int]], values: list[float]) -> None:
    places = as_bits(sets)
    found = least_over_places(places, np.array(values))
    for members, least in zip(sets, found, strict=True):
        expected = min((values[it] for it in members if it < len(values)), default=float("inf"))
        assert np.isnan(least) if np.isinf(expected) else least == expected


@given(places_of, st.integers(0, 300))
def test_a_place_is_held_where_its_bit_is_set(sets: list[set[int]], number: int) -> None:
    assert holds_place(as_bits(sets), number).tolist() == [number in members for members in sets]


def as_bits(sets: list[set[int]], words: int = 3) -> np.ndarray:
    places = np.zeros((len(sets), words), np.uint64)
    for row, members in enumerate(sets):
        for number in members:
            places[row, number // 64] |= np.uint64(1) << np.uint64(number % 64)
    return places
