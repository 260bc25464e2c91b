"""Writes of wishlists."""

from django.db import transaction

from vitrina.kernel import clock
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries as catalog
from vitrina.market.wishlists.errors import UnknownShopper, WishlistFull
from vitrina.market.wishlists.models import WishlistItem
from vitrina.market.wishlists.types import LIMIT
from vitrina.people.shoppers import queries as shoppers
from vitrina.people.shoppers.models import Shopper


def add(token: str, product_ref: str) -> bool:
    """Put a product on the shopper's list; False where it was there already. Locks the shopper, so that two
    clicks at once cannot pass the limit. Raises `UnknownShopper`, `NotFound` for the product, and
    `WishlistFull` at 200 products."""
    product_id = catalog.ids_by_ref([product_ref]).get(product_ref)
    if product_id is None:
        raise NotFound(kind="product", id=product_ref)
    with transaction.atomic():
        shopper_id = _locked(token)
        wishes = WishlistItem.objects.filter(shopper=shopper_id)
        if wishes.filter(product=product_id).exists():
            return False
        if wishes.count() >= LIMIT:
            raise WishlistFull(limit=LIMIT)
        WishlistItem.objects.create(shopper_id=shopper_id, product_id=product_id, added_at=clock.now())
        return True


def remove(token: str, product_ref: str) -> bool:
    """Take a product off the shopper's list; False where it was not there."""
    wishes = WishlistItem.objects.filter(shopper=shoppers.shopper_id(token), product__ref=product_ref)
    return wishes.delete()[0] > 0


def _locked(token: str) -> int:
    shopper_id = shoppers.shopper_id(token)
    if shopper_id is None or not Shopper.objects.select_for_update().filter(pk=shopper_id).exists():
        raise UnknownShopper
    return shopper_id
