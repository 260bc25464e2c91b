"""What stock announces, inside the announcing transaction, once per batch."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class StockChanged:
    """Of these products, more or fewer pieces can be sold than before, or elsewhere."""

    product_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LocationsChanged:
    """Warehouses or shops were opened, moved or renamed."""

    location_refs: tuple[str, ...]


stock_changed = Announcement[StockChanged]("market.stock.stock_changed")
"""Silent when levels were set to what they were."""

locations_changed = Announcement[LocationsChanged]("market.stock.locations_changed")
"""Silent when a location was saved as it was."""
