"""Setting prices: history only of changes, events only where something is different."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.market.factories import heard, small_catalogue

from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.types import ProductDraft, VariantDraft
from vitrina.market.pricing import queries, services
from vitrina.market.pricing.events import prices_changed
from vitrina.market.pricing.models import PriceHistory
from vitrina.market.pricing.types import AskingPrice, PriceQuote

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SHIRT = ProductDraft("shirt", {"en": "Shirt"}, variants=(VariantDraft("s"), VariantDraft("m")))


def test_only_changes_are_written_and_announced() -> None:
    outcome = small_catalogue(SHIRT)
    small, medium = (outcome.variant_ids["shirt", sku] for sku in ("s", "m"))
    quotes = [PriceQuote(small, 1000, "EUR"), PriceQuote(medium, 1200, "EUR", 1500)]
    with heard(prices_changed) as events:
        assert services.set_prices(quotes).variant_ids == (small, medium)
        assert services.set_prices(quotes).variant_ids == ()
        assert services.set_prices([quotes[0], PriceQuote(medium, 1100, "EUR", 1500)]).variant_ids == (
            medium,
        )
    assert [event.product_ids for event in events] == [tuple(outcome.product_ids.values())] * 2
    assert PriceHistory.objects.count() == 3
    assert queries.variant_prices([medium])[medium].list_price_minor == 1500


def test_facts_are_those_of_the_cheapest_variant(django_assert_num_queries: Any) -> None:
    outcome = small_catalogue(SHIRT, ProductDraft("free", {"en": "No price"}))
    small, medium = (outcome.variant_ids["shirt", sku] for sku in ("s", "m"))
    for days, price in ((60, 1000), (15, 500)):
        services.set_prices([PriceQuote(medium, price, "EUR", 1000)], at=NOW - timedelta(days=days))
    services.set_prices([PriceQuote(small, 900, "EUR")], at=NOW - timedelta(days=5))
    with django_assert_num_queries(2):
        facts = queries.price_facts(outcome.product_ids.values(), now=NOW)
    assert list(facts) == [outcome.product_ids["shirt"]]
    shirt = facts[outcome.product_ids["shirt"]]
    assert (shirt.variant_id, shirt.price_minor, shirt.list_price_minor) == (medium, 500, 1000)
    assert shirt.mean_30d_minor == pytest.approx(750)
    assert shirt.lowest_30d_minor == 1000
    assert shirt.varies
    with django_assert_num_queries(1):
        asked = queries.asking_prices(list(outcome.product_ids.values()))
    assert asked == {outcome.product_ids["shirt"]: AskingPrice("EUR", 500, 1000, varies=True)}


def test_withdrawn_variants_do_not_count() -> None:
    outcome = small_catalogue(SHIRT)
    small, medium = (outcome.variant_ids["shirt", sku] for sku in ("s", "m"))
    services.set_prices([PriceQuote(small, 100, "EUR"), PriceQuote(medium, 200, "EUR")])
    small_catalogue(ProductDraft("shirt", {"en": "Shirt"}, variants=(VariantDraft("m"),)))
    product_id = outcome.product_ids["shirt"]
    assert queries.price_facts([product_id])[product_id].price_minor == 200
    assert queries.asking_prices([product_id]) == {product_id: AskingPrice("EUR", 200, 200)}


@pytest.mark.parametrize(
    "quote",
    [
        {"price_minor": -1},
        {"price_minor": 2**60},
        {"price_minor": 100, "list_price_minor": 99},
        {"price_minor": 100, "currency": "EURO"},
    ],
)
def test_impossible_prices_are_refused(quote: dict[str, Any]) -> None:
    variant_id = small_catalogue(SHIRT).variant_ids["shirt", "s"]
    with pytest.raises(InvalidInput):
        services.set_prices([PriceQuote(**{"variant_id": variant_id, "currency": "EUR"} | quote)])
    assert not PriceHistory.objects.exists()


def test_history_is_laid_down_in_order_of_time() -> None:
    variant_id = small_catalogue(SHIRT).variant_ids["shirt", "s"]
    services.set_prices([PriceQuote(variant_id, 100, "EUR")], at=NOW)
    with pytest.raises(InvalidInput):
        services.set_prices([PriceQuote(variant_id, 90, "EUR")], at=NOW - timedelta(days=1))


def test_means_that_move_with_time_are_found() -> None:
    outcome = small_catalogue(SHIRT, ProductDraft("old", {"en": "Old"}))
    old = outcome.variant_ids["old", "old"]
    services.set_prices([PriceQuote(old, 100, "EUR")], at=NOW - timedelta(days=40))
    variants = [outcome.variant_ids["shirt", sku] for sku in ("s", "m")]
    services.set_prices([PriceQuote(pk, 100, "EUR") for pk in variants], at=NOW - timedelta(days=20))
    assert list(queries.iter_moving_ids(now=NOW)) == [(outcome.product_ids["shirt"],)]
