"""What a change of boosts, synonyms or stop words would move, before it is in force."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from vitrina.search.explanation import FactorStep
from vitrina.search.pipeline import Ranking, position_in
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import FormedQuery

PREVIEW_PLACES = 24
"""So many places are compared: the first page."""

MoveKind = Literal["up", "down", "in", "out", "same"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a product stands in one order. `place` counts from 1; `factors` acted on its score; a product
    that only a merchandiser's hand brought there has score 0."""

    place: int
    score: float
    factors: tuple[FactorStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """One product in both orders; None: it is in that order not at all. Its real place is told, also where
    that is beyond the places compared."""

    product_id: str
    before: Standing | None
    after: Standing | None

    @property
    def kind(self) -> MoveKind:
        """Which way it goes."""
        if self.before is None:
            return "in"
        if self.after is None:
            return "out"
        if self.before.place == self.after.place:
            return "same"
        return "up" if self.after.place < self.before.place else "down"


@dataclass(frozen=True, slots=True)
class Order:
    """One of the two answers: how the query was understood, and how many products it finds."""

    query: FormedQuery
    total: int


@dataclass(frozen=True, slots=True)
class Preview:
    """Both answers, and every product that stands among the first places of either: in the order after the
    change, then those that fell out of it. Those that stay are in it, too."""

    before: Order
    after: Order
    moves: tuple[Move, ...]

    @property
    def changed(self) -> tuple[Move, ...]:
        """The products that do not stay where they are."""
        return tuple(move for move in self.moves if move.kind != "same")


def compared(before: NDArray[np.int64], after: NDArray[np.int64], *, places: int) -> list[int]:
    """The rows among the first `places` of either order (int64 `(n,)`, best first): as they stand after,
    then, as they stood before, those that stood there before and do no longer."""
    staying: list[int] = after[:places].tolist()
    here = set(staying)
    return staying + [row for row in before[:places].tolist() if row not in here]


def preview_of(snapshot: Snapshot, before: Ranking, after: Ranking, *, places: int) -> Preview:
    """Compare two rankings of one question over one snapshot."""
    orders = [np.concatenate([ranking.final, ranking.tail]) for ranking in (before, after)]
    rows = compared(orders[0], orders[1], places=places)
    return Preview(
        before=Order(before.query, before.pool.total),
        after=Order(after.query, after.pool.total),
        moves=tuple(
            Move(
                product_id,
                before=_standing(before, orders[0], row),
                after=_standing(after, orders[1], row),
            )
            for row, product_id in zip(rows, snapshot.product_ids(np.array(rows, np.int64)), strict=True)
        ),
    )


def _standing(ranking: Ranking, order: NDArray[np.int64], row: int) -> Standing | None:
    place = position_in(order, row)
    if place is None:
        return None
    candidate = position_in(ranking.rows, row)
    if candidate is None:
        return Standing(place + 1, 0.0)
    return Standing(place + 1, float(ranking.boosts.scores[candidate]), ranking.boosts.steps_of(candidate))
