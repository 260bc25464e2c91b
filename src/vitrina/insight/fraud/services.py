"""Finds fake signals, day after day, and keeps the marks."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from time import monotonic

import pyarrow as pa
from django.db import transaction

from vitrina.insight.fraud import marking, queries
from vitrina.insight.fraud.deciding import clear, confirm, undo
from vitrina.insight.fraud.frame import GOODS_SCHEMA
from vitrina.insight.fraud.measuring import Window, measure
from vitrina.insight.fraud.models import FraudRun
from vitrina.insight.fraud.types import IN_FORCE, DetectionReport, MarkKind
from vitrina.insight.tracking.queries import event_files, log_state
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent
from vitrina.market.catalog.queries import summaries

__all__ = ["clear", "confirm", "detect", "undo"]

JUDGED_DAYS = 14
"""So long a day is judged anew, as more comes to light."""
TOGETHER_DAYS = 28
"""So many days are judged together, where there are so many to judge."""
AROUND_DAYS = 28
"""So many days before the judged ones tell what is usual."""
REMEMBERED_DAYS = 120
"""Whoever reviews a product may have bought it so long ago."""


def detect(
    *, until: date | None = None, progress: Progress | None = None, afresh: bool = False
) -> DetectionReport:
    """Judge all that happened up to the day `until` (inclusive, UTC; None: yesterday) and was not judged for
    good: the days since the last run, and the `JUDGED_DAYS` before `until` again, for an attack shows better
    when more of it has happened. `afresh`: all days.

    Marks that the evidence no longer bears are withdrawn, unless a person decided about them. Doing it twice
    changes nothing. Each piece of `TOGETHER_DAYS` is written in a transaction of its own: killed in between,
    the next run goes on. Raises `FramesFailed` where an event file is damaged; then the marks stay.
    """
    started = monotonic()
    progress = progress or Silent()
    until = until or clock.now().date() - timedelta(days=1)
    windows = list(_windows(until, afresh=afresh))
    judged = dict.fromkeys((MarkKind.ORDER, MarkKind.SESSION, MarkKind.REVIEW), 0)
    events = new = withdrawn = 0
    progress.start("Looking for fake signals", len(windows))
    for window in windows:
        measured = measure(window, goods_of=_goods, fakes=queries.fake_orders())
        with transaction.atomic():
            written = marking.write(measured.findings, since=window.since, until=window.until)
            FraudRun.objects.update_or_create(until=window.until, defaults={"ran_at": clock.now()})
        events += measured.events
        new, withdrawn = new + written.new, withdrawn + written.withdrawn
        judged = {kind: count + measured.judged[kind] for kind, count in judged.items()}
        progress.advance()
    since = windows[0].since if windows else None
    return DetectionReport(
        since=since,
        until=windows[-1].until if windows else None,
        events=events,
        judged=judged,
        marked=_in_force(since, until),
        new=new,
        withdrawn=withdrawn,
        seconds=monotonic() - started,
    )


def _windows(until: date, *, afresh: bool) -> Iterator[Window]:
    first = log_state().first_day
    if first is None or first > until:
        return
    last = None if afresh else FraudRun.objects.order_by("-until").values_list("until", flat=True).first()
    since = first if last is None else min(last + timedelta(days=1), until - timedelta(days=JUDGED_DAYS - 1))
    since = max(since, first)
    while since <= until:
        end = min(since + timedelta(days=TOGETHER_DAYS - 1), until)
        seen = min(end + timedelta(days=JUDGED_DAYS - 1), until)
        around = max(since - timedelta(days=AROUND_DAYS), first)
        older = max(around - timedelta(days=REMEMBERED_DAYS), first)
        yield Window(
            since=since,
            until=end,
            files=event_files(since=around, until=seen),
            older_files=event_files(since=older, until=around - timedelta(days=1)),
            days=(seen - around).days + 1,
        )
        since = end + timedelta(days=1)


def _goods(refs: Sequence[str]) -> pa.Table:
    known = summaries(refs)
    return pa.table(
        {
            "product": list(known),
            "seller": [summary.seller.ref for summary in known.values()],
            "category": [summary.category_ref for summary in known.values()],
        },
        schema=GOODS_SCHEMA,
    )


def _in_force(since: date | None, until: date) -> dict[MarkKind, int]:
    """How many marks of these days keep things out, by kind."""
    found = dict.fromkeys((MarkKind.ORDER, MarkKind.SESSION, MarkKind.REVIEW), 0)
    if since is not None:
        rows = marking.of_days(since, until).filter(state__in=[state.value for state in IN_FORCE])
        for kind in rows.values_list("kind", flat=True):
            found[MarkKind(kind)] += 1
    return found
