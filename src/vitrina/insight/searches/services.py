"""Notes searches and clicks, in memory, and writes them down in the background.

A process that is killed loses what it noted since it last wrote: at most about a second. No request waits for
the log, and a log that cannot be written never breaks one.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from threading import Lock

import structlog
from django.conf import settings
from django.db import DatabaseError, close_old_connections, transaction
from django.db.models import F

from vitrina.insight.searches.buffer import Asked, Buffer, Tally
from vitrina.insight.searches.models import ClickDay, SearchDay
from vitrina.insight.searches.rules import normalised
from vitrina.kernel import clock
from vitrina.kernel.periodic import Periodic

WRITE_EVERY_SECONDS = 1.0
_QUERIES_HELD_MAX = 10_000
_QUERIES_A_TRANSACTION = 500

log = structlog.get_logger(__name__)
_buffer = Buffer(capacity=_QUERIES_HELD_MAX)
_writing = Lock()
_tidied_on: date | None = None


def note_search(*, text: str, language: str, total: int, now: datetime | None = None) -> None:
    """Somebody searched for `text` (as typed) on a page in `language` (a code of search) and got `total`
    products. Blank texts are not logged. Takes microseconds and no SQL; never raises for any text."""
    _note(text, language, Tally(now or clock.now(), 1, int(total <= 0), max(total, 0)))


def note_click(*, text: str, language: str, product_ref: str, now: datetime | None = None) -> None:
    """Somebody chose this product from the results for `text`. As cheap as `note_search`."""
    _note(text, language, Tally(now or clock.now(), chosen={product_ref: 1}))


def flush() -> int:
    """Write down what is noted now; returns how many queries that were. Each is counted once, also where a
    write fails: then it stays noted. Raises `DatabaseError`.

    Owns its transactions, each of up to 500 queries.
    """
    written = 0
    with _writing:
        while tallies := _buffer.take(limit=_QUERIES_A_TRANSACTION):
            try:
                _write(tallies)
            except BaseException:
                _buffer.put_back(tallies)
                raise
            written += len(tallies)
    return written


def keep_writing() -> None:
    """Have this process write its log about once a second, and when it ends, from now on; a second call does
    nothing. What is older than the shop keeps (`search_log_days`) is forgotten once a day."""
    _writer.start()


def stop_writing() -> None:
    """End what `keep_writing` began."""
    _writer.stop()


def forget_before(day: date) -> int:
    """Forget all counts of days before `day`; returns how many rows that were."""
    searches, _ = SearchDay.objects.filter(day__lt=day).delete()
    clicks, _ = ClickDay.objects.filter(day__lt=day).delete()
    return searches + clicks


def _note(text: str, language: str, tally: Tally) -> None:
    query = normalised(text)
    if query:
        _buffer.add(Asked(tally.last_at.date(), language, query), tally)


def _write(tallies: Mapping[Asked, Tally]) -> None:
    ordered = sorted(tallies.items(), key=lambda item: item[0])
    with transaction.atomic():
        SearchDay.objects.bulk_create(
            [SearchDay(**asked._asdict(), last_at=tally.last_at) for asked, tally in ordered],
            ignore_conflicts=True,
        )
        ClickDay.objects.bulk_create(
            [
                ClickDay(**asked._asdict(), product_ref=ref)
                for asked, tally in ordered
                for ref in tally.chosen
            ],
            ignore_conflicts=True,
        )
        for asked, tally in ordered:
            _add_searches(asked, tally)
            for ref, clicks in tally.chosen.items():
                chosen = ClickDay.objects.filter(**asked._asdict(), product_ref=ref)
                chosen.update(clicks=F("clicks") + clicks)


def _add_searches(asked: Asked, tally: Tally) -> None:
    row = SearchDay.objects.filter(**asked._asdict())
    row.update(
        searches=F("searches") + tally.searches,
        without_results=F("without_results") + tally.without_results,
        clicks=F("clicks") + tally.clicks,
        last_at=tally.last_at,
    )
    if tally.last_total is not None:
        row.update(last_total=tally.last_total)


def _keep_house() -> None:
    """Write down what is noted; and forget, once a day, what is older than the shop keeps."""
    global _tidied_on
    _write_quietly()
    today = clock.now().date()
    if _tidied_on != today and _forget_quietly(today):
        _tidied_on = today


def _write_quietly() -> None:
    try:
        close_old_connections()
        flush()
    except DatabaseError as error:
        log.warning("search_log_not_written", queries=len(_buffer), reason=str(error))
    if _buffer.lost:
        log.warning("searches_not_counted", count=_buffer.lost)
        _buffer.lost = 0


def _forget_quietly(today: date) -> bool:
    try:
        forget_before(today - timedelta(days=settings.VITRINA_SEARCH_LOG_DAYS))
    except DatabaseError as error:
        log.warning("search_log_not_tidied", reason=str(error))
        return False
    return True


_writer = Periodic("search-log", _keep_house, every_seconds=WRITE_EVERY_SECONDS)
