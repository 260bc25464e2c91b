"""Pure decisions about prices over time."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from vitrina.market.pricing.types import PricePoint

WINDOW = timedelta(days=30)


def mean_price_minor(history: Sequence[PricePoint], *, now: datetime) -> float:
    """Mean of the price with discount over the last 30 days, each price weighted by how long it was asked:

      mean = Σ priceᵢ · secondsᵢ ÷ Σ secondsᵢ,  secondsᵢ = overlap of [fromᵢ, fromᵢ₊₁) with [now − 30 d, now]

    A product that is on sale for less than 30 days is averaged over the time it is. `history`: ascending by
    time, at least one point, none after `now`.
    """
    start = now - WINDOW
    ends = [point.valid_from for point in history[1:]] + [now]
    weighted = [
        (point.price_minor, (end - max(point.valid_from, start)).total_seconds())
        for point, end in zip(history, ends, strict=True)
        if end > start
    ]
    seconds = sum(duration for _, duration in weighted)
    if seconds <= 0:
        return float(history[-1].price_minor)
    return sum(price * duration for price, duration in weighted) / seconds


def lowest_price_minor(history: Sequence[PricePoint]) -> int:
    """The lowest price of the 30 days before the price of now came into force (the "prior price" of Directive
    98/6/EC, article 6a); the price of now where there was none before. `history`: ascending, not empty."""
    current = history[-1]
    start = current.valid_from - WINDOW
    before = [point.price_minor for point, after in pairwise(history) if after.valid_from > start]
    return min(before, default=current.price_minor)


def stretch(history: Sequence[PricePoint], *, since: datetime) -> tuple[PricePoint, ...]:
    """The part of a history that a chart from `since` on shows: the price that was asked then, moved to that
    moment, and every later one that differs from the one before it. `history`: ascending."""
    before = [point for point in history if point.valid_from <= since]
    points = [PricePoint(since, before[-1].price_minor)] if before else []
    for point in history[len(before) :]:
        if not points or points[-1].price_minor != point.price_minor:
            points.append(point)
    return tuple(points)
