"""What crosses the boundary of wishlists."""

from dataclasses import dataclass
from datetime import datetime

LIMIT = 200
"""Products on one list."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A product on a list, and since when (aware, UTC)."""

    ref: str
    added_at: datetime
