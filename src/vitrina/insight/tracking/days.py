"""The compacted days: made from lines, written in bulk, forgotten."""

import hashlib
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import structlog
from django.conf import settings

from vitrina.insight.tracking.compaction import Earlier, compacted
from vitrina.insight.tracking.folders import PARQUET, Folders, day_of
from vitrina.insight.tracking.locking import alone
from vitrina.insight.tracking.segments import read_lines, take
from vitrina.insight.tracking.tables import checked, sources_of, write_part
from vitrina.insight.tracking.types import CompactionReport
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent

FAST_BY = timedelta(minutes=5)
"""So far may the clock of whoever noted an event be fast."""

_NAME_CHARS = 16
_EPOCH = date(1970, 1, 1)

log = structlog.get_logger(__name__)


def compact_written(*, until: date | None, progress: Progress | None = None) -> CompactionReport:
    """See `services.compact`, of lines that are on the disk."""
    folders = Folders.of_shop()
    progress = progress or Silent()
    with alone(folders):
        report = CompactionReport(set_aside=_set_aside(folders))
        if report.set_aside:
            log.warning("events_of_impossible_times", files=report.set_aside)
        today = clock.now().date()
        due = [day for day in waiting_days() if day <= (until or today)]
        progress.start("compact", len(due))
        for day in due:
            report = _compact_day(folders, day, report)
            progress.advance()
    return report


def waiting_days() -> tuple[date, ...]:
    """The days of which there are lines to compact, ascending."""
    folders = Folders.of_shop()
    return tuple(sorted({day_of(path.name) for path in _waiting(folders)}))


def settle(folders: Folders, day: date) -> None:
    """Delete those lines of `day` whose events are on the disk: a process was killed before it could."""
    done: frozenset[str] = frozenset().union(*map(sources_of, folders.parts(day)))
    for path in folders.lines(folders.taken):
        if path.name in done:
            path.unlink()


def write_days(table: pa.Table, *, name: str = "") -> tuple[date, ...]:
    """Write events in bulk: `table` has the columns of `EVENT_SCHEMA`, and says itself what led to each
    action; returns its days. What was written under the same `name` is replaced, day by day; without a name
    the events are added. Raises `UnfitEvents`, `EventsBusy`."""
    table = checked(table)
    folders = Folders.of_shop()
    part = f"{name or f'bulk-{secrets.token_hex(8)}'}{PARQUET}"
    days = sorted(pc.unique(table["day"]).to_pylist())
    with alone(folders):
        for number in days:
            of_day = table if len(days) == 1 else table.filter(pc.equal(table["day"], number))
            write_part(folders.day(_EPOCH + timedelta(days=number)) / part, of_day)
    return tuple(_EPOCH + timedelta(days=number) for number in days)


def forget_before(day: date) -> int:
    """Delete the compacted days before `day`, and what was set aside before it; returns how many days.
    Raises `EventsBusy`."""
    folders = Folders.of_shop()
    old = [known for known in folders.known_days() if known < day]
    with alone(folders):
        for known in old:
            shutil.rmtree(folders.day(known))
        limit = datetime.combine(day, time(), UTC).timestamp()
        for path in folders.lines(folders.aside):
            if path.stat().st_mtime < limit:
                path.unlink()
    return len(old)


def _compact_day(folders: Folders, day: date, report: CompactionReport) -> CompactionReport:
    settle(folders, day)
    for path in _of_day(folders.lines(folders.segments), day):
        take(path, into=folders.taken)
    taken = _of_day(folders.lines(folders.taken), day)
    earlier = Earlier.of([*folders.parts(day - timedelta(days=1)), *folders.parts(day)])
    made = compacted([line for path in taken for line in read_lines(path)], earlier)
    if len(made.events):
        names = [path.name for path in taken]
        part = f"lines-{hashlib.sha256(' '.join(names).encode()).hexdigest()[:_NAME_CHARS]}{PARQUET}"
        write_part(folders.day(day) / part, made.events, sources=names)
    for path in taken:
        path.unlink()
    return replace(
        report,
        events={**report.events, day: len(made.events)},
        attributed=report.attributed + made.attributed,
        duplicates=report.duplicates + made.duplicates,
        unseen=report.unseen + made.unseen,
        unreadable=report.unreadable + made.unreadable,
    )


def _set_aside(folders: Folders) -> tuple[str, ...]:
    """Move away lines of days that did not begin yet, or that the shop would not keep."""
    now = clock.now()
    newest = (now + FAST_BY).date()
    oldest = now.date() - timedelta(days=settings.VITRINA_EVENTS_DAYS)
    impossible = [path for path in _waiting(folders) if not oldest <= day_of(path.name) <= newest]
    return tuple(path.name for path in impossible if take(path, into=folders.aside))


def _waiting(folders: Folders) -> tuple[Path, ...]:
    return (*folders.lines(folders.taken), *folders.lines(folders.segments))


def _of_day(paths: Iterable[Path], day: date) -> tuple[Path, ...]:
    return tuple(path for path in paths if day_of(path.name) == day)
