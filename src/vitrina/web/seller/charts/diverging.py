"""Bars from a line in the middle: to the right what is more, to the left what is less."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from vitrina.web.seller.charts.drawing import short

_WIDTH, _HEIGHT = 200.0, 16.0
_THINNEST = 1.0
_LEAST = 1e-12


def diverging(values: Sequence[float], *, widest: float | None = None) -> tuple[SafeString, ...]:
    """One bar a value, all on one scale, on which `widest` (default: the greatest of them, either way)
    reaches the edge. The numbers stand beside the bars: these say nothing to screen readers."""
    reach = max((abs(value) for value in values), default=0.0) if widest is None else widest
    return tuple(_bar(min(max(value / reach, -1.0), 1.0) if reach > _LEAST else 0.0) for value in values)


def _bar(share: float) -> SafeString:
    middle = _WIDTH / 2
    width = max(abs(share) * middle, _THINNEST if share else 0.0)
    return format_html(
        '<svg class="beam" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true">'
        '<line class="origin" x1="{}" x2="{}" y1="0" y2="{}"/>'
        '<rect class="{}" x="{}" y="3" width="{}" height="10"/></svg>',
        short(_WIDTH),
        short(_HEIGHT),
        short(middle),
        short(middle),
        short(_HEIGHT),
        "lift" if share >= 0 else "drop",
        short(middle if share >= 0 else middle - width),
        short(width),
    )
