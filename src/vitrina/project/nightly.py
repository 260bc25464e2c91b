"""What the shop learns overnight: fake signals are looked for, then features are built up to yesterday, and
once a week a ranking model is learned, which goes live where it is better.

It runs in a thread of its own beside the worker, so that a changed product is searchable within a second also
while millions of events are counted.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from threading import Event, Thread

import structlog
from django.conf import settings

from vitrina.kernel import clock
from vitrina.kernel.errors import VitrinaError
from vitrina.kernel.progress import Progress, Silent

LOOK_EVERY = timedelta(minutes=1)
"""How often it is asked whether something is due."""

RETRY_AFTER = timedelta(hours=1)
"""How long to wait after a failure: a damaged file does not mend itself."""

TRAIN_EVERY_DAYS = 7
"""Behaviour of some days more is what a model can be better by; and training takes minutes."""

log = structlog.get_logger(__name__)


class Nightly:
    """`start_if_due()` now and then; whatever fails is logged and tried again later."""

    def __init__(self, stop: Event, *, learn: "Learn | None" = None) -> None:
        """`stop`: once it is set, work in hand ends at the next point where that leaves everything whole.
        `learn`: default: `learn_overnight`."""
        self._stop = stop
        self._learn = learn or learn_overnight
        self._next: datetime | None = None
        self._thread: Thread | None = None

    def start_if_due(self) -> int:
        """Start the work unless it runs already or was looked for a moment ago. Returns 0: nobody need hurry
        on its account."""
        now = clock.now()
        if (self._next is None or now >= self._next) and not (self._thread and self._thread.is_alive()):
            self._next = now + LOOK_EVERY
            self._thread = Thread(target=self._work, args=(now,), name="nightly", daemon=True)
            self._thread.start()
        return 0

    def wait(self) -> None:
        """Until the work in hand is done."""
        if self._thread:
            self._thread.join()

    def _work(self, now: datetime) -> None:
        from django.db import connections

        try:
            self._learn(now, _Stoppable(self._stop))
        except _Stopped:
            log.info("nightly_stopped")
        except VitrinaError as error:
            self._next = now + RETRY_AFTER
            log.warning("nightly_cannot_go_on", code=error.code, reason=error.message)
        except Exception:
            self._next = now + RETRY_AFTER
            log.exception("nightly_failed")
        finally:
            connections.close_all()


Learn = Callable[[datetime, Progress], bool]
"""Does what is due at a moment, and says whether anything was."""


def learn_overnight(now: datetime, progress: Progress) -> bool:
    """Look for fake signals, build the features of yesterday, and tidy the log of what was served, where that
    was not done yet. Raises what `insight.features.services.build` and `discovery.training.served.compact`
    raise."""
    from vitrina.insight.features import services as features

    day = features.due(now=now)
    if day is None:
        return False
    from vitrina.insight.fraud import services as fraud

    fraud.detect(until=day, progress=progress)
    report = features.build(day=day, progress=progress)
    log.info(
        "features_built",
        day=str(day),
        products=report.products,
        pairs=report.pairs,
        seconds=round(report.seconds, 1),
    )
    from vitrina.discovery.training import served

    served.compact(until=day, progress=progress)
    if settings.VITRINA_TRAINS_ITSELF and day.toordinal() % TRAIN_EVERY_DAYS == 0:
        _train(day, progress)
    return True


def _train(day: date, progress: Progress) -> None:
    """Learn a model from the days up to `day`. Too few events are no failure: a young shop has the prior."""
    from vitrina.discovery.training import services as training
    from vitrina.discovery.training.errors import TrainingError

    try:
        report = training.train(until=day, progress=progress)
    except TrainingError as error:
        log.info("not_trained", code=error.code, reason=error.message)
    else:
        log.info("trained", day=str(day), version=report.version, live=report.live)


class _Stopped(Exception):
    """The worker ends."""


class _Stoppable(Silent):
    def __init__(self, stop: Event) -> None:
        self._stop = stop

    def advance(self, steps: int = 1) -> None:
        if self._stop.is_set():
            raise _Stopped
