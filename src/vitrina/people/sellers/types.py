"""What crosses the boundary of the sellers app."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SellerState(StrEnum):
    """Whether a seller may sell: `CLOSED` by own wish, `BLOCKED` by the operator."""

    OPEN = "open"
    CLOSED = "closed"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class SellerFacts:
    """One seller. `rating_mean`: 1 to 5 stars, None where nobody has rated."""

    id: int
    ref: str
    name: str
    state: SellerState
    premium: bool
    violation: bool
    rating_mean: float | None
    rating_count: int

    @property
    def sells(self) -> bool:
        """The seller's products may be on sale."""
        return self.state is SellerState.OPEN


@dataclass(frozen=True, slots=True)
class SellerProfile:
    """A seller as the seller's own page shows them. `abouts`: language → a few sentences. `since`: when the
    business began, where told. `picture`: a path below the media folder, or ""."""

    facts: SellerFacts
    abouts: Mapping[str, str]
    since: date | None
    picture: str
