"""Tables of stock."""

from django.db import models
from django.db.models import F, Q

from vitrina.market.catalog.models import Product, Variant
from vitrina.market.stock.hours import read_hours
from vitrina.market.stock.types import LocationFact, LocationKind, ShopDetails


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


class ShopDetail(models.Model):
    """What a visitor wants to know of a shop: where, when, what for."""

    location = models.OneToOneField(Location, models.CASCADE, related_name="detail")
    addresses = models.JSONField(default=dict, help_text="Language → address, in lines.")
    notes = models.JSONField(default=dict, blank=True, help_text="Language → how to find it.")
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    hours = models.JSONField(default=dict, blank=True, help_text="As `market.stock.hours` writes them.")
    time_zone = models.CharField(max_length=64, default="UTC", help_text="Such as Europe/Paris.")
    offers = models.JSONField(default=list, blank=True, help_text="Keys: pick_up, repairs, engraving …")
    picture = models.CharField(max_length=200, blank=True, help_text="A path below the media folder.")

    def __str__(self) -> str:
        return str(self.location)

    def fact(self) -> ShopDetails:
        """This row as it crosses the boundary."""
        return ShopDetails(
            addresses=self.addresses,
            notes=self.notes,
            phone=self.phone,
            email=self.email,
            hours=read_hours(self.hours),
            time_zone=self.time_zone,
            offers=tuple(self.offers),
            picture=self.picture,
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
