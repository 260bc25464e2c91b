"""Log-loss: how surprised the predicted probabilities are by what happened."""

import numpy as np
from numpy.typing import NDArray

_LEAST = 1e-15


def log_loss(
    probabilities: NDArray[np.float64],
    outcomes: NDArray[np.integer | np.bool_],
    weights: NDArray[np.float64] | None = None,
) -> float:
    """Mean of -ln p over what happened and -ln (1 - p) over what did not, in nats; 0 is perfect.

    `probabilities`: `(n,)`, clipped to 1e-15 from 0 and 1. `outcomes`: `(n,)`, 1 or 0. `weights`: `(n,)`,
    None: all alike. NaN for n = 0.
    """
    if not len(probabilities):
        return float("nan")
    clipped = np.clip(probabilities, _LEAST, 1 - _LEAST)
    losses = -np.where(outcomes, np.log(clipped), np.log1p(-clipped))
    return float(np.average(losses, weights=weights))
