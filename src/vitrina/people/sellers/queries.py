"""Reads of the sellers app; one SQL query each."""

from collections.abc import Iterable

from vitrina.kernel.errors import NotFound
from vitrina.people.sellers.models import Seller
from vitrina.people.sellers.types import SellerFacts, SellerProfile


def seller(ref: str) -> SellerFacts:
    """The seller of this name. Raises `NotFound`."""
    row = Seller.objects.filter(ref=ref).first()
    if row is None:
        raise NotFound(kind="seller", id=ref)
    return row.facts()


def profile(ref: str) -> SellerProfile:
    """The seller of this name, with what they tell of themselves. Raises `NotFound`."""
    row = Seller.objects.filter(ref=ref).first()
    if row is None:
        raise NotFound(kind="seller", id=ref)
    return row.profile()


def sellers() -> list[SellerFacts]:
    """All sellers, by name."""
    return [row.facts() for row in Seller.objects.order_by("name", "pk")]


def sellers_by_id(ids: Iterable[int]) -> dict[int, SellerFacts]:
    """Seller pk → facts; unknown pks are left out."""
    return {row.pk: row.facts() for row in Seller.objects.filter(pk__in=set(ids))}
