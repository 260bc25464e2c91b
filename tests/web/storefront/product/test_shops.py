"""What can be had, and where."""

import pytest

from vitrina.market.stock.types import Shop, ShopDetails
from vitrina.web.storefront.product.shops import Having, having

PARIS = Shop("paris", {"en": "Paris"}, 48.86, 2.35, ShopDetails(addresses={}))
LYON = Shop("lyon", {"en": "Lyon"}, 45.76, 4.84, ShopDetails(addresses={}))
LONDON = Shop("london", {"en": "London"}, 51.51, -0.13, ShopDetails(addresses={}))
SHOPS = (LONDON, LYON, PARIS)


def found(
    held: dict[str, int], *, own: str = "", counted: bool = True, service_refs: tuple[str, ...] = ()
) -> Having:
    return having(
        held,
        counted=counted,
        service=bool(service_refs),
        service_refs=service_refs,
        shops=SHOPS,
        own_ref=own,
        language="en",
    )


def test_shops_stand_in_their_order_until_one_is_chosen() -> None:
    assert [shop.ref for shop in found({"paris": 1}).shops] == ["london", "lyon", "paris"]
    assert {shop.distance_km for shop in found({"paris": 1}).shops} == {None}


def test_the_own_shop_comes_first_then_the_nearest() -> None:
    shops = found({"paris": 1, "lyon": 2}, own="paris").shops
    assert [(shop.ref, shop.own, shop.units) for shop in shops] == [
        ("paris", True, 1),
        ("london", False, 0),
        ("lyon", False, 2),
    ]
    assert shops[1].distance_km == pytest.approx(344, abs=3)


@pytest.mark.parametrize(
    ("held", "available", "few", "ships"),
    [
        ({}, False, False, False),
        ({"paris": 0, "depot": 0}, False, False, False),
        ({"paris": 3}, True, True, False),
        ({"depot": 5}, True, True, True),
        ({"depot": 6}, True, False, True),
    ],
)
def test_honest_words(held: dict[str, int], available: bool, few: bool, ships: bool) -> None:
    stock = found(held)
    assert (stock.available, stock.few, stock.ships) == (available, few, ships)


def test_what_nobody_counts_can_be_had_and_no_shop_is_named() -> None:
    stock = found({}, counted=False)
    assert stock.available
    assert (stock.units, stock.few, stock.shops) == (None, False, ())


def test_a_service_names_the_shops_where_it_is_done() -> None:
    stock = found({}, counted=False, service_refs=("lyon",))
    assert stock.available
    assert [shop.ref for shop in stock.shops] == ["lyon"]
