"""Shops as visitors see them, and how far they are."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.market.factories import SHOP, WAREHOUSE, small_catalogue

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.stock import queries, services
from vitrina.market.stock.rules import distance_km
from vitrina.market.stock.types import OpeningHours, ShopDetails, Span

_PLACE = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
_DAY = (Span(time(10), time(19)),)
DETAILS = ShopDetails(
    addresses={"en": "1 Glass Row\nTown"},
    notes={"en": "Ring twice."},
    phone="+44 20 7946 0000",
    email="town@shop.example",
    hours=OpeningHours(weekly=(_DAY,) * 7, exceptions={date(2026, 12, 25): ()}),
    time_zone="Europe/London",
    offers=("pick_up", "repairs"),
    picture="scenes/shop.svg",
)


@pytest.mark.parametrize(
    ("place", "other", "km"),
    [
        ((51.5074, -0.1278), (48.8566, 2.3522), 343.5),
        ((0, 0), (0, 1), 111.195),
        ((0, 0), (0, 180), 20_015.1),
        ((90, 0), (-90, 0), 20_015.1),
        ((0, 179.5), (0, -179.5), 111.195),
        ((43.2380, 76.9562), (43.2380, 76.9562), 0.0),
    ],
)
def test_known_distances(place: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert distance_km(*place, *other) == pytest.approx(km, rel=1e-3, abs=1e-6)


@given(_PLACE, _PLACE)
def test_the_way_back_is_as_long(place: tuple[float, float], other: tuple[float, float]) -> None:
    there = distance_km(*place, *other)
    assert 0 <= there <= 20_015.2
    assert there == pytest.approx(distance_km(*other, *place), abs=1e-6)


@pytest.mark.django_db
def test_a_shop_tells_what_was_said_of_it(django_assert_num_queries: Any) -> None:
    small_catalogue()
    services.describe_shop(SHOP.ref, details=replace(DETAILS, phone="old"))
    services.describe_shop(SHOP.ref, details=DETAILS)
    with django_assert_num_queries(1):
        shop = queries.shop(SHOP.ref)
    assert shop.details == DETAILS
    assert (shop.ref, shop.latitude, shop.longitude) == (SHOP.ref, SHOP.latitude, SHOP.longitude)
    with django_assert_num_queries(1):
        assert queries.shops() == (shop,)


@pytest.mark.django_db
def test_a_shop_of_which_nothing_was_said_is_there_all_the_same() -> None:
    small_catalogue()
    assert queries.shop(SHOP.ref).details == ShopDetails(addresses={})


@pytest.mark.django_db
@pytest.mark.parametrize("ref", [WAREHOUSE.ref, "ghost"])
def test_only_shops_are_shops(ref: str) -> None:
    small_catalogue()
    with pytest.raises(NotFound, match=ref):
        services.describe_shop(ref, details=DETAILS)
    with pytest.raises(NotFound, match=ref):
        queries.shop(ref)


@pytest.mark.django_db
def test_an_unknown_time_zone_is_refused() -> None:
    small_catalogue()
    with pytest.raises(InvalidInput, match="IANA"):
        services.describe_shop(SHOP.ref, details=replace(DETAILS, time_zone="Atlantis/Main"))
