"""Pure decisions about places. Opening hours have a module of their own, `hours`."""

from math import asin, cos, radians, sin, sqrt

from vitrina.market.stock.hours import opening

__all__ = ["distance_km", "opening"]

_EARTH_RADIUS_KM = 6371.0088
"""Mean radius R₁ of the Earth (International Union of Geodesy and Geophysics)."""


def distance_km(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """How far two places (degrees north and east) lie apart along the Earth's surface, taken as a sphere:

      a = sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2),  d = 2 R · asin √a

    (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (2), 1984). The Earth is no sphere:
    off by up to 0.5 %.
    """
    from_phi, to_phi = radians(latitude), radians(to_latitude)
    half_phi = (to_phi - from_phi) / 2
    half_lambda = radians(to_longitude - longitude) / 2
    a = sin(half_phi) ** 2 + cos(from_phi) * cos(to_phi) * sin(half_lambda) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(a)))
