"""Logs what the model saw: the features of a sampled share of answers, bit by bit.

Training uses what was served, so that no number is ever computed twice in two ways. Pages wait in memory and
are written in the background about once a second; a process that is killed loses at most that. A log that
cannot be written, or is full for the day, never breaks an answer.
"""

import random
from collections import deque
from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import blake2b
from threading import Lock

import numpy as np
import pyarrow as pa
import structlog
from django.conf import settings
from numpy.typing import NDArray

from vitrina.discovery.training.rows import of_page
from vitrina.discovery.training.served_files import Segment, ServedFolder
from vitrina.kernel import clock
from vitrina.kernel.periodic import Periodic
from vitrina.kernel.progress import Progress, Silent
from vitrina.search.types import SearchPage

WRITE_EVERY_SECONDS = 1.0
_PAGES_HELD_MAX = 2_000
_BYTES_A_MEGABYTE = 1_000_000

log = structlog.get_logger(__name__)
_waiting: deque[tuple[SearchPage, np.datetime64]] = deque()
_writing = Lock()
_segment: Segment | None = None
_full_on: date | None = None


def folder() -> ServedFolder:
    """Where this shop's served log lies."""
    return ServedFolder(settings.VITRINA_SERVED)


# ------------------------------------------------------------------------------------------------- noting


def wanted() -> bool:
    """Whether the next answer belongs to the share that is logged (`served_log_percent`): to be drawn once
    for each question, before it is asked. Never on a day whose log is full (`served_log_megabytes`)."""
    if _full_on is not None and _full_on == clock.now().date():
        return False
    return random.random() * 100 < settings.VITRINA_SERVED_PERCENT


def note(page: SearchPage) -> None:
    """Log what the model saw of this page, if it was asked to tell. Takes microseconds; never raises."""
    if page.served is not None and len(_waiting) < _PAGES_HELD_MAX:
        _waiting.append((page, np.datetime64(clock.now().replace(tzinfo=None), "us")))


def flush() -> int:
    """Write down what is noted now; returns how many pages that were. Where a write fails, they are lost.
    Raises `OSError`."""
    global _segment, _full_on
    with _writing:
        pages = [_waiting.popleft() for _ in range(len(_waiting))]
        if not pages:
            return 0
        today = clock.now().date()
        where = folder()
        if where.waiting_bytes(day=today) >= settings.VITRINA_SERVED_MEGABYTES * _BYTES_A_MEGABYTE:
            if _full_on != today:
                log.warning("served_log_full", day=str(today), megabytes=settings.VITRINA_SERVED_MEGABYTES)
            _full_on = today
            return 0
        if _segment is not None and not _is_current(_segment, where, today):
            _close_segment()
        if _segment is None:
            _segment = Segment(where.segments, day=today)
        try:
            _segment.append(pa.concat_tables([of_page(page, at=at) for page, at in pages]))
        except BaseException:
            _close_segment()
            raise
        return len(pages)


def keep_writing() -> None:
    """Have this process write its log about once a second, and when it ends, from now on; a second call does
    nothing."""
    _writer.start()


def stop_writing() -> None:
    """End what `keep_writing` began, write what waits, and let the segment go."""
    _writer.stop()
    _write_quietly()
    with _writing:
        _close_segment()


# --------------------------------------------------------------------------------------------- compacting


def compact(*, until: date | None = None, progress: Progress | None = None) -> int:
    """Merge finished segments begun up to `until` (default: yesterday, UTC) into the days' files and delete
    what is older than the shop keeps (`served_log_days`); returns how many segments that were.

    Killed at any moment, it goes on where it was: each row is in a day's file or in a segment, or in both,
    and counts once. Raises `ServedLogBusy`, `ServedLogDamaged`.
    """
    watched, where = progress or Silent(), folder()
    today = clock.now().date()
    until = until or today - timedelta(days=1)
    with where.changing():
        done = 0
        watched.start("Compacting the served log", None)
        for path, rows in where.closed_segments(until=until):
            if rows.num_rows:
                where.add(rows)
            path.unlink()
            done += 1
            watched.advance()
        where.forget_before(today - timedelta(days=settings.VITRINA_SERVED_DAYS))
    return done


def write_days(rows: pa.Table) -> None:
    """Put many rows (`rows.SERVED_SCHEMA`) into the days' files at once, past the share and the segments:
    for simulators and imports. Each (query_id, product) of a day counts once. Raises `ServedLogBusy`."""
    where = folder()
    with where.changing():
        where.add(rows)


def sampled(query_ids: Sequence[str], *, percent: float) -> NDArray[np.bool_]:
    """Which of these answers belong to a share of `percent`, by their ids alone: the same ones always."""
    drawn = (
        int.from_bytes(blake2b(query_id.encode(), digest_size=4).digest(), "big") for query_id in query_ids
    )
    return np.fromiter((it * 100 < percent * 2**32 for it in drawn), bool, count=len(query_ids))


# ------------------------------------------------------------------------------------------------- inside


def _is_current(segment: Segment, where: ServedFolder, today: date) -> bool:
    return segment.day == today and segment.path.parent == where.segments and segment.path.exists()


def _close_segment() -> None:
    global _segment
    if _segment is not None:
        _segment.close()
    _segment = None


def _write_quietly() -> None:
    try:
        flush()
    except Exception:
        log.exception("served_log_not_written")


_writer = Periodic("served-log", _write_quietly, every_seconds=WRITE_EVERY_SECONDS)
