"""Reads of products."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar

from django.db.models import FilteredRelation, Q, QuerySet

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import rules
from vitrina.market.catalog.localized import Localized
from vitrina.market.catalog.models import Category, Picture, Product, Variant
from vitrina.market.catalog.queries.attributes import attribute_definitions
from vitrina.market.catalog.queries.categories import category_path, expected_codes, rows_by_path
from vitrina.market.catalog.queries.prepared import Prepared
from vitrina.market.catalog.types import (
    AttributeFact,
    AttributeValue,
    CategoryFact,
    DefinitionFact,
    PictureFact,
    ProductRecord,
    ProductStatus,
    ProductSummary,
    ProductType,
    VariantFact,
)
from vitrina.people.sellers.types import SellerFacts, SellerState

BATCH = 2000

Row = TypeVar("Row", Variant, Picture)


def iter_product_ids(
    *, seller_ids: Iterable[int] | None = None, category_ref: str | None = None, batch_size: int = BATCH
) -> Iterator[tuple[int, ...]]:
    """All products, on sale or not, by ascending pk, in batches; of some sellers only, or in and below one
    category only. One SQL query a batch; products that come or go meanwhile do no harm. Raises `NotFound`
    for the category."""
    wanted = Product.objects.order_by("pk")
    if seller_ids is not None:
        wanted = wanted.filter(seller__in=set(seller_ids))
    if category_ref is not None:
        tree_path = Category.objects.filter(ref=category_ref).values_list("path", flat=True).first()
        if tree_path is None:
            raise NotFound(kind="category", id=category_ref)
        wanted = wanted.filter(category__path__startswith=tree_path)
    last = 0
    while batch := tuple(wanted.filter(pk__gt=last).values_list("pk", flat=True)[:batch_size]):
        yield batch
        last = batch[-1]


def catalogue_size() -> int:
    """How many products there are, on sale or not. One SQL query."""
    return Product.objects.count()


def ids_by_ref(refs: Iterable[str]) -> dict[str, int]:
    """Ref → pk; unknown refs are left out. One SQL query."""
    return dict(Product.objects.filter(ref__in=set(refs)).values_list("ref", "pk"))


def refs_by_id(product_ids: Iterable[int]) -> dict[int, str]:
    """Pk → ref; unknown pks are left out. One SQL query."""
    return dict(Product.objects.filter(pk__in=set(product_ids)).values_list("pk", "ref"))


def product(ref: str, *, judged: bool = True) -> ProductRecord:
    """All that the catalogue knows of one product, on sale or not; without its completeness where it is not
    to be `judged`. Seven SQL queries, then six. Raises `NotFound`."""
    rows = list(_whole().filter(ref=ref))
    if not rows:
        raise NotFound(kind="product", id=ref)
    return _Reading(rows, judged=judged).records()[0]


def summaries(refs: Collection[str]) -> dict[str, ProductSummary]:
    """Ref → what lists show; unknown refs are left out. One SQL query."""
    sellers: dict[int, SellerFacts] = {}
    found: dict[str, ProductSummary] = {}
    for row in map(_Listed._make, _LISTED.rows(refs)):
        seller = sellers.get(row.seller__pk) or sellers.setdefault(row.seller__pk, row.seller)
        found[row.ref] = ProductSummary(
            id=row.pk,
            ref=row.ref,
            titles=row.titles,
            brand=row.brand__name or "",
            category_ref=row.category__ref or "",
            seller=seller,
            type=ProductType(row.type),
            on_sale=row.status == ProductStatus.LISTED and seller.sells,
            express=row.express,
            rocket=row.rocket,
            released_on=row.released_on,
            picture=row.picture,
        )
    return found


def pictured(role: str) -> bool:
    """Whether any product has a picture in this role. One SQL query."""
    return Picture.objects.filter(role=role).exists()


def search_records(product_ids: Iterable[int]) -> list[ProductRecord]:
    """All that the catalogue knows of these products, by ascending pk, on sale or not; unknown pks are left
    out. Seven SQL queries, however many products: give at most a few thousand at once."""
    return _Reading(list(_whole().filter(pk__in=set(product_ids)).order_by("pk"))).records()


def _whole() -> QuerySet[Product]:
    return Product.objects.select_related("seller", "brand", "category")


class _Reading:
    """Everything that belongs to a batch of products, fetched once. `judged`: with what their categories
    expect of them."""

    def __init__(self, rows: Sequence[Product], *, judged: bool = True) -> None:
        self._rows = rows
        ids = [row.pk for row in rows]
        self._variants = _by_product(
            Variant.objects.filter(product__in=ids, withdrawn=False).order_by("product", "position", "pk")
        )
        self._pictures = _by_product(Picture.objects.filter(product__in=ids).order_by("product", "position"))
        tree = rows_by_path(row.category.path for row in rows if row.category)
        self._paths: dict[int, tuple[CategoryFact, ...]] = {
            row.category_id: category_path(row.category.path, tree)
            for row in rows
            if row.category_id is not None and row.category
        }
        steps = [fact.id for path in self._paths.values() for fact in path]
        self._expected = expected_codes(steps) if judged else {}
        self._definitions = attribute_definitions({code for row in rows for code in self._codes(row)})

    def records(self) -> list[ProductRecord]:
        """One record a row, in order."""
        return [self._record(row) for row in self._rows]

    def _codes(self, row: Product) -> Iterator[str]:
        yield from row.attributes
        for variant in self._variants.get(row.pk, ()):
            yield from variant.options

    def _record(self, row: Product) -> ProductRecord:
        variants = self._variants.get(row.pk, [])
        path = self._paths.get(row.category_id, ()) if row.category_id is not None else ()
        attributes = _facts(
            _all_values(row.attributes, [variant.options for variant in variants]), self._definitions
        )
        expected = frozenset[str]().union(*(self._expected.get(fact.id, frozenset()) for fact in path))
        return ProductRecord(
            id=row.pk,
            ref=row.ref,
            titles=row.titles,
            subtitles=row.subtitles,
            descriptions=row.descriptions,
            kinds=row.kinds,
            brand=row.brand.name if row.brand else "",
            brand_ref=row.brand.ref if row.brand else "",
            categories=path,
            attributes=attributes,
            values=row.attributes,
            seller=row.seller.facts(),
            type=ProductType(row.type),
            status=ProductStatus(row.status),
            express=row.express,
            rocket=row.rocket,
            released_on=row.released_on,
            pictures=tuple(_picture(picture) for picture in self._pictures.get(row.pk, [])),
            variants=tuple(
                VariantFact(
                    id=variant.pk,
                    sku=variant.sku,
                    gtin=variant.gtin,
                    options=_facts(variant.options, self._definitions),
                    values=variant.options,
                )
                for variant in variants
            ),
            completeness=rules.completeness((fact.code for fact in attributes), expected),
        )


def _by_product(rows: Iterable[Row]) -> dict[int, list[Row]]:
    return {product_id: list(group) for product_id, group in groupby(rows, attrgetter("product_id"))}


def _all_values(
    own: Mapping[str, AttributeValue], options: Sequence[Mapping[str, AttributeValue]]
) -> dict[str, AttributeValue]:
    """A product's own values and its variants' options, together by code."""
    gathered: dict[str, list[AttributeValue]] = {code: [value] for code, value in own.items()}
    for values in options:
        for code, value in values.items():
            gathered.setdefault(code, []).append(value)
    return {code: rules.merged_values(values) for code, values in gathered.items()}


def _facts(
    values: Mapping[str, AttributeValue], definitions: Mapping[str, DefinitionFact]
) -> tuple[AttributeFact, ...]:
    return tuple(
        rules.attribute_fact(definitions[code], value)
        for code, value in values.items()
        if code in definitions
    )


def _picture(row: Picture) -> PictureFact:
    return PictureFact(row.address, row.alt, row.width_px, row.height_px, row.role, row.variant_id)


class _Listed(NamedTuple):
    """A product as lists read it, with brand, category, seller and main picture; the names are lookups."""

    pk: int
    ref: str
    titles: Localized
    type: str
    status: str
    express: bool
    rocket: bool
    released_on: date | None
    brand__name: str | None
    category__ref: str | None
    seller__pk: int
    seller__ref: str
    seller__name: str
    seller__state: str
    seller__premium: bool
    seller__violation: bool
    seller__rating_mean: float | None
    seller__rating_count: int
    main__address: str | None
    main__alt: Localized
    main__width_px: int | None
    main__height_px: int | None
    main__role: str
    main__variant_id: int | None

    @property
    def seller(self) -> SellerFacts:
        return SellerFacts(
            id=self.seller__pk,
            ref=self.seller__ref,
            name=self.seller__name,
            state=SellerState(self.seller__state),
            premium=self.seller__premium,
            violation=self.seller__violation,
            rating_mean=self.seller__rating_mean,
            rating_count=self.seller__rating_count,
        )

    @property
    def picture(self) -> PictureFact | None:
        if self.main__address is None:
            return None
        return PictureFact(
            address=self.main__address,
            alt=self.main__alt,
            width_px=self.main__width_px,
            height_px=self.main__height_px,
            role=self.main__role,
            variant_id=self.main__variant_id,
        )


_LISTED = Prepared(
    str,
    lambda refs: (
        Product.objects.filter(ref__in=refs)
        .annotate(main=FilteredRelation("pictures", condition=Q(pictures__position=0)))
        .values_list(*_Listed._fields)
    ),
)
