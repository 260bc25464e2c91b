"""What crosses the boundary of the sellers app."""

from dataclasses import dataclass
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
