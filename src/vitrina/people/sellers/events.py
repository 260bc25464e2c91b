"""What the sellers app announces."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class SellersChanged:
    """State, standing, name or rating of these sellers changed (or they are new)."""

    seller_ids: tuple[int, ...]


sellers_changed = Announcement[SellersChanged]("people.sellers.sellers_changed")
"""Inside the announcing transaction. Silent when a service was called and nothing became different."""
