"""How an `IndexedText` lies in a tantivy index, and how such an index is opened."""

from pathlib import Path

import tantivy

from vitrina.search.errors import IndexDamaged
from vitrina.search.retrieval.protocol import SNAPSHOT_COLUMNS, IndexedText

PRODUCT_ID, ROW, STREAM, FACET, PLACE, SOURCE = "product_id", "row", "stream", "facet", "place", "source"
_BLANKS = "blanks"


def number_field(column: str) -> str:
    """The field of one of `SNAPSHOT_COLUMNS`."""
    return f"number_{column}"


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(PRODUCT_ID, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(ROW, fast=True, indexed=True)
    builder.add_text_field(STREAM, tokenizer_name=_BLANKS, index_option="freq")
    builder.add_text_field(FACET, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field(PLACE, tokenizer_name="raw", index_option="basic")
    for column in SNAPSHOT_COLUMNS:
        builder.add_float_field(number_field(column), fast=True)
    builder.add_bytes_field(SOURCE, stored=True)
    return builder.build()


SCHEMA = _schema()


def create_index(folder: Path) -> None:
    """Make an empty index in the empty folder."""
    tantivy.Index(SCHEMA, str(folder))


def open_index(folder: Path) -> tantivy.Index:
    """Open the index in `folder`. Raises `IndexDamaged`."""
    try:
        index = tantivy.Index.open(str(folder))
        # A tokenizer belongs to the opened index, not to its files.
        index.register_tokenizer(_BLANKS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
        index.searcher()
    except (ValueError, OSError) as error:
        raise IndexDamaged(file=folder, reason=str(error)) from None
    return index


def document(text: IndexedText) -> tantivy.Document:
    """The document of one product."""
    fields: dict[str, object] = {
        PRODUCT_ID: text.product_id,
        ROW: text.row,
        STREAM: text.stream,
        FACET: list(text.facets),
        PLACE: list(text.places),
        SOURCE: text.source,
    }
    for column, value in text.numbers.items():
        fields[number_field(column)] = value
    return tantivy.Document.from_dict(fields, SCHEMA)
