"""Keeps the daily counts up to the event log: only days that changed are counted anew."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from vitrina.insight.frames import Frames
from vitrina.insight.frames.errors import FramesFailed
from vitrina.insight.metrics.columns import ROLLUP_SCHEMA, day_number, day_of
from vitrina.insight.metrics.files import ROW_GROUP_ROWS, MetricsFolder
from vitrina.insight.metrics.merging import merge
from vitrina.insight.metrics.rollup import counted, daily_counts, hits
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.errors import EventsDamaged
from vitrina.kernel.progress import Progress

FORMAT = 1
"""Raised when the counts of the same events come to mean something else: all days are counted anew."""

EVENTS_AT_ONCE = 1_000_000
"""About so many events are counted in one go: days are put together up to it."""


@dataclass(frozen=True, slots=True)
class DayFiles:
    """The event files of one day. `events`: rows in them, marked ones too."""

    day: date
    files: tuple[Path, ...]
    events: int


def survey(files: Sequence[Path]) -> tuple[DayFiles, ...]:
    """The days of event files by their folders' names, ascending; looks at the files' ends only. Raises
    `EventsDamaged`."""
    by_day: dict[date, list[Path]] = defaultdict(list)
    for path in files:
        by_day[date.fromisoformat(path.parent.name.removeprefix("day="))].append(path)
    return tuple(
        DayFiles(day, tuple(sorted(paths)), sum(map(_rows, paths))) for day, paths in sorted(by_day.items())
    )


def refresh(
    days: Sequence[DayFiles],
    *,
    since: date,
    until: date,
    folder: MetricsFolder,
    frames: Frames,
    excluded: pa.Table,
    progress: Progress,
) -> int:
    """Count the days whose events, or whose share in what is `excluded`, changed since they were counted, and
    drop the counts of days from `since` to `until` that have no events any more; then merge the last of them
    for those who read. Each file is replaced whole; stopped half-way, the rest is done the next time. Returns
    how many days were counted. Raises `EventsDamaged`, `FramesFailed`."""
    frames.add("excluded", excluded)
    struck = _struck(days, frames) if len(excluded) else {}
    wanted = {it.day: _fingerprint(it, struck.get(it.day, ())) for it in days}
    stale = [it for it in days if folder.fingerprint(it.day) != wanted[it.day]]
    progress.start("Counting days", len(stale))
    for portion in _portions(stale):
        frames.read("events", [path for it in portion for path in it.files], schema=EVENT_SCHEMA)
        rows = daily_counts(counted(excluding=any(it.day in struck for it in portion)))
        with _blamed(portion):
            _write(frames.batches(rows), portion, wanted, folder)
        folder.settle()
        progress.advance(len(portion))
    _drop_others(wanted, folder, since=since, until=until)
    merge(folder, until=until, progress=progress)
    return len(stale)


def _write(
    batches: Iterator[pa.RecordBatch],
    portion: Sequence[DayFiles],
    wanted: Mapping[date, str],
    folder: MetricsFolder,
) -> None:
    """`batches` are sorted by day; a day on which nothing counts gets a file without rows."""
    rows = _by_day(batches)
    found, counts = next(rows, (0, None))
    for it in portion:
        with folder.writing(it.day, fingerprint=wanted[it.day]) as writer:
            # A file may hold rows of a day that is not its own; they count nowhere.
            while counts is not None and found <= day_number(it.day):
                if found == day_number(it.day):
                    writer.write_table(counts, row_group_size=ROW_GROUP_ROWS)
                found, counts = next(rows, (0, None))


def _by_day(batches: Iterator[pa.RecordBatch]) -> Iterator[tuple[int, pa.Table]]:
    for batch in batches:
        days = batch.column("day").to_numpy()
        starts = [0, *((days[1:] != days[:-1]).nonzero()[0] + 1).tolist(), len(days)]
        for first, end in pairwise(starts):
            if end > first:
                piece = pa.Table.from_batches([batch.slice(first, end - first)])
                yield int(days[first]), piece.cast(ROLLUP_SCHEMA)


def _portions(days: Sequence[DayFiles]) -> Iterator[list[DayFiles]]:
    portion: list[DayFiles] = []
    for it in days:
        if portion and sum(other.events for other in portion) + it.events > EVENTS_AT_ONCE:
            yield portion
            portion = []
        portion.append(it)
    if portion:
        yield portion


def _struck(days: Sequence[DayFiles], frames: Frames) -> dict[date, tuple[tuple[str, str], ...]]:
    """The excluded keys that occur on each day: a day is counted anew only where they change."""
    frames.read("events", [path for it in days for path in it.files], schema=EVENT_SCHEMA)
    with _blamed(days):
        found = frames.table(hits())
    struck: dict[date, list[tuple[str, str]]] = defaultdict(list)
    columns = (found.column(name).to_pylist() for name in ("day", "kind", "key"))
    for day, kind, key in zip(*columns, strict=True):
        struck[day_of(day)].append((kind, key))
    return {day: tuple(keys) for day, keys in struck.items()}


def _fingerprint(it: DayFiles, struck: tuple[tuple[str, str], ...]) -> str:
    states = [(path.name, state.st_size, state.st_mtime_ns) for path in it.files for state in (path.stat(),)]
    return hashlib.sha256(orjson.dumps((FORMAT, states, struck))).hexdigest()


def _drop_others(wanted: Mapping[date, str], folder: MetricsFolder, *, since: date, until: date) -> None:
    kept = {day.isoformat() for day in wanted}
    for path in folder.present(since=since, until=until):
        if path.stem not in kept:
            path.unlink(missing_ok=True)


def _rows(path: Path) -> int:
    try:
        metadata = pq.read_metadata(path)
    except (OSError, pa.ArrowException) as error:
        raise EventsDamaged(file=path, reason=_reason(error)) from error
    missing = [
        name for name in EVENT_SCHEMA.names if name not in set(metadata.schema.to_arrow_schema().names)
    ]
    if missing:
        raise EventsDamaged(file=path, reason=f"it lacks the columns {', '.join(missing)}")
    return int(metadata.num_rows)


class _blamed:  # noqa: N801 - reads as a phrase: `with _blamed(days):`
    """Where the engine failed within the block, the file that is at fault is named, if one is."""

    def __init__(self, days: Sequence[DayFiles]) -> None:
        self._days = days

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if not isinstance(error, FramesFailed):
            return
        for path in (path for it in self._days for path in it.files):
            try:
                for batch in pq.ParquetFile(path).iter_batches():
                    batch.validate(full=True)
            except (OSError, pa.ArrowException) as damage:
                raise EventsDamaged(file=path, reason=_reason(damage)) from error


def _reason(error: BaseException) -> str:
    return str(error).partition("\n")[0].rstrip(".")
