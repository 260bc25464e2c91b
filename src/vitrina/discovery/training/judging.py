"""Holds rankings against what was bought on days that no model learned from. Pure."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.discovery.training.examples import Examples
from vitrina.discovery.training.types import Comparison, ModelMetrics
from vitrina.insight.features.propensities import Propensities
from vitrina.search.evaluation.auc import auc
from vitrina.search.evaluation.bootstrap import Gain, paired_gain
from vitrina.search.evaluation.calibration import (
    CalibrationBin,
    calibration_bins,
    expected_calibration_error,
)
from vitrina.search.evaluation.log_loss import log_losses
from vitrina.search.evaluation.purchase_ndcg import QueryNdcg, purchase_ndcg
from vitrina.search.ranking.model import sigmoid

GAIN_MAX = 10.0
"""A purchase at a place that is hardly looked at counts for so many, at most: more would be one shopper's
luck."""


@dataclass(frozen=True, slots=True)
class Judged:
    """How one ranking does. `losses`: log-loss of each example, `(n,)`."""

    metrics: ModelMetrics
    losses: NDArray[np.float64]
    ndcg: QueryNdcg
    curve: tuple[CalibrationBin, ...]


def judge(log_odds: NDArray[np.float64], examples: Examples, propensities: Propensities) -> Judged:
    """Judge a ranking that gives the examples these log-odds of P(purchase), `(n,)`.

    Whether a product was bought depends on its place, too: what is held against it is P(purchase) times the
    place's propensity. Orders are judged with purchases weighed by 1 / propensity, so that the order that was
    shown has no home advantage.
    """
    chance = propensities.of(examples.places)
    happened = examples.bought
    expected = chance * sigmoid(log_odds)
    losses = log_losses(expected, happened)
    found = purchase_ndcg(log_odds, happened, examples.queries, gains=np.minimum(1 / chance, GAIN_MAX))
    return Judged(
        metrics=ModelMetrics(
            log_loss=float(losses.mean()) if len(losses) else float("nan"),
            ece=expected_calibration_error(expected, happened),
            auc=auc(expected, happened),
            ndcg=found.mean,
        ),
        losses=losses,
        ndcg=found,
        curve=calibration_bins(expected, happened),
    )


def compare(new: Judged, rival: Judged, examples: Examples, *, name: str, as_served: Judged) -> Comparison:
    """Hold a new ranking against a rival called `name`; `as_served`: that rival as it tells its chances to
    shoppers, where it was calibrated for the comparison."""
    rows = np.bincount(examples.queries).astype(np.float64)
    lost = np.bincount(examples.queries, rival.losses - new.losses).astype(np.float64)
    return Comparison(
        rival=name,
        before=as_served.metrics,
        after=new.metrics,
        log_loss_gain=paired_gain(lost, rows),
        ndcg_gain=ndcg_gain(new, rival),
    )


def ndcg_gain(new: Judged, rival: Judged) -> Gain:
    """How much more nDCG the new one has, on the same examples."""
    weight = new.ndcg.weight
    return paired_gain((new.ndcg.ndcg - rival.ndcg.ndcg) * weight, weight)
