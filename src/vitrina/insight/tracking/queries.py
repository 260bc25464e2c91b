"""Reads of the log."""

from datetime import date
from pathlib import Path

from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.tables import rows_of
from vitrina.insight.tracking.types import LogState


def event_files(*, since: date | None = None, until: date | None = None) -> tuple[Path, ...]:
    """The Parquet files of the compacted days from `since` to `until`, both inclusive and None for open, day
    by day; each in `EVENT_SCHEMA`. A file that is gone when it is read was erased or forgotten meanwhile."""
    folders = Folders.of_shop()
    return tuple(
        part
        for day in folders.known_days()
        if (since is None or since <= day) and (until is None or day <= until)
        for part in folders.parts(day)
    )


def log_state() -> LogState:
    """How the log stands. Raises `EventsDamaged`."""
    folders = Folders.of_shop()
    days = folders.known_days()
    parts = event_files()
    waiting = (*folders.lines(folders.segments), *folders.lines(folders.taken))
    return LogState(
        days=len(days),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        events=sum(map(rows_of, parts)),
        stored_bytes=sum(part.stat().st_size for part in parts),
        waiting_files=len(waiting),
        waiting_bytes=sum(path.stat().st_size for path in waiting),
        aside_files=len(folders.lines(folders.aside)),
        erasures=len(folders.requests()),
    )
