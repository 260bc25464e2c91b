"""WooCommerce's product export, CSV: one row a product or variation; a variation names its `Parent`.

`Parent` is the parent's SKU, or "id:" with its ID. Variations may stand anywhere: the file is read twice,
once for them, once for the products. `Short description` and `Description` are both free text. External and
grouped products come in as products without variants of their own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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

NEEDED = {"type", "sku", "name", "regular price"}

_COMMA = re.compile(r"(?<!\\),")
_MEASURE = re.compile(r"(weight|length|width|height) \(([a-z]+)\)")
_ATTRIBUTE = re.compile(r"attribute (\d+) name")


@dataclass(frozen=True, slots=True)
class _Variation:
    line: int
    row: Row


class WooCommerce:
    """WooCommerce's shape, in."""

    name = "woocommerce"

    def recognises(self, source: FeedSource) -> bool:
        """By its columns."""
        return set(csv_header(source)) >= NEEDED

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem a row that is no variation, and a problem a variation without parent."""
        variations: defaultdict[str, list[_Variation]] = defaultdict(list)
        for line, row in csv_rows(source, self.name, NEEDED):
            if "variation" in _types(row):
                variations[row.get("parent", "").strip()].append(_Variation(line, row))
        for line, row in csv_rows(source, self.name, NEEDED):
            if "variation" in _types(row):
                continue
            own = [each for name in _names(row) for each in variations.pop(name, [])]
            try:
                yield _product(line, row, own, options)
            except BadCell as error:
                yield RowProblem(line, error.data["field"], error.data["reason"])
        for parent, orphans in variations.items():
            for orphan in orphans:
                yield RowProblem(orphan.line, "Parent", f"the file holds no product '{parent[:80]}'.")


def _types(row: Row) -> list[str]:
    return cells.split_list(row["type"].casefold(), ",")


def _names(row: Row) -> list[str]:
    """What variations may call this product."""
    ids = [row["sku"].strip(), f"id:{row['id'].strip()}" if row.get("id", "").strip() else ""]
    return [name for name in ids if name]


def _product(line: int, row: Row, variations: Sequence[_Variation], options: ImportOptions) -> FeedProduct:
    ref = cells.clean(row["sku"]) or cells.clean(row.get("id"))
    if not ref:
        raise BadCell(field="SKU", reason="a product needs a SKU or an ID.")
    language = options.language
    variants = [_variant(each.row, f"{ref}-{number}", options) for number, each in enumerate(variations, 1)]
    texts = (cells.plain_text(row.get(name)) for name in ("short description", "description"))
    return FeedProduct(
        line=line,
        ref=ref,
        titles=cells.localized(cells.clean(row["name"]), language),
        descriptions=cells.localized("\n".join(text for text in texts if text), language),
        brand=next(iter(_list(row.get("brands", ""))), ""),
        categories=tuple(FeedCategory({language: name}) for name in _deepest(row.get("categories", ""))),
        attributes=tuple(_attributes(row)),
        variants=tuple(variants) or (_variant(row, ref, options, options_of_variant=False),),
        pictures=_pictures(row, variations, variants),
        listed=_listed(row),
    )


def _variant(
    row: Row, default_sku: str, options: ImportOptions, *, options_of_variant: bool = True
) -> FeedVariant:
    return FeedVariant(
        sku=cells.clean(row["sku"]) or default_sku,
        gtin=cells.gtin(row.get("gtin, upc, ean, or isbn", "")),
        options=tuple(_named_values(row)) if options_of_variant else (),
        price=cells.sale_price(row["regular price"], row.get("sale price", ""), currency_of(options)),
        stock=_stock(row),
    )


def _stock(row: Row) -> int | None:
    """Pieces where they are counted; none where the row says it is out; else nothing is known."""
    counted = cells.count(row.get("stock", ""), field="Stock")
    out = row.get("in stock?", "").strip() in ("0", "outofstock")
    return 0 if counted is None and out else counted


def _attributes(row: Row) -> Iterator[FeedAttribute]:
    found: list[FeedAttribute | None] = list(_named_values(row))
    found.append(text_attribute("tags", _list(row.get("tags", ""))))
    for column, cell in row.items():
        measure = _MEASURE.fullmatch(column)
        if measure and measure[1] == "weight":
            found.append(cells.weight(cell, measure[2]))
        elif measure:
            found.append(cells.length(cell, measure[2], code=measure[1]))
    yield from {attribute.code: attribute for attribute in found if attribute}.values()


def _named_values(row: Row) -> Iterator[FeedAttribute]:
    """The columns "Attribute 1 name", "Attribute 1 value(s)" and so on."""
    for column, name in row.items():
        place = _ATTRIBUTE.fullmatch(column)
        if place and name.strip():
            values = _list(row.get(f"attribute {place[1]} value(s)", ""))
            attribute = text_attribute(name.strip().removeprefix("pa_"), values)
            if attribute:
                yield attribute


def _pictures(
    row: Row, variations: Sequence[_Variation], variants: Sequence[FeedVariant]
) -> tuple[PictureDraft, ...]:
    """The product's own in order, then those that only variations have; each address once."""
    skus = {
        address: variant.sku
        for each, variant in zip(reversed(variations), reversed(variants), strict=True)
        for address in _list(each.row.get("images", ""))
    }
    addresses: Mapping[str, None] = dict.fromkeys([*_list(row.get("images", "")), *reversed(skus)])
    return tuple(PictureDraft(address, sku=skus.get(address, "")) for address in addresses)


def _deepest(cell: str) -> list[str]:
    """Of several category paths the longest, of these the first."""
    paths = [cells.split_list(path, ">") for path in _list(cell)]
    return max(paths, key=len, default=[])


def _list(cell: str) -> list[str]:
    parts = (cells.clean(part.replace("\\,", ",")) for part in _COMMA.split(cell))
    return list(dict.fromkeys(part for part in parts if part))


def _listed(row: Row) -> bool:
    """Published is 1; 0 is private, -1 a draft."""
    hidden = row.get("visibility in catalog", "").strip().casefold() == "hidden"
    return cells.flag(row.get("published", ""), field="Published", default=True) and not hidden
