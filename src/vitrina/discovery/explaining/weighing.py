"""Which levers are worth pulling, and in which order. Pure."""

from collections.abc import Iterable
from math import log

from vitrina.discovery.explaining.types import Lever

_NOT_FOUND = 1_001
"""The place that counts for a product which is not among those that go through all stages: right behind the
thousand that do, by default."""

_QUERIES_WEIGH = 0.25
_SCORE_STEP = 1e-9


def has_effect(lever: Lever) -> bool:
    """Whether it lifts the place, or the score without costing a place, or lets further queries find the
    product, again without costing a place here."""
    before, after = _place(lever.before_place), _place(lever.after_place)
    if after > before:
        return False
    lifts = lever.after_score > lever.before_score * (1 + _SCORE_STEP)
    return after < before or lifts or lever.queries_gained > 0


def best_first(levers: Iterable[Lever]) -> tuple[Lever, ...]:
    """By effect for effort; of equals, those that came first.

      worth = (ln(place before ÷ after) + ln(score after ÷ before) + ¼ ln(1 + queries gained)) ÷ effort

    Ratios, as a step from 14 to 9 is worth more than one from 914 to 909; a score that begins at nothing
    counts for its place alone.
    """
    return tuple(sorted(levers, key=lambda lever: -worth(lever)))


def worth(lever: Lever) -> float:
    """See `best_first`."""
    places = log(_place(lever.before_place) / _place(lever.after_place))
    scored = lever.before_score > 0 and lever.after_score > 0
    score = log(lever.after_score / lever.before_score) if scored else 0.0
    queries = _QUERIES_WEIGH * log(1 + lever.queries_gained)
    return (places + score + queries) / lever.effort


def _place(place: int | None) -> int:
    return _NOT_FOUND if place is None else place
