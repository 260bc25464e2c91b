"""Counting stock, and what can be sold of it."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError
from tests.market.factories import SHOP, WAREHOUSE, heard, small_catalogue

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.catalog.types import ProductDraft, ProductType, VariantDraft
from vitrina.market.stock import queries, services
from vitrina.market.stock.events import locations_changed, stock_changed
from vitrina.market.stock.models import StockItem
from vitrina.market.stock.types import StockFacts, StockLevel

pytestmark = pytest.mark.django_db

SHIRT = ProductDraft("shirt", {"en": "Shirt"}, variants=(VariantDraft("s"), VariantDraft("m")))


def test_only_changes_are_announced() -> None:
    outcome = small_catalogue(SHIRT)
    small, medium = (outcome.variant_ids["shirt", sku] for sku in ("s", "m"))
    levels = [StockLevel(small, "depot", 3), StockLevel(medium, "old-town", 2)]
    with heard(stock_changed) as events:
        assert services.set_levels(levels).variant_ids == (small, medium)
        assert services.set_levels(levels).variant_ids == ()
        assert services.set_levels([StockLevel(small, "depot", 4)]).variant_ids == (small,)
    assert [event.product_ids for event in events] == [tuple(outcome.product_ids.values())] * 2


def test_reserved_and_safety_pieces_cannot_be_sold(django_assert_num_queries: Any) -> None:
    outcome = small_catalogue(SHIRT, ProductDraft("uncounted", {"en": "Uncounted"}))
    small, medium = (outcome.variant_ids["shirt", sku] for sku in ("s", "m"))
    services.set_levels(
        [StockLevel(small, "depot", 10, safety=2), StockLevel(medium, "old-town", 1, safety=5)]
    )
    StockItem.objects.filter(variant=small).update(reserved=3)
    with django_assert_num_queries(1):
        facts = queries.stock_facts(outcome.product_ids.values())
    assert facts == {outcome.product_ids["shirt"]: StockFacts(5, frozenset(["depot"]))}
    with django_assert_num_queries(1):
        assert queries.units_on_sale(list(outcome.product_ids.values())) == {outcome.product_ids["shirt"]: 5}
    assert [(each.variant_id, each.units) for each in queries.variant_stock([small, medium])] == [
        (small, 5),
        (medium, 0),
    ]


def test_a_count_keeps_what_is_promised_and_what_is_kept_back() -> None:
    small = small_catalogue(SHIRT).variant_ids["shirt", "s"]
    services.set_levels([StockLevel(small, "depot", 10, safety=1)])
    StockItem.objects.update(reserved=4)
    services.set_levels([StockLevel(small, "depot", 2)])
    item = StockItem.objects.get()
    assert (item.on_hand, item.reserved, item.safety) == (4, 4, 1)
    with pytest.raises(IntegrityError):
        StockItem.objects.update(reserved=5)


def test_what_cannot_be_is_refused() -> None:
    small = small_catalogue(SHIRT).variant_ids["shirt", "s"]
    with pytest.raises(NotFound, match="moon"):
        services.set_levels([StockLevel(small, "moon", 1)])
    with pytest.raises(InvalidInput):
        services.set_levels([StockLevel(small, "depot", -1)])
    with pytest.raises(InvalidInput):
        services.save_locations([replace(SHOP, latitude=91)])


def test_locations_are_saved_once() -> None:
    with heard(locations_changed) as events:
        assert services.save_locations([WAREHOUSE, SHOP]) == ("depot", "old-town")
        assert services.save_locations([WAREHOUSE, SHOP]) == ()
        assert services.save_locations([replace(SHOP, longitude=9.0)]) == ("old-town",)
    assert [event.location_refs for event in events] == [("depot", "old-town"), ("old-town",)]
    assert queries.locations() == [WAREHOUSE, replace(SHOP, longitude=9.0)]


def test_a_service_names_its_shops() -> None:
    fitting = ProductDraft("fitting", {"en": "Fitting"}, type=ProductType.SERVICE)
    outcome = small_catalogue(fitting, SHIRT)
    services.set_service_shops("fitting", location_refs=["old-town"])
    with heard(stock_changed) as events:
        services.set_service_shops("fitting", location_refs=["old-town"])
    assert events == []
    assert queries.service_shops(outcome.product_ids.values()) == {
        outcome.product_ids["fitting"]: ("old-town",)
    }
    for product, shops in (("shirt", ["old-town"]), ("fitting", ["depot"])):
        with pytest.raises(InvalidInput):
            services.set_service_shops(product, location_refs=shops)
    for product, shops in (("nothing", ["old-town"]), ("fitting", ["moon"])):
        with pytest.raises(NotFound):
            services.set_service_shops(product, location_refs=shops)
