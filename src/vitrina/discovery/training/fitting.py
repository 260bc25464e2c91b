"""Learns a model from examples. Pure: arrays in, model out; progress is watched and may stop it.

The log-odds of a purchase are taken for the sum of three parts: how likely the place was looked at (known,
ln of its propensity), how well the product answers the question and is to be had at all (the gate), and what
trees find in all features. The trees are grown on top of the other two, so that they explain what is left.
In serving the first part is 0: what is predicted is P(purchase | looked at).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from vitrina.discovery.training.errors import NothingToLearn
from vitrina.discovery.training.examples import Examples
from vitrina.discovery.training.logistic import fit_logistic
from vitrina.discovery.training.types import GateKind, TrainingOptions
from vitrina.insight.features.propensities import Propensities
from vitrina.kernel.progress import Progress
from vitrina.search.evaluation.log_loss import log_losses
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.model import log_odds, sigmoid
from vitrina.search.ranking.prior import PRIOR_GATE, PriorModel
from vitrina.search.ranking.prior_terms import PRIOR_TERMS

if TYPE_CHECKING:  # CatBoost takes a second or two to import.
    from catboost import CatBoost

_GATE_SPREAD = 3.0
"""How far the log may draw each worth from what was believed: a standard deviation, in log-odds."""

_SHALLOW, _DEEP, _DEEP_FROM = 4, 6, 10_000
"""Depth of trees that learn from fewer purchases than this, and from more: few teach no fine distinctions."""

_LEAST_SLOPE, _SHIFT_SPREAD = 0.05, 10.0


@dataclass(frozen=True, eq=False)
class Fitted:
    """`trees`: calibrated by CatBoost's scale and bias; `gate`: log-odds by feature, calibrated alike;
    `rounds`: how many trees."""

    trees: "CatBoost"
    gate: Mapping[str, float]
    rounds: int


def fit(
    train: Examples,
    calibrate: Examples,
    *,
    propensities: Propensities,
    options: TrainingOptions,
    progress: Progress,
    belief: Mapping[str, float] = PRIOR_GATE,
) -> Fitted:
    """Learn from `train`, stop and calibrate on `calibrate`. Deterministic by `options`. `belief`: the gate
    before anything was learned from buyers.

    Whatever `progress.advance` raises ends it at once. Raises `NothingToLearn` where no feature varies.
    """
    gate = learned_gate(train, propensities, kind=options.gate, belief=belief)
    offsets = [
        np.log(propensities.of(part.places)) + gate_odds(gate, part.values) for part in (train, calibrate)
    ]
    start = _base_rate(train.bought, offsets[0])
    trees = _grow(train, calibrate, [it + start for it in offsets], options=options, progress=progress)
    slope, shift = _platt(trees, calibrate, gate, start, propensities)
    scale, bias = trees.get_scale_and_bias()
    trees.set_scale_and_bias(slope * scale, slope * (bias + start) + shift)
    worths = {name: slope * worth for name, worth in gate.items()}
    return Fitted(trees=trees, gate=worths, rounds=int(trees.tree_count_))


def gate_odds(gate: Mapping[str, float], values: NDArray[np.float32]) -> NDArray[np.float64]:
    """What the gate adds to the log-odds of the rows: float64 `(n,)`."""
    odds = np.zeros(len(values))
    for name, worth in gate.items():
        odds += worth * (values[:, SCHEMA.index(name)].astype(np.float64) - SCHEMA[name].default)
    return odds


def learned_gate(
    examples: Examples,
    propensities: Propensities,
    *,
    kind: GateKind = "learned",
    belief: Mapping[str, float] = PRIOR_GATE,
) -> dict[str, float]:
    """What the gate's features are worth, in log-odds for each unit: those of `belief`.

    Only good answers are shown, so that pages say little of bad ones: the worths are drawn towards what is
    believed, and all else that the prior knows of the products stands beside them in the fit, lest a product
    that was shown in spite of its words make words look worthless. What can only help takes nothing away.
    """
    if kind != "learned":
        return dict(belief) if kind == "believed" else {}
    names = list(belief)
    others = _prior_without(names, examples.values)
    offset = np.log(propensities.of(examples.places))
    worths: dict[str, float] = {}
    while len(worths) < len(names):
        fitted = [name for name in names if name not in worths]
        found = fit_logistic(
            np.stack(
                [np.ones(len(others)), others, *(_usual_less(examples, name) for name in fitted)], axis=1
            ),
            examples.bought,
            offset=offset,
            towards=[0.0, 1.0, *(belief[name] for name in fitted)],
            spread=[10.0, 1.0, *(_GATE_SPREAD for _ in fitted)],
        )[2:]
        learned = dict(zip(fitted, found.tolist(), strict=True))
        wrong = {name for name in fitted if name in PRIOR_GATE and learned[name] < 0}
        worths |= dict.fromkeys(wrong, 0.0) if wrong else learned
    return {name: worths[name] for name in names}


def _usual_less(examples: Examples, name: str) -> NDArray[np.float64]:
    """A feature, counted from its default."""
    return examples.values[:, SCHEMA.index(name)].astype(np.float64) - SCHEMA[name].default


def _prior_without(names: list[str], values: NDArray[np.float32]) -> NDArray[np.float64]:
    """The prior's log-odds from all but these features."""
    terms = [term for term in PRIOR_TERMS if term.feature not in names]
    return log_odds(PriorModel(gate={}, terms=terms).score(values))


def _base_rate(bought: NDArray[np.bool_], offset: NDArray[np.float64]) -> float:
    """The intercept that makes the sum of chances the number of purchases."""
    return float(
        fit_logistic(np.ones((len(bought), 1)), bought, offset=offset, towards=[0.0], spread=[10.0])[0]
    )


def _grow(
    train: Examples,
    calibrate: Examples,
    baselines: list[NDArray[np.float64]],
    *,
    options: TrainingOptions,
    progress: Progress,
) -> "CatBoost":
    from catboost import CatBoostClassifier, CatBoostError, Pool

    watcher = _Watcher(progress)
    trees = CatBoostClassifier(
        loss_function="Logloss",
        iterations=options.iterations,
        depth=options.depth or (_SHALLOW if train.purchases < _DEEP_FROM else _DEEP),
        learning_rate=options.learning_rate,
        l2_leaf_reg=options.l2_leaf_reg,
        monotone_constraints=[feature.monotone for feature in SCHEMA],
        border_count=64,
        bootstrap_type="Bernoulli",
        subsample=0.8,
        rsm=0.5,
        model_shrink_rate=0.0,
        od_type="Iter",
        od_wait=options.patience,
        random_seed=options.seed,
        thread_count=options.threads,
        allow_writing_files=False,
        logging_level="Silent",
    )
    pools = [
        Pool(part.values, part.bought.astype(np.int8), baseline=baseline)
        for part, baseline in zip((train, calibrate), baselines, strict=True)
    ]
    progress.start("Growing trees", options.iterations)
    try:
        trees.fit(pools[0], eval_set=pools[1], callbacks=[watcher])
    except CatBoostError as error:
        if "constant or ignored" not in str(error):
            raise
        raise NothingToLearn(rows=len(train)) from None
    if watcher.stopped is not None:
        raise watcher.stopped
    progress.advance(options.iterations - watcher.rounds)
    return trees


class _Watcher:
    """Tells CatBoost's rounds on. What `advance` raises cannot pass through CatBoost: it is kept."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.stopped: BaseException | None = None
        self.rounds = 0

    def after_iteration(self, info: Any) -> bool:
        """Whether to go on."""
        self.rounds += 1
        try:
            self._progress.advance()
        except BaseException as error:
            self.stopped = error
        return self.stopped is None


def _platt(
    trees: "CatBoost",
    calibrate: Examples,
    gate: Mapping[str, float],
    start: float,
    propensities: Propensities,
) -> tuple[float, float]:
    """Slope and shift of the log-odds that fit later days best (Platt, "Probabilistic outputs for support
    vector machines", 1999), places taken into account."""
    raw = trees.predict(calibrate.values, prediction_type="RawFormulaVal") + start
    raw = raw + gate_odds(gate, calibrate.values)
    return platt(raw, calibrate, propensities)


def platt(raw: NDArray[np.float64], examples: Examples, propensities: Propensities) -> tuple[float, float]:
    """Slope and shift after which the log-odds `raw`, `(n,)`, make what was bought most likely: at each place
    its propensity times P(purchase). (Growing trees takes the logarithm of the one to be an offset to the
    log-odds of the other, which holds for small chances only; here what that costs is put right.)"""
    chance, bought = propensities.of(examples.places), examples.bought

    def surprise(found: NDArray[np.float64]) -> float:
        expected = chance * sigmoid(found[0] * raw + found[1])
        drawn = 0.5 * ((found[0] - 1) ** 2 + (found[1] / _SHIFT_SPREAD) ** 2)
        return float(log_losses(expected, bought).sum() + drawn)

    limits = ((_LEAST_SLOPE, None), (None, None))
    slope, shift = minimize(surprise, np.array([1.0, 0.0]), method="L-BFGS-B", bounds=limits).x
    return float(slope), float(shift)
