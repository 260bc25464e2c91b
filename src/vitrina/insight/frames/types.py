"""What crosses the boundary of the dataframe engines. Imports no engine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import pyarrow as pa

BACKENDS = ("duckdb", "spark")
"""DuckDB runs inside this process; Spark on a cluster, or as a local session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameSettings:
    """How expressions are run.

    `backend`: one of `BACKENDS`. `memory_mib`, `threads`: what DuckDB may use at most; what does not fit is
    spilled to the folder `spill` (None: the system's temporary folder). `spark_master`: the cluster's
    address, as Spark writes it.
    """

    backend: str = "duckdb"
    memory_mib: int = 2048
    threads: int = 2
    spill: Path | None = None
    spark_master: str = "local[2]"


class Frames(Protocol):
    """An engine with named tables. One thread at a time."""

    def read(self, name: str, files: Sequence[Path], *, schema: "pa.Schema") -> None:
        """Let `name` stand for the rows of all these Parquet files; of none: an empty table."""

    def add(self, name: str, table: "pa.Table") -> None:
        """Let `name` stand for a table in memory."""

    def batches(self, expression: Any) -> "Iterator[pa.RecordBatch]":
        """The rows of an Ibis expression, in its order, with the types of its schema, piece by piece. Raises
        `FramesFailed`."""

    def table(self, expression: Any) -> "pa.Table":
        """The same as one table."""
