"""Reads of everything that is on sale, in pieces of bounded size: what a sitemap is written from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Max, QuerySet

from vitrina.market.catalog.models import Brand, Product
from vitrina.market.catalog.types import ProductStatus
from vitrina.people.sellers.types import SellerState


@dataclass(frozen=True, slots=True)
class Stretch:
    """Things whose pk lies in one stretch of numbers: the `number`th. `changed_at`: when one of them was
    changed last, where that is known."""

    number: int
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """One page's thing: its ref, and when it was changed last, where that is known."""

    ref: str
    changed_at: datetime | None = None


def product_stretches(length: int) -> list[Stretch]:
    """The stretches of `length` numbers that hold products on sale. One SQL query, a row a stretch."""
    rows = (
        _on_sale()
        .annotate(stretch=F("pk") / length)
        .values_list("stretch")
        .annotate(changed_at=Max("updated_at"))
        .order_by("stretch")
    )
    return [Stretch(int(number), changed_at) for number, changed_at in rows]


def products_in(number: int, *, length: int) -> Iterator[Published]:
    """The products on sale of one stretch, read as they are used. One SQL query."""
    rows = _on_sale().filter(pk__gte=number * length, pk__lt=(number + 1) * length).order_by("pk")
    for ref, changed_at in rows.values_list("ref", "updated_at").iterator(chunk_size=1_000):
        yield Published(ref, changed_at)


def brand_stretches(length: int) -> list[Stretch]:
    """The stretches of `length` numbers that hold brands. One SQL query."""
    rows = Brand.objects.annotate(stretch=F("pk") / length).values_list("stretch", flat=True)
    return [Stretch(int(number)) for number in rows.distinct().order_by("stretch")]


def brands_in(number: int, *, length: int) -> Iterator[Published]:
    """The brands of one stretch, read as they are used. One SQL query."""
    rows = Brand.objects.filter(pk__gte=number * length, pk__lt=(number + 1) * length).order_by("pk")
    for ref in rows.values_list("ref", flat=True).iterator(chunk_size=1_000):
        yield Published(ref)


def _on_sale() -> QuerySet[Product, Product]:
    return Product.objects.filter(status=ProductStatus.LISTED, seller__state=SellerState.OPEN)
