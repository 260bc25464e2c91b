"""What cards and product pages show."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.kernel.clock import frozen
from vitrina.kernel.errors import NotFound
from vitrina.kernel.money import Money
from vitrina.market.catalog.types import PictureDraft, ProductDraft, ProductType, UpsertOutcome, VariantDraft
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.reviews import services as reviews
from vitrina.market.reviews.types import StarCounts
from vitrina.market.showcase import queries
from vitrina.market.showcase.types import Badge
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import StockLevel
from vitrina.people.sellers import services as sellers

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def shop_window() -> UpsertOutcome:
    """A shirt in two sizes with a discount, a mug that is sold out, a service, and an unlisted product."""
    outcome = small_catalogue(
        ProductDraft(
            "shirt",
            {"en": "Shirt", "ru": "Рубашка"},
            descriptions={"en": "Soft."},
            brand="Acme",
            category_ref="bags--totes",
            variants=(VariantDraft("s", options={"size": "S"}), VariantDraft("m", options={"size": "M"})),
            pictures=(PictureDraft("shirt.jpg", {"en": "A shirt"}),),
            express=True,
            released_on=date(2026, 11, 1),
        ),
        ProductDraft("mug", {"en": "Mug"}),
        ProductDraft("fitting", {"en": "Fitting"}, type=ProductType.SERVICE),
        ProductDraft("hidden", {"en": "Hidden"}, listed=False),
        ProductDraft("uncounted", {"en": "Uncounted"}),
    )
    variant_ids = outcome.variant_ids
    pricing.set_prices([PriceQuote(variant_ids["shirt", "s"], 2000, "EUR")], at=NOW - timedelta(days=20))
    pricing.set_prices(
        [
            PriceQuote(variant_ids["shirt", "s"], 1500, "EUR", 2000),
            PriceQuote(variant_ids["shirt", "m"], 1800, "EUR", 2000),
        ],
        at=NOW - timedelta(days=2),
    )
    stock.set_levels(
        [
            StockLevel(variant_ids["shirt", "s"], "depot", 2),
            StockLevel(variant_ids["shirt", "m"], "old-town", 1),
            StockLevel(variant_ids["mug", "mug"], "depot", 0),
        ]
    )
    stock.set_service_shops("fitting", location_refs=["old-town"])
    reviews.set_ratings({outcome.product_ids["shirt"]: StarCounts(0, 0, 0, 1, 1)})
    return outcome


def test_cards_come_in_the_order_asked_for(django_assert_num_queries: Any) -> None:
    shop_window()
    with frozen(NOW), django_assert_num_queries(4):
        cards = queries.product_cards(["mug", "hidden", "shirt", "nothing", "fitting"], language="ru")
    assert [card.ref for card in cards] == ["mug", "shirt", "fitting"]
    shirt = cards[1]
    assert (shirt.title, shirt.brand, shirt.seller_name) == ("Рубашка", "Acme", "Acme")
    assert (shirt.price, shirt.old_price) == (Money(1500, "EUR"), Money(2000, "EUR"))
    assert shirt.from_price
    assert shirt.picture_alt == "A shirt"
    assert (shirt.rating_mean, shirt.rating_count) == (4.5, 2)
    assert shirt.badges == (Badge.FEW_LEFT, Badge.DISCOUNT, Badge.NEW, Badge.EXPRESS)
    assert (cards[0].in_stock, cards[0].badges, cards[0].price) == (False, (Badge.SOLD_OUT,), None)
    assert (cards[2].in_stock, cards[2].stock_units) == (True, None)


def test_goods_that_nobody_counts_can_be_bought() -> None:
    shop_window()
    card = queries.product_cards(["uncounted"], language="en")[0]
    assert (card.in_stock, card.stock_units, card.badges) == (True, None, ())


def test_a_product_page(django_assert_num_queries: Any) -> None:
    shop_window()
    with frozen(NOW), django_assert_num_queries(10):
        page = queries.product_detail("shirt", language="en")
    assert page.description == "Soft."
    assert page.lowest_price_30d == Money(2000, "EUR")
    assert [
        (offer.sku, dict(offer.options), offer.price, offer.units, dict(offer.units_by_location))
        for offer in page.offers
    ] == [
        ("s", {"Size": "S"}, Money(1500, "EUR"), 2, {"depot": 2}),
        ("m", {"Size": "M"}, Money(1800, "EUR"), 1, {"old-town": 1}),
    ]
    assert page.stars.count == 2
    assert queries.product_detail("fitting", language="en").service_shop_refs == ("old-town",)


def test_what_is_not_on_sale_is_not_found() -> None:
    shop_window()
    for ref in ("hidden", "nothing"):
        with pytest.raises(NotFound):
            queries.product_detail(ref, language="en")
    sellers.close_seller("acme")
    with pytest.raises(NotFound):
        queries.product_detail("shirt", language="en")
