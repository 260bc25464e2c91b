"""The catalogue with prices and stock, as a stream for exporters."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from vitrina.kernel.progress import Progress
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog.types import ProductRecord
from vitrina.market.feeds.types import ExportedProduct, ExportedVariant, ExportOptions, FeedPrice
from vitrina.market.pricing import queries as pricing
from vitrina.market.pricing.types import VariantPrice
from vitrina.market.stock import queries as stock
from vitrina.people.sellers import queries as sellers

BATCH = 500


def exported_products(options: ExportOptions, progress: Progress) -> Iterator[ExportedProduct]:
    """All products that are to be written, by ascending pk. Ten SQL queries for each 500 products. Raises
    `NotFound` for the seller."""
    seller_ids = [sellers.seller(options.seller_ref).id] if options.seller_ref else None
    progress.start("Exporting", catalog.catalogue_size() if seller_ids is None else None)
    for ids in catalog.iter_product_ids(seller_ids=seller_ids, batch_size=BATCH):
        yield from _joined(
            [record for record in catalog.search_records(ids) if record.on_sale or not options.on_sale_only]
        )
        progress.advance(len(ids))


def _joined(records: Sequence[ProductRecord]) -> Iterator[ExportedProduct]:
    variant_ids = [variant.id for record in records for variant in record.variants]
    prices = pricing.variant_prices(variant_ids)
    units: defaultdict[int, int] = defaultdict(int)
    for level in stock.variant_stock(variant_ids):
        units[level.variant_id] += level.units
    for record in records:
        yield ExportedProduct(
            record,
            tuple(
                ExportedVariant(variant, _feed_price(prices.get(variant.id)), units.get(variant.id))
                for variant in record.variants
            ),
        )


def _feed_price(price: VariantPrice | None) -> FeedPrice | None:
    if price is None:
        return None
    discounted = price.list_price_minor > price.price_minor
    return FeedPrice(price.price_minor, price.currency, price.list_price_minor if discounted else None)
