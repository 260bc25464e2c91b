"""Tables of wishlists."""

from typing import ClassVar

from django.db import models

from vitrina.market.catalog.models import Product
from vitrina.people.shoppers.models import Shopper


class WishlistItem(models.Model):
    """A product that a shopper keeps for later."""

    shopper = models.ForeignKey(Shopper, models.CASCADE, related_name="wishes", db_index=False)
    product = models.ForeignKey(Product, models.CASCADE, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shopper", "product"], name="wish_once")]
        indexes: ClassVar = [models.Index(fields=["shopper", "-added_at"], name="wishes_newest_first")]

    def __str__(self) -> str:
        return f"{self.shopper_id}: {self.product_id}"
