"""One product as the shop knows it, and how an edited one differs for search. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import nan

from vitrina.discovery.indexing.documents import moving_numbers, product_document, seller_numbers
from vitrina.market.catalog import rules as catalog_rules
from vitrina.market.catalog.types import (
    AttributeValue,
    DefinitionFact,
    PictureFact,
    ProductRecord,
)
from vitrina.market.pricing import rules as pricing_rules
from vitrina.market.pricing.types import PriceFacts, PricePoint, VariantPrice
from vitrina.market.reviews.types import StarCounts
from vitrina.market.stock.types import StockFacts
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.types import Product
from vitrina.search.whatif import Change

_PICTURE = PictureFact(address="", alt={}, width_px=None, height_px=None, role="gallery")


@dataclass(frozen=True, slots=True)
class PricedVariant:
    """What a variant costs now. `points`: every price it had until now, ascending."""

    price: VariantPrice
    points: tuple[PricePoint, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """All that search is told of a product. `variants`: those with a price, in their order; `now` (aware):
    when prices are averaged."""

    record: ProductRecord
    variants: tuple[PricedVariant, ...]
    stock: StockFacts | None
    stars: StarCounts | None
    now: datetime

    @property
    def cheapest(self) -> PricedVariant | None:
        """The variant whose price lists show; of equals the first."""
        return min(self.variants, key=lambda variant: variant.price.price_minor, default=None)

    @property
    def price(self) -> PriceFacts | None:
        """The product's price as pricing tells it."""
        cheapest = self.cheapest
        if cheapest is None:
            return None
        price = cheapest.price
        points = cheapest.points or (PricePoint(self.now, price.price_minor),)
        return PriceFacts(
            product_id=self.record.id,
            variant_id=price.variant_id,
            currency=price.currency,
            price_minor=price.price_minor,
            list_price_minor=price.list_price_minor,
            mean_30d_minor=pricing_rules.mean_price_minor(points, now=self.now),
            lowest_30d_minor=pricing_rules.lowest_price_minor(points),
            varies=any(other.price.price_minor != price.price_minor for other in self.variants),
        )

    @property
    def document(self) -> Product:
        """The product as search would know it."""
        return product_document(self.record, price=self.price, stock=self.stock, stars=self.stars)


def repriced(offer: Offer, price_minor: int, list_price_minor: int) -> Offer:
    """With another price of its cheapest variant, asked from now on."""
    changed = offer.cheapest
    if changed is None:
        return offer
    price = replace(changed.price, price_minor=price_minor, list_price_minor=list_price_minor)
    variant = PricedVariant(price, (*changed.points, PricePoint(offer.now, price_minor)))
    return replace(offer, variants=tuple(variant if it is changed else it for it in offer.variants))


def restocked(offer: Offer, *, units: int, location_refs: Collection[str]) -> Offer:
    """With so many pieces on sale in these places; with no pieces, in none."""
    return replace(offer, stock=StockFacts(units, frozenset(location_refs if units else ())))


def described(
    offer: Offer,
    values: Mapping[str, AttributeValue],
    definitions: Mapping[str, DefinitionFact],
    *,
    expected: Collection[str],
) -> Offer:
    """With these values of the product's own (code → value) beside those of its variants. `definitions` has
    all their codes; `expected`: codes of what the category expects."""
    record = offer.record
    facts = {fact.code: fact for fact in record.attributes}
    for code, value in values.items():
        options = [variant.values[code] for variant in record.variants if code in variant.values]
        facts[code] = catalog_rules.attribute_fact(
            definitions[code], catalog_rules.merged_values([value, *options])
        )
    completeness = catalog_rules.completeness(facts, frozenset(expected))
    return _recorded(offer, attributes=tuple(facts.values()), completeness=completeness)


def completed(offer: Offer, code: str, *, expected: Collection[str]) -> Offer:
    """With an attribute filled in of whose value nothing is known but that it is there."""
    filled = (*(fact.code for fact in offer.record.attributes), code)
    return _recorded(offer, completeness=catalog_rules.completeness(filled, frozenset(expected)))


def titled(offer: Offer, titles: Mapping[str, str]) -> Offer:
    """With these titles in place of those in the same languages."""
    return _recorded(offer, titles={**offer.record.titles, **titles})


def pictured(offer: Offer, count: int) -> Offer:
    """With so many still pictures."""
    stills = offer.record.stills
    return _recorded(offer, pictures=(*stills[:count], *(_PICTURE,) * (count - len(stills))))


def promised(offer: Offer, *, express: bool | None = None, rocket: bool | None = None) -> Offer:
    """With other promises of delivery; None: as it is."""
    record = offer.record
    return _recorded(
        offer,
        express=record.express if express is None else express,
        rocket=record.rocket if rocket is None else rocket,
    )


def sold_by(offer: Offer, *, premium: bool | None = None, violation: bool | None = None) -> Offer:
    """Its seller as a premium seller or not, under a violation or not; None: as it is."""
    seller = offer.record.seller
    return _recorded(
        offer,
        seller=replace(
            seller,
            premium=seller.premium if premium is None else premium,
            violation=seller.violation if violation is None else violation,
        ),
    )


def change_between(before: Offer, after: Offer, *, promotion: float = 1.0) -> Change:
    """What the index would be told if `before` became `after` in the shop: what indexing carries over for
    such a change, and no more."""
    old, new = before.document, after.document
    known = {attribute.code: attribute for attribute in old.attributes}
    own = replace(before.record, seller=after.record.seller)
    reindexed = own != after.record
    live: dict[str, float] = {}
    if reindexed:
        live = {name: new.live.get(name, nan) for name in LIVE_COLUMNS}
    elif before.price != after.price or before.stock != after.stock:
        live = moving_numbers(after.price, after.stock, after.stars)
    seller_changed = before.record.seller != after.record.seller
    return Change(
        live=live,
        seller_live=seller_numbers(after.record.seller) if seller_changed else {},
        attributes=tuple(it for it in new.attributes if known.get(it.code) != it),
        titles=new.titles if new.titles != old.titles else None,
        stock_places=new.stock_places if live else None,
        promotion=promotion,
        reindexed=reindexed,
    )


def current_variants(
    prices: Mapping[int, VariantPrice],
    histories: Mapping[int, Sequence[PricePoint]],
    *,
    order: Sequence[int],
    now: datetime,
) -> tuple[PricedVariant, ...]:
    """Variants with a price, in `order` (their pks), with their history until `now`."""
    return tuple(
        PricedVariant(
            prices[variant_id],
            tuple(point for point in histories.get(variant_id, ()) if point.valid_from <= now),
        )
        for variant_id in order
        if variant_id in prices
    )


def _recorded(offer: Offer, **values: object) -> Offer:
    return replace(offer, record=replace(offer.record, **values))  # type: ignore[arg-type]
