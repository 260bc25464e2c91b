"""Opens the engine that the settings name."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import ibis
import pyarrow as pa

from vitrina.insight.frames.duck import DuckFrames
from vitrina.insight.frames.errors import BackendMissing
from vitrina.insight.frames.types import BACKENDS, Frames, FrameSettings


@contextmanager
def open_frames(settings: FrameSettings) -> Iterator[Frames]:
    """An engine for the block. Raises `BackendMissing`."""
    frames: DuckFrames | Any
    if settings.backend == "duckdb":
        frames = DuckFrames(settings)
    elif settings.backend == "spark":
        # PySpark is not installed with the shop, and takes a second to import.
        from vitrina.insight.frames.spark import SparkFrames

        frames = SparkFrames(settings)
    else:
        raise BackendMissing(backend=settings.backend, reason=f"there are {' and '.join(BACKENDS)}")
    try:
        yield frames
    finally:
        frames.close()


def named_table(name: str, schema: pa.Schema) -> Any:
    """An Ibis table without data, for expressions: `frames.read` or `frames.add` says what the name stands
    for."""
    return ibis.table(ibis.Schema.from_pyarrow(schema), name=name)


def one_value(table: Any, column: str) -> Any:
    """The one value of a column, or its highest, for expressions. What differs from run to run stands
    in a table, and the expression stays the same: it is compiled once."""
    return table[column].max().as_scalar()
