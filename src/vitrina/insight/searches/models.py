"""Tables of the log: counts by day."""

from django.db import models

from vitrina.insight.searches.rules import QUERY_CHARS_MAX

_REF_LENGTH = 255


class SearchDay(models.Model):
    """How a query went on one day (UTC). `last_total`: products found the last time; None: nobody searched
    on this day, a result of the day before was clicked."""

    day = models.DateField()
    language = models.CharField(max_length=8)
    query = models.CharField(max_length=QUERY_CHARS_MAX)
    searches = models.PositiveIntegerField(default=0)
    without_results = models.PositiveIntegerField(default=0)
    clicks = models.PositiveIntegerField(default=0)
    last_total = models.PositiveIntegerField(null=True)
    last_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["day", "language", "query"], name="search_day_once"),
        ]
        indexes = [models.Index(fields=["language", "query", "day"], name="search_day_by_query")]

    def __str__(self) -> str:
        return f"{self.query} ({self.language}) on {self.day}"


class ClickDay(models.Model):
    """How often a product was chosen from the results of a query on one day (UTC)."""

    day = models.DateField()
    language = models.CharField(max_length=8)
    query = models.CharField(max_length=QUERY_CHARS_MAX)
    product_ref = models.CharField(max_length=_REF_LENGTH)
    clicks = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "query", "product_ref"], name="click_day_once"
            ),
        ]
        indexes = [models.Index(fields=["language", "query", "day"], name="click_day_by_query")]

    def __str__(self) -> str:
        return f"{self.product_ref} for {self.query} ({self.language}) on {self.day}"
