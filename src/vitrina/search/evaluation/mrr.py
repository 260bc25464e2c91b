"""Reciprocal rank: how far down the first good product stands."""

from collections.abc import Sequence


def reciprocal_rank(grades: Sequence[float], *, relevant_from: float = 1) -> float:
    """1 / place (from 1) of the first product of grade `relevant_from` or better; 0 where there is none.

    Its mean over queries is the MRR (Voorhees 1999).
    """
    for place, grade in enumerate(grades, start=1):
        if grade >= relevant_from:
            return 1 / place
    return 0.0
