"""Reads of ratings."""

from collections.abc import Iterable

from vitrina.market.reviews.models import RatingSummary
from vitrina.market.reviews.types import StarCounts


def rating_facts(product_ids: Iterable[int]) -> dict[int, StarCounts]:
    """Product pk → counts of stars; products that nobody rated are left out. One SQL query."""
    rows = RatingSummary.objects.filter(product__in=set(product_ids))
    return {row.product_id: row.counts() for row in rows}
