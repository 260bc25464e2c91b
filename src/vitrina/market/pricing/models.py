"""Tables of prices: what is asked now, and what was asked since when."""

from typing import ClassVar

from django.db import models

from vitrina.market.catalog.models import Variant


class Price(models.Model):
    """The price of a variant now. The seller's own currency stands beside it; nothing is converted here."""

    variant = models.OneToOneField(Variant, models.CASCADE, related_name="price")
    currency = models.CharField(max_length=3)
    price_minor = models.PositiveBigIntegerField(help_text="With discount.")
    list_price_minor = models.PositiveBigIntegerField(help_text="Before any discount.")
    valid_from = models.DateTimeField(help_text="Since when this price is asked.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(price_minor__lte=models.F("list_price_minor")),
                name="price_not_above_list_price",
            )
        ]

    def __str__(self) -> str:
        return f"{self.price_minor} {self.currency}"


class PriceHistory(models.Model):
    """Append-only: each price a variant ever had, from the moment it was shown."""

    variant = models.ForeignKey(Variant, models.CASCADE, related_name="+", db_index=False)
    currency = models.CharField(max_length=3)
    price_minor = models.PositiveBigIntegerField()
    list_price_minor = models.PositiveBigIntegerField()
    valid_from = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["variant", "valid_from"], name="price_history_in_order")]

    def __str__(self) -> str:
        return f"{self.price_minor} {self.currency} from {self.valid_from}"
