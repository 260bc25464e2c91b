"""What stage 3 asks of a model, be it the prior or a learned one."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vitrina.search.features.feature import FeatureSchema


@dataclass(frozen=True, slots=True)
class Contributions:
    """Why the scores are what they are: P(purchase) = sigmoid(`base` + the row's sum), exactly.

    `values`: float64 `(n, n_features)`, log-odds, columns `schema.names`. `base`: log-odds of a product of
    which nothing is known.
    """

    base: float
    values: NDArray[np.float64]


class RankingModel(Protocol):
    """Turns features into the probability of a purchase."""

    @property
    def name(self) -> str:
        """Which model this is, as explanations and logs call it."""

    @property
    def schema(self) -> FeatureSchema:
        """The columns that `score` expects."""

    def score(self, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
        """P(purchase) of each row, 0 to 1: float64 `(n,)`. `matrix`: float32 `(n, n_features)`, all finite;
        quickest in Fortran order, as `build_matrix` gives it."""

    def contributions(self, matrix: NDArray[np.float32]) -> Contributions:
        """What each feature adds to or takes from the log-odds. For a few rows: it may be slow."""


def sigmoid(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """1 / (1 + e^-x), without overflow for any finite x."""
    return np.asarray(0.5 * (1 + np.tanh(0.5 * log_odds)))


def log_odds(probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """ln(p / (1 - p)), the inverse of `sigmoid`; finite for 0 and 1, too."""
    tiny = np.finfo(np.float64).tiny
    return np.asarray(np.log(np.maximum(probability, tiny)) - np.log(np.maximum(1 - probability, 2**-53)))
