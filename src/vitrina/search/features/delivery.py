"""How long and how far from the stock to the shopper: pure array work over sets of places.

A set of places is a row of 64-bit words: bit `b` of word `w` stands for place number `64 w + b`, its index in
the shop's list of locations.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.types import Location, Place

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG)."""

_BYTE_VALUES = 256


@dataclass(frozen=True, slots=True)
class Haul:
    """How goods travel: `km_per_day` on the way, and never less than `days_at_least` after dispatch."""

    km_per_day: float = 500.0
    days_at_least: float = 0.5


@dataclass(frozen=True, slots=True)
class Reach:
    """What each location is to one shopper. Arrays are float64 `(n_locations,)`, in the locations' order.

    `days`: from order to door. `shop_km`: distance to a shop, infinite for what is none. `nearest_warehouse`:
    the index of the marketplace's own warehouse with the least distance, None where there is none.
    """

    days: NDArray[np.float64]
    shop_km: NDArray[np.float64]
    nearest_warehouse: int | None


def distances_km(locations: Sequence[Location], place: Place) -> NDArray[np.float64]:
    """Distances over ground to `place`: float64 `(n_locations,)`, by the haversine formula (Sinnott 1984)."""
    degrees = np.array([(at.latitude, at.longitude) for at in locations], np.float64).reshape(-1, 2)
    latitude, longitude = np.radians(degrees.T)
    own_latitude, own_longitude = np.radians((place.latitude, place.longitude))
    half_chord_squared = (
        np.sin((latitude - own_latitude) / 2) ** 2
        + np.cos(latitude) * np.cos(own_latitude) * np.sin((longitude - own_longitude) / 2) ** 2
    )
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half_chord_squared, 0, 1))))


def reach_of(locations: Sequence[Location], place: Place, *, haul: Haul | None = None) -> Reach:
    """What each location is to a shopper at `place`. Depends on nothing else: keep it for further queries."""
    haul = haul or Haul()
    distances = distances_km(locations, place)
    dispatch = np.array([at.dispatch_days for at in locations], np.float64)
    own = [number for number, at in enumerate(locations) if at.marketplace and at.kind == "warehouse"]
    is_shop = np.array([at.kind == "shop" for at in locations], bool)
    return Reach(
        days=dispatch + np.maximum(distances / haul.km_per_day, haul.days_at_least),
        shop_km=np.where(is_shop, distances, np.inf),
        nearest_warehouse=min(own, key=lambda number: distances[number]) if own else None,
    )


def least_over_places(places: NDArray[np.uint64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Per row of `places` (uint64 `(n, n_words)`), the least of `values` over its bits; NaN where none is.

    `values`: float64 `(n_locations,)`; infinite ones count as absent, as do bits beyond the last location.
    Eight bits are looked up at once, in a table of the least value of each possible byte.
    """
    tables = _least_by_byte(values)
    as_bytes = np.ascontiguousarray(places, dtype="<u8").view(np.uint8)
    least = np.full(len(places), np.inf)
    for number in range(min(len(tables), as_bytes.shape[1])):
        np.minimum(least, tables[number][as_bytes[:, number]], out=least)
    return np.where(np.isinf(least), np.nan, least)


def holds_place(places: NDArray[np.uint64], number: int) -> NDArray[np.bool_]:
    """Which rows of `places` (uint64 `(n, n_words)`) have the bit of location `number`: bool `(n,)`."""
    word, bit = divmod(number, 64)
    if word >= places.shape[1]:
        return np.zeros(len(places), bool)
    return np.asarray((places[:, word] >> np.uint64(bit)) & np.uint64(1), bool)


def _least_by_byte(values: NDArray[np.float64]) -> NDArray[np.float64]:
    byte_count = -(-len(values) // 8)
    padded = np.full(byte_count * 8, np.inf)
    padded[: len(values)] = values
    by_bit = padded.reshape(byte_count, 8)
    tables = np.full((byte_count, _BYTE_VALUES), np.inf)
    for bit in range(8):
        half = 1 << bit
        tables[:, half : 2 * half] = np.minimum(tables[:, :half], by_bit[:, bit : bit + 1])
    return tables
