"""From degrees to the plane: Miller's cylindrical projection.

O. M. Miller, "Notes on Cylindrical World Map Projections", Geographical Review 32 (3), 1942, pages 424-430:

  x = λ,  y = 5/4 · ln tan(π/4 + 2φ/5)

Meridians and parallels are straight, so every part of the map is a rectangle in which north is up; unlike
Mercator's, the far north does not outgrow everything.
"""

from math import atan, degrees, exp, log, pi, radians, tan

WEST_EDGE = -170.0
"""The meridian at which the map is cut: it runs through the sea between Asia and America."""

WIDTH = 360.0
"""Of the whole map; all lengths on it are in degrees at the equator."""


def x_of(longitude: float) -> float:
    """0 at the western edge, growing to the east. East of Asia degrees may go on above 180."""
    return longitude - WEST_EDGE + (WIDTH if longitude < WEST_EDGE else 0)


def y_of(latitude: float) -> float:
    """0 at the equator, growing to the south, as pixels do. Latitudes beyond ±85 are drawn there."""
    bounded = max(-85.0, min(85.0, latitude))
    return -degrees(1.25 * log(tan(pi / 4 + 0.4 * radians(bounded))))


def longitude_at(x: float) -> float:
    """The other way round, in [-180, 180)."""
    return (x + WEST_EDGE + 180) % 360 - 180


def latitude_at(y: float) -> float:
    """The other way round."""
    return degrees(2.5 * (atan(exp(0.8 * radians(-y))) - pi / 4))
