"""What crosses the boundary of stock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
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


@dataclass(frozen=True, slots=True)
class Span:
    """Open from `opens` to `closes`, in the shop's own time. Where `closes` is not later, it is of the next
    day: 18:00 to 02:00; 00:00 to 00:00 is the whole day."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When a shop is open. `weekly`: seven days from Monday, each with its spans in order, () where closed.
    `exceptions`: days on which other spans hold, () where closed all day."""

    weekly: tuple[tuple[Span, ...], ...] = ((),) * 7
    exceptions: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)

    def on(self, day: date) -> tuple[Span, ...]:
        """The spans that begin on this day."""
        return self.exceptions.get(day, self.weekly[day.weekday()])


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a shop is open now, and what comes next, aware and in the shop's time zone. `closes_at`: while
    it is open, None where it never closes; `opens_at`: while it is closed, None where no opening is near."""

    is_open: bool
    closes_at: datetime | None = None
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShopDetails:
    """What a visitor wants to know of a shop. `addresses`: lines, one below the other. `notes`: how to find
    it. `time_zone`: of the IANA database. `offers`: keys of what is done there: "pick_up", "repairs",
    "engraving", "fitting", "alterations", "gift_wrapping", "cafe". `picture`: below the media folder."""

    addresses: Localized
    notes: Localized = field(default_factory=dict)
    phone: str = ""
    email: str = ""
    hours: OpeningHours = field(default_factory=OpeningHours)
    time_zone: str = "UTC"
    offers: tuple[str, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop that people can walk into, with all that a visitor wants to know."""

    ref: str
    names: Localized
    latitude: float
    longitude: float
    details: ShopDetails
