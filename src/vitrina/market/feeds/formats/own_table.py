"""Vitrina's own tables, CSV and XLSX: one row a variant, the rows of a product one after another.

| column | holds |
|---|---|
| `id`, `title` | needed; the further rows of a product repeat `id` and may leave the rest empty |
| `title:ru`, `subtitle:ru`, … | the same in a language; `title` alone: unknown, or as the import says |
| `subtitle`, `description`, `kind`, `brand` | as in JSON lines |
| `type`, `listed`, `express`, `rocket`, `released_on` | as in JSON lines |
| `category` | path "Kitchen > Mugs"; `category_refs`: the refs of its steps in this shop, where known |
| `pictures` | addresses between bars or line ends, or a JSON list as in JSON lines |
| `attributes` | a JSON object, or columns `attribute:CODE` (several values between bars) |
| `sku`, `gtin`, `price`, `list_price`, `currency`, `stock` | of the row's variant |
| `options` | a JSON object, or columns `option:CODE` |

CSV may be divided by commas, semicolons, tabs or bars, in UTF-8 or UTF-16, packed with gzip or not. Of a
workbook the first sheet is read. A text that would be a formula in a spreadsheet is written with an
apostrophe before it, and read without. The export writes the shop's languages.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from openpyxl import Workbook
from openpyxl.utils.exceptions import IllegalCharacterError

from vitrina.market.feeds import cells
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.errors import FeedError
from vitrina.market.feeds.plain import PATH_JOINT, read_product, written_product
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.tables import Row, csv_header, csv_rows, xlsx_rows
from vitrina.market.feeds.types import (
    ExportedProduct,
    ExportOptions,
    FeedProduct,
    ImportOptions,
    RowProblem,
)

NEEDED = {"id", "title"}
TEXTS = ("title", "subtitle", "description", "kind")
PRODUCT_COLUMNS = ("brand", "type", "listed", "express", "rocket", "released_on")
VARIANT_COLUMNS = ("sku", "gtin", "price", "list_price", "currency", "stock")

_VALUE_JOINT = "|"
_FORMULA = re.compile(r"[=+\-@\t\r]")
_GUARDED_FORMULA = re.compile(r"'[=+\-@\t\r]")
_LINE_ENDS = re.compile(r"[|\n]")


class OwnCsv:
    """The CSV table, in and out."""

    name = "csv"
    suffix = ".csv"

    def recognises(self, source: FeedSource) -> bool:
        """By its name or its columns."""
        return source.name.endswith((".csv", ".tsv")) or set(csv_header(source)) >= NEEDED

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem for the rows of each id."""
        return _products(csv_rows(source, self.name, NEEDED), options)

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """One row a variant, in UTF-8 with a mark that spreadsheets look for."""
        columns = _columns()
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(_written_rows(products, columns, options))


class OwnXlsx:
    """The workbook, in and out."""

    name = "xlsx"
    suffix = ".xlsx"

    def recognises(self, source: FeedSource) -> bool:
        """By its name, or as a zip archive that holds a workbook."""
        return source.name.endswith(".xlsx") or (source.head.startswith(b"PK") and b"xl/" in source.head)

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem for the rows of each id."""
        return _products(xlsx_rows(source, self.name, NEEDED), options)

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """One row a variant, on one sheet. Raises `FeedError` where the sheet is full (1,048,576 rows)."""
        columns = _columns()
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet("products")
        try:
            sheet.append(columns)
            for row in _written_rows(products, columns, options):
                sheet.append(row)
        except (IllegalCharacterError, ValueError) as error:
            raise FeedError(file=str(target)) from error
        workbook.save(target)


def _products(rows: Iterator[tuple[int, Row]], options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
    for _, group in groupby(rows, lambda item: item[1]["id"].strip()):
        numbered = list(group)
        line = numbered[0][0]
        try:
            yield read_product(line, _plain([row for _, row in numbered], options), options)
        except BadCell as error:
            yield RowProblem(line, error.data["field"], error.data["reason"])


def _plain(rows: Sequence[Row], options: ImportOptions) -> dict[str, Any]:
    """The rows of one product as the plain object they stand for."""
    rows = [{name: _unguarded(cell) for name, cell in row.items()} for row in rows]
    first = rows[0]
    plain: dict[str, Any] = {name: first.get(name, "") for name in ("id", *PRODUCT_COLUMNS)}
    plain |= {name: _texts(first, name, options) for name in TEXTS}
    plain["category"] = _category(first, options)
    plain["attributes"] = _values(first, "attributes", "attribute:")
    plain["pictures"] = _pictures(first.get("pictures", ""))
    plain["variants"] = [
        {name: row.get(name, "") for name in VARIANT_COLUMNS}
        | {"options": _values(row, "options", "option:")}
        for row in rows
    ]
    return plain


def _texts(row: Row, name: str, options: ImportOptions) -> dict[str, str]:
    prefix = f"{name}:"
    texts = {column.removeprefix(prefix): cell for column, cell in row.items() if column.startswith(prefix)}
    return cells.localized(row.get(name, ""), options.language) | texts


def _category(row: Row, options: ImportOptions) -> list[dict[str, Any]]:
    names = [cells.clean(name) for name in row.get("category", "").split(PATH_JOINT)]
    refs = [cells.clean(ref) for ref in row.get("category_refs", "").split(PATH_JOINT)]
    known = refs if len(refs) == len(names) else [""] * len(names)
    return [
        {"ref": ref, "names": {options.language: name}}
        for ref, name in zip(known, names, strict=True)
        if name
    ]


def _values(row: Row, column: str, prefix: str) -> dict[str, Any]:
    values: dict[str, Any] = _json(row.get(column, ""), column, dict)
    for name, cell in row.items():
        parts = cells.split_list(cell, _VALUE_JOINT) if name.startswith(prefix) else []
        if parts:
            values[name.removeprefix(prefix)] = cells.one_or_list(
                [cells.plain_number(part) for part in parts]
            )
    return values


def _pictures(cell: str) -> list[Any]:
    if cell.lstrip().startswith("["):
        return list(_json(cell, "pictures", list))
    return [cells.clean(part) for part in _LINE_ENDS.split(cell) if cells.clean(part)]


def _json(cell: str, column: str, shape: type) -> Any:
    if not cell.strip():
        return shape()
    try:
        value = orjson.loads(cell)
    except orjson.JSONDecodeError as error:
        raise BadCell(field=column, reason=f"not JSON: {error}") from None
    if not isinstance(value, shape):
        raise BadCell(field=column, reason=f"not a JSON {'object' if shape is dict else 'list'}.")
    return value


def _columns() -> list[str]:
    languages = [code.split("-")[0] for code, _ in settings.LANGUAGES]
    texts = [column for name in TEXTS for column in (name, *(f"{name}:{language}" for language in languages))]
    return [
        "id", *texts, *PRODUCT_COLUMNS, "category", "category_refs", "pictures", "attributes",
        *VARIANT_COLUMNS, "options",
    ]  # fmt: skip


def _written_rows(
    products: Iterable[ExportedProduct], columns: Sequence[str], options: ExportOptions
) -> Iterator[list[str]]:
    for product in products:
        for row in _rows_of(written_product(product), options):
            yield [_guarded(row.get(column, "")) for column in columns]


def _rows_of(plain: dict[str, Any], options: ExportOptions) -> Iterator[dict[str, str]]:
    row = {"id": plain["id"]}
    for name in TEXTS:
        for language, text in plain.get(name, {}).items():
            row[f"{name}:{language}" if language else name] = text
    row |= {name: _written(plain.get(name, "")) for name in PRODUCT_COLUMNS}
    steps = plain.get("category", [])
    row["category"] = f" {PATH_JOINT} ".join(_name(step["names"], options.language) for step in steps)
    row["category_refs"] = f" {PATH_JOINT} ".join(step["ref"] for step in steps)
    row["pictures"] = _written_json(plain.get("pictures"))
    row["attributes"] = _written_json(plain.get("attributes"))
    for variant in plain.get("variants", []):
        row |= {name: _written(variant.get(name, "")) for name in VARIANT_COLUMNS}
        yield row | {"options": _written_json(variant.get("options"))}
        row = {"id": plain["id"]}


def _name(names: dict[str, str], language: str) -> str:
    text = names.get(language) or names.get("en") or next(iter(names.values()), "")
    return text.replace(PATH_JOINT, "›")


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _written_json(value: Any) -> str:
    return orjson.dumps(value).decode() if value else ""


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) or _GUARDED_FORMULA.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if _GUARDED_FORMULA.match(text) or text.startswith("''") else text
