"""How numbers spread: the edges of a histogram that people can read and drag along, and what lies between."""

from bisect import bisect_right
from collections.abc import Mapping
from math import floor, log10

from vitrina.search.types import Spread

_FAR_APART = 20.0
"""Where the greatest number is so many times the least, steps grow by equal ratios instead of equal widths:
most prices lie at the cheap end."""


def scale(minimum: float, maximum: float, *, steps: int) -> tuple[float, ...]:
    """Ascending edges of at most `steps` intervals from `minimum` to `maximum`; two at least. Inner edges are
    rounded to what is short to read."""
    if minimum >= maximum:
        return (minimum, minimum)
    start = max(minimum, 1.0)
    if minimum >= 0 and maximum > _FAR_APART * start:
        ratio = (maximum / start) ** (1 / steps)
        wished = [(start * ratio**step, start * ratio**step * (ratio - 1)) for step in range(1, steps)]
    else:
        width = (maximum - minimum) / steps
        wished = [(minimum + width * step, width) for step in range(1, steps)]
    inner = sorted({_rounded(value, step) for value, step in wished})
    return (minimum, *(edge for edge in inner if minimum < edge < maximum), maximum)


def spread_of(numbers: Mapping[float, int], *, steps: int) -> Spread | None:
    """The spread of numbers with how many products have each; None of none."""
    if not numbers:
        return None
    edges = scale(min(numbers), max(numbers), steps=steps)
    counts = [0] * (len(edges) - 1)
    for number, count in numbers.items():
        counts[interval(number, edges)] += count
    return Spread(edges, tuple(counts))


def interval(number: float, edges: tuple[float, ...]) -> int:
    """The interval of `edges` in which `number` lies; one beyond an end belongs to that end."""
    return min(max(bisect_right(edges, number) - 1, 0), len(edges) - 2)


def _rounded(value: float, step: float) -> float:
    """`value`, to the power of ten that is at most half of `step`: near, and short to read."""
    return round(value, -floor(log10(step / 2)))
