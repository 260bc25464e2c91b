"""What crosses the boundary of the showcase."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import PictureFact, ProductRecord, ProductSummary
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
    """One variant with what it costs and how many can be sold, by location ref."""

    variant_id: int
    sku: str
    options: Mapping[str, str]
    price: Money | None
    old_price: Money | None
    units: int
    units_by_location: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ProductDetail:
    """A product page. `card` has what lists show too; `record` everything the catalogue knows, in all
    languages. `lowest_price_30d`: given where there is a discount. `service_shop_refs`: for services."""

    card: ProductCard
    record: ProductRecord
    subtitle: str
    description: str
    offers: tuple[VariantOffer, ...]
    lowest_price_30d: Money | None
    stars: StarCounts
    service_shop_refs: tuple[str, ...]
