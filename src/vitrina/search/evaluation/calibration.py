"""Calibration: of what is given the probability 0.1, does one in ten happen?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Predictions of about one size: how many, their mean, and the share that came true."""

    count: int
    predicted: float
    happened: float


def calibration_bins(
    probabilities: NDArray[np.float64],
    outcomes: NDArray[np.integer | np.bool_ | np.floating],
    *,
    bins: int = 10,
) -> tuple[CalibrationBin, ...]:
    """Predictions, sorted and cut into at most `bins` of (nearly) equal count, the smallest first.

    Equal counts, not equal widths: purchases are rare, and nearly all predictions would fall into one bin.
    `outcomes`: whether it happened, or how likely it truly was, where that is known.
    """
    order = np.argsort(probabilities, kind="stable")
    return tuple(
        CalibrationBin(
            count=len(part),
            predicted=float(probabilities[part].mean()),
            happened=float(outcomes[part].mean()),
        )
        for part in np.array_split(order, bins)
        if len(part)
    )


def expected_calibration_error(
    probabilities: NDArray[np.float64],
    outcomes: NDArray[np.integer | np.bool_ | np.floating],
    *,
    bins: int = 10,
) -> float:
    """Mean of |predicted - happened| over the bins, weighted by count; 0 is perfect. NaN for n = 0.

    Source: Naeini, Cooper, Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning",
    2015.
    """
    if not len(probabilities):
        return float("nan")
    found = calibration_bins(probabilities, outcomes, bins=bins)
    return sum(it.count * abs(it.predicted - it.happened) for it in found) / len(probabilities)
