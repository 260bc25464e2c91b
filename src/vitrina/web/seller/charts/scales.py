"""From numbers to places on paper."""

import math
from dataclasses import dataclass

_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: `at` per cent of its length, and what is written there."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps `low`…`high` onto 0…1; where both are the same, everything lies in the middle."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Where `value` lies, 0 to 1; what lies outside stays at the edge."""
        if self.high <= self.low:
            return 0.5
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


def round_step(span: float, *, most: int) -> float:
    """The least of 1, 2, 5 times a power of ten that cuts `span` (> 0) into at most `most` parts."""
    least = span / most
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))


def place_values(worst: float, *, most: int = 4) -> tuple[int, ...]:
    """Round places from 1 down to `worst`, for an axis of places: (1, 10, 20, 30)."""
    if worst <= 1:
        return (1,)
    step = max(int(round_step(worst - 1, most=most)), 1)
    values = [1, *range(step, math.ceil(worst) + 1, step)]
    return tuple(dict.fromkeys(values))
