"""What reviews announce, inside the announcing transaction, once per batch."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class RatingsChanged:
    """These products are rated differently now."""

    product_ids: tuple[int, ...]


ratings_changed = Announcement[RatingsChanged]("market.reviews.ratings_changed")
"""Silent when counts were set to what they were."""
