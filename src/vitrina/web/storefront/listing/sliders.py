"""Ranges to drag: two thumbs over a small histogram, and two fields that say the same and work without a
script."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, sqrt

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from vitrina.kernel.money import Money
from vitrina.search.types import Spread
from vitrina.web import formats

BARS_HEIGHT = 24
_LEAST_BAR = 1.5
"""Of one product among thousands something must still be seen."""


@dataclass(frozen=True, slots=True)
class Slider:
    """A range filter. `low_name` and `high_name` name its fields, `low` and `high` are what was asked for, as
    typed; `lowest` and `highest` what there is, as read, in `unit`.

    The thumbs go over `steps` steps; `stops` are the values at them, comma-separated, one more than steps.
    `low_step` and `high_step`: where the thumbs stand. `bars`: the histogram, as wide as the steps are many.
    """

    code: str
    name: str
    unit: str
    low_name: str
    high_name: str
    low: str
    high: str
    lowest: str
    highest: str
    stops: str
    steps: int
    low_step: int
    high_step: int
    bars: SafeString

    @property
    def low_percent(self) -> str:
        """Where the lower thumb stands, in % of the width, for a style sheet."""
        return f"{100 * self.low_step / self.steps:.1f}%"

    @property
    def high_percent(self) -> str:
        """Where the upper thumb stands, in % of the width, for a style sheet."""
        return f"{100 * self.high_step / self.steps:.1f}%"

    @property
    def used(self) -> bool:
        """Something was asked for."""
        return bool(self.low or self.high)


def price_slider(spread: Spread | None, asked: tuple[int | None, int | None], *, name: str) -> Slider:
    """The price filter; its fields are in major units, the ends are told in whole ones. Without a `spread`
    there are only the fields."""
    return _slider(
        spread,
        asked,
        code="price",
        name=name,
        unit=formats.currency_sign(settings.VITRINA_CURRENCY),
        fields=("price_min", "price_max"),
        written=_major,
        read=(
            lambda minor: formats.number(floor(_money(minor).decimal)),
            lambda minor: formats.number(ceil(_money(minor).decimal)),
        ),
    )


def number_slider(
    spread: Spread, asked: tuple[float | None, float | None], *, code: str, name: str, unit: str
) -> Slider:
    """The range of a numeric attribute."""
    return _slider(
        spread,
        asked,
        code=code,
        name=name,
        unit=unit,
        fields=(f"low.{code}", f"high.{code}"),
        written=lambda value: f"{value:.12g}",
        read=(formats.number, formats.number),
    )


def _slider(
    spread: Spread | None,
    asked: tuple[float | None, float | None],
    *,
    code: str,
    name: str,
    unit: str,
    fields: tuple[str, str],
    written: Callable[[float], str],
    read: tuple[Callable[[float], str], Callable[[float], str]],
) -> Slider:
    edges = spread.edges if spread and spread.edges[0] < spread.edges[-1] else ()
    steps = max(len(edges) - 1, 1)
    low, high = asked
    return Slider(
        code=code,
        name=name,
        unit=unit,
        low_name=fields[0],
        high_name=fields[1],
        low="" if low is None else written(low),
        high="" if high is None else written(high),
        lowest=read[0](spread.edges[0]) if spread else "",
        highest=read[1](spread.edges[-1]) if spread else "",
        stops=",".join(map(written, edges)),
        steps=steps,
        low_step=0 if low is None else min(max(bisect_right(edges, low) - 1, 0), steps),
        high_step=steps if high is None else min(bisect_left(edges, high), steps),
        bars=_bars(spread.counts) if spread and edges else SafeString(),
    )


@lru_cache(maxsize=512)
def _bars(counts: Sequence[int]) -> SafeString:
    """One path of bars, each one unit wide. Heights are square roots: the few are seen beside a crowd."""
    most = max(counts) or 1
    heights = [max(BARS_HEIGHT * sqrt(count / most), _LEAST_BAR) if count else 0.0 for count in counts]
    path = "".join(
        f"M{place}.06 {BARS_HEIGHT}v-{height:.1f}h.88v{height:.1f}z"
        for place, height in enumerate(heights)
        if height
    )
    return format_html(
        '<svg class="bars" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true">'
        '<path d="{}"/><path class="within" d="{}"/></svg>',
        len(counts),
        BARS_HEIGHT,
        mark_safe(path),
        mark_safe(path),
    )


def _money(minor: float) -> Money:
    return Money(round(minor), settings.VITRINA_CURRENCY)


def _major(minor: float) -> str:
    return f"{_money(minor).decimal.normalize():f}"
