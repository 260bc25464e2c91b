"""Writes of products: whole batches at a time, and only what is different."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from vitrina.kernel import clock
from vitrina.market.catalog import rules
from vitrina.market.catalog.bulk import insert_rows
from vitrina.market.catalog.events import ProductsChanged, products_changed
from vitrina.market.catalog.models import Brand, Category, Picture, Product, Variant
from vitrina.market.catalog.queries import attribute_definitions
from vitrina.market.catalog.refs import slug
from vitrina.market.catalog.types import (
    DefinitionFact,
    ProductDraft,
    ProductStatus,
    Refusal,
    UpsertOutcome,
    VariantDraft,
)
from vitrina.people.sellers import queries as sellers

BATCH = 2000
"""Products in one transaction and one announcement."""

_PRODUCT_COLUMNS = [
    "ref", "seller_id", "created_at", "updated_at", "brand_id", "category_id", "type", "status", "titles",
    "subtitles", "descriptions", "kinds", "attributes", "express", "rocket", "released_on", "digest",
]  # fmt: skip
_UPDATED_COLUMNS = _PRODUCT_COLUMNS[3:]
_VARIANT_COLUMNS = ["product_id", "sku", "gtin", "options", "position", "withdrawn"]
_PICTURE_COLUMNS = [
    "product_id", "variant_id", "address", "alt", "width_px", "height_px", "position", "role",
]  # fmt: skip


def upsert_products(drafts: Sequence[ProductDraft], *, seller_ref: str) -> UpsertOutcome:
    """Make or change products of one seller so that each is as its draft says; leave alone those that were
    saved from the same draft before.

    Refused, with the reason, and without harm to the others: drafts that break a rule, that use an unknown
    attribute or category, whose ref another seller holds, or whose ref came before among `drafts`. A blocked
    product is changed but stays blocked. Variants that a draft no longer names are withdrawn.

    One transaction for each 2,000 drafts, with about 15 SQL queries and the inserts; locks the products by
    ascending pk. Raises `NotFound` for the seller.
    """
    seller_id = sellers.seller(seller_ref).id
    outcomes = []
    seen: set[str] = set()
    for start in range(0, len(drafts), BATCH):
        batch = drafts[start : start + BATCH]
        with transaction.atomic():
            outcomes.append(_Batch(batch, seller_id, seen).save())
        seen.update(draft.ref for draft in batch)
    return _joined(outcomes)


def set_status(refs: Iterable[str], *, status: ProductStatus) -> int:
    """List, unlist or block products; how many were different. Locks them by ascending pk."""
    with transaction.atomic():
        ids = list(
            Product.objects.select_for_update()
            .filter(ref__in=set(refs))
            .exclude(status=status.value)
            .order_by("pk")
            .values_list("pk", flat=True)
        )
        Product.objects.filter(pk__in=ids).update(status=status.value, digest="", updated_at=clock.now())
        for start in range(0, len(ids), BATCH):
            products_changed.announce(ProductsChanged(tuple(ids[start : start + BATCH])))
        return len(ids)


@dataclass(frozen=True, slots=True)
class _Known:
    """What of a product's row decides how its draft is saved."""

    id: int
    seller_id: int
    digest: str
    blocked: bool


class _Batch:
    """One batch on its way into the tables, inside a transaction."""

    def __init__(self, drafts: Sequence[ProductDraft], seller_id: int, seen: set[str]) -> None:
        self._seller_id = seller_id
        self._refused: list[Refusal] = []
        self._drafts: dict[str, ProductDraft] = {}
        for draft in drafts:
            if draft.ref in self._drafts or draft.ref in seen:
                self._refused.append(Refusal(draft.ref, "ref", f"the id '{draft.ref}' came before."))
            else:
                self._drafts[draft.ref] = _with_a_variant(draft)

    def save(self) -> UpsertOutcome:
        """Write what is new or different, and announce it."""
        self._known = self._locked_products()
        self._categories = _category_ids(self._drafts.values())
        self._refuse_what_breaks_rules()
        digests = {ref: rules.draft_digest(draft) for ref, draft in self._drafts.items()}
        created = [ref for ref in digests if ref not in self._known]
        unchanged = [
            ref for ref, digest in digests.items() if ref in self._known and self._known[ref].digest == digest
        ]
        updated = [ref for ref in digests if ref in self._known and self._known[ref].digest != digests[ref]]
        brands = _brand_ids(self._drafts[ref].brand for ref in (*created, *updated))
        product_ids = self._save_products(created, updated, digests, brands)
        variant_ids = self._save_variants(created, updated, product_ids)
        self._save_pictures(created, updated, product_ids, variant_ids)
        touched = tuple(product_ids[ref] for ref in (*created, *updated))
        if touched:
            products_changed.announce(ProductsChanged(touched))
        return UpsertOutcome(
            tuple(created), tuple(updated), tuple(unchanged), tuple(self._refused), product_ids, variant_ids
        )

    def _locked_products(self) -> dict[str, _Known]:
        rows = (
            Product.objects.select_for_update()
            .filter(ref__in=list(self._drafts))
            .order_by("pk")
            .values_list("ref", "pk", "seller_id", "digest", "status")
        )
        return {
            ref: _Known(pk, seller_id, digest, status == ProductStatus.BLOCKED)
            for ref, pk, seller_id, digest, status in rows
        }

    def _refuse_what_breaks_rules(self) -> None:
        definitions = attribute_definitions(
            {code for draft in self._drafts.values() for code in _codes(draft)}
        )
        for ref, draft in list(self._drafts.items()):
            refusal = self._refusal(draft, definitions)
            if refusal:
                self._refused.append(refusal)
                del self._drafts[ref]

    def _refusal(self, draft: ProductDraft, definitions: Mapping[str, DefinitionFact]) -> Refusal | None:
        known = self._known.get(draft.ref)
        if known and known.seller_id != self._seller_id:
            return Refusal(
                draft.ref, "ref", f"another seller's product has the id '{draft.ref}': choose another."
            )
        if draft.category_ref and draft.category_ref not in self._categories:
            return Refusal(draft.ref, "category", f"there is no category '{draft.category_ref}'.")
        return rules.draft_refusal(draft, definitions)

    def _save_products(
        self,
        created: Sequence[str],
        updated: Sequence[str],
        digests: Mapping[str, str],
        brands: Mapping[str, int],
    ) -> dict[str, int]:
        """Write the rows; product pks by ref, also of those that stay as they are."""
        now = clock.now()

        def row(ref: str) -> tuple[Any, ...]:
            draft, known = self._drafts[ref], self._known.get(ref)
            status = ProductStatus.LISTED if draft.listed else ProductStatus.UNLISTED
            return (
                ref,
                self._seller_id,
                now,
                now,
                brands.get(draft.brand),
                self._categories.get(draft.category_ref),
                draft.type.value,
                (ProductStatus.BLOCKED if known and known.blocked else status).value,
                draft.titles,
                draft.subtitles,
                draft.descriptions,
                draft.kinds,
                draft.attributes,
                draft.express,
                draft.rocket,
                draft.released_on,
                digests[ref],
            )

        insert_rows(Product, _PRODUCT_COLUMNS, map(row, created))
        insert_rows(Product, _PRODUCT_COLUMNS, map(row, updated), unique=["ref"], update=_UPDATED_COLUMNS)
        ids = {ref: known.id for ref, known in self._known.items() if ref in self._drafts}
        return ids | dict(Product.objects.filter(ref__in=created).values_list("ref", "pk"))

    def _save_variants(
        self, created: Sequence[str], updated: Sequence[str], product_ids: Mapping[str, int]
    ) -> dict[tuple[str, str], int]:
        """Write the rows; variant pks by ref and sku, withdrawn ones too."""
        insert_rows(
            Variant,
            _VARIANT_COLUMNS,
            (
                (product_ids[ref], variant.sku, variant.gtin, variant.options, position, False)
                for ref in (*created, *updated)
                for position, variant in enumerate(self._drafts[ref].variants)
            ),
            unique=["product_id", "sku"],
            update=_VARIANT_COLUMNS[2:],
        )
        refs = {product_id: ref for ref, product_id in product_ids.items()}
        variant_ids = {
            (refs[product_id], sku): pk
            for pk, product_id, sku in Variant.objects.filter(product_id__in=refs)
            .order_by("pk")
            .values_list("pk", "product_id", "sku")
        }
        changed = set(updated)
        named = {(ref, variant.sku) for ref in updated for variant in self._drafts[ref].variants}
        gone = [pk for key, pk in variant_ids.items() if key[0] in changed and key not in named]
        Variant.objects.filter(pk__in=gone).update(withdrawn=True)
        return variant_ids

    def _save_pictures(
        self,
        created: Sequence[str],
        updated: Sequence[str],
        product_ids: Mapping[str, int],
        variant_ids: Mapping[tuple[str, str], int],
    ) -> None:
        Picture.objects.filter(product_id__in=[product_ids[ref] for ref in updated]).delete()
        insert_rows(
            Picture,
            _PICTURE_COLUMNS,
            (
                (
                    product_ids[ref],
                    variant_ids.get((ref, picture.sku)),
                    picture.address,
                    picture.alt,
                    picture.width_px,
                    picture.height_px,
                    position,
                    picture.role,
                )
                for ref in (*created, *updated)
                for position, picture in enumerate(self._drafts[ref].pictures)
            ),
        )


def _with_a_variant(draft: ProductDraft) -> ProductDraft:
    """What can be bought is always a variant."""
    return draft if draft.variants else replace(draft, variants=(VariantDraft(sku=draft.ref),))


def _codes(draft: ProductDraft) -> Iterable[str]:
    yield from draft.attributes
    for variant in draft.variants:
        yield from variant.options


def _category_ids(drafts: Iterable[ProductDraft]) -> dict[str, int]:
    refs = {draft.category_ref for draft in drafts if draft.category_ref}
    return dict(Category.objects.filter(ref__in=refs).values_list("ref", "pk"))


def _brand_ids(names: Iterable[str]) -> dict[str, int]:
    """Brand name → pk; brands that are not there are made."""
    refs = {name: slug(name) for name in names if name}
    by_ref = {ref: name for name, ref in refs.items()}
    known = dict(Brand.objects.filter(ref__in=by_ref).values_list("ref", "pk"))
    missing = [Brand(ref=ref, name=name) for ref, name in by_ref.items() if ref not in known]
    if missing:
        Brand.objects.bulk_create(missing, ignore_conflicts=True)
        known = dict(Brand.objects.filter(ref__in=by_ref).values_list("ref", "pk"))
    return {name: known[ref] for name, ref in refs.items()}


def _joined(outcomes: Sequence[UpsertOutcome]) -> UpsertOutcome:
    return UpsertOutcome(
        created=tuple(ref for outcome in outcomes for ref in outcome.created),
        updated=tuple(ref for outcome in outcomes for ref in outcome.updated),
        unchanged=tuple(ref for outcome in outcomes for ref in outcome.unchanged),
        refused=tuple(refusal for outcome in outcomes for refusal in outcome.refused),
        product_ids={ref: pk for outcome in outcomes for ref, pk in outcome.product_ids.items()},
        variant_ids={key: pk for outcome in outcomes for key, pk in outcome.variant_ids.items()},
    )
