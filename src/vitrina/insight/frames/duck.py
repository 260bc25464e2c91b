"""DuckDB: inside this process, within the memory and threads it is given."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pyarrow as pa

from vitrina.insight.frames.errors import FramesFailed
from vitrina.insight.frames.types import FrameSettings

BATCH_ROWS = 100_000


class DuckFrames:
    """See `Frames`."""

    def __init__(self, settings: FrameSettings) -> None:
        config: dict[str, Any] = {"memory_limit": f"{settings.memory_mib}MiB", "threads": settings.threads}
        if settings.spill is not None:
            config["temp_directory"] = str(settings.spill)
        self._connection = duckdb.connect(":memory:", config=config)
        # Order is asked for where it matters; keeping it elsewhere costs memory.
        self._connection.execute("SET preserve_insertion_order = false")

    def read(self, name: str, files: Sequence[Path], *, schema: pa.Schema) -> None:
        """Let `name` stand for the rows of all these Parquet files; of none: an empty table."""
        if not files:
            self.add(name, schema.empty_table())
            return
        paths = ", ".join(_quoted(str(path)) for path in files)
        columns = ", ".join(f'"{column}"' for column in schema.names)
        with _failures():
            self._connection.execute(
                f'CREATE OR REPLACE TEMP VIEW "{name}" AS SELECT {columns} '
                f"FROM read_parquet([{paths}], hive_partitioning = false)"
            )

    def add(self, name: str, table: pa.Table) -> None:
        """Let `name` stand for a table in memory."""
        # DuckDB registers a table over another one, but not over a view of files.
        self._connection.execute(f'DROP VIEW IF EXISTS "{name}"')
        self._connection.register(name, table)

    def batches(self, expression: Any) -> Iterator[pa.RecordBatch]:
        """The rows of an Ibis expression, piece by piece. Raises `FramesFailed`."""
        schema = expression.schema().to_pyarrow()
        query = _compiled(expression.op())
        with _failures():
            for batch in self._connection.sql(query).to_arrow_reader(BATCH_ROWS):
                # DuckDB sums whole numbers to 128 bits.
                yield batch.cast(schema)

    def table(self, expression: Any) -> pa.Table:
        """The same as one table."""
        return pa.Table.from_batches(self.batches(expression), expression.schema().to_pyarrow())

    def close(self) -> None:
        """Let go of the memory."""
        self._connection.close()


@lru_cache(maxsize=256)
def _compiled(operation: Any) -> str:
    """Compiling takes longer than running over little data; equal expressions are compiled once."""
    return str(ibis.to_sql(operation.to_expr(), dialect="duckdb"))


class _failures:  # noqa: N801 - reads as a phrase: `with _failures():`
    """What DuckDB raises, said in Vitrina's words."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, duckdb.Error):
            raise FramesFailed(backend="DuckDB", reason=_first_line(error)) from error


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
