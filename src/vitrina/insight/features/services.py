"""Builds the behaviour features of a day and publishes them."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pyarrow as pa
from django.conf import settings

from vitrina.insight.features import propensities as propensity_file
from vitrina.insight.features.errors import BuildRunning, DayNotOver, NoEvents, SignalsNewer
from vitrina.insight.features.expressions import pair_features, product_features
from vitrina.insight.features.propensities import Propensities
from vitrina.insight.features.sheets import gather, most_seen
from vitrina.insight.features.types import BuildReport
from vitrina.insight.features.windows import calendar_table, propensity_table
from vitrina.insight.frames import Frames, FrameSettings, open_frames
from vitrina.insight.fraud import queries as fraud
from vitrina.insight.metrics.columns import ROLLUP_SCHEMA, day_number
from vitrina.insight.metrics.counting import DayFiles, refresh, survey
from vitrina.insight.metrics.files import MetricsFolder
from vitrina.insight.metrics.rollup import ROLLUPS, counted
from vitrina.insight.metrics.types import Built
from vitrina.insight.tracking import queries as tracking
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.services import GRACE
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent
from vitrina.search import Engine
from vitrina.search.errors import IndexBusy
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES
from vitrina.search.storage.files import locked
from vitrina.search.types import SignalSheet

LONGEST_DAYS = max(feature.window_days or 0 for feature in SCHEMA)
"""How far back features look."""

_SEEN = QUERY_SIGNAL_NAMES.index(f"query_impressions_{LONGEST_DAYS}d")


@dataclass(frozen=True, slots=True)
class Computed:
    """What a build computes before it is published. `pairs_dropped`: beyond what is kept."""

    sheet: SignalSheet
    pairs_dropped: int


def build(
    *,
    day: date,
    progress: Progress | None = None,
    engine: Engine | None = None,
    backend: str | None = None,
    excluded: pa.Table | None = None,
    propensities: Propensities | None = None,
    even_if_older: bool = False,
) -> BuildReport:
    """Bring the daily counts up to the event log, compute all behaviour features as of the end of `day` (UTC,
    which must be over), and publish them to `engine` (default: the shop's).

    `backend`: None for the shop's setting. `excluded`: what counts nowhere, None for what fraud detection and
    operators say. `propensities`: None for those of the shop's file. `even_if_older`: although what is
    published runs up to a later day.

    Only days that changed are counted anew. Killed at any moment, or failing, it leaves what was published
    last in force, and the next build goes on from the days that were counted. Raises `DayNotOver`,
    `SignalsNewer`, `NoEvents`, `BuildRunning`, `EventsDamaged`, `DamagedPropensities`, `BackendMissing`,
    `FramesFailed`.
    """
    began = time.perf_counter()
    progress = progress or Silent()
    folder = MetricsFolder(Path(settings.VITRINA_METRICS))
    _check_day(day, folder.built(), even_if_older=even_if_older)
    if propensities is None:
        propensities = propensity_file.load(Path(settings.VITRINA_MODELS) / propensity_file.FILE)
    excluded = fraud.excluded() if excluded is None else excluded
    since = day - timedelta(days=LONGEST_DAYS - 1)
    with _alone(folder), _frames(folder, backend) as frames:
        days = survey(tracking.event_files(since=since, until=day))
        if not days:
            raise NoEvents(since=since, until=day)
        counted_days = refresh(
            days, since=since, until=day, folder=folder, frames=frames, excluded=excluded, progress=progress
        )
        frames.read("rollups", folder.present(since=since, until=day), schema=ROLLUP_SCHEMA)
        frames.read("events", [path for it in days for path in it.files], schema=EVENT_SCHEMA)
        frames.add("excluded", excluded)
        frames.add("propensities", propensity_table(propensities))
        frames.add("calendar", calendar_table(day_number(day)))
        computed = _compute(frames, day, excluding=len(excluded) > 0, progress=progress)
        if not computed.sheet.product_ids:
            raise NoEvents(since=since, until=day)
        version = (engine or _shop_engine()).publish_signals(computed.sheet)
        progress.advance()
        report = _report(days, day, computed, version, counted_days, seconds=time.perf_counter() - began)
        folder.note_built(
            Built(
                day=day,
                version=version,
                events=report.events,
                products=report.products,
                pairs=report.pairs,
                seconds=report.seconds,
            )
        )
    return report


def due(*, now: datetime | None = None) -> date | None:
    """The day for which the worker should build: yesterday, once it is left open no longer, where there are
    events and the last build was not for it; None where there is nothing to do."""
    yesterday = ((now or clock.now()) - GRACE).date() - timedelta(days=1)
    built = MetricsFolder(Path(settings.VITRINA_METRICS)).built()
    if built is not None and built.day == yesterday:
        return None
    since = yesterday - timedelta(days=LONGEST_DAYS - 1)
    return yesterday if tracking.event_files(since=since, until=yesterday) else None


def _compute(frames: Frames, day: date, *, excluding: bool, progress: Progress) -> Computed:
    """From the tables in `frames`; the third step, publishing, is the caller's."""
    progress.start("Computing features", 3)
    products = gather(
        frames,
        product_features(ROLLUPS, counted(excluding=excluding)),
        keys=["product"],
        names=SIGNAL_NAMES,
    )
    progress.advance()
    found = gather(
        frames,
        pair_features(ROLLUPS),
        keys=["query_key", "product"],
        names=QUERY_SIGNAL_NAMES,
    )
    progress.advance()
    pairs = most_seen(found, seen=found.values[:, _SEEN])
    sheet = SignalSheet(
        day=day,
        product_ids=products.keys[0],
        values=products.values,
        query_keys=pairs.keys[0],
        query_products=pairs.keys[1],
        query_values=pairs.values,
    )
    return Computed(sheet, pairs_dropped=len(found.values) - len(pairs.values))


def _check_day(day: date, built: Built | None, *, even_if_older: bool) -> None:
    today = clock.now().date()
    if day >= today:
        raise DayNotOver(day=day, today=today)
    if built is not None and built.day > day and not even_if_older:
        raise SignalsNewer(day=day, live=built.day)


def _report(
    days: Sequence[DayFiles],
    day: date,
    computed: Computed,
    version: str,
    counted_days: int,
    *,
    seconds: float,
) -> BuildReport:
    present = {it.day for it in days}
    spanned = (days[0].day + timedelta(days=number) for number in range((day - days[0].day).days + 1))
    return BuildReport(
        day=day,
        days=len(days),
        days_counted=counted_days,
        days_missing=tuple(it for it in spanned if it not in present),
        events=sum(it.events for it in days),
        products=len(computed.sheet.product_ids),
        pairs=len(computed.sheet.query_keys),
        pairs_dropped=computed.pairs_dropped,
        version=version,
        seconds=seconds,
    )


@contextmanager
def _alone(folder: MetricsFolder) -> Iterator[None]:
    with ExitStack() as held:
        try:
            held.enter_context(locked(folder.lock, wait_seconds=0))
        except IndexBusy:
            raise BuildRunning(folder=folder.root) from None
        yield


@contextmanager
def _frames(folder: MetricsFolder, backend: str | None) -> Iterator[Frames]:
    wanted = FrameSettings(**settings.VITRINA_FRAMES, spill=folder.spill)
    if backend is not None:
        wanted = replace(wanted, backend=backend)
    # What a killed build spilled is of no use to anybody.
    shutil.rmtree(folder.spill, ignore_errors=True)
    with open_frames(wanted) as frames:
        yield frames
    shutil.rmtree(folder.spill, ignore_errors=True)


def _shop_engine() -> Engine:
    return Engine.open(settings.VITRINA_INDEX, models=settings.VITRINA_MODELS)
