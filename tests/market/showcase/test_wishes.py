"""A wishlist as its owner sees it."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.market.factories import small_catalogue

from vitrina.kernel.clock import frozen
from vitrina.kernel.money import Money
from vitrina.market.catalog.types import ProductDraft, VariantDraft
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import AskingPrice, PricePoint, PriceQuote, VariantPrice
from vitrina.market.showcase import rules
from vitrina.market.showcase.wishes import wished_products
from vitrina.market.wishlists import services as wishlists
from vitrina.people.shoppers.services import new_shopper

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LAST_WEEK = NOW - timedelta(days=7)


def draft(ref: str, *skus: str) -> ProductDraft:
    return ProductDraft(
        ref=ref,
        titles={"en": ref.capitalize()},
        category_ref="bags",
        variants=tuple(VariantDraft(sku, options={"size": sku}) for sku in skus),
    )


@pytest.mark.django_db
def test_each_wish_says_what_it_costs_less_than_when_it_was_made(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    outcome = small_catalogue(draft("cheaper", "s", "m"), draft("dearer", "d"), draft("unpriced", "u"))
    pk = {sku: variant for (_, sku), variant in outcome.variant_ids.items()}
    month_ago = NOW - timedelta(days=30)
    pricing.set_prices(
        [PriceQuote(pk["s"], 2000, "EUR"), PriceQuote(pk["m"], 2500, "EUR"), PriceQuote(pk["d"], 900, "EUR")],
        at=month_ago,
    )
    token = new_shopper()
    with frozen(LAST_WEEK):
        for ref in ("cheaper", "dearer", "unpriced"):
            wishlists.add(token, ref)
    pricing.set_prices([PriceQuote(pk["m"], 1500, "EUR"), PriceQuote(pk["d"], 950, "EUR")], at=NOW)
    with frozen(NOW), django_assert_num_queries(6):
        found = wished_products(token, language="en")
    assert [(wish.card.ref, wish.cheaper_by) for wish in found] == [
        ("unpriced", None),
        ("dearer", None),
        ("cheaper", Money(500, "EUR")),
    ]
    assert found[0].added_at == LAST_WEEK


@pytest.mark.django_db
def test_nobody_has_an_empty_list(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert wished_products("", language="en") == []
    assert wished_products("unknown", language="en") == []


def test_the_price_at_a_moment_is_the_lowest_then() -> None:
    histories = {
        1: [PricePoint(NOW - timedelta(days=9), 900), PricePoint(NOW - timedelta(days=3), 700)],
        2: [PricePoint(NOW - timedelta(days=5), 800)],
    }
    asked = {days: rules.price_at(histories, NOW - timedelta(days=days)) for days in (10, 9, 5, 3, 0)}
    assert asked == {10: None, 9: 900, 5: 800, 3: 700, 0: 700}
    assert rules.price_at({}, NOW) is None


def test_a_product_asks_the_price_of_its_cheapest_variant() -> None:
    prices = [
        VariantPrice(1, "EUR", 900, 900),
        VariantPrice(2, "EUR", 800, 1000),
        VariantPrice(3, "EUR", 800, 800),
    ]
    assert rules.asking_price(prices) == AskingPrice("EUR", 800, 1000, varies=True)
    assert rules.asking_price(prices[1:]) == AskingPrice("EUR", 800, 1000, varies=False)
    assert rules.asking_price([]) is None
