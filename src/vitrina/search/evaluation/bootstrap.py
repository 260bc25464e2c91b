"""The bootstrap: how sure a difference is, given that the next days' queries will be others."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Gain:
    """A mean difference, positive where the new is better. `low`, `high`: in nine of ten resamples it lies
    between. NaN where there is nothing to compare."""

    mean: float
    low: float
    high: float

    @property
    def sure(self) -> bool:
        """Better in at least 95 of 100 resamples."""
        return self.low > 0


def paired_gain(
    sums: NDArray[np.float64],
    weights: NDArray[np.float64],
    *,
    resamples: int = 1_000,
    seed: int = 0,
) -> Gain:
    """Mean of `sums` / `weights`, with its spread over resampled queries.

    `sums`, `weights`: `(n_queries,)`; of each query the difference of a metric between two rankings, summed
    over what it counts, and how much that is. Queries are resampled, not rows: rows of one page stand or
    fall together. Percentile bootstrap (Efron, Tibshirani 1993), deterministic by `seed`.
    """
    if not len(sums) or not weights.sum():
        return Gain(float("nan"), float("nan"), float("nan"))
    random = np.random.default_rng(seed)
    means = np.empty(resamples)
    for turn in range(resamples):
        # Poisson(1) counts stand for drawing n of n with replacement, and need no copies.
        counts = random.poisson(1.0, len(sums))
        total = counts @ weights
        means[turn] = counts @ sums / total if total else 0.0
    low, high = np.quantile(means, (0.05, 0.95))
    return Gain(float(sums.sum() / weights.sum()), float(low), float(high))
