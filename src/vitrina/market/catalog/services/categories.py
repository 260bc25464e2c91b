"""Writes of the category tree."""

from collections.abc import Sequence

from django.db import transaction

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.events import ProductsChanged, products_changed
from vitrina.market.catalog.models import Category, Product
from vitrina.market.catalog.types import CategoryDraft

BATCH = 2000


def upsert_categories(drafts: Sequence[CategoryDraft]) -> tuple[str, ...]:
    """Make the categories that are not there and rename those that read differently; none is moved. Returns
    the refs made or renamed. Raises `NotFound` where a parent is missing. One SQL query, and about three for
    each category made; a rename announces the products in and below it."""
    with transaction.atomic():
        wanted = {draft.ref for draft in drafts} | {draft.parent_ref for draft in drafts}
        known = {row.ref: row for row in Category.objects.filter(ref__in=wanted).order_by("path")}
        different = []
        for draft in drafts:
            row = known.get(draft.ref)
            if row is None:
                known[draft.ref] = _add(draft, known)
            elif row.names != dict(draft.names):
                row.names = dict(draft.names)
                row.save(update_fields=["names"])
                _announce_products_below(row)
            else:
                continue
            different.append(draft.ref)
        return tuple(different)


def _add(draft: CategoryDraft, known: dict[str, Category]) -> Category:
    values = {"ref": draft.ref, "names": dict(draft.names)}
    if not draft.parent_ref:
        made: Category = Category.objects.add_root(values)
    elif draft.parent_ref in known:
        made = Category.objects.add_child(known[draft.parent_ref], values)
    else:
        raise NotFound(kind="category", id=draft.parent_ref)
    return made


def _announce_products_below(category: Category) -> None:
    ids = list(
        Product.objects.filter(category__path__startswith=category.path)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    for start in range(0, len(ids), BATCH):
        products_changed.announce(ProductsChanged(tuple(ids[start : start + BATCH])))
