"""Area under the ROC curve: how often a purchase is scored above a non-purchase."""

import numpy as np
from numpy.typing import NDArray


def auc(scores: NDArray[np.float64], outcomes: NDArray[np.integer | np.bool_]) -> float:
    """Probability that a random positive outranks a random negative, ties counting half: 0.5 is chance.

    By ranks (Mann, Whitney 1947). NaN where positives or negatives are missing.
    """
    positive = np.asarray(outcomes, bool)
    positives = int(positive.sum())
    negatives = len(positive) - positives
    if not positives or not negatives:
        return float("nan")
    _, position, counts = np.unique(scores, return_inverse=True, return_counts=True)
    mean_ranks = np.cumsum(counts) - (counts - 1) / 2
    rank_sum = float(mean_ranks[position][positive].sum())
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)
