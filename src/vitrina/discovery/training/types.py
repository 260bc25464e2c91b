"""What crosses the boundary of training."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from vitrina.search.evaluation.bootstrap import Gain
from vitrina.search.evaluation.calibration import CalibrationBin
from vitrina.search.features.feature import Group

Publish = Literal["if_better", "always", "never"]
"""Whether a new model goes live. Under "never" it is kept as a version, and can be asked for by name."""

GateKind = Literal["learned", "believed", "none"]
"""What stands before the trees: a gate learned from the log, the one that was believed in before (the
prior's, or that of judgements), or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingOptions:
    """How to learn. The same options and log give the same model.

    `depth`: of the trees; 0: 4, and 6 from 10,000 purchases on. `patience`: rounds without gain before it
    stops. `corrected`: position bias is estimated and taken out. `rows_max`: of a longer log a sample of the
    answers is used.
    """

    seed: int = 1
    iterations: int = 300
    depth: int = 0
    learning_rate: float = 0.06
    l2_leaf_reg: float = 20.0
    patience: int = 30
    threads: int = 2
    rows_max: int = 400_000
    corrected: bool = True
    gate: GateKind = "learned"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from the first to the last, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Split:
    """Learn from earlier days, calibrate and stop on later ones, judge on the latest."""

    train: Days
    calibrate: Days
    test: Days


@dataclass(frozen=True, slots=True)
class ModelMetrics:
    """How one model does on held-out days. `log_loss`, `ece` (expected calibration error) and `auc`: of the
    probability that a product is bought where it was shown, P(purchase) times the place's propensity.
    `ndcg`: nDCG@10 by purchases, see `search.evaluation.purchase_ndcg`."""

    log_loss: float
    ece: float
    auc: float
    ndcg: float


@dataclass(frozen=True, slots=True)
class LogState:
    """What was learned from. `left_out`: rows of the served log that could not be used, by reason:
    "not_shown" (no impression by a shopper: bots, staff, fakes, erased, never scrolled to), "not_finite"
    (damaged), "sampled" (beyond `rows_max`); and "outdated_days": days logged with other features than the
    code has."""

    rows: int
    queries: int
    purchases: int
    left_out: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The new model against a rival on held-out days, gains positive where the new one is better.

    Log-loss tells how right the probabilities are. A rival that promises none (the prior) is calibrated
    first, so that it does not lose for its scale alone.
    """

    rival: str
    before: ModelMetrics
    after: ModelMetrics
    log_loss_gain: Gain
    ndcg_gain: Gain

    @property
    def better(self) -> bool:
        """The probabilities are surely better (in 95 of 100 resamples), and the order is no worse."""
        return self.log_loss_gain.sure and self.ndcg_gain.mean >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingReport:
    """How a training went. `version`: under which name the model is kept, None: it is not; `live`: it serves
    now. `rounds`: trees. `propensities`: of the first places, empty where bias was not corrected.
    `clicks_short`: it could not be, for so few clicks."""

    split: Split
    log: LogState
    comparison: Comparison
    version: str | None
    live: bool
    rounds: int
    gate: Mapping[str, float]
    group_weights: Mapping[Group, float]
    propensities: tuple[float, ...] = ()
    clicks_short: bool = False
    pruned: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Contender:
    """One ranking in an evaluation. `metrics` as it serves; `curve`: predicted and happened, by tenths of the
    rows. `gain_over`: nDCG of the evaluated model less this one's; None for that model itself."""

    name: str
    metrics: ModelMetrics
    curve: tuple[CalibrationBin, ...]
    gain_over: Gain | None = None


@dataclass(frozen=True, slots=True)
class CategoryWeights:
    """The model's group weights among the products of one category. `rows`: of how many."""

    category: str
    rows: int
    group_weights: Mapping[Group, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """A model judged on days it did not learn from. `contenders`: the model, the prior, and text relevance
    alone. `propensities`: of the places 1, 2, …"""

    model: str
    days: Days
    trained: Days | None
    log: LogState
    contenders: tuple[Contender, ...]
    group_weights: Mapping[Group, float]
    reference_weights: Mapping[Group, float]
    categories: tuple[CategoryWeights, ...]
    propensities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ModelLine:
    """A version in the store. `trained`: days it learned from."""

    name: str
    live: bool
    trained: Days | None
    judged_until: date | None
    metrics: Mapping[str, float]
    group_weights: Mapping[str, float]
    counts: Mapping[str, int]
