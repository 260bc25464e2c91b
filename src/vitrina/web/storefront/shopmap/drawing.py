"""Coasts and the net of degrees as SVG paths, in the units of the projection."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vitrina.web.storefront.shopmap.land import LAND, WATER, Ring
from vitrina.web.storefront.shopmap.projection import x_of, y_of
from vitrina.web.storefront.shopmap.windows import Window

_Flat = tuple[tuple[float, float], ...]
_STEPS = ((120.0, 30), (40.0, 10), (16.0, 5), (0.0, 1))
"""How many degrees the lines of the net lie apart, for windows wider than so many."""
_AROUND = 0.4
"""How much is drawn on each side of the window, as a share of it."""

_SMOOTH_BELOW, _FINE_BELOW, _BEND = 130.0, 50.0, 0.35
"""In windows narrower than that, corners are rounded, by this share of the sides they lie
between; in narrower ones still, hundredths of a degree are told."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the template puts into one SVG. `box`: its viewBox; the rest are path data."""

    box: str
    land: str
    water: str
    net: str


@lru_cache(maxsize=64)
def draw(window: Window) -> Drawing:
    """The map of a window; shores that lie wholly outside of it are left out."""
    return Drawing(
        box=f"{window.x:.2f} {window.y:.2f} {window.width:.2f} {window.height:.2f}",
        land=_paths(_LAND, window),
        water=_paths(_WATER, window),
        net=_net(window),
    )


def _paths(rings: Iterable[_Flat], window: Window) -> str:
    kept = (ring for ring in (_cut(ring, window) for ring in rings) if ring)
    if window.width > _SMOOTH_BELOW:
        return "".join(_straight(ring) for ring in kept)
    digits = 2 if window.width < _FINE_BELOW else 1
    return "".join(_rounded(ring, digits) for ring in kept)


def _straight(ring: _Flat) -> str:
    return f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in ring)}Z"


def _rounded(ring: _Flat, digits: int) -> str:
    """Between the corners' neighbourhoods straight, around each corner a curve."""
    strokes = []
    for before, corner, after in zip((ring[-1], *ring[:-1]), ring, (*ring[1:], ring[0]), strict=True):
        (from_x, from_y), (to_x, to_y) = _towards(corner, before, _BEND), _towards(corner, after, _BEND)
        ends = (from_x, from_y, *corner, to_x, to_y)
        x, y, *curve = (f"{number:.{digits}f}" for number in ends)
        strokes.append(f"{x} {y}Q{' '.join(curve)}")
    return f"M{'L'.join(strokes)}Z"


def _towards(point: tuple[float, float], other: tuple[float, float], share: float) -> tuple[float, float]:
    return point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share


def _cut(ring: _Flat, window: Window) -> _Flat:
    """The part of a ring in and around the window, () where there is none.

    Side by side, what lies beyond it is cut off (I. E. Sutherland, G. W. Hodgman, "Reentrant polygon
    clipping", Communications of the ACM 17 (1), 1974). Some stays around the window: the map can be dragged,
    and the cut is not to be seen.
    """
    left, top = window.x - _AROUND * window.width, window.y - _AROUND * window.height
    right, bottom = left + (1 + 2 * _AROUND) * window.width, top + (1 + 2 * _AROUND) * window.height
    for axis, limit, side in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        kept: list[tuple[float, float]] = []
        for before, point in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
            was_inside, inside = (side * (end[axis] - limit) >= 0 for end in (before, point))
            if was_inside != inside:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append(_towards(before, point, share))
            if inside:
                kept.append(point)
        ring = tuple(kept)
    return ring


def _net(window: Window) -> str:
    step = next(step for wider, step in _STEPS if window.width > wider)
    top, bottom = window.y - window.height, window.y + 2 * window.height
    left, right = window.x - window.width, window.x + 2 * window.width
    meridians = "".join(
        f"M{x_of(degree):.1f} {top:.1f}V{bottom:.1f}"
        for degree in range(-165 // step * step, 191, step)
        if left < x_of(degree) < right
    )
    parallels = "".join(
        f"M{left:.1f} {y_of(degree):.2f}H{right:.1f}"
        for degree in range(-80 // step * step, 86, step)
        if top < y_of(degree) < bottom
    )
    return meridians + parallels


def _flat(rings: Sequence[Ring]) -> tuple[_Flat, ...]:
    return tuple(tuple((x_of(lon), y_of(lat)) for lon, lat in ring) for ring in rings)


_LAND, _WATER = _flat(LAND), _flat(WATER)
