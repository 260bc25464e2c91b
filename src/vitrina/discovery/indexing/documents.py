"""How the shop's facts become what the search engine indexes: pure, no database."""

from datetime import date

from vitrina.market.catalog.types import AttributeFact, ProductRecord
from vitrina.market.pricing.types import PriceFacts
from vitrina.market.reviews.types import StarCounts
from vitrina.market.stock.types import LocationFact, StockFacts
from vitrina.people.sellers.types import SellerFacts
from vitrina.search.types import Attribute, CategoryRef, LiveUpdate, Location, Product

_EPOCH = date(1970, 1, 1)
_UNCOUNTED_UNITS = 1


def product_document(
    record: ProductRecord,
    *,
    price: PriceFacts | None,
    stock: StockFacts | None,
    stars: StarCounts | None,
) -> Product:
    """A product as search knows it. The description stays behind: it is not searched."""
    return Product(
        id=record.ref,
        titles=record.titles,
        brand=record.brand,
        kinds=record.kinds,
        subtitles=record.subtitles,
        categories=tuple(CategoryRef(id=step.ref, names=step.names) for step in record.categories),
        attributes=tuple(_attribute(fact) for fact in record.attributes),
        seller_id=record.seller.ref,
        released_on=record.released_on,
        live=_own_numbers(record) | seller_numbers(record.seller) | moving_numbers(price, stock, stars),
        stock_places=stock.location_refs if stock else frozenset(),
    )


def live_update(
    ref: str, *, price: PriceFacts | None, stock: StockFacts | None, stars: StarCounts | None
) -> LiveUpdate:
    """New price, stock and rating of a product whose text stays as it is."""
    return LiveUpdate(
        product_id=ref,
        live=moving_numbers(price, stock, stars),
        stock_places=stock.location_refs if stock else frozenset(),
    )


def moving_numbers(
    price: PriceFacts | None, stock: StockFacts | None, stars: StarCounts | None
) -> dict[str, float]:
    """The live columns of price, stock and rating, as far as they are known. What nobody counts (no stock
    was ever set) can be bought, like a single piece that is there."""
    numbers: dict[str, float] = {"stock_units": stock.units if stock else _UNCOUNTED_UNITS}
    if price:
        numbers["price_minor"] = price.price_minor
        numbers["list_price_minor"] = price.list_price_minor
        numbers["price_mean_30d_minor"] = price.mean_30d_minor
    if stars and stars.mean is not None and stars.one_star_share is not None:
        numbers["rating_mean"] = stars.mean
        numbers["rating_count"] = stars.count
        numbers["rating_one_star_share"] = stars.one_star_share
    return numbers


def seller_numbers(seller: SellerFacts) -> dict[str, float]:
    """The live columns that all products of a seller share."""
    numbers = {
        "seller_premium": float(seller.premium),
        "seller_violation": float(seller.violation),
        "seller_rating_count": float(seller.rating_count),
    }
    if seller.rating_mean is not None:
        numbers["seller_rating"] = seller.rating_mean
    return numbers


def search_location(fact: LocationFact) -> Location:
    """A warehouse or shop as search knows it."""
    return Location(
        id=fact.ref,
        kind="warehouse" if fact.kind == "warehouse" else "shop",
        latitude=fact.latitude,
        longitude=fact.longitude,
        dispatch_days=fact.dispatch_days,
        marketplace=fact.marketplace,
    )


def _own_numbers(record: ProductRecord) -> dict[str, float]:
    numbers = {
        "pictures": float(len(record.stills)),
        "express": float(record.express),
        "rocket": float(record.rocket),
    }
    if record.completeness is not None:
        numbers["completeness"] = record.completeness
    if record.released_on is not None:
        numbers["released_day"] = float((record.released_on - _EPOCH).days)
    return numbers


def _attribute(fact: AttributeFact) -> Attribute:
    return Attribute(
        code=fact.code,
        labels=fact.labels,
        values=fact.values,
        keys=fact.keys,
        number=fact.number,
        unit=fact.unit,
        searchable=fact.searchable,
        filterable=fact.filterable,
    )
