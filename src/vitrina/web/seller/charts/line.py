"""Places over time: a line whose best place is on top."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from vitrina.web.seller.charts.drawing import picture, short
from vitrina.web.seller.charts.scales import Scale, Tick, place_values

_WIDTH, _HEIGHT = 1000.0, 300.0
_MARGIN = 8.0
_DAYS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Point:
    """One day, and the mean place on it; None where nobody saw the product in a result."""

    day: date
    place: float | None


@dataclass(frozen=True, slots=True)
class LinePicture:
    """The drawing, and what is written beside it: `places` from the top down, `days` from left to right."""

    drawing: SafeString
    places: tuple[Tick, ...]
    days: tuple[Tick, ...]


def places_over_time(
    points: Sequence[Point],
    *,
    key: str,
    title: str,
    description: str,
    name_place: Callable[[int], str],
    name_day: Callable[[date], str],
) -> LinePicture | None:
    """The line through `points` (ascending by day, one a day), broken where days have no place. None where no
    day has one: there is nothing to draw."""
    worst = max((point.place for point in points if point.place is not None), default=None)
    if worst is None:
        return None
    values = place_values(worst)
    down = Scale(1.0, max(worst, float(values[-1])))
    across = Scale(0.0, float(len(points) - 1))

    def y(place: float) -> float:
        return _MARGIN + (_HEIGHT - 2 * _MARGIN) * (down.share(place) if down.high > 1 else 0.0)

    def x(number: int) -> float:
        return _MARGIN + (_WIDTH - 2 * _MARGIN) * across.share(number)

    levels = [_level(y(value)) for value in values]
    strokes = [_stroke([(x(number), y(place)) for number, place in run]) for run in _runs(points)]
    return LinePicture(
        drawing=picture(
            (*levels, *strokes),
            key=key,
            kind="line",
            width=_WIDTH,
            height=_HEIGHT,
            title=title,
            description=description,
        ),
        places=tuple(Tick(100 * y(value) / _HEIGHT, name_place(value)) for value in values),
        days=tuple(
            Tick(100 * x(number) / _WIDTH, name_day(points[number].day)) for number in _named(len(points))
        ),
    )


def _runs(points: Sequence[Point]) -> Iterator[list[tuple[int, float]]]:
    """Days in a row that have a place, each with its number."""
    for seen, run in groupby(enumerate(points), key=lambda one: one[1].place is not None):
        if seen:
            yield [(number, point.place) for number, point in run if point.place is not None]


def _named(count: int) -> tuple[int, ...]:
    """Which days are named: the first, the last, and some evenly between."""
    if count <= _DAYS_NAMED:
        return tuple(range(count))
    return tuple(round(step * (count - 1) / (_DAYS_NAMED - 1)) for step in range(_DAYS_NAMED))


def _stroke(corners: Sequence[tuple[float, float]]) -> SafeString:
    # A single day is a stroke of no length, which round ends make a dot.
    whole = corners if len(corners) > 1 else (*corners, *corners)
    return format_html(
        '<polyline class="course" points="{}"/>', " ".join(f"{short(x)},{short(y)}" for x, y in whole)
    )


def _level(y: float) -> SafeString:
    return format_html(
        '<line class="level" x1="0" x2="{}" y1="{}" y2="{}"/>', short(_WIDTH), short(y), short(y)
    )
