"""Magento's (Adobe Commerce's) product export, CSV: a configurable product names its simple ones.

`configurable_variations` of a product lists "sku=…,size=…,color=…" between bars; those simple products are
its variants, with price, stock and picture of their own rows. The file is read twice: once for them, once for
the products. Rows of single store views (translations) are passed over. Picture paths become paths below
`catalog/product/` of the media folder. Weights are in pounds, Magento's default.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from vitrina.market.catalog.types import PictureDraft
from vitrina.market.feeds import cells
from vitrina.market.feeds.attributes import feed_attribute, text_attribute
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.currencies import currency_of
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.tables import Row, csv_header, csv_rows
from vitrina.market.feeds.types import (
    FeedAttribute,
    FeedCategory,
    FeedPrice,
    FeedProduct,
    FeedVariant,
    ImportOptions,
    RowProblem,
)

NEEDED = {"sku", "product_type", "name", "price"}
MEDIA_FOLDER = "catalog/product"
WEIGHT_UNIT = "lb"
ROOT_CATEGORY = "default category"

# A comma begins another attribute only where a name and "=" follow: values hold commas too.
_NEXT_ATTRIBUTE = re.compile(r",(?=[A-Za-z][A-Za-z0-9_]*=)")
_NEXT_PATH = re.compile(r",(?=[^/,]+(?:/|,|$))")
_NO_ATTRIBUTES = frozenset(["has_options", "required_options", "sku"])
_BRANDS = ("brand", "manufacturer")
_SPOKEN_FLAGS: Mapping[str, bool] = {"yes": True, "no": False}


class Magento:
    """Magento's shape, in."""

    name = "magento"

    def recognises(self, source: FeedSource) -> bool:
        """By its columns."""
        return set(csv_header(source)) >= NEEDED | {"attribute_set_code"}

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem a row that is no other product's variant."""
        variants = self._variant_rows(source)
        for line, row in csv_rows(source, self.name, NEEDED):
            if row["sku"].strip() in variants or row.get("store_view_code", "").strip():
                continue
            try:
                yield _product(line, row, variants, options)
            except BadCell as error:
                yield RowProblem(line, error.data["field"], error.data["reason"])

    def _variant_rows(self, source: FeedSource) -> dict[str, Row]:
        """The rows of all products that are variants of others, by sku."""
        named: set[str] = set()
        hidden: dict[str, Row] = {}
        for _, row in csv_rows(source, self.name, NEEDED):
            if row.get("store_view_code", "").strip():
                continue
            named.update(sku for sku, _ in _variations(row))
            if row["product_type"].strip() != "configurable":
                hidden[row["sku"].strip()] = _needed_of_variant(row)
        return {sku: hidden[sku] for sku in named if sku in hidden}


def _needed_of_variant(row: Row) -> Row:
    """What a variant takes from its row: a large file's rows do not all fit into memory."""
    names = ("price", "special_price", "qty", "is_in_stock", "manage_stock", "base_image", "gtin", "ean")
    return {name: row.get(name, "") for name in names}


def _product(line: int, row: Row, variant_rows: Mapping[str, Row], options: ImportOptions) -> FeedProduct:
    ref = cells.clean(row["sku"])
    if not ref:
        raise BadCell(field="sku", reason="a product needs a sku.")
    language = options.language
    values = _pairs(row.get("additional_attributes", ""))
    variants = [
        _variant(sku, variant_rows[sku], named, options)
        for sku, named in _variations(row)
        if sku in variant_rows
    ]
    texts = (cells.plain_text(row.get(name)) for name in ("short_description", "description"))
    set_code = cells.clean(row.get("attribute_set_code"))
    return FeedProduct(
        line=line,
        ref=ref,
        titles=cells.localized(cells.clean(row["name"]), language),
        descriptions=cells.localized("\n".join(text for text in texts if text), language),
        kinds=cells.localized("" if set_code.casefold() == "default" else set_code, language),
        brand=next((values[name] for name in _BRANDS if values.get(name)), ""),
        categories=tuple(FeedCategory({language: name}) for name in _path(row.get("categories", ""))),
        attributes=tuple(_attributes(row, values)),
        variants=tuple(variants) or (_variant(ref, row, {}, options),),
        pictures=_pictures(
            row, [(sku, variant_rows[sku]) for sku, _ in _variations(row) if sku in variant_rows]
        ),
        listed=_listed(row),
        released_on=_released(row),
    )


def _variant(sku: str, row: Row, named: Mapping[str, str], options: ImportOptions) -> FeedVariant:
    attributes = (text_attribute(name, [value]) for name, value in named.items())
    return FeedVariant(
        sku=sku,
        gtin=cells.gtin(row.get("gtin", "") or row.get("ean", "")),
        options=tuple(attribute for attribute in attributes if attribute),
        price=_price(row, options),
        stock=_stock(row),
    )


def _price(row: Row, options: ImportOptions) -> FeedPrice | None:
    return cells.sale_price(row["price"], row.get("special_price", ""), currency_of(options))


def _stock(row: Row) -> int | None:
    if row.get("is_in_stock", "").strip() == "0":
        return 0
    return cells.count(row.get("qty", ""), field="qty")


def _variations(row: Row) -> list[tuple[str, dict[str, str]]]:
    """Skus of variants with their options."""
    found = []
    for variation in row.get("configurable_variations", "").split("|"):
        pairs = _pairs(variation, keep=("sku",))
        if sku := pairs.pop("sku", ""):
            found.append((sku, pairs))
    return found


def _pairs(cell: str, *, keep: tuple[str, ...] = ()) -> dict[str, str]:
    """ "size=XS,color=Black" as a mapping, without what says nothing about the product."""
    pairs = (part.partition("=") for part in _NEXT_ATTRIBUTE.split(cell))
    return {
        name.strip(): cells.clean(value)
        for name, _, value in pairs
        if value.strip() and (name.strip() in keep or name.strip() not in _NO_ATTRIBUTES)
    }


def _attributes(row: Row, values: Mapping[str, str]) -> Iterator[FeedAttribute]:
    found = [feed_attribute(name, _value(value)) for name, value in values.items() if name not in _BRANDS]
    found.append(cells.weight(row.get("weight", ""), WEIGHT_UNIT))
    found.append(text_attribute("country_of_manufacture", [cells.clean(row.get("country_of_manufacture"))]))
    yield from {attribute.code: attribute for attribute in found if attribute}.values()


def _value(text: str) -> Any:
    if text.casefold() in _SPOKEN_FLAGS:
        return _SPOKEN_FLAGS[text.casefold()]
    return cells.one_or_list([cells.plain_number(part) for part in cells.split_list(text, "|")] or [""])


def _path(cell: str) -> list[str]:
    """Of several category paths the longest, of these the first, without the root that all shops share."""
    paths = [cells.split_list(path, "/") for path in _NEXT_PATH.split(cell)]
    path = max(paths, key=len, default=[])
    return path[1:] if path and path[0].casefold() == ROOT_CATEGORY else path


def _pictures(row: Row, variants: list[tuple[str, Row]]) -> tuple[PictureDraft, ...]:
    own = [row.get("base_image", ""), *cells.split_list(row.get("additional_images", ""), ",")]
    addresses = dict.fromkeys(_address(path) for path in own if _address(path))
    skus: dict[str, str] = {}
    for sku, variant in variants:
        if address := _address(variant["base_image"]):
            skus.setdefault(address, sku)
    return tuple(
        PictureDraft(address, sku=skus.get(address, "")) for address in dict.fromkeys([*addresses, *skus])
    )


def _address(path: str) -> str:
    text = cells.clean(path)
    if not text or text == "no_selection" or "://" in text:
        return "" if text == "no_selection" else text
    return f"{MEDIA_FOLDER}/{text.lstrip('/')}"


def _listed(row: Row) -> bool:
    online = row.get("product_online", "").strip() != "2"
    return online and row.get("visibility", "").strip().casefold() != "not visible individually"


def _released(row: Row) -> date | None:
    """Magento writes days in many ways; one that is not certain does not count."""
    for name in ("new_from_date", "created_at"):
        with suppress(BadCell):
            if day := cells.day(row.get(name, ""), field=name):
                return day
    return None
