"""Precision at k: how much of the first page is any good."""

from collections.abc import Sequence


def precision(grades: Sequence[float], *, k: int = 10, relevant_from: float = 1) -> float:
    """Share of the first `k` places that hold a product of grade `relevant_from` or better, 0 to 1. Places
    that a short ranking leaves empty count as misses."""
    return sum(grade >= relevant_from for grade in grades[:k]) / k
