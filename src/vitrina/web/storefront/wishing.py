"""The wishlist of whoever asks: which hearts are filled, and what changes when one is pressed."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.http import HttpRequest

from vitrina.market.wishlists import queries as wishlists
from vitrina.market.wishlists import services
from vitrina.market.wishlists.errors import UnknownShopper
from vitrina.operations.functions import queries as functions
from vitrina.people.shoppers.services import new_shopper, seen
from vitrina.web.storefront.memory import recalled, remember


def wished(request: HttpRequest, refs: Iterable[str]) -> frozenset[str]:
    """Those of `refs` that are on the shopper's list: the hearts to fill. One SQL query, none for somebody
    without a list."""
    memory = recalled(request)
    if not memory.wished or not functions.is_on("wishlist"):
        return frozenset()
    return wishlists.contains(memory.token, tuple(refs))


def keep(request: HttpRequest, ref: str) -> bool:
    """Put a product on the shopper's list; False where it was there already. The first wish makes them known.
    Raises `NotFound`, `WishlistFull`."""
    # One transaction: a wish that is refused makes nobody known.
    with transaction.atomic():
        token = recalled(request).token or new_shopper()
        try:
            added = services.add(token, ref)
            seen(token)
        except UnknownShopper:
            # The cookie is older than the table: an erased shopper, or another database behind this address.
            token = new_shopper()
            added = services.add(token, ref)
    _count(request, token)
    return added


def let_go(request: HttpRequest, ref: str) -> None:
    """Take a product off the shopper's list."""
    token = recalled(request).token
    if token:
        services.remove(token, ref)
        _count(request, token)


def _count(request: HttpRequest, token: str) -> None:
    remember(request, replace(recalled(request), token=token, wished=wishlists.count(token)))
