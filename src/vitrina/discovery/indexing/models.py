"""The outbox: what of the shop has yet to reach the index."""

from django.db import models


class PendingChange(models.Model):
    """One thing to be carried over. `stamp` tells one noting from the next, so that a change noted while
    the thing is being carried over is not taken for done."""

    class Kind(models.TextChoices):
        """What `object_id` is, and what of it changed. Drained in this order."""

        LOCATIONS = "0-locations", "locations"
        SELLER = "1-seller", "a seller: state, standing or rating"
        PRODUCT = "2-product", "a product: anything"
        NUMBERS = "3-numbers", "a product: price, stock or rating alone"
        MEANS = "4-means", "a product: its 30-day mean price, by the passing of days alone"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    object_id = models.BigIntegerField()
    stamp = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="pending_change_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


class DailyChore(models.Model):
    """What is to be done once a day, and the last day (UTC) on which it was."""

    name = models.CharField(max_length=40, primary_key=True)
    done_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.name} on {self.done_on}"
