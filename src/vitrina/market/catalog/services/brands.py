"""Writes of what is told of brands and categories beside their products."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.models import Brand, Category
from vitrina.market.catalog.refs import slug
from vitrina.market.catalog.types import BrandDraft


def describe_brands(drafts: Sequence[BrandDraft]) -> None:
    """Tell of brands, in place of what was told before; one that is not there yet is made. Search does not
    read stories: nothing is announced. One SQL statement; of two drafts for one brand the later counts."""
    rows = {
        slug(draft.name): Brand(
            ref=slug(draft.name),
            name=draft.name,
            taglines=dict(draft.taglines),
            stories=dict(draft.stories),
            picture=draft.picture,
            emblem=draft.emblem,
        )
        for draft in drafts
    }
    Brand.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["ref"],
        update_fields=["taglines", "stories", "picture", "emblem"],
    )


def picture_categories(pictures: Mapping[str, str]) -> None:
    """Give categories (by ref) a picture, a path below the media folder; "" takes it away. Locks them by
    tree path. Raises `NotFound`."""
    with transaction.atomic():
        rows = Category.objects.select_for_update().filter(ref__in=pictures).order_by("path")
        known = {row.ref: row for row in rows}
        for ref in pictures:
            if ref not in known:
                raise NotFound(kind="category", id=ref)
        for ref, row in known.items():
            row.picture = pictures[ref]
        Category.objects.bulk_update(known.values(), ["picture"])
