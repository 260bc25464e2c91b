"""How likely each place of a list is looked at, harvested from products that stood at several places.

The same product, as answer to the same question, stands now here, now there on one day: places of delivery
and languages differ, trials and interleaving push things down, others sell out. What it is clicked more in
one place than in the other is the places' doing, not its own (Agarwal, Zaitsev, Wang, Li, Najork,
"Estimating position bias without intrusive interventions", WSDM 2019; the position-based model as in Wang et
al., "Position bias estimation for unbiased learning to rank in personal search", WSDM 2018).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

PLACES_MAX = 200
"""Places beyond count as the last."""
CLICKS_NEEDED = 300
"""Clicks on products that stood at several places; of fewer, the estimate would be noise."""

_LEAST = 0.01
_ROUNDS_MAX = 2_000
_CONVERGED = 1e-5


@dataclass(frozen=True, slots=True)
class ClickCounts:
    """How often a pair (of question, product and day) was shown at a place, and how often it was clicked
    there.

    `pair`: int64 codes from 0; `place`: int64 from 1; `shown`, `clicked`: float64; all `(n,)`, one entry for
    each (pair, place).
    """

    pair: NDArray[np.int64]
    place: NDArray[np.int64]
    shown: NDArray[np.float64]
    clicked: NDArray[np.float64]


def estimate(counts: ClickCounts) -> NDArray[np.float64] | None:
    """Propensities of the places 1, 2, …, relative to the first: float64 `(n_places,)`, never rising, at
    least 0.01; None where fewer than `CLICKS_NEEDED` clicks tell anything.

    Clicks of pair i at place k are taken for Poisson with mean shown · p_k · r_i. The p and r that are most
    likely are found by turns, each from the other; then p is made monotone by isotonic regression, places
    weighing as much as they were clicked.
    """
    pair, place, shown, clicked = _telling(counts)
    if clicked.sum() < CLICKS_NEEDED:
        return None
    clicks = np.bincount(place, clicked)
    propensity = np.ones(len(clicks))
    of_pair = np.bincount(pair, clicked)
    for _ in range(_ROUNDS_MAX):
        wanted = of_pair / np.bincount(pair, shown * propensity[place])
        expected = np.bincount(place, shown * wanted[pair], minlength=len(clicks))
        renewed = np.divide(clicks, expected, out=np.zeros(len(clicks)), where=expected > 0)
        renewed /= renewed[np.flatnonzero(expected)[0]]
        moved = np.abs(renewed - propensity).max()
        propensity = renewed
        if moved < _CONVERGED:
            break
    seen = np.flatnonzero(expected > 0)
    # Half a click more: a place that was never clicked so far is rarely looked at, not never.
    smoothed = propensity[seen] + 0.5 / expected[seen]
    falling = isotonic_regression(smoothed, weights=expected[seen], increasing=False).x
    curve = np.interp(np.arange(len(clicks)), seen, falling)
    return np.asarray(np.clip(curve / curve[0], _LEAST, 1.0), np.float64)


def _telling(
    counts: ClickCounts,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """The pairs that were clicked and stood at two places or more, renumbered; places from 0."""
    place = np.minimum(counts.place, PLACES_MAX) - 1
    highest, lowest = np.zeros((2, int(counts.pair.max(initial=-1)) + 1), np.int64)
    lowest[:] = PLACES_MAX
    np.maximum.at(highest, counts.pair, place)
    np.minimum.at(lowest, counts.pair, place)
    clicked = np.bincount(counts.pair, counts.clicked, minlength=len(highest)) > 0
    kept = ((highest > lowest) & clicked)[counts.pair] & (counts.shown > 0)
    _, pair = np.unique(counts.pair[kept], return_inverse=True)
    return pair, place[kept], counts.shown[kept], counts.clicked[kept]
