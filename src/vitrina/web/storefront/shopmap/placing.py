"""Where dots and names go: dots that would lie upon one another become one, names get a side that is free."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import hypot

from vitrina.web import formats
from vitrina.web.storefront.shopmap.projection import x_of, y_of
from vitrina.web.storefront.shopmap.windows import SHAPE, Window

NOMINAL_WIDTH_PX = 960
"""The width of the map for which names are placed; on narrower screens dots stand without them."""

APART_PX = 34
_DOT_PX, _LINE_PX, _LETTER_PX, _GAP_PX = 26, 20, 7.6, 5


class Side(StrEnum):
    """Where a name stands beside its dot; `NONE`: nowhere is room."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    BELOW = "below"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to be marked. Degrees."""

    key: str
    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Dot:
    """One mark: the spots it stands for, where it lies (shares of the map's width and height), and on which
    side its name stands."""

    spots: tuple[Spot, ...]
    x: float
    y: float
    name: str
    side: Side = Side.NONE

    @property
    def single(self) -> bool:
        """It stands for one place."""
        return len(self.spots) == 1


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def all_names(spots: Sequence[Spot]) -> str:
    """The names of several spots in a row."""
    return formats.listed(spot.name for spot in spots)


def dots(
    spots: Sequence[Spot],
    window: Window,
    *,
    together: Callable[[Sequence[Spot]], str] = all_names,
) -> tuple[Dot, ...]:
    """The marks within the window, from north to south; those closer than `APART_PX` are one, which
    `together` names."""
    found: list[Dot] = []
    for spot in spots:
        x, y = window.share_of(x_of(spot.longitude), y_of(spot.latitude))
        if not (0 <= x <= 1 and 0 <= y <= 1):
            continue
        near = next((dot for dot in found if _apart_px(dot, x, y) < APART_PX), None)
        if near is None:
            found.append(Dot((spot,), x, y, spot.name))
        else:
            found[found.index(near)] = _joined(near, spot, x, y, together)
    return _named(sorted(found, key=lambda dot: (dot.y, dot.x)))


def text_width_px(text: str) -> float:
    """About how wide a name is; letters of Chinese are twice as wide as others."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text) * _LETTER_PX


def _joined(dot: Dot, spot: Spot, x: float, y: float, together: Callable[[Sequence[Spot]], str]) -> Dot:
    count, spots = len(dot.spots), (*dot.spots, spot)
    return Dot(
        spots=spots,
        x=(dot.x * count + x) / (count + 1),
        y=(dot.y * count + y) / (count + 1),
        name=together(spots),
    )


def _named(marks: Sequence[Dot]) -> tuple[Dot, ...]:
    taken = [_dot_box(mark) for mark in marks]
    placed = []
    for mark in marks:
        side, box = _free_side(mark, taken)
        if box is not None:
            taken.append(box)
        placed.append(replace(mark, side=side))
    return tuple(placed)


def _free_side(mark: Dot, taken: Sequence[_Box]) -> tuple[Side, _Box | None]:
    own = _dot_box(mark)
    others = [box for box in taken if box != own]
    for side in (Side.RIGHT, Side.LEFT, Side.BELOW, Side.ABOVE):
        box = _name_box(mark, side)
        if _on_map(box) and not any(box.meets(other) for other in others):
            return side, box
    return Side.NONE, None


def _name_box(mark: Dot, side: Side) -> _Box:
    x, y = mark.x * NOMINAL_WIDTH_PX, mark.y * NOMINAL_WIDTH_PX * SHAPE
    width, half = text_width_px(mark.name), _DOT_PX / 2 + _GAP_PX
    match side:
        case Side.RIGHT:
            return _Box(x + half, y - _LINE_PX / 2, x + half + width, y + _LINE_PX / 2)
        case Side.LEFT:
            return _Box(x - half - width, y - _LINE_PX / 2, x - half, y + _LINE_PX / 2)
        case Side.BELOW:
            return _Box(x - width / 2, y + half, x + width / 2, y + half + _LINE_PX)
        case _:
            return _Box(x - width / 2, y - half - _LINE_PX, x + width / 2, y - half)


def _dot_box(mark: Dot) -> _Box:
    x, y, half = mark.x * NOMINAL_WIDTH_PX, mark.y * NOMINAL_WIDTH_PX * SHAPE, _DOT_PX / 2
    return _Box(x - half, y - half, x + half, y + half)


def _on_map(box: _Box) -> bool:
    return (
        box.left >= 0
        and box.top >= 0
        and box.right <= NOMINAL_WIDTH_PX
        and box.bottom <= NOMINAL_WIDTH_PX * SHAPE
    )


def _apart_px(dot: Dot, x: float, y: float) -> float:
    return hypot((dot.x - x) * NOMINAL_WIDTH_PX, (dot.y - y) * NOMINAL_WIDTH_PX * SHAPE)
