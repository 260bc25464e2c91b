"""Notes what shoppers do, in memory, and writes it down in the background; compacts, erases and forgets.

A process that is killed loses what it noted since it last wrote: at most about a second. No request waits for
the log, and a log that cannot be written never breaks one.
"""

from datetime import UTC, date, datetime, timedelta
from threading import Lock

import structlog
from django.conf import settings

from vitrina.insight.tracking import erasure
from vitrina.insight.tracking.buffer import Buffer
from vitrina.insight.tracking.days import compact_written, forget_before, waiting_days, write_days
from vitrina.insight.tracking.erasure import ask_erasure
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.lines import line_of
from vitrina.insight.tracking.segments import Segments
from vitrina.insight.tracking.types import Action, CompactionReport, PageSeen, PageShown
from vitrina.kernel import clock
from vitrina.kernel.periodic import Periodic
from vitrina.kernel.progress import Progress

__all__ = [
    "ask_erasure",
    "compact",
    "erase_shopper",
    "flush",
    "forget_before",
    "forget_sessions",
    "keep_house",
    "keep_writing",
    "note_action",
    "note_page",
    "note_seen",
    "stop_writing",
    "write_days",
]

WRITE_EVERY_SECONDS = 1.0
GRACE = timedelta(minutes=15)
"""For so long after midnight a day is left open for what browsers tell late."""

_HELD_BYTES_MAX = 32 * 2**20

log = structlog.get_logger(__name__)
_buffer = Buffer(capacity_bytes=_HELD_BYTES_MAX)
_writing = Lock()
_segments: Segments | None = None


def note_page(page: PageShown) -> None:
    """A page of results was answered. Takes microseconds and no SQL; never raises."""
    _note(page)


def note_action(action: Action) -> None:
    """Something was done with a product: viewed, put into the cart, bought. As cheap as `note_page`. An order
    of several products is an action for each."""
    _note(action)


def note_seen(seen: PageSeen) -> None:
    """A browser told how far down a page of results was seen. As cheap as `note_page`."""
    _note(seen)


def flush() -> int:
    """Have what is noted now on the disk; returns how many lines that were. Each is written once, also where
    a write fails: then it stays noted. Raises `OSError`."""
    global _segments
    folder = Folders.of_shop().segments
    written = 0
    with _writing:
        if _segments is None or _segments.folder != folder:
            _segments = Segments(folder)
        waiting = dict(_buffer.take())
        try:
            for day in tuple(waiting):
                _segments.append(day, waiting[day])
                written += len(waiting.pop(day))
        finally:
            for day, lines in waiting.items():
                _buffer.put_back(day, lines)
    return written


def keep_writing() -> None:
    """Have this process write its log about once a second, and when it ends, from now on; a second call does
    nothing."""
    _writer.start()


def stop_writing() -> None:
    """End what `keep_writing` began; what was noted until now is written."""
    _writer.stop()
    _write_quietly()


def compact(*, until: date | None = None, progress: Progress | None = None) -> CompactionReport:
    """Turn what is noted of the days to `until` (inclusive; None: all that happened) into files of events by
    day, with what led to each action. Lines are deleted once their events are on the disk; killed at any
    moment, the next call goes on, and everything counts once. Lines of a day that was compacted before become
    a further file of it. Raises `EventsBusy`, `EventsDamaged`."""
    flush()
    return compact_written(until=until, progress=progress)


def erase_shopper(shopper: str) -> int:
    """Erase all events of the shopper with this key; returns how many lines and events that were. Files are
    replaced one by one, each at once. What other processes noted in the last second is not in files yet: see
    `ask_erasure`. Raises `EventsBusy`, `EventsDamaged`."""
    flush()
    return erasure.erase_shoppers(frozenset({shopper}))


def forget_sessions(prefix: str) -> int:
    """Erase all compacted events of sessions whose keys begin with `prefix`: those of a simulation. As
    `erase_shopper`."""
    return erasure.erase_sessions(prefix)


def keep_house(*, now: datetime | None = None) -> int:
    """What a worker does now and then: erase what was asked for, compact the days that are over, forget what
    is older than the shop keeps (`events_days`). Returns how much there was to do; mostly nothing, which
    costs two listings of folders."""
    now = now or clock.now()
    done = erasure.erase_asked(before=now - timedelta(seconds=2 * WRITE_EVERY_SECONDS))
    yesterday = (now - GRACE).date() - timedelta(days=1)
    due = [day for day in waiting_days() if day <= yesterday]
    if due:
        report = compact_written(until=yesterday)
        forgotten = forget_before(now.date() - timedelta(days=settings.VITRINA_EVENTS_DAYS))
        log.info("events_compacted", events=sum(report.events.values()), days_forgotten=forgotten)
    return done + len(due)


def _note(told: PageShown | Action | PageSeen) -> None:
    try:
        _buffer.add(told.at.astimezone(UTC).date(), line_of(told))
    except (AttributeError, TypeError, ValueError, OverflowError):
        _buffer.lose()


def _write_quietly() -> None:
    try:
        flush()
    except OSError as error:
        log.warning("events_not_written", reason=str(error))
    lost = _buffer.take_lost()
    if lost:
        log.warning("events_lost", lines=lost)


_writer = Periodic("event-log", _write_quietly, every_seconds=WRITE_EVERY_SECONDS)
