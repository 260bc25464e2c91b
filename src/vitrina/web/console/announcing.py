"""Telling that products read differently, where a table of the console saves its rows itself."""

from django.db.models import QuerySet

from vitrina.market.catalog.events import ProductsChanged, products_changed
from vitrina.market.catalog.models import Product
from vitrina.market.catalog.services.products import BATCH


def announce_products(rows: QuerySet[Product]) -> None:
    """Announce these products, in batches. Requires a transaction."""
    ids = list(rows.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        products_changed.announce(ProductsChanged(tuple(ids[start : start + BATCH])))
