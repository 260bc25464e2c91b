"""Pins, buries and hides: a merchandiser's hand, over all scores."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.factor import check_dates, is_active
from vitrina.search.boosting.facts import Normalise

PlacementAction = Literal["pin", "bury", "hide"]

PIN_PLACE_MAX = 100
"""Pins lie on the first page, whatever its size."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Puts one product to a fixed place, below all others, or out of the result.

    For queries of just the words of `query`, in any order and form ("": any query), within `category` (an
    id, "": any). One of both is set, unless the product is hidden or buried everywhere. `place` counts from
    1, for pins only. Dates as in `Factor`.
    """

    name: str
    reason: str
    action: PlacementAction
    product_id: str
    place: int | None = None
    query: str = ""
    category: str = ""
    active_from: datetime | None = None
    active_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The placements that hold for one question. `pinned`: product id → place, no place twice."""

    pinned: Mapping[str, int] = field(default_factory=dict)
    buried: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Nothing is moved."""
        return not (self.pinned or self.buried or self.hidden)

    @property
    def product_ids(self) -> frozenset[str]:
        """All products that are moved."""
        return frozenset(self.pinned) | self.buried | self.hidden


def check_placement(placement: Placement, *, normalise: Normalise) -> None:
    """That the placement can work. Raises `InvalidBoost`."""
    where = f"placement '{placement.name}'"
    actions = get_args(PlacementAction)
    if not placement.name or not placement.reason:
        raise InvalidBoost(field=where, value=placement.reason, reason="give it a name and a reason")
    if placement.action not in actions:
        raise InvalidBoost(
            field=f"{where}.action", value=placement.action, reason=f"known: {', '.join(actions)}"
        )
    if not placement.product_id:
        raise InvalidBoost(field=f"{where}.product_id", value="", reason="name the product")
    if placement.query and not normalise(placement.query):
        raise InvalidBoost(field=f"{where}.query", value=placement.query, reason="it holds no word")
    check_dates(placement.active_from, placement.active_until, field=where)
    place = placement.place
    if placement.action != "pin":
        if place is not None:
            raise InvalidBoost(field=f"{where}.place", value=place, reason="only a pin has a place")
        return
    if type(place) is not int or not 1 <= place <= PIN_PLACE_MAX:
        raise InvalidBoost(
            field=f"{where}.place", value=place, reason=f"pin to a place from 1 to {PIN_PLACE_MAX}"
        )
    if not (placement.query or placement.category):
        raise InvalidBoost(field=where, value="", reason="pin for a query, a category, or both")


class PlacementTable:
    """Placements, found by query and category. Raises `InvalidBoost`."""

    def __init__(self, placements: Iterable[Placement], *, normalise: Normalise) -> None:
        self._by_question: dict[tuple[frozenset[str], str], list[Placement]] = {}
        for placement in placements:
            check_placement(placement, normalise=normalise)
            key = (frozenset(normalise(placement.query)), placement.category)
            self._by_question.setdefault(key, []).append(placement)

    def arrangement(self, terms: Set[str], *, category: str = "", now: datetime) -> Arrangement:
        """What holds for a query of `terms` (normal forms) within `category` at `now` (aware).

        The more special wins: query and category, then query, then category, then everywhere; among equals
        the first. A product is moved once; the second pin to a place goes to the next free one.
        """
        if not self._by_question:
            return _NOTHING
        words = frozenset(terms)
        questions = dict.fromkeys(
            [(words, category), (words, ""), (frozenset(), category), (frozenset(), "")]
        )
        moved: dict[str, Placement] = {}
        for question in questions:
            for placement in self._by_question.get(question, ()):
                if is_active(now, placement.active_from, placement.active_until):
                    moved.setdefault(placement.product_id, placement)
        return _arrangement(moved)


def _arrangement(moved: Mapping[str, Placement]) -> Arrangement:
    pinned: dict[str, int] = {}
    taken: set[int] = set()
    for product_id, placement in moved.items():
        place = placement.place
        if placement.action == "pin" and place is not None:
            while place in taken:
                place += 1
            taken.add(place)
            pinned[product_id] = place
    return Arrangement(
        pinned=pinned,
        buried=frozenset(it for it, placement in moved.items() if placement.action == "bury"),
        hidden=frozenset(it for it, placement in moved.items() if placement.action == "hide"),
    )


def arrange(
    order: NDArray[np.int64], *, pinned: Mapping[int, int], buried: Set[int], hidden: Set[int]
) -> NDArray[np.int64]:
    """Move rows within `order` (int64 `(n,)`, best first): the new order, `n` less what is hidden.

    `pinned`: row → place, from 1. Rows that are not in `order` are inserted if pinned and passed over
    otherwise. Pins beyond the end stand at the end, in order of their places.
    """
    moved = pinned.keys() | buried | hidden
    free = [row for row in order.tolist() if row not in moved]
    free += [row for row in order.tolist() if row in buried]
    for row, place in sorted(pinned.items(), key=lambda pin: pin[1]):
        free.insert(place - 1, row)
    return np.array(free, np.int64)


_NOTHING = Arrangement()
