"""Apache Spark: a cluster, or a local session, reached through its own SQL."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa

from vitrina.insight.frames.errors import BackendMissing, FramesFailed
from vitrina.insight.frames.types import FrameSettings

BATCH_ROWS = 100_000

_OPTIONS = {
    "spark.app.name": "vitrina",
    "spark.ui.enabled": "false",
    "spark.driver.maxResultSize": "4g",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH_ROWS),
}

_LOCAL_OPTIONS = {"spark.sql.shuffle.partitions": "4"}
"""Within one machine 200 portions, Spark's default, cost more than they bring."""


class SparkFrames:
    """See `Frames`. The session is shared with whoever opened it before, and stays open: starting one takes
    seconds."""

    def __init__(self, settings: FrameSettings) -> None:
        try:
            from pyspark.sql import SparkSession
        except ImportError as error:
            raise BackendMissing(backend="spark", reason="install pyspark, and Java 17 or later") from error
        builder = SparkSession.builder.master(settings.spark_master)
        local = _LOCAL_OPTIONS if settings.spark_master.startswith("local") else {}
        for name, value in {**_OPTIONS, **local}.items():
            builder = builder.config(name, value)
        # Spark's Java bridge tells of every connection that it closes.
        logging.getLogger("py4j").setLevel(logging.WARNING)
        try:
            self._session: Any = builder.getOrCreate()
        except Exception as error:
            reason = f"no session at {settings.spark_master} ({_first_line(error)}); Java must be installed"
            raise BackendMissing(backend="spark", reason=reason) from error

    def read(self, name: str, files: Sequence[Path], *, schema: pa.Schema) -> None:
        """Let `name` stand for the rows of all these Parquet files; of none: an empty table."""
        if not files:
            self.add(name, schema.empty_table())
            return
        try:
            # The folder "day=…" is no column: `day` lies in the files.
            rows = self._session.read.option("recursiveFileLookup", "true").parquet(*map(str, files))
            rows.select(*schema.names).createOrReplaceTempView(name)
        except Exception as error:
            raise FramesFailed(backend="Spark", reason=_first_line(error)) from error

    def add(self, name: str, table: pa.Table) -> None:
        """Let `name` stand for a table in memory."""
        self._session.createDataFrame(table).createOrReplaceTempView(name)

    def batches(self, expression: Any) -> Iterator[pa.RecordBatch]:
        """The rows of an Ibis expression, piece by piece. Raises `FramesFailed`."""
        yield from self.table(expression).to_batches(max_chunksize=BATCH_ROWS)

    def table(self, expression: Any) -> pa.Table:
        """The same as one table."""
        try:
            rows = self._session.sql(ibis.pyspark.compile(expression)).toArrow()
        except Exception as error:
            raise FramesFailed(backend="Spark", reason=_first_line(error)) from error
        return rows.cast(expression.schema().to_pyarrow())

    def close(self) -> None:
        """The session stays, for the next block."""


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
