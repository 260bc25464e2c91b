"""Tables of reviews."""

from django.db import models

from vitrina.market.catalog.models import Product
from vitrina.market.reviews.types import StarCounts


class RatingSummary(models.Model):
    """How many ratings of each number of stars a product has."""

    product = models.OneToOneField(Product, models.CASCADE, related_name="ratings")
    one_star = models.PositiveIntegerField(default=0)
    two_stars = models.PositiveIntegerField(default=0)
    three_stars = models.PositiveIntegerField(default=0)
    four_stars = models.PositiveIntegerField(default=0)
    five_stars = models.PositiveIntegerField(default=0)

    def counts(self) -> StarCounts:
        """This row as it crosses the boundary."""
        return StarCounts(self.one_star, self.two_stars, self.three_stars, self.four_stars, self.five_stars)

    def __str__(self) -> str:
        return str(self.counts())
