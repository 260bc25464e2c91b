"""Logistic regression of a few coefficients, drawn towards what was believed before."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vitrina.search.ranking.model import sigmoid

_STEPS_MAX = 100
_HALVINGS_MAX = 30
_CONVERGED = 1e-9


def fit_logistic(
    columns: NDArray[np.float64],
    happened: NDArray[np.bool_],
    *,
    offset: NDArray[np.float64],
    towards: Sequence[float],
    spread: Sequence[float],
) -> NDArray[np.float64]:
    """The coefficients w, float64 `(k,)`, of P(happened) = sigmoid(offset + columns · w) that are most likely
    where each w was believed to be normal around `towards` with standard deviation `spread`.

    `columns`: float64 `(n, k)`; `happened`, `offset`: `(n,)`. Newton's method with step halving on a convex
    loss: it always converges. Without rows, `towards`.
    """
    centre, precision = np.array(towards, np.float64), 1 / np.square(np.array(spread, np.float64))
    found = centre.copy()

    def loss(w: NDArray[np.float64]) -> float:
        odds = offset + columns @ w
        surprise = np.logaddexp(0, odds) - odds * happened
        return float(surprise.sum() + 0.5 * precision @ np.square(w - centre))

    reached = loss(found)
    for _ in range(_STEPS_MAX):
        chance = sigmoid(offset + columns @ found)
        gradient = columns.T @ (chance - happened) + precision * (found - centre)
        curvature = (columns * (chance * (1 - chance))[:, np.newaxis]).T @ columns + np.diag(precision)
        step = np.linalg.solve(curvature, gradient)
        for _ in range(_HALVINGS_MAX):
            tried = loss(found - step)
            if tried <= reached:
                break
            step = step / 2
        else:
            return found
        found, gained, reached = found - step, reached - tried, tried
        if gained <= _CONVERGED * (1 + abs(reached)):
            break
    return found
