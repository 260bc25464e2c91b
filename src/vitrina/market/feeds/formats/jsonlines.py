"""JSON lines: one product a line, `id` and `title` at least.

    {"id": "7", "title": "Mug", "brand": "Acme", "category": "Kitchen > Mugs", "price": 12.5,
     "attributes": {"colour": "red", "volume_ml": 300, "dishwasher safe": true}}

| field | holds |
|---|---|
| `id` | text or whole number; unique in the shop |
| `title`, `subtitle`, `description`, `kind` | a text, or texts by language: `{"en": "Mug", "ru": "Кружка"}` |
| `brand` | text |
| `category` | a path "Kitchen > Mugs", a list of names, or a list of `{"ref": …, "names": {…}}` |
| `price`, `list_price` | in major units, number or text; `currency`: three letters |
| `stock` | pieces on hand |
| `attributes` | code or name → text, number, true/false, texts by language, or a list of these |
| `pictures` | list of addresses, or of `{"address", "alt", "width", "height", "role", "sku"}` |
| `sku`, `gtin` | of a product without variants |
| `variants` | list of `{"sku", "gtin", "options", "price", "list_price", "currency", "stock"}` |
| `type` | "goods" (also where it is left out) or "service" |
| `listed`, `express`, `rocket` | true or false |
| `released_on` | ISO 8601 date |

Other fields are passed over. Files may be packed with gzip. The export writes all of them, so that a file
exported and imported again changes nothing.
"""

import gzip
from collections.abc import Iterator
from io import BufferedWriter
from pathlib import Path
from typing import Any

import orjson

from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.plain import read_product, written_product
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.types import (
    ExportedProduct,
    ExportOptions,
    FeedProduct,
    ImportOptions,
    RowProblem,
)


class JsonLines:
    """The plain shape, in and out."""

    name = "jsonl"
    suffix = ".jsonl"

    def recognises(self, source: FeedSource) -> bool:
        """By its name, or by lines that begin like an object."""
        return source.name.endswith((".jsonl", ".ndjson")) or source.head.lstrip().startswith(b'{"')

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem a line."""
        for line, row in objects(source):
            if isinstance(row, RowProblem):
                yield row
                continue
            try:
                yield read_product(line, row, options)
            except BadCell as error:
                yield RowProblem(line, error.data["field"], error.data["reason"])

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """One product a line."""
        with target.open("wb") as file:
            self._write(products, file)

    def _write(self, products: Iterator[ExportedProduct], file: BufferedWriter | gzip.GzipFile) -> None:
        for product in products:
            file.write(orjson.dumps(written_product(product), option=orjson.OPT_APPEND_NEWLINE))


class PackedJsonLines(JsonLines):
    """The plain shape, packed with gzip, out."""

    name = "jsonl.gz"
    suffix = ".jsonl.gz"

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """One product a line, packed."""
        with gzip.open(target, "wb", compresslevel=6) as file:
            self._write(products, file)


def objects(source: FeedSource) -> Iterator[tuple[int, dict[str, Any] | RowProblem]]:
    """Line numbers with the JSON object of each line that is not blank, or what is wrong with it."""
    for number, line in source.lines():
        if line is None:
            yield number, RowProblem(number, "line", "the line is longer than 16 MiB.")
        elif line.strip():
            yield number, _object(number, line.removeprefix(b"\xef\xbb\xbf"))


def _object(number: int, line: bytes) -> dict[str, Any] | RowProblem:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return RowProblem(number, "line", f"not JSON: {error}")
    return row if isinstance(row, dict) else RowProblem(number, "line", "not a JSON object.")
