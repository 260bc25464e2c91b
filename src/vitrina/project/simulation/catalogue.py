"""The shop's catalogue, read for a simulation."""

from collections.abc import Iterator

from vitrina.discovery.indexing.documents import product_document, search_location
from vitrina.discovery.indexing.services import Moving
from vitrina.market.catalog import queries as catalog
from vitrina.market.stock import queries as stock
from vitrina.project.simulation.world import World, world_of
from vitrina.search.types import Product


def read_world() -> World:
    """All that is on sale, as search knows it. Raises `NothingOnSale`."""
    return world_of(_products(), [search_location(fact) for fact in stock.locations()])


def _products() -> Iterator[Product]:
    for product_ids in catalog.iter_product_ids():
        moving = Moving.of(product_ids)
        for record in catalog.search_records(product_ids):
            if record.on_sale:
                yield product_document(
                    record,
                    price=moving.prices.get(record.id),
                    stock=moving.stocks.get(record.id),
                    stars=moving.stars.get(record.id),
                )
