"""Starts and stops experiments. What serving asks (`teams_for`) lies in a file, see `running`."""

from datetime import datetime
from math import isfinite
from secrets import token_hex

from django.db import transaction

from vitrina.discovery.experiments import running
from vitrina.discovery.experiments.errors import ExperimentRunning, NoExperiment
from vitrina.discovery.experiments.models import ExperimentRow
from vitrina.discovery.experiments.running import Running, teams_for
from vitrina.discovery.experiments.types import Experiment, Phase
from vitrina.discovery.serving.services import engine
from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput

__all__ = ["start", "stop", "teams_for"]


def start(
    model_a: str,
    model_b: str,
    *,
    share: float,
    until: datetime | None = None,
    by: str = "",
    note: str = "",
) -> Experiment:
    """From now on, show `share` of the visits both models' orders, interleaved. Models: names of versions, or
    "prior"; the same twice is a test of the test. `until`: when it ends by itself, aware.

    Raises `InvalidInput` (a share that is not above 0 and at most 1, an end that is past, no model),
    `UnknownModelVersion` or `ModelDamaged` of a model that cannot serve, `ExperimentRunning`.
    Owns its transaction, in which the file is written. Locks the ExperimentRow rows that nobody stopped.
    """
    now = clock.now()
    if not (isfinite(share) and 0.0 < share <= 1.0):
        raise InvalidInput(field="share", value=share, reason="it must be above 0 and at most 1")
    if until is not None and until <= now:
        raise InvalidInput(field="until", value=until.isoformat(), reason="it must be to come")
    for name in (model_a, model_b):
        if not name:
            raise InvalidInput(field="model", value=name, reason="name a version, or prior")
        engine().models.named(name)
    with transaction.atomic():
        before = _running(now)
        if before is not None:
            raise ExperimentRunning(model_a=before.model_a, model_b=before.model_b)
        row = ExperimentRow(
            model_a=model_a,
            model_b=model_b,
            share=share,
            salt=token_hex(8),
            started_at=now,
            until=until,
            started_by=by,
            note=note,
        )
        row.save()
        running.publish(Running(model_a=model_a, model_b=model_b, share=share, salt=row.salt, until=until))
    return row.fact()


def stop() -> Experiment:
    """End the experiment that runs, now. Raises `NoExperiment`. Owns its transaction. Locks as `start`."""
    now = clock.now()
    with transaction.atomic():
        row = _running(now)
        if row is None:
            raise NoExperiment()
        row.stopped_at = now
        row.save(update_fields=["stopped_at"])
        running.publish(None)
    return row.fact()


def _running(now: datetime) -> ExperimentRow | None:
    """Requires a transaction."""
    rows = ExperimentRow.objects.select_for_update().filter(stopped_at=None)
    return next((row for row in rows if row.fact().phase(now) is Phase.RUNNING), None)
