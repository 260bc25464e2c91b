"""Figures drawn on the server: each row of a table gets its bar as a small SVG, so that the table stays a
table for those who read it and becomes a picture for those who look."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

WIDTH, HEIGHT = 400, 24
_MARGIN = 4.0
_THINNEST = 2.0
_LEAST = 1e-9
"""A smaller difference than this is none: it can be rounding, and dividing by it may overflow."""


@dataclass(frozen=True, slots=True)
class Step:
    """One row: from `start` the running value goes to `end`. `value` and `running` are the numbers as read;
    `note` says more, or is empty."""

    name: str
    start: float
    end: float
    value: str
    running: str = ""
    note: str = ""

    @property
    def lifts(self) -> bool:
        """The step goes up, or stays."""
        return self.end >= self.start


@dataclass(frozen=True, slots=True)
class Row:
    """A step with its bar."""

    step: Step
    bar: SafeString


def waterfall(steps: Sequence[Step]) -> tuple[Row, ...]:
    """Bars on one common scale, each beginning where the one before ended: what lifts goes right, what holds
    back goes left, and the last one ends at the sum."""
    if not steps:
        return ()
    ends = [value for step in steps for value in (step.start, step.end)]
    low, high = min(ends), max(ends)
    scale = (WIDTH - 2 * _MARGIN) / (high - low) if high - low > _LEAST else 0.0

    def place(value: float) -> float:
        return _MARGIN + (value - low) * scale if scale else WIDTH / 2

    origin = place(steps[0].start)
    return tuple(
        Row(step, _bar(place(step.start), place(step.end), origin, lifts=step.lifts)) for step in steps
    )


def _bar(start: float, end: float, origin: float, *, lifts: bool) -> SafeString:
    left, width = min(start, end), max(abs(end - start), _THINNEST)
    return format_html(
        '<svg class="beam" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true">'
        '<line class="origin" x1="{}" x2="{}" y1="0" y2="{}"/>'
        '<rect class="{}" x="{}" y="6" width="{}" height="12"/></svg>',
        WIDTH,
        HEIGHT,
        *(_short(value) for value in (origin, origin)),
        HEIGHT,
        "lift" if lifts else "drop",
        _short(left),
        _short(width),
    )


def _short(value: float) -> str:
    return f"{value:.1f}"
