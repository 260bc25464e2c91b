"""Shopify's product export, CSV: one row a variant or picture, tied by `Handle`.

Option names stand in a product's first row only; "Title: Default Title" means that there are none. Rows
without an option value hold further pictures. `Variant Compare At Price` is the price before discount.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from vitrina.market.catalog.refs import slug
from vitrina.market.catalog.types import PictureDraft
from vitrina.market.feeds import cells
from vitrina.market.feeds.attributes import text_attribute
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.currencies import currency_of
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.tables import Row, csv_header, csv_rows
from vitrina.market.feeds.types import (
    FeedAttribute,
    FeedCategory,
    FeedProduct,
    FeedVariant,
    ImportOptions,
    RowProblem,
)

NEEDED = {"handle", "title", "option1 value", "variant price"}
OPTIONS = ("option1", "option2", "option3")
NO_OPTION = "default title"

_METAFIELD = re.compile(r"(.+) \(product\.metafields\..+\)")
_GOOGLE = re.compile(r"google shopping / (gender|age group|mpn|condition)")


class Shopify:
    """Shopify's shape, in."""

    name = "shopify"

    def recognises(self, source: FeedSource) -> bool:
        """By its columns."""
        return set(csv_header(source)) >= NEEDED

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem for the rows of each handle."""
        rows = csv_rows(source, self.name, NEEDED)
        for handle, group in groupby(rows, lambda item: item[1]["handle"].strip()):
            numbered = list(group)
            line = numbered[0][0]
            try:
                yield _product(line, handle, [row for _, row in numbered], options)
            except BadCell as error:
                yield RowProblem(line, error.data["field"], error.data["reason"])


def _product(line: int, handle: str, rows: Sequence[Row], options: ImportOptions) -> FeedProduct:
    if not handle:
        raise BadCell(field="Handle", reason="a product needs a handle.")
    first = rows[0]
    language = options.language
    # Rows that only add a picture name neither an option nor a price.
    sold = [row for row in rows if row["option1 value"].strip() or row["variant price"].strip()] or [first]
    names = [first.get(f"{option} name", "").strip() for option in OPTIONS]
    variants = [_variant(handle, names, row, options, alone=len(sold) == 1) for row in sold]
    return FeedProduct(
        line=line,
        ref=handle,
        titles=cells.localized(cells.clean(first["title"]), language),
        descriptions=cells.localized(cells.plain_text(first.get("body (html)")), language),
        kinds=cells.localized(cells.clean(first.get("type")), language),
        brand=cells.clean(first.get("vendor")),
        categories=_categories(first, language),
        attributes=tuple(_attributes(first)),
        variants=tuple(variants),
        pictures=_pictures(
            rows, {id(row): variant.sku for row, variant in zip(sold, variants, strict=True)}, language
        ),
        listed=_listed(first),
    )


def _variant(
    handle: str, names: Sequence[str], row: Row, options: ImportOptions, *, alone: bool
) -> FeedVariant:
    values = [row.get(f"{option} value", "").strip() for option in OPTIONS]
    chosen = [
        (name or f"Option {place}", value)
        for place, (name, value) in enumerate(zip(names, values, strict=True), start=1)
        if value and value.casefold() != NO_OPTION
    ]
    own_sku = "-".join([handle, *(slug(value) for _, value in chosen)]) if not alone else handle
    attributes = (text_attribute(name, [value]) for name, value in chosen)
    return FeedVariant(
        sku=cells.clean(row.get("variant sku")) or own_sku,
        gtin=cells.gtin(row.get("variant barcode", "")),
        options=tuple(attribute for attribute in attributes if attribute),
        price=cells.price(
            row["variant price"], row.get("variant compare at price", ""), currency_of(options)
        ),
        stock=cells.count(row.get("variant inventory qty", ""), field="Variant Inventory Qty"),
    )


def _categories(row: Row, language: str) -> tuple[FeedCategory, ...]:
    """Shopify's own path where there is one, else the type alone."""
    path = row.get("product category", "") or row.get("google shopping / google product category", "")
    steps = cells.split_list(path, ">") if re.search(r"[^\W\d]", path) else []
    steps = steps or [cells.clean(row.get("type"))]
    return tuple(FeedCategory({language: step}) for step in steps if step)


def _attributes(row: Row) -> Iterator[FeedAttribute]:
    found = [text_attribute("tags", cells.split_list(row.get("tags", ""), ","))]
    found.append(cells.weight(row.get("variant grams", ""), "g"))
    for column, cell in row.items():
        named = _METAFIELD.fullmatch(column) or _GOOGLE.fullmatch(column)
        if named:
            found.append(text_attribute(named[1], cells.split_list(cell, ";")))
    yield from {attribute.code: attribute for attribute in found if attribute}.values()


def _pictures(rows: Sequence[Row], skus: dict[int, str], language: str) -> tuple[PictureDraft, ...]:
    """The gallery in its order, then pictures that only variants have; each address once."""
    gallery = [row for row in rows if row.get("image src", "").strip()]
    gallery.sort(key=lambda row: cells.count(row.get("image position", ""), field="Image Position") or 0)
    of_variant: dict[str, str] = {}
    for row in rows:
        if id(row) in skus and (address := cells.clean(row.get("variant image"))):
            of_variant.setdefault(address, skus[id(row)])
    pictures = {
        address: PictureDraft(
            address,
            cells.localized(cells.clean(row.get("image alt text")), language),
            sku=of_variant.get(address, ""),
        )
        for row in gallery
        if (address := cells.clean(row["image src"]))
    }
    for address, sku in of_variant.items():
        pictures.setdefault(address, PictureDraft(address, sku=sku))
    return tuple(pictures.values())


def _listed(row: Row) -> bool:
    published = cells.flag(row.get("published", ""), field="Published", default=True)
    return published and row.get("status", "").strip().casefold() in ("", "active")
