"""Reads of the experiments."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings

from vitrina.discovery.experiments import measuring, rules
from vitrina.discovery.experiments.errors import NoExperiment
from vitrina.discovery.experiments.models import ExperimentRow
from vitrina.discovery.experiments.types import Experiment, Phase, Verdict
from vitrina.insight.features import propensities
from vitrina.insight.fraud.queries import excluded
from vitrina.insight.tracking.queries import event_files
from vitrina.kernel import clock

LISTED_MAX = 50
BUYING_TIME = timedelta(days=1)
"""So long after an experiment's end an order may still come of what it showed."""


def experiments() -> tuple[Experiment, ...]:
    """The experiments, the latest first; at most `LISTED_MAX`. One SQL query."""
    return tuple(row.fact() for row in ExperimentRow.objects.all()[:LISTED_MAX])


def experiment(experiment_id: int | None = None) -> Experiment:
    """One experiment; None: the latest. One SQL query. Raises `NoExperiment`."""
    rows = ExperimentRow.objects.all()
    if experiment_id is not None:
        rows = rows.filter(pk=experiment_id)
    row = rows.first()
    if row is None:
        raise NoExperiment()
    return row.fact()


def verdict(experiment_id: int | None = None) -> Verdict:
    """What an experiment (None: the latest) says by the events that are compacted so far. Takes seconds where
    there are millions. Raises `NoExperiment`, `FramesFailed`, `DamagedPropensities`."""
    found = experiment(experiment_id)
    now = clock.now()
    until = min((found.ended_at() or now) + BUYING_TIME, now)
    shown = measuring.read(
        event_files(since=found.started_at.date(), until=until.date()),
        since=found.started_at,
        until=until,
        propensities=propensities.load(Path(settings.VITRINA_MODELS) / propensities.FILE),
        excluded=excluded(),
    )
    phase = found.phase(now)
    alpha = rules.ALPHA if phase is Phase.OVER else rules.ALPHA_RUNNING
    orders = rules.measured(shown.orders, visits=shown.visits)
    outcome = rules.outcome(orders, alpha=alpha)
    return Verdict(
        experiment=found,
        phase=phase,
        outcome=outcome,
        visits=shown.visits,
        questions=len(shown.orders.visit),
        orders=orders,
        views=rules.measured(shown.views, visits=shown.visits),
        alpha=alpha,
        visits_needed=rules.visits_needed(orders, visits=shown.visits, found=outcome),
    )
