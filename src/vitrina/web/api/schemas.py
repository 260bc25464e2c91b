"""The shapes that the API promises. Search's own dataclasses are part of the promise as they stand; what the
market knows is narrowed to what outsiders may rely on: no database keys, money with its currency."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import AttributeFact, PictureFact
from vitrina.market.showcase.types import ProductCard, ProductDetail, VariantOffer
from vitrina.search.explanation import Explanation
from vitrina.search.types import FormedQuery
from vitrina.web.addresses import picture_address
from vitrina.web.facets import NamedFacet


class ErrorBody(BaseModel):
    """What went wrong: a stable `code`, a sentence in the request's language, and the values in question."""

    code: str
    message: str
    data: Mapping[str, Any]


class ErrorAnswer(BaseModel):
    """The one shape of all errors."""

    error: ErrorBody


class Notice(BaseModel):
    """Something the shopper should know about the answer: "query_truncated", "query_corrected"."""

    code: str
    message: str


class Price(BaseModel):
    """Money: `minor` units of `currency` (ISO 4217), and the same as a decimal text in `amount`."""

    amount: str
    minor: int
    currency: str

    @classmethod
    def of(cls, money: Money | None) -> "Price | None":
        """The price, where there is one."""
        if money is None:
            return None
        return cls(amount=str(money.decimal), minor=money.minor, currency=money.currency)


class Picture(BaseModel):
    """A picture; pixels where known."""

    url: str
    width: int | None
    height: int | None
    role: str

    @classmethod
    def of(cls, fact: PictureFact) -> "Picture":
        """The picture under its public address."""
        return cls(
            url=picture_address(fact.address), width=fact.width_px, height=fact.height_px, role=fact.role
        )


class ProductBrief(BaseModel):
    """A product as lists show it, in the request's language. `old_price`: before a discount, where there is
    one. `from_price`: other variants cost more. `stock_units`: None for services."""

    ref: str
    title: str
    brand: str
    seller: str
    category: str
    price: Price | None
    old_price: Price | None
    from_price: bool
    picture: Picture | None
    rating_mean: float | None
    rating_count: int
    in_stock: bool
    stock_units: int | None
    badges: list[str]

    @classmethod
    def of(cls, card: ProductCard) -> "ProductBrief":
        """Narrow a card."""
        return cls(
            ref=card.ref,
            title=card.title,
            brand=card.brand,
            seller=card.seller_ref,
            category=card.category_ref,
            price=Price.of(card.price),
            old_price=Price.of(card.old_price),
            from_price=card.from_price,
            picture=Picture.of(card.picture) if card.picture else None,
            rating_mean=card.rating_mean,
            rating_count=card.rating_count,
            in_stock=card.in_stock,
            stock_units=card.stock_units,
            badges=[badge.value for badge in card.badges],
        )


class Result(BaseModel):
    """A product on the page. `place` counts from 1 over the whole ranking; `sponsored`: a paid factor
    acted."""

    place: int
    score: float
    sponsored: bool
    product: ProductBrief


class SearchAnswer(BaseModel):
    """One page of results. `total`: all candidates; `matched_all`: those that hold every word. `took_ms`:
    milliseconds by stage."""

    query_id: str
    query: FormedQuery
    notices: list[Notice]
    total: int
    matched_all: int
    page: int
    page_size: int
    results: list[Result]
    facets: list[NamedFacet]
    took_ms: Mapping[str, float]


class SuggestionLine(BaseModel):
    """A line to offer while somebody types. `kind`: "query", "category", "brand" or "product"; `target`: the
    category's or product's ref, empty for a query."""

    kind: str
    text: str
    target: str


class SuggestAnswer(BaseModel):
    """Suggestions, best first."""

    suggestions: list[SuggestionLine]


class AttributeValues(BaseModel):
    """One attribute in the request's language; `keys` are the values' language-neutral forms."""

    code: str
    label: str
    values: list[str]
    keys: list[str]
    number: float | None
    unit: str

    @classmethod
    def of(cls, fact: AttributeFact, texts: list[str], label: str) -> "AttributeValues":
        """Narrow a fact that was read already."""
        return cls(
            code=fact.code,
            label=label,
            values=texts,
            keys=list(fact.keys),
            number=fact.number,
            unit=fact.unit,
        )


class Variant(BaseModel):
    """One thing to buy: its options by attribute code, its price, and pieces by location."""

    sku: str
    options: Mapping[str, str]
    price: Price | None
    old_price: Price | None
    stock_units: int
    stock_by_location: Mapping[str, int]

    @classmethod
    def of(cls, offer: VariantOffer) -> "Variant":
        """Narrow an offer."""
        return cls(
            sku=offer.sku,
            options=offer.options,
            price=Price.of(offer.price),
            old_price=Price.of(offer.old_price),
            stock_units=offer.units,
            stock_by_location=offer.units_by_location,
        )


class CategoryStep(BaseModel):
    """One step of a category path."""

    ref: str
    name: str


class ProductAnswer(ProductBrief):
    """A product in full. `lowest_price_30d`: given where there is a discount."""

    subtitle: str
    description: str
    categories: list[CategoryStep]
    attributes: list[AttributeValues]
    pictures: list[Picture]
    variants: list[Variant]
    lowest_price_30d: Price | None
    released_on: date | None
    express: bool
    rocket: bool
    service_shops: list[str]

    @classmethod
    def of_detail(
        cls, detail: ProductDetail, *, categories: list[CategoryStep], attributes: list[AttributeValues]
    ) -> "ProductAnswer":
        """Narrow a product page's data."""
        return cls(
            **dict(ProductBrief.of(detail.card)),
            subtitle=detail.subtitle,
            description=detail.description,
            categories=categories,
            attributes=attributes,
            pictures=[Picture.of(picture) for picture in detail.record.stills],
            variants=[Variant.of(offer) for offer in detail.offers],
            lowest_price_30d=Price.of(detail.lowest_price_30d),
            released_on=detail.record.released_on,
            express=detail.record.express,
            rocket=detail.record.rocket,
            service_shops=list(detail.service_shop_refs),
        )


class StoryPart(BaseModel):
    """One paragraph of the story."""

    title: str
    text: str


class ExplainAnswer(BaseModel):
    """Why a product stands where it stands: the numbers of all stages, and the same told in words."""

    explanation: Explanation
    story: list[StoryPart]
