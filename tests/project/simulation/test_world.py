"""The catalogue as arrays."""

from dataclasses import replace

import numpy as np
import pytest
from tests.project.simulation.small_world import LOCATIONS, products, world

from vitrina.project.simulation.errors import NothingOnSale
from vitrina.project.simulation.world import cities_of, world_of
from vitrina.search.types import Location


def test_rows_are_in_the_order_of_ids_whatever_the_order_of_products() -> None:
    backwards = world_of(reversed(list(products())), LOCATIONS)
    forwards = world()
    assert backwards.ids == forwards.ids == tuple(sorted(forwards.ids))
    assert np.array_equal(backwards.price, forwards.price)
    assert np.array_equal(backwards.has, forwards.has)


def test_what_has_no_price_is_no_part_of_the_world() -> None:
    given = [replace(it, live={}) if it.id == "tote-000" else it for it in products()]
    assert "tote-000" not in world_of(given, LOCATIONS).row_of


def test_too_few_products_are_refused_with_the_number_needed() -> None:
    with pytest.raises(NothingOnSale, match="at least 20"):
        world_of(products(19), LOCATIONS)


def test_stock_near_by_comes_sooner() -> None:
    known = world()
    north = [it.name for it in known.cities].index("north")
    both, southern = known.row_of["clutch-001"], known.row_of["tote-000"]
    assert known.days_to[north, both] < known.days_to[north, southern]


def test_traits_are_words_people_can_type() -> None:
    assert {(it.code, it.key) for it in world().traits} == {("colour", c) for c in ("black", "red", "green")}


@pytest.mark.parametrize(
    ("latitude", "longitude", "language"),
    [(51.5, -0.2, "en"), (40.4, -3.7, "es"), (43.2, 76.9, "ru"), (31.2, 121.4, "zh"), (45.5, 9.2, "en")],
)
def test_people_speak_the_language_of_their_city(latitude: float, longitude: float, language: str) -> None:
    (city,) = cities_of([Location("x", "shop", latitude, longitude)], ("en", "zh", "es", "ru"))
    assert city.language == language


def test_a_shop_without_places_has_shoppers_all_the_same() -> None:
    assert [it.place for it in cities_of((), ("en", "es"))] == [None, None]
