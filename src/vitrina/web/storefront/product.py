"""A product page's data, arranged for reading."""

from collections.abc import Iterable
from dataclasses import dataclass

from vitrina.kernel.money import Money
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import AttributeFact, AttributeType, CategoryFact, PictureFact, ProductType
from vitrina.market.showcase.types import ProductDetail, VariantOffer
from vitrina.market.stock.types import LocationFact, LocationKind
from vitrina.web import formats
from vitrina.web.languages import current


@dataclass(frozen=True, slots=True)
class View:
    """One picture of the gallery."""

    picture: PictureFact
    alt: str


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """One line of the attribute table. `swatches`: of colours."""

    name: str
    values: str
    swatches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VariantChoice:
    """One variant on offer: `name` tells it from its siblings."""

    offer: VariantOffer
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShopStock:
    """How many pieces of the chosen variant a shop holds."""

    name: str
    units: int


@dataclass(frozen=True, slots=True)
class Crumb:
    """One category to go to."""

    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class ProductPage:
    """What the page shows. Prices are the chosen variant's; `lowest_30d` where there is a discount.
    `warehouse_units`: pieces in warehouses, which ship."""

    detail: ProductDetail
    crumbs: tuple[Crumb, ...]
    gallery: tuple[View, ...]
    variants: tuple[VariantChoice, ...]
    price: Money | None
    old_price: Money | None
    lowest_30d: Money | None
    attributes: tuple[AttributeLine, ...]
    shops: tuple[ShopStock, ...]
    units: int
    warehouse_units: int
    service: bool
    service_shops: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def available(self) -> bool:
        """It can be had now."""
        return self.service or self.units > 0


def product_page(detail: ProductDetail, *, variant: str, locations: Iterable[LocationFact]) -> ProductPage:
    """Arrange a product for its page. `variant`: the sku that was chosen; the cheapest one otherwise."""
    language = current().search
    record, card = detail.record, detail.card
    chosen = _chosen(detail.offers, variant)
    places = {place.ref: place for place in locations}
    held = chosen.units_by_location if chosen else {}
    return ProductPage(
        detail=detail,
        crumbs=named(record.categories, language),
        gallery=tuple(
            View(picture, pick(picture.alt, language) or card.title) for picture in record.pictures
        ),
        variants=tuple(
            VariantChoice(offer, " · ".join(offer.options.values()) or offer.sku, offer is chosen)
            for offer in detail.offers
        )
        if len(detail.offers) > 1
        else (),
        price=chosen.price if chosen else card.price,
        old_price=chosen.old_price if chosen else card.old_price,
        lowest_30d=detail.lowest_price_30d,
        attributes=tuple(_line(fact, language) for fact in record.attributes),
        shops=tuple(
            ShopStock(pick(place.names, language), held.get(place.ref, 0))
            for place in places.values()
            if place.kind is LocationKind.SHOP
        ),
        units=chosen.units if chosen else 0,
        warehouse_units=sum(
            units
            for ref, units in held.items()
            if ref in places and places[ref].kind is LocationKind.WAREHOUSE
        ),
        service=record.type is ProductType.SERVICE,
        service_shops=tuple(
            pick(places[ref].names, language) for ref in detail.service_shop_refs if ref in places
        ),
        paragraphs=tuple(line.strip() for line in detail.description.splitlines() if line.strip()),
    )


def named(categories: Iterable[CategoryFact], language: str) -> tuple[Crumb, ...]:
    """Categories as steps that can be followed."""
    return tuple(Crumb(step.ref, pick(step.names, language)) for step in categories)


def _chosen(offers: tuple[VariantOffer, ...], sku: str) -> VariantOffer | None:
    for offer in offers:
        if offer.sku == sku:
            return offer
    priced = [offer for offer in offers if offer.price]
    available = [offer for offer in priced if offer.units] or priced
    return min(available, key=lambda offer: offer.price.minor if offer.price else 0, default=None)


def _line(fact: AttributeFact, language: str) -> AttributeLine:
    if fact.type is AttributeType.NUMBER and fact.number is not None:
        values = formats.quantity(fact.number, fact.unit)
    else:
        texts = ", ".join(pick(value, language) for value in fact.values)
        values = f"{texts} {fact.unit}".strip()
    return AttributeLine(
        name=pick(fact.labels, language) or fact.code.replace("_", " "),
        values=values,
        swatches=tuple(swatch for swatch in fact.swatches if swatch),
    )
