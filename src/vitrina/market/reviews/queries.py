"""Reads of ratings."""

from collections.abc import Collection

from vitrina.market.catalog.queries.prepared import Prepared
from vitrina.market.reviews.models import RatingSummary
from vitrina.market.reviews.types import StarCounts


def rating_facts(product_ids: Collection[int]) -> dict[int, StarCounts]:
    """Product pk → counts of stars; products that nobody rated are left out. One SQL query."""
    return {product_id: StarCounts(*counts) for product_id, *counts in _COUNTS.rows(product_ids)}


_COUNTS = Prepared(
    int,
    lambda product_ids: RatingSummary.objects.filter(product__in=product_ids).values_list(
        "product_id", "one_star", "two_stars", "three_stars", "four_stars", "five_stars"
    ),
)
