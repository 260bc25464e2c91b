"""Tables of stock."""

from django.db import models
from django.db.models import F, Q

from vitrina.market.catalog.models import Product, Variant
from vitrina.market.stock.types import LocationFact, LocationKind


class Location(models.Model):
    """A warehouse, or a shop that people can walk into."""

    ref = models.SlugField(max_length=80, unique=True, allow_unicode=True)
    names = models.JSONField(help_text="Language → name.")
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in LocationKind])
    latitude = models.FloatField(help_text="Degrees north.")
    longitude = models.FloatField(help_text="Degrees east.")
    dispatch_days = models.FloatField(default=1.0, help_text="Days until goods leave.")
    marketplace = models.BooleanField(default=False, help_text="Run by the marketplace, not by a seller.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__range=(-90, 90)) & Q(longitude__range=(-180, 180)),
                name="location_on_earth",
            )
        ]

    def __str__(self) -> str:
        return self.ref

    def fact(self) -> LocationFact:
        """This row as it crosses the boundary."""
        return LocationFact(
            ref=self.ref,
            names=self.names,
            kind=LocationKind(self.kind),
            latitude=self.latitude,
            longitude=self.longitude,
            dispatch_days=self.dispatch_days,
            marketplace=self.marketplace,
        )


class StockItem(models.Model):
    """Pieces of one variant in one place. What can be sold is on hand, less reserved, less safety."""

    variant = models.ForeignKey(Variant, models.CASCADE, related_name="stock")
    location = models.ForeignKey(Location, models.PROTECT, related_name="+")
    on_hand = models.PositiveIntegerField()
    reserved = models.PositiveIntegerField(default=0)
    safety = models.PositiveIntegerField(default=0, help_text="Kept back, never promised.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["variant", "location"], name="stock_once_per_place"),
            models.CheckConstraint(condition=Q(reserved__lte=F("on_hand")), name="reserved_is_on_hand"),
        ]

    def __str__(self) -> str:
        return f"{self.on_hand} at {self.location_id}"


class ServiceShop(models.Model):
    """A shop in which a service can be used."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="service_shops")
    location = models.ForeignKey(Location, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "location"], name="service_shop_once")]
