"""What crosses the boundary of the showcase."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import PictureFact, ProductRecord, ProductSummary
from vitrina.market.pricing.types import PriceLine
from vitrina.market.reviews.types import StarCounts


class Badge(StrEnum):
    """A short truth that a card may show. The page names it in the shopper's language."""

    NEW = "new"
    DISCOUNT = "discount"
    FEW_LEFT = "few_left"
    SOLD_OUT = "sold_out"
    EXPRESS = "express"
    NEXT_DAY = "next_day"
    PREMIUM_SELLER = "premium_seller"


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list, in the shopper's language.

    `price`: of the cheapest variant, None where there is none yet. `old_price`: the list price, only where
    it is higher. `from_price`: other variants cost more. `stock_units`: None for
    services, and for goods that nobody counts.
    """

    ref: str
    title: str
    brand: str
    seller_ref: str
    seller_name: str
    category_ref: str
    price: Money | None
    old_price: Money | None
    from_price: bool
    picture: PictureFact | None
    picture_alt: str
    rating_mean: float | None
    rating_count: int
    stock_units: int | None
    in_stock: bool
    badges: tuple[Badge, ...]
    summary: ProductSummary


@dataclass(frozen=True, slots=True)
class VariantOffer:
    """One variant with what it costs and how many can be sold, by location ref. `lowest_price_30d`: given
    where there is a discount. `price_line`: how its price moved, None where it never had one."""

    variant_id: int
    sku: str
    options: Mapping[str, str]
    price: Money | None
    old_price: Money | None
    lowest_price_30d: Money | None
    price_line: PriceLine | None
    units: int
    units_by_location: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ProductDetail:
    """A product page. `card` has what lists show too; `record` everything the catalogue knows, in all
    languages. `service_shop_refs`: for services."""

    card: ProductCard
    record: ProductRecord
    subtitle: str
    description: str
    offers: tuple[VariantOffer, ...]
    stars: StarCounts
    service_shop_refs: tuple[str, ...]

    @property
    def lowest_price_30d(self) -> Money | None:
        """The lowest price of the 30 days before, of the cheapest variant; given where that is reduced."""
        priced = [offer for offer in self.offers if offer.price]
        cheapest = min(priced, key=lambda offer: offer.price.minor if offer.price else 0, default=None)
        return cheapest.lowest_price_30d if cheapest else None


@dataclass(frozen=True, slots=True)
class WishedProduct:
    """A product on a wishlist, as it is now. `cheaper_by`: how much less it costs than when it was put there,
    None where it costs the same or more, or where nobody knows."""

    card: ProductCard
    added_at: datetime
    cheaper_by: Money | None
