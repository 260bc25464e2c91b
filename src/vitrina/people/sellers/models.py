"""The sellers table."""

from django.db import models

from vitrina.people.sellers.types import SellerFacts, SellerProfile, SellerState


class Seller(models.Model):
    """One who sells in this marketplace. A shop with a single owner has exactly one."""

    ref = models.SlugField(max_length=80, unique=True, allow_unicode=True, help_text="Public, stable name.")
    name = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10,
        choices=[(state.value, state.value) for state in SellerState],
        default=SellerState.OPEN.value,
        help_text="Only the products of an open seller are on sale.",
    )
    premium = models.BooleanField(default=False, help_text="Takes part in the premium programme.")
    violation = models.BooleanField(default=False, help_text="Under a gross violation of the rules now.")
    rating_mean = models.FloatField(null=True, blank=True, help_text="1 to 5 stars; empty: not rated.")
    rating_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    abouts = models.JSONField(default=dict, blank=True, help_text="Language → who this is, in a few words.")
    since = models.DateField(null=True, blank=True, help_text="In business since.")
    picture = models.CharField(max_length=200, blank=True, help_text="A path below the media folder.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(rating_mean__isnull=True) | models.Q(rating_mean__range=(1.0, 5.0)),
                name="seller_rating_1_to_5",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def facts(self) -> SellerFacts:
        """This row as it crosses the boundary."""
        return SellerFacts(
            id=self.pk,
            ref=self.ref,
            name=self.name,
            state=SellerState(self.state),
            premium=self.premium,
            violation=self.violation,
            rating_mean=self.rating_mean,
            rating_count=self.rating_count,
        )

    def profile(self) -> SellerProfile:
        """This row as the seller's own page shows it."""
        return SellerProfile(facts=self.facts(), abouts=self.abouts, since=self.since, picture=self.picture)
