"""What pricing announces, inside the announcing transaction, once per batch."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class PricesChanged:
    """Variants of these products cost something different now, or have their first price."""

    product_ids: tuple[int, ...]


prices_changed = Announcement[PricesChanged]("market.pricing.prices_changed")
"""Silent when prices were set to what they were, and as the 30-day mean drifts with time alone."""
