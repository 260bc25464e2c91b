"""Tables of events: made whole, checked, sorted, written and read."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.errors import EventsDamaged, UnfitEvents
from vitrina.search.storage.files import sync_folder

COUNTS = "counts"
"""Beside the columns of `EVENT_SCHEMA`: whether a row is known to be an event."""

SOURCES = b"vitrina.segments"
"""Key of a part's metadata: the names of the files of lines that it was made from, blank-separated."""

_ROW = "row"
_ROWS_A_GROUP = 131_072
_US_PER_DAY = 86_400_000_000


def events_table(columns: Mapping[str, Any]) -> pa.Table:
    """A table in `EVENT_SCHEMA` of these columns; the others hold what stands for nothing. `at`: in
    microseconds since 1970; `day` follows from it."""
    count = len(columns["at"])
    at_us = pa.array(columns["at"], pa.int64())
    days = np.floor_divide(at_us.to_numpy(zero_copy_only=False), _US_PER_DAY)
    made = {**columns, "at": at_us.cast(pa.timestamp("us", tz="UTC")), "day": days.astype(np.int32)}
    return pa.table(
        [_column(made.get(field.name), field.type, count) for field in EVENT_SCHEMA], schema=EVENT_SCHEMA
    )


def checked(table: pa.Table) -> pa.Table:
    """`table` in `EVENT_SCHEMA`, with the days that its times say. Raises `UnfitEvents`."""
    missing = [name for name in EVENT_SCHEMA.names if name not in table.column_names]
    if missing:
        raise UnfitEvents(reason=f"the column {missing[0]} is missing")
    try:
        table = table.select(EVENT_SCHEMA.names).cast(EVENT_SCHEMA)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise UnfitEvents(reason=str(error)) from None
    holes = [name for name in EVENT_SCHEMA.names if table[name].null_count]
    if holes:
        raise UnfitEvents(reason=f"the column {holes[0]} holds nulls")
    return table.set_column(0, "day", table["at"].cast(pa.date32()).cast(pa.int32()))


def write_part(path: Path, table: pa.Table, *, sources: Sequence[str] = ()) -> None:
    """Put a file of events in its place, whole and durable, in the order in which things happened: pages stay
    together, which makes the file small. The folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ordered = table.sort_by([("at", "ascending"), ("query_id", "ascending"), ("position", "ascending")])
    draft = path.with_name(f"{path.name}.draft")
    with draft.open("wb") as file:
        pq.write_table(
            ordered.replace_schema_metadata({SOURCES: " ".join(sources)}),
            file,
            compression="zstd",
            row_group_size=_ROWS_A_GROUP,
        )
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    for folder in (path.parent, path.parent.parent):
        sync_folder(folder)


def read_part(path: Path, *, columns: Sequence[str] = tuple(EVENT_SCHEMA.names)) -> pa.Table:
    """The part's events. Raises `EventsDamaged`."""
    try:
        return pq.read_table(path, columns=list(columns), partitioning=None)
    except (pa.ArrowInvalid, pa.ArrowTypeError, OSError, KeyError) as error:
        raise EventsDamaged(file=path, reason=error) from None


def sources_of(path: Path) -> frozenset[str]:
    """The names of the files of lines that a part was made from. Raises `EventsDamaged`."""
    metadata = _footer(path).metadata or {}
    return frozenset(metadata.get(SOURCES, b"").decode().split())


def rows_of(path: Path) -> int:
    """How many events a part holds. Raises `EventsDamaged`."""
    return int(_footer(path).num_rows)


def fresh(table: pa.Table, key: Sequence[str], *, known: pa.Table) -> pa.Table:
    """`table` without the rows whose `key` an earlier row, or one of `known`, has as well. Rows whose first
    column of the key is empty are always fresh."""
    keyed = pc.not_equal(table[key[0]], "")
    keys = table.filter(keyed).select(key)
    both = pa.concat_tables([known.select(key), keys])
    numbered = both.append_column(_ROW, pa.array(np.arange(len(both))))
    first = numbered.group_by(list(key), use_threads=False).aggregate([(_ROW, "min")])
    rows = np.sort(first[f"{_ROW}_min"].to_numpy())
    new = table.filter(keyed).take(rows[rows >= len(known)] - len(known))
    return pa.concat_tables([new, table.filter(pc.invert(keyed))])


def _column(values: Any, kind: pa.DataType, count: int) -> pa.Array:
    if values is not None:
        return values if isinstance(values, pa.Array) else pa.array(values, kind)
    nothing: Any = "" if pa.types.is_string(kind) else False if pa.types.is_boolean(kind) else 0
    return pa.repeat(pa.scalar(nothing, kind), count)


def _footer(path: Path) -> pq.FileMetaData:
    try:
        return pq.read_metadata(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise EventsDamaged(file=path, reason=error) from None
