"""The shop under simulation: its search, its log, and how it learns from what happened."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter

import numpy as np
import pyarrow as pa
from django.conf import settings

from vitrina.discovery.serving import services as serving
from vitrina.discovery.training import rows, served
from vitrina.discovery.training import services as training
from vitrina.discovery.training.behaviour import click_counts
from vitrina.discovery.training.errors import TrainingError
from vitrina.discovery.training.propensities import estimate
from vitrina.discovery.training.services import DAYS_USED
from vitrina.discovery.training.types import TrainingOptions
from vitrina.insight.features import propensities
from vitrina.insight.features import services as features
from vitrina.insight.fraud import services as fraud
from vitrina.insight.tracking import services as tracking
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent
from vitrina.project.simulation.behaviour import Seen
from vitrina.project.simulation.types import PAGE_SIZE
from vitrina.search.types import SearchPage, SearchRequest, Served

RUN = "simulated"
"""The name under which simulated events lie in the log."""

_EPOCH = date(1970, 1, 1)


@dataclass(slots=True)
class Shop:
    """What `days.run` needs of a shop; a stand-in takes its place in tests. `seconds`: spent, by part."""

    served_percent: float = 100.0
    options: TrainingOptions = field(default_factory=TrainingOptions)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def corrected(self) -> bool:
        """Position bias is corrected."""
        return self.options.corrected

    def search(self, request: SearchRequest, *, now: datetime) -> SearchPage:
        """Ask the shop's own engine as of `now`."""
        return serving.engine().search(request, now=now)

    def keep(self, events: pa.Table, seen: Sequence[Seen], *, day: int) -> None:
        """Write a day down: its events, and what the model saw of a sample of its answers."""
        with self._timed("writing"):
            tracking.write_days(events, name=RUN)
            tables = [table for one in seen for table in self._served(one, day)]
            if tables:
                served.write_days(pa.concat_tables(tables))

    def learn(self, day: int, *, train: bool, detect: bool, progress: Progress | None = None) -> str:
        """What a shop does in the night after `day`: look for fake signals, compute features, and, where it
        is to `train`, a new model, which serves if it is better. Returns what was published, or ""."""
        progress = progress or Silent()
        last = _EPOCH + timedelta(days=day)
        published = ""
        with clock.frozen(datetime.combine(last + timedelta(days=1), time(0, 30), UTC)):
            if detect:
                with self._timed("detecting"):
                    fraud.detect(until=last, progress=progress)
            if self.corrected:
                with self._timed("propensities"):
                    found = estimate(click_counts(since=last - timedelta(days=DAYS_USED - 1), until=last))
                    if found is not None:
                        propensities.save(Path(settings.VITRINA_MODELS) / propensities.FILE, found)
            with self._timed("features"):
                features.build(day=last, progress=progress)
            if train:
                with self._timed("training"), suppress(TrainingError):
                    report = training.train(until=last, options=self.options, progress=progress)
                    published = (report.version or "") if report.live else ""
        return published

    def _served(self, seen: Seen, day: int) -> list[pa.Table]:
        shown, answer = seen.answer.served, seen.answer
        if shown is None:
            return []
        kept = np.flatnonzero(served.sampled(seen.query_ids, percent=self.served_percent))
        place = answer.served_places
        inside = np.flatnonzero((place >= seen.before) & (place < seen.before + PAGE_SIZE))
        inside = inside[seen.released[place[inside] - seen.before]]
        if not len(kept) or not len(inside):
            return []
        ids = tuple(shown.product_ids[it] for it in inside)
        only = Served(ids, shown.values[inside], shown.signals_version)
        midnight = np.datetime64(_EPOCH, "us") + np.timedelta64(day, "D")
        at = [midnight + np.timedelta64(int(seen.seconds[it] * 1e6), "us") for it in kept]
        return [
            rows.of_answer(
                only,
                positions=(place[inside] + 1).tolist(),
                query_ids=[seen.query_ids[it] for it in kept],
                at=at,
                query_key=answer.query_key,
                model=answer.model,
            )
        ]

    def _timed(self, part: str) -> "_Timed":
        return _Timed(self.seconds, part)


class _Timed:
    """Adds the time spent inside to a part's."""

    def __init__(self, seconds: dict[str, float], part: str) -> None:
        self._seconds, self._part = seconds, part

    def __enter__(self) -> None:
        self._since = perf_counter()

    def __exit__(self, *_: object) -> None:
        self._seconds[self._part] = self._seconds.get(self._part, 0.0) + perf_counter() - self._since
