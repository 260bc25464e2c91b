"""Normalised discounted cumulative gain: how near a ranking comes to the best possible one."""

from collections.abc import Iterable, Sequence
from itertools import islice
from math import log2
from typing import Literal

Gain = Literal["exponential", "linear"]
"""What a grade g is worth: 2^g - 1 (Burges et al. 2005; grade 3 is worth seven of grade 1), or g itself."""


def dcg(grades: Iterable[float], *, k: int = 10, gain: Gain = "exponential") -> float:
    """Discounted cumulative gain of the first `k` grades: Σ gain(g_i) / log2(i + 1), places i from 1.

    Source: Järvelin, Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
    """
    return sum(_gain(grade, gain) / log2(place + 1) for place, grade in enumerate(islice(grades, k), start=1))


def ndcg(
    grades: Sequence[float], judged: Iterable[float], *, k: int = 10, gain: Gain = "exponential"
) -> float | None:
    """`dcg` of `grades` (in ranked order, 0 for what was not judged) divided by that of the best order of all
    `judged` grades of the query: 0 to 1. None where nothing judged is relevant: no ranking is then better."""
    best = dcg(sorted(judged, reverse=True), k=k, gain=gain)
    return dcg(grades, k=k, gain=gain) / best if best > 0 else None


def _gain(grade: float, gain: Gain) -> float:
    return 2**grade - 1 if gain == "exponential" else grade
