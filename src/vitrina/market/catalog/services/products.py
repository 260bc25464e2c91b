"""Writes of products: whole batches at a time, and only what is different."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from vitrina.kernel import clock
from vitrina.market.catalog import rules
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

_UPDATED_FIELDS = [
    "brand", "category", "type", "status", "titles", "subtitles", "descriptions", "kinds", "attributes",
    "express", "rocket", "released_on", "digest", "updated_at",
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
                self._drafts[draft.ref] = draft

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
        now = clock.now()

        def row(ref: str) -> Product:
            draft, known = self._drafts[ref], self._known.get(ref)
            status = ProductStatus.LISTED if draft.listed else ProductStatus.UNLISTED
            return Product(
                pk=known.id if known else None,
                ref=ref,
                seller_id=self._seller_id,
                brand_id=brands.get(draft.brand),
                category_id=self._categories.get(draft.category_ref),
                type=draft.type.value,
                status=(ProductStatus.BLOCKED if known and known.blocked else status).value,
                titles=draft.titles,
                subtitles=draft.subtitles,
                descriptions=draft.descriptions,
                kinds=draft.kinds,
                attributes=draft.attributes,
                express=draft.express,
                rocket=draft.rocket,
                released_on=draft.released_on,
                digest=digests[ref],
                created_at=now,
                updated_at=now,
            )

        made = Product.objects.bulk_create([row(ref) for ref in created])
        Product.objects.bulk_create(
            [row(ref) for ref in updated],
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=_UPDATED_FIELDS,
        )
        known = {ref: known.id for ref, known in self._known.items() if ref in self._drafts}
        return known | {product.ref: product.pk for product in made}

    def _save_variants(
        self, created: Sequence[str], updated: Sequence[str], product_ids: Mapping[str, int]
    ) -> dict[tuple[str, str], int]:
        refs = {product_ids[ref]: ref for ref in product_ids}
        variant_ids = {
            (refs[product_id], sku): pk
            for pk, product_id, sku in Variant.objects.filter(
                product_id__in=[known.id for ref, known in self._known.items() if ref in self._drafts]
            ).values_list("pk", "product_id", "sku")
        }
        made = Variant.objects.bulk_create(self._variant_rows(created, product_ids))
        changed = Variant.objects.bulk_create(
            self._variant_rows(updated, product_ids),
            update_conflicts=True,
            unique_fields=["product", "sku"],
            update_fields=["gtin", "options", "position", "withdrawn"],
        )
        named = {(ref, variant.sku) for ref in updated for variant in _variants(self._drafts[ref])}
        gone = [
            pk for (ref, sku), pk in variant_ids.items() if ref in set(updated) and (ref, sku) not in named
        ]
        Variant.objects.filter(pk__in=gone).update(withdrawn=True)
        return variant_ids | {(refs[row.product_id], row.sku): row.pk for row in (*made, *changed)}

    def _variant_rows(self, refs: Sequence[str], product_ids: Mapping[str, int]) -> list[Variant]:
        return [
            Variant(
                product_id=product_ids[ref],
                sku=variant.sku,
                gtin=variant.gtin,
                options=variant.options,
                position=position,
            )
            for ref in refs
            for position, variant in enumerate(_variants(self._drafts[ref]))
        ]

    def _save_pictures(
        self,
        created: Sequence[str],
        updated: Sequence[str],
        product_ids: Mapping[str, int],
        variant_ids: Mapping[tuple[str, str], int],
    ) -> None:
        Picture.objects.filter(product_id__in=[product_ids[ref] for ref in updated]).delete()
        Picture.objects.bulk_create(
            Picture(
                product_id=product_ids[ref],
                variant_id=variant_ids.get((ref, picture.sku)),
                address=picture.address,
                alt=picture.alt,
                width_px=picture.width_px,
                height_px=picture.height_px,
                position=position,
                role=picture.role,
            )
            for ref in (*created, *updated)
            for position, picture in enumerate(self._drafts[ref].pictures)
        )


def _variants(draft: ProductDraft) -> tuple[VariantDraft, ...]:
    return draft.variants or (VariantDraft(sku=draft.ref),)


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
