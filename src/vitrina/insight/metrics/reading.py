"""Runs SQL over the daily counts, on one connection that all threads of the process share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
from django.conf import settings

from vitrina.insight.metrics.errors import CountsDamaged
from vitrina.insight.metrics.files import MetricsFolder
from vitrina.kernel.errors import InvalidInput

MEMORY_MIB = 512
THREADS = 2
DAYS_MAX = 800

_opening = Lock()


def shop_folder() -> MetricsFolder:
    """The shop's own, `VITRINA_METRICS`."""
    return MetricsFolder(Path(settings.VITRINA_METRICS))


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `since` to `until`, both inclusive, UTC."""

    since: date
    until: date

    @classmethod
    def ending(cls, until: date, *, days: int) -> "Days":
        """So many days, the last of which is `until`. Raises `InvalidInput`."""
        if not 1 <= days <= DAYS_MAX:
            raise InvalidInput(field="days", value=days, reason=f"1 to {DAYS_MAX} days can be read at once")
        return cls(until - timedelta(days=days - 1), until)

    def __iter__(self) -> Iterator[date]:
        return (self.since + timedelta(days=number) for number in range((self.until - self.since).days + 1))

    def files(self) -> tuple[Path, ...]:
        """The counts of those of the days that have any."""
        return shop_folder().present(since=self.since, until=self.until)


def rows(statement: str, *, days: Days, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """What a statement out of `statements` answers over the counts of `days`; `values`: what it names as
    `$name`. No rows where there are no files. A file that a build replaces meanwhile is read again. Raises
    `CountsDamaged`."""
    try:
        return _answer(statement, days.files(), values or {})
    except duckdb.Error:
        pass
    try:
        return _answer(statement, days.files(), values or {})
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        raise CountsDamaged(folder=shop_folder().days, reason=reason) from error


def _answer(statement: str, files: Sequence[Path], values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    if not files:
        return []
    # A cursor is a connection of its own to the same database: threads do not wait for one another.
    with _connection().cursor() as cursor:
        return cursor.execute(statement, {**values, "files": [str(path) for path in files]}).fetchall()


def _connection() -> duckdb.DuckDBPyConnection:
    with _opening:
        return _opened()


@cache
def _opened() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:", config={"memory_limit": f"{MEMORY_MIB}MiB", "threads": THREADS})
    connection.execute("SET parquet_metadata_cache = true")
    return connection
