"""Notes what the lower floors announce. Nothing is indexed here: that could slow down, or break, a sale."""

from vitrina.discovery.indexing.outbox import Kind, note
from vitrina.market.catalog.events import (
    AttributesChanged,
    ProductsChanged,
    attributes_changed,
    products_changed,
)
from vitrina.market.catalog.queries import iter_product_ids
from vitrina.market.pricing.events import PricesChanged, prices_changed
from vitrina.market.reviews.events import RatingsChanged, ratings_changed
from vitrina.market.stock.events import LocationsChanged, StockChanged, locations_changed, stock_changed
from vitrina.people.sellers.events import SellersChanged, sellers_changed


def subscribe() -> None:
    """Hear of everything that the index shows."""
    products_changed.subscribe(on_products_changed)
    attributes_changed.subscribe(on_attributes_changed)
    prices_changed.subscribe(on_numbers_changed)
    stock_changed.subscribe(on_numbers_changed)
    ratings_changed.subscribe(on_numbers_changed)
    locations_changed.subscribe(on_locations_changed)
    sellers_changed.subscribe(on_sellers_changed)


def on_products_changed(event: ProductsChanged) -> None:
    """Their texts go into the index anew."""
    note(Kind.PRODUCT, event.product_ids)


def on_attributes_changed(event: AttributesChanged) -> None:
    """A definition tells how a value is searched and named: every product may have it."""
    for product_ids in iter_product_ids():
        note(Kind.PRODUCT, product_ids)


def on_numbers_changed(event: PricesChanged | StockChanged | RatingsChanged) -> None:
    """Their live numbers are set; the texts stay as they are."""
    note(Kind.NUMBERS, event.product_ids)


def on_locations_changed(event: LocationsChanged) -> None:
    """The engine's list of places is set anew, as a whole."""
    note(Kind.LOCATIONS, [0])


def on_sellers_changed(event: SellersChanged) -> None:
    """What the seller's products share is set; a seller who stops or starts selling takes them along."""
    note(Kind.SELLER, event.seller_ids)
