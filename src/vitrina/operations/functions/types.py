"""What crosses the boundary of the store functions."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Dimension(StrEnum):
    """The four sides of a store that the industry's yardstick looks at."""

    USABILITY = "usability"
    COMMERCIAL = "commercial"
    EXPERIENCE = "experience"
    BRANDING = "branding"


class Tier(StrEnum):
    """How far a function goes beyond what every store has."""

    MUST_HAVE = "must_have"
    NORM = "norm"
    INNOVATIVE = "innovative"


class Text(Protocol):
    """A text, perhaps one that is translated when it is shown."""

    def __str__(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Need:
    """Something without which a function has nothing to show. `met` asks the shop; `text` names it and what
    to do."""

    text: Text
    met: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class StoreFunction:
    """One function that an operator can switch. `code` is stable ("wishlist"); `name` and `meaning` are for
    people, translated when shown."""

    code: str
    dimension: Dimension
    tier: Tier
    name: Text
    meaning: Text
    needs: tuple[Need, ...] = ()
    on_at_first: bool = True


@dataclass(frozen=True, slots=True)
class FunctionState:
    """A function as it stands: switched on or off, and which of its needs are not met."""

    function: StoreFunction
    on: bool
    missing: tuple[Need, ...]

    @property
    def works(self) -> bool:
        """Shoppers have it."""
        return self.on and not self.missing
