"""A product page, put together."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from vitrina.kernel.money import Money
from vitrina.market.catalog.axes import AxisKind
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import CategoryFact, ProductType
from vitrina.market.showcase.types import ProductDetail, VariantOffer
from vitrina.market.stock.types import Shop
from vitrina.web.languages import current
from vitrina.web.storefront.product.attributes import (
    AttributeGroup,
    Hashtag,
    attribute_groups,
    hashtags,
    prose,
)
from vitrina.web.storefront.product.gallery import Gallery, gallery
from vitrina.web.storefront.product.options import OptionAxis, option_axes
from vitrina.web.storefront.product.prices import PriceChart, UnitPrice, price_chart, unit_price
from vitrina.web.storefront.product.shops import Having, having


@dataclass(frozen=True, slots=True)
class Crumb:
    """One category to go to."""

    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class ProductPage:
    """What the page shows. Prices are the chosen variant's; `lowest_30d` where there is a discount. `sku`: of
    the chosen variant where the address names it, else ""."""

    detail: ProductDetail
    crumbs: tuple[Crumb, ...]
    gallery: Gallery
    axes: tuple[OptionAxis, ...]
    sku: str
    price: Money | None
    old_price: Money | None
    unit_price: UnitPrice | None
    lowest_30d: Money | None
    chart: PriceChart | None
    having: Having
    attributes: tuple[AttributeGroup, ...]
    composition: str
    care: str
    hashtags: tuple[Hashtag, ...]
    paragraphs: tuple[str, ...]

    @property
    def sized(self) -> bool:
        """It comes in sizes, of which one may fit."""
        return any(axis.kind is AxisKind.SIZE for axis in self.axes)


def product_page(
    detail: ProductDetail,
    *,
    variant: str,
    shops: Sequence[Shop] = (),
    own_shop: str = "",
    hidden_roles: Collection[str] = (),
) -> ProductPage:
    """Arrange a product for its page. `variant`: the sku that was chosen; the cheapest one that can be had
    otherwise. `own_shop`: ref of the shop that the shopper calls theirs. `hidden_roles`: of pictures that
    this shop does not show."""
    language = current().search
    record, card = detail.record, detail.card
    chosen = chosen_offer(detail.offers, variant)
    chosen_id = chosen.variant_id if chosen else None
    counted = card.stock_units is not None
    price = chosen.price if chosen else card.price
    return ProductPage(
        detail=detail,
        crumbs=named(record.categories, language),
        gallery=gallery(
            [picture for picture in record.pictures if picture.role not in hidden_roles],
            variants=record.variants,
            chosen_id=chosen_id,
            language=language,
            title=card.title,
        ),
        axes=option_axes(
            record.variants,
            chosen_id=chosen_id,
            units={offer.variant_id: offer.units if counted else None for offer in detail.offers},
            language=language,
        ),
        sku=chosen.sku if chosen and chosen.sku == variant else "",
        price=price,
        old_price=chosen.old_price if chosen else card.old_price,
        unit_price=unit_price(
            price, next((one for one in record.variants if one.id == chosen_id), None), record.attributes
        ),
        lowest_30d=chosen.lowest_price_30d if chosen else None,
        chart=price_chart(chosen.price_line if chosen else None),
        having=having(
            chosen.units_by_location if chosen else {},
            counted=counted,
            service=record.type is ProductType.SERVICE,
            service_refs=detail.service_shop_refs,
            shops=shops,
            own_ref=own_shop,
            language=language,
        ),
        attributes=attribute_groups(record.attributes, language),
        composition=prose(record.attributes, "composition", language),
        care=prose(record.attributes, "care", language),
        hashtags=hashtags(record.attributes, language),
        paragraphs=tuple(line.strip() for line in detail.description.splitlines() if line.strip()),
    )


def named(categories: Iterable[CategoryFact], language: str) -> tuple[Crumb, ...]:
    """Categories as steps that can be followed."""
    return tuple(Crumb(step.ref, pick(step.names, language)) for step in categories)


def chosen_offer(offers: Sequence[VariantOffer], sku: str) -> VariantOffer | None:
    """The offer with this sku; else the cheapest that can be had, else the cheapest, else the first."""
    for offer in offers:
        if offer.sku == sku:
            return offer
    priced = [offer for offer in offers if offer.price]
    available = [offer for offer in priced if offer.units] or priced
    cheapest = min(available, key=lambda offer: offer.price.minor if offer.price else 0, default=None)
    return cheapest or next(iter(offers), None)
