"""Writes of ratings."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace

from django.db import transaction

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.catalog.models import Product
from vitrina.market.reviews.events import RatingsChanged, ratings_changed
from vitrina.market.reviews.models import RatingSummary
from vitrina.market.reviews.types import StarCounts

BATCH = 2000
_COLUMNS = [column.name for column in fields(StarCounts)]


def set_ratings(counts: Mapping[int, StarCounts]) -> tuple[int, ...]:
    """Set how products (by pk) are rated; the pks where it is different. One transaction for each 2,000, with
    one SQL query and the inserts; locks the summaries by ascending pk. Raises `InvalidInput`."""
    for star_counts in counts.values():
        for column, count in asdict(star_counts).items():
            if count < 0:
                raise InvalidInput(field=column, value=count, reason="a count of ratings is 0 or more.")
    ids = list(counts)
    changed: list[int] = []
    for start in range(0, len(ids), BATCH):
        with transaction.atomic():
            changed.extend(_set({pk: counts[pk] for pk in ids[start : start + BATCH]}))
    return tuple(changed)


def add_rating(product_ref: str, *, stars: int) -> StarCounts:
    """Count one more rating. Locks the product. Raises `NotFound`, `InvalidInput`."""
    if not 1 <= stars <= 5:
        raise InvalidInput(field="stars", value=stars, reason="a rating is 1 to 5 stars.")
    with transaction.atomic():
        product = Product.objects.select_for_update().filter(ref=product_ref).first()
        if product is None:
            raise NotFound(kind="product", id=product_ref)
        summary = RatingSummary.objects.filter(product=product).first()
        before = summary.counts() if summary else StarCounts()
        column = _COLUMNS[stars - 1]
        after = replace(before, **{column: getattr(before, column) + 1})
        _set({product.pk: after})
        return after


def _set(counts: dict[int, StarCounts]) -> tuple[int, ...]:
    known = {
        row.product_id: row.counts()
        for row in RatingSummary.objects.select_for_update().filter(product__in=counts).order_by("pk")
    }
    changed = tuple(pk for pk, star_counts in counts.items() if known.get(pk) != star_counts)
    RatingSummary.objects.bulk_create(
        (RatingSummary(product_id=pk, **asdict(counts[pk])) for pk in changed),
        update_conflicts=True,
        unique_fields=["product"],
        update_fields=_COLUMNS,
    )
    if changed:
        ratings_changed.announce(RatingsChanged(changed))
    return changed
