"""Which part of the map is seen."""

from collections.abc import Iterable
from dataclasses import dataclass

from vitrina.web.storefront.shopmap.projection import (
    WIDTH,
    latitude_at,
    longitude_at,
    x_of,
    y_of,
)

SHAPE = 0.45
"""Height of every window, as a share of its width."""

NARROWEST = 4.0
_TOP, _BOTTOM = y_of(78.0), y_of(-55.0)


@dataclass(frozen=True, slots=True)
class Window:
    """A rectangle of the map: its left upper corner and its width, in degrees at the equator."""

    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """As wide windows go."""
        return self.width * SHAPE

    @property
    def whole(self) -> bool:
        """All of the world is seen."""
        return self.width >= WIDTH

    @property
    def text(self) -> str:
        """As addresses say it: the middle's latitude and longitude, and the width."""
        latitude = latitude_at(self.y + self.height / 2)
        longitude = longitude_at(self.x + self.width / 2)
        return f"{latitude:.1f},{longitude:.1f},{self.width:.0f}"

    def holds(self, x: float, y: float) -> bool:
        """A point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def share_of(self, x: float, y: float) -> tuple[float, float]:
        """Where a point lies: shares of the width and of the height, from the left upper corner."""
        return (x - self.x) / self.width, (y - self.y) / self.height

    def zoomed(self, factor: float) -> "Window":
        """Around the same middle, `factor` times as wide."""
        return around(self.x + self.width / 2, self.y + self.height / 2, self.width * factor)


WORLD = Window(0.0, _TOP, WIDTH)


def around(x: float, y: float, width: float) -> Window:
    """A window of about this width with this middle, moved so that it lies on the map."""
    width = max(NARROWEST, min(WIDTH, width))
    height = width * SHAPE
    left = max(0.0, min(WIDTH - width, x - width / 2))
    top = max(_TOP, min(max(_BOTTOM - height, _TOP), y - height / 2))
    return Window(left, top, width)


def at(latitude: float, longitude: float, width: float) -> Window:
    """A window with this place (degrees) in its middle."""
    return around(x_of(longitude), y_of(latitude), width)


def holding(places: Iterable[tuple[float, float]], *, narrowest: float = 12.0) -> Window:
    """The smallest window that holds all these places (latitude, longitude) with room around them."""
    points = [(x_of(longitude), y_of(latitude)) for latitude, longitude in places]
    if not points:
        return WORLD
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    width = max((right - left) * 1.5, (bottom - top) / SHAPE * 1.6, narrowest)
    return around((left + right) / 2, (top + bottom) / 2, width)


def read(text: str) -> Window | None:
    """A window from an address (`Window.text`); None where it cannot be read."""
    try:
        latitude, longitude, width = (float(part) for part in text.split(","))
    except ValueError:
        return None
    if not (abs(latitude) <= 90 and abs(longitude) <= 360 and 0 < width <= WIDTH):
        return None
    return at(latitude, longitude, width)
