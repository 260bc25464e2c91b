"""Pictures of an evaluation: pure functions from numbers to SVG, each with a title and a description.

Colours and type come from the page's style sheet, by class. What a picture shows stands in a table beside it.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from vitrina.search.evaluation.calibration import CalibrationBin

_SIDE = 400.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 52.0, 14.0, 12.0, 44.0
_LEAST, _MOST = 1e-3, 1.0
_TICKS = (0.001, 0.01, 0.1, 1.0)
_TICK_LENGTH = 5.0

_WIDTH, _HEIGHT = 640.0, 220.0
_BAR_WIDTH, _BAR_HEIGHT = 100.0, 14.0


@dataclass(frozen=True, slots=True)
class Wording:
    """What a picture says to those who do not see it, and along its axes."""

    title: str
    description: str
    across: str
    up: str


@dataclass(frozen=True, slots=True)
class Curve:
    """One ranking's calibration. `kind`: its class in the style sheet."""

    kind: str
    bins: Sequence[CalibrationBin]


def reliability(curves: Iterable[Curve], *, key: str, words: Wording) -> SafeString:
    """What was predicted across, what happened up, both by powers of ten; on the diagonal they are the same.

    Below a thousandth everything is drawn at the edge. `key`: unique on the page.
    """
    shapes = [_frame(words), *(_tick(share) for share in _TICKS), _diagonal()]
    shapes += [_curve(curve) for curve in curves]
    return _svg(shapes, key=key, kind="square", width=_SIDE, height=_SIDE, words=words)


def places(chances: Sequence[float], *, key: str, words: Wording) -> SafeString:
    """How likely each place is looked at, as columns from the first to the last."""
    step = (_WIDTH - _LEFT - _RIGHT) / max(len(chances), 1)
    floor, high = _HEIGHT - _BOTTOM, _HEIGHT - _BOTTOM - _TOP
    columns = [
        format_html(
            '<rect class="new" x="{}" y="{}" width="{}" height="{}"/>',
            _short(_LEFT + number * step + 0.12 * step),
            _short(floor - chance * high),
            _short(0.76 * step),
            _short(max(chance * high, 1.0)),
        )
        for number, chance in enumerate(chances)
    ]
    every = math.ceil(len(chances) / 12)
    names = [
        _text(_LEFT + (place - 0.5) * step, floor + 18, str(place), anchor="middle")
        for place in range(1, len(chances) + 1)
        if place == 1 or place % every == 0
    ]
    lines = [
        shape
        for share in (0.0, 0.5, 1.0)
        for shape in (
            _line(_LEFT, floor - share * high, _WIDTH - _RIGHT, floor - share * high, kind="grid"),
            _text(_LEFT - 8, floor - share * high + 4, f"{share:.0%}", anchor="end"),
        )
    ]
    across = _text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 6, words.across, anchor="middle")
    return _svg(
        [*lines, *columns, *names, across], key=key, kind="wide", width=_WIDTH, height=_HEIGHT, words=words
    )


def bar(share: float, *, most: float, kind: str = "new", mark: float | None = None) -> SafeString:
    """A bar on a scale that ends at `most`, with a `mark` across it where something else is. The numbers
    stand beside it: it says nothing to screen readers."""
    scale = _BAR_WIDTH / most if most > 0 else 0.0
    across = (
        _line(mark * scale, 0.0, mark * scale, _BAR_HEIGHT, kind="mark") if mark is not None else SafeString()
    )
    return format_html(
        '<svg class="beam" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="{}" y="3" width="{}" height="8"/>{}</svg>',
        _short(_BAR_WIDTH),
        _short(_BAR_HEIGHT),
        kind,
        _short(max(share * scale, 0.0)),
        across,
    )


# ---------------------------------------------------------------------------------------------- the diagram


def _at(share: float) -> float:
    """How far along an axis a share lies, 0 to 1."""
    clipped = min(max(share, _LEAST), _MOST)
    return math.log10(clipped / _LEAST) / math.log10(_MOST / _LEAST)


def _x(share: float) -> float:
    return _LEFT + _at(share) * (_SIDE - _LEFT - _RIGHT)


def _y(share: float) -> float:
    return _SIDE - _BOTTOM - _at(share) * (_SIDE - _TOP - _BOTTOM)


def _frame(words: Wording) -> SafeString:
    middle_x, middle_y = (_x(_LEAST) + _x(_MOST)) / 2, (_y(_LEAST) + _y(_MOST)) / 2
    return format_html(
        '{}{}{}<text class="label" transform="rotate(-90)" x="{}" y="12" text-anchor="middle">{}</text>',
        _line(_x(_LEAST), _y(_LEAST), _x(_MOST), _y(_LEAST), kind="axis"),
        _line(_x(_LEAST), _y(_LEAST), _x(_LEAST), _y(_MOST), kind="axis"),
        _text(middle_x, _SIDE - 6, words.across, anchor="middle"),
        _short(-middle_y),
        words.up,
    )


def _tick(share: float) -> SafeString:
    name = f"{share:.1%}" if share < 0.01 else f"{share:.0%}"
    x, y = _x(share), _y(share)
    return format_html(
        "{}{}{}{}",
        _line(x, _y(_LEAST), x, _y(_LEAST) + _TICK_LENGTH, kind="axis"),
        _text(x, _y(_LEAST) + 18, name, anchor="end" if share == _MOST else "middle"),
        _line(_x(_LEAST) - _TICK_LENGTH, y, _x(_LEAST), y, kind="axis"),
        _text(_x(_LEAST) - 8, y + 4, name, anchor="end"),
    )


def _diagonal() -> SafeString:
    return _line(_x(_LEAST), _y(_LEAST), _x(_MOST), _y(_MOST), kind="grid")


def _curve(curve: Curve) -> SafeString:
    points = [(_x(it.predicted), _y(it.happened)) for it in curve.bins]
    path = " ".join(f"{_short(x)},{_short(y)}" for x, y in points)
    dots = format_html_join(
        "", '<circle cx="{}" cy="{}" r="3.5"/>', ((_short(x), _short(y)) for x, y in points)
    )
    return format_html('<g class="curve {}"><polyline points="{}"/>{}</g>', curve.kind, path, dots)


# --------------------------------------------------------------------------------------------------- shared


def _svg(
    shapes: Iterable[SafeString], *, key: str, kind: str, width: float, height: float, words: Wording
) -> SafeString:
    return format_html(
        '<svg class="{kind}" viewBox="0 0 {width} {height}" role="img" '
        'aria-labelledby="{key}-title {key}-desc"><title id="{key}-title">{title}</title>'
        '<desc id="{key}-desc">{description}</desc>{shapes}</svg>',
        kind=kind,
        key=key,
        width=_short(width),
        height=_short(height),
        title=words.title,
        description=words.description,
        shapes=format_html_join("", "{}", ((shape,) for shape in shapes)),
    )


def _line(x1: float, y1: float, x2: float, y2: float, *, kind: str) -> SafeString:
    return format_html(
        '<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>', kind, *map(_short, (x1, y1, x2, y2))
    )


def _text(x: float, y: float, text: str, *, anchor: str) -> SafeString:
    return format_html(
        '<text class="label" x="{}" y="{}" text-anchor="{}">{}</text>', _short(x), _short(y), anchor, text
    )


def _short(value: float) -> str:
    """A coordinate with as many decimals as eyes can tell apart."""
    return f"{value:.1f}".removesuffix(".0")
