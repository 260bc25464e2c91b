"""What crosses the boundary of stock."""

from dataclasses import dataclass
from enum import StrEnum

from vitrina.market.catalog.localized import Localized


class LocationKind(StrEnum):
    """What a location is."""

    WAREHOUSE = "warehouse"
    SHOP = "shop"


@dataclass(frozen=True, slots=True)
class LocationFact:
    """A place that can hold stock. Degrees north and east; `dispatch_days` until goods leave;
    `marketplace`: run by the marketplace, not by a seller."""

    ref: str
    names: Localized
    kind: LocationKind
    latitude: float
    longitude: float
    dispatch_days: float = 1.0
    marketplace: bool = False


@dataclass(frozen=True, slots=True)
class StockLevel:
    """A count to be set: so many pieces are on hand, of which `safety` are never promised (None: as many as
    before)."""

    variant_id: int
    location_ref: str
    on_hand: int
    safety: int | None = None


@dataclass(frozen=True, slots=True)
class StockFacts:
    """What can be sold of a product: `units` in all places together, and where any are."""

    units: int
    location_refs: frozenset[str]


@dataclass(frozen=True, slots=True)
class VariantStock:
    """What can be sold of one variant in one place."""

    variant_id: int
    location_ref: str
    units: int


@dataclass(frozen=True, slots=True)
class StockOutcome:
    """What `set_levels` made different."""

    variant_ids: tuple[int, ...]
    product_ids: tuple[int, ...]
