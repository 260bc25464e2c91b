"""Runs SQL over the daily counts, on one connection that all threads of the process share."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
from django.conf import settings

from vitrina.insight.metrics.columns import day_number
from vitrina.insight.metrics.errors import CountsDamaged
from vitrina.insight.metrics.files import MetricsFolder
from vitrina.insight.metrics.merged import sources
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

    def files(self, *, merged: bool) -> tuple[Path, ...]:
        """The counts of those of the days that have any, `merged` where they are."""
        find = partial(sources, shop_folder()) if merged else shop_folder().present
        return find(since=self.since, until=self.until)


def rows(statement: str, *, days: Days, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """What a statement out of `statements` answers over the counts of `days`; `values`: what it names as
    `$name`. No rows where there are no files. Files that a build replaces meanwhile are looked for again, and
    a merged file that is damaged is passed over. Raises `CountsDamaged`."""
    for merged in (True, False):
        with suppress(duckdb.Error):
            return _answer(statement, days, values or {}, merged=merged)
    try:
        return _answer(statement, days, values or {}, merged=False)
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        raise CountsDamaged(folder=shop_folder().days, reason=reason) from error


def _answer(statement: str, days: Days, values: Mapping[str, Any], *, merged: bool) -> list[tuple[Any, ...]]:
    files = days.files(merged=merged)
    if not files:
        return []
    window = {"since": day_number(days.since), "until": day_number(days.until)}
    # A cursor is a connection of its own to the same database: threads do not wait for one another.
    with _connection().cursor() as cursor:
        asked = {**values, **window, "files": [str(path) for path in files]}
        return cursor.execute(statement, asked).fetchall()


def _connection() -> duckdb.DuckDBPyConnection:
    with _opening:
        return _opened()


@cache
def _opened() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:", config={"memory_limit": f"{MEMORY_MIB}MiB", "threads": THREADS})
    connection.execute("SET parquet_metadata_cache = true")
    return connection
