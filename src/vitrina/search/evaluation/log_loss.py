"""Log-loss: how surprised the predicted probabilities are by what happened."""

import numpy as np
from numpy.typing import NDArray

_LEAST = 1e-15


def log_losses(
    probabilities: NDArray[np.float64], outcomes: NDArray[np.integer | np.bool_]
) -> NDArray[np.float64]:
    """-ln p for what happened, -ln (1 - p) for what did not, in nats: float64 `(n,)`. `probabilities` are
    clipped to 1e-15 from 0 and 1; `outcomes`: 1 or 0; both `(n,)`."""
    clipped = np.clip(probabilities, _LEAST, 1 - _LEAST)
    return -np.where(outcomes, np.log(clipped), np.log1p(-clipped))


def log_loss(
    probabilities: NDArray[np.float64],
    outcomes: NDArray[np.integer | np.bool_],
    weights: NDArray[np.float64] | None = None,
) -> float:
    """Mean of `log_losses`; 0 is perfect. `weights`: `(n,)`, None: all alike. NaN for n = 0."""
    if not len(probabilities):
        return float("nan")
    return float(np.average(log_losses(probabilities, outcomes), weights=weights))
