"""What a product may still need: one list for the first page and for the filter of the product list."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vitrina.market.catalog.models import Picture, Product
from vitrina.market.catalog.queries import search_records
from vitrina.market.catalog.types import ProductStatus
from vitrina.market.pricing.models import Price
from vitrina.market.stock.models import StockItem
from vitrina.web.console.localized import CODES

NEWEST = 1000
"""Attributes are weighed for so many of the newest products only: each has to be read whole."""

LOW_COMPLETENESS = 0.5

Rows = QuerySet[Product]


class Need(StrEnum):
    """What is missing."""

    PICTURE = "picture"
    PRICE = "price"
    STOCK = "stock"
    TEXTS = "texts"
    ATTRIBUTES = "attributes"


@dataclass(frozen=True, slots=True)
class NeedRule:
    """One need: its name, and the products among `rows` that have it."""

    title: str | Promise
    narrow: Callable[[Rows], Rows]


def _without_picture(rows: Rows) -> Rows:
    return rows.filter(~Exists(Picture.objects.filter(product=OuterRef("pk"))))


def _without_price(rows: Rows) -> Rows:
    return rows.filter(
        ~Exists(Price.objects.filter(variant__product=OuterRef("pk"), variant__withdrawn=False))
    )


def _sold_out(rows: Rows) -> Rows:
    """Counted somewhere, and nothing left; what nobody counts can always be bought."""
    counted = StockItem.objects.filter(variant__product=OuterRef("pk"), variant__withdrawn=False)
    left = counted.filter(on_hand__gt=F("reserved") + F("safety"))
    return rows.filter(Exists(counted), ~Exists(left))


def _untranslated(rows: Rows) -> Rows:
    lacking = Q()
    for code in CODES:
        lacking |= Q(**{f"titles__{code}__isnull": True})
    return rows.filter(lacking)


def _incomplete(rows: Rows) -> Rows:
    newest = list(rows.order_by("-pk").values_list("pk", flat=True)[:NEWEST])
    records = search_records(newest)
    return rows.filter(
        pk__in=[
            record.id
            for record in records
            if record.completeness is not None and record.completeness < LOW_COMPLETENESS
        ]
    )


NEEDS: dict[Need, NeedRule] = {
    Need.PICTURE: NeedRule(_("without a picture"), _without_picture),
    Need.PRICE: NeedRule(_("without a price"), _without_price),
    Need.STOCK: NeedRule(_("sold out"), _sold_out),
    Need.TEXTS: NeedRule(_("title not in all languages"), _untranslated),
    Need.ATTRIBUTES: NeedRule(_("less than half of the attributes"), _incomplete),
}


def in_need(rows: Rows, need: Need) -> Rows:
    """Those of `rows` that are listed and have this need."""
    return NEEDS[need].narrow(rows.filter(status=ProductStatus.LISTED.value))
