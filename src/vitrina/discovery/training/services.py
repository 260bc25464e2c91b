"""Learns, judges and publishes ranking models."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from time import perf_counter

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from vitrina.discovery.training import served
from vitrina.discovery.training.behaviour import click_counts
from vitrina.discovery.training.errors import TooFewEvents
from vitrina.discovery.training.examples import Examples, Loaded, load
from vitrina.discovery.training.fitting import Fitted, fit, platt
from vitrina.discovery.training.judging import compare, judge
from vitrina.discovery.training.propensities import estimate
from vitrina.discovery.training.splitting import PURCHASES_NEEDED, split_days
from vitrina.discovery.training.types import (
    Comparison,
    Publish,
    Split,
    TrainingOptions,
    TrainingReport,
)
from vitrina.insight.features import propensities as propensity_file
from vitrina.insight.features.propensities import UNCORRECTED, Propensities
from vitrina.insight.tracking import services as tracking
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import Group
from vitrina.search.ranking.catboost_model import CatBoostModel, ModelSheet, features_of
from vitrina.search.ranking.model import RankingModel, log_odds
from vitrina.search.ranking.prior import PRIOR_GATE
from vitrina.search.ranking.store import ModelStore
from vitrina.search.ranking.weights import group_weights

DAYS_USED = 60
"""So many days up to the last one are learned from: what was bought long ago was bought for other reasons."""

_EXPLAINED_ROWS = 4_000


def store() -> ModelStore:
    """This shop's models."""
    return ModelStore(settings.VITRINA_MODELS)


def last_full_day() -> date:
    """Yesterday, UTC."""
    return clock.now().date() - timedelta(days=1)


def train(
    *,
    until: date | None = None,
    publish: Publish = "if_better",
    options: TrainingOptions | None = None,
    progress: Progress | None = None,
) -> TrainingReport:
    """Learn a model from the `DAYS_USED` days up to `until` (default: yesterday, UTC), judge it on the last
    of them against the live one, and make it live if it is better (or as `publish` says).

    Compacts both logs first. Stopped or killed at any moment, or on any error, the live model stays; what is
    published is published at once. Raises `TooFewEvents`, `NothingToLearn`, `ServedLogDamaged`,
    `ServedLogBusy`, `EventsUnusable`, and what compacting events raises.
    """
    started, watched = perf_counter(), progress or Silent()
    chosen = options or TrainingOptions()
    last = until or last_full_day()
    tracking.compact(until=last, progress=watched)
    served.compact(until=last, progress=watched)

    loaded = load_days(last=last, options=chosen, progress=watched)
    examples = loaded.examples
    split = split_days(examples.days, examples.bought, until=last)
    estimated = _propensities(split, corrected=chosen.corrected, progress=watched)
    parts = [examples.within(days) for days in (split.train, split.calibrate, split.test)]
    models = store()
    fitted = fit(
        parts[0],
        parts[1],
        propensities=estimated.table,
        options=chosen,
        progress=watched,
        belief=_believed_gate(models),
    )

    watched.start("Judging")
    model = CatBoostModel("new", fitted.trees, gate=fitted.gate)
    comparison = against_live(model, models.current(), parts[1], parts[2], estimated.table)
    weights = weights_of(model, parts[2].values, seed=chosen.seed)
    live = publish == "always" or (publish == "if_better" and comparison.better)
    version: str | None = None
    pruned: tuple[str, ...] = ()
    if live or publish == "never":
        sheet = _sheet(split, loaded, fitted, comparison, weights)
        version = models.publish(fitted.trees, sheet, live=live)
        pruned = models.prune(keep=settings.VITRINA_MODELS_KEPT)
    return TrainingReport(
        split=split,
        log=loaded.state,
        comparison=comparison,
        version=version,
        live=live,
        rounds=fitted.rounds,
        gate=fitted.gate,
        group_weights=weights,
        propensities=estimated.table.positions if estimated.table is not UNCORRECTED else (),
        clicks_short=estimated.clicks_short,
        pruned=pruned,
        seconds=perf_counter() - started,
    )


def go_live(version: str | None) -> None:
    """Make a version live; None: the prior. Raises `UnknownModelVersion`, and what loading raises."""
    store().go_live(version)


def roll_back() -> str | None:
    """Make the version before the live one live; returns its name, None for the prior."""
    return store().roll_back()


# ------------------------------------------------------------------------- shared with `evaluating`


def load_days(*, last: date, options: TrainingOptions, progress: Progress) -> Loaded:
    """The examples of the days up to `last`. Raises `TooFewEvents` where there are none."""
    progress.start("Joining what was shown with what was bought")
    where = served.folder()
    files = where.day_files(since=last - timedelta(days=DAYS_USED - 1), until=last)
    loaded = load(files, outdated=where.outdated(), rows_max=options.rows_max, seed=options.seed)
    if not loaded.examples.purchases:
        raise TooFewEvents(until=last, what="purchases", found=0, needed=PURCHASES_NEEDED)
    return loaded


def weights_of(model: RankingModel, values: NDArray[np.float32], *, seed: int = 1) -> dict[Group, float]:
    """Group weights over a sample of the rows."""
    count = min(len(values), _EXPLAINED_ROWS)
    rows = np.sort(np.random.default_rng(seed).choice(len(values), count, replace=False))
    return group_weights(model.contributions(values[rows]), SCHEMA)


def against_live(
    model: RankingModel, live: RankingModel, calibrate: Examples, test: Examples, propensities: Propensities
) -> Comparison:
    """A new model against the live one, on the same examples."""
    new = judge(log_odds(model.score(test.values)), test, propensities)
    odds = log_odds(live.score(test.values))
    as_served = judge(odds, test, propensities)
    rival = as_served
    if not isinstance(live, CatBoostModel):
        slope, shift = platt(log_odds(live.score(calibrate.values)), calibrate, propensities)
        rival = judge(slope * odds + shift, test, propensities)
    return compare(new, rival, test, name=live.name, as_served=as_served)


# ------------------------------------------------------------------------------------------------- inside


@dataclass(frozen=True, slots=True)
class _Estimated:
    table: Propensities
    clicks_short: bool = False


def _propensities(split: Split, *, corrected: bool, progress: Progress) -> _Estimated:
    """From the days before the test, and saved for features; too few clicks: those of an earlier training."""
    if not corrected:
        return _Estimated(UNCORRECTED)
    progress.start("Estimating how likely each place is looked at")
    path = settings.VITRINA_MODELS / propensity_file.FILE
    found = estimate(click_counts(since=split.train.first, until=split.calibrate.last))
    if found is None:
        return _Estimated(propensity_file.load(path), clicks_short=True)
    return _Estimated(propensity_file.save(path, found))


def _believed_gate(models: ModelStore) -> Mapping[str, float]:
    """What people's judgements taught last; else the prior's."""
    judged = [version.sheet for version in models.versions() if version.sheet.kind == "judged"]
    return judged[-1].gate if judged else PRIOR_GATE


def _sheet(
    split: Split, loaded: Loaded, fitted: Fitted, comparison: Comparison, weights: dict[Group, float]
) -> ModelSheet:
    gains = {
        "log_loss_gain": comparison.log_loss_gain.mean,
        "ndcg_gain": comparison.ndcg_gain.mean,
    }
    return ModelSheet(
        trained_from=split.train.first,
        trained_until=split.calibrate.last,
        judged_until=split.test.last,
        features=features_of(SCHEMA),
        metrics={**asdict(comparison.after), **gains},
        group_weights={str(group): share for group, share in weights.items()},
        gate=fitted.gate,
        counts={
            "examples": loaded.state.rows,
            "answers": loaded.state.queries,
            "purchases": loaded.state.purchases,
            "trees": fitted.rounds,
        },
    )
