"""Reads of wishlists. One SQL query each; a token that nobody holds has an empty list."""

from collections.abc import Collection

from django.db.models import QuerySet

from vitrina.market.wishlists.models import WishlistItem
from vitrina.market.wishlists.types import LIMIT, Wish
from vitrina.people.shoppers.rules import token_digest


def refs(token: str, *, limit: int = LIMIT) -> tuple[str, ...]:
    """Refs of the products on the list, the newest first. Some may not be on sale any more."""
    newest = _wishes(token).order_by("-added_at", "-pk").values_list("product__ref", flat=True)
    return tuple(newest[: min(max(limit, 0), LIMIT)]) if token else ()


def wishes(token: str) -> tuple[Wish, ...]:
    """The whole list with its dates, the newest first."""
    newest = _wishes(token).order_by("-added_at", "-pk").values_list("product__ref", "added_at")
    return tuple(Wish(*row) for row in newest[:LIMIT]) if token else ()


def contains(token: str, product_refs: Collection[str]) -> frozenset[str]:
    """Those of `product_refs` that are on the list."""
    if not token or not product_refs:
        return frozenset()
    wished = _wishes(token).filter(product__ref__in=set(product_refs))
    return frozenset(wished.values_list("product__ref", flat=True))


def count(token: str) -> int:
    """How many products are on the list."""
    return _wishes(token).count() if token else 0


def _wishes(token: str) -> QuerySet[WishlistItem]:
    return WishlistItem.objects.filter(shopper__token_digest=token_digest(token))
