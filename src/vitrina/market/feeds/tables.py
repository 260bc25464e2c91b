"""Rows out of tables: CSV of any common delimiter and encoding, and the first sheet of an XLSX workbook."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from vitrina.market.feeds.errors import MissingColumns, UnreadableFeed
from vitrina.market.feeds.source import FeedSource

LONGEST_CELL = 16 * 1024 * 1024
DELIMITERS = ",;\t|"

Row = dict[str, str]
"""A cell's text by its column's name in small letters; a column that the row lacks is ""."""

_BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}

csv.field_size_limit(LONGEST_CELL)


def csv_header(source: FeedSource) -> list[str]:
    """The names in the first line, in small letters; [] where it cannot be read."""
    try:
        text = source.head.decode(_encoding(source), errors="ignore")
        names = next(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), [])
    except (csv.Error, UnicodeError):
        return []
    return _names(names)


def csv_rows(source: FeedSource, format: str, needed: set[str]) -> Iterator[tuple[int, Row]]:  # noqa: A002
    """Line numbers with rows, empty ones left out. Raises `MissingColumns`, `UnreadableFeed`."""
    encoding = _encoding(source)
    head = source.head.decode(encoding, errors="ignore")
    try:
        with source.text(encoding=encoding) as file:
            reader = csv.reader(file, delimiter=_delimiter(head))
            header = _names(next(reader, []))
            _check(source, format, header, needed)
            before = reader.line_num
            for record in reader:
                line, before = before + 1, reader.line_num
                if any(cell.strip() for cell in record):
                    yield line, dict.fromkeys(header, "") | dict(zip(header, record, strict=False))
    except csv.Error as error:
        raise UnreadableFeed(file=source.path.name, format=format, reason=str(error)) from error
    except UnicodeError as error:
        raise UnreadableFeed(
            file=source.path.name, format=format, reason=f"it is not UTF-8 ({error}); save it as “CSV UTF-8”."
        ) from error


def xlsx_rows(source: FeedSource, format: str, needed: set[str]) -> Iterator[tuple[int, Row]]:  # noqa: A002
    """Row numbers with rows of the first sheet, empty ones left out. Raises `MissingColumns`,
    `UnreadableFeed`."""
    header: list[str] = []
    try:
        workbook = load_workbook(source.path, read_only=True, data_only=True)
        try:
            for number, record in enumerate(workbook.worksheets[0].iter_rows(values_only=True), start=1):
                cells = [_text(cell) for cell in record]
                if not header:
                    header = _names(cells)
                    _check(source, format, header, needed)
                elif any(cells):
                    yield number, dict.fromkeys(header, "") | dict(zip(header, cells, strict=False))
        finally:
            workbook.close()
    except MissingColumns:
        raise
    except Exception as error:  # A damaged workbook makes openpyxl raise nearly anything.
        reason = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableFeed(file=source.path.name, format=format, reason=reason) from error


def _encoding(source: FeedSource) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if source.head.startswith(mark):
            return encoding
    return "utf-8"


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(DELIMITERS, key=first.count)


def _names(cells: list[str]) -> list[str]:
    return [" ".join(cell.casefold().split()) for cell in cells]


def _check(source: FeedSource, format: str, header: list[str], needed: set[str]) -> None:  # noqa: A002
    missing = sorted(needed.difference(header))
    if missing:
        raise MissingColumns(
            file=source.path.name, format=format, columns=", ".join(f"'{name}'" for name in missing)
        )


def _text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return cell.isoformat()
    return str(cell)
