"""From orders of rows to what stands on a page."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.interleaving import TEAMS
from vitrina.search.pipeline import Ranking
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import Hit, Served


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one page in a ranking, from place `first` (from 0) on: the `rows` that stand there, and
    the `positions` of these among the candidates of stage 3, -1 for none. Both int64 `(n,)`."""

    first: int
    rows: NDArray[np.int64]
    positions: NDArray[np.int64]


def places_of(ranking: Ranking, first: int, last: int) -> Places:
    """The places from `first` to before `last`, as far as there are any."""
    rows = np.concatenate([ranking.final, ranking.tail])[first:last]
    places, found = np.nonzero(rows[:, np.newaxis] == ranking.rows)
    positions = np.full(len(rows), -1)
    positions[places] = found
    return Places(first, rows, positions)


def ranked_hits(snapshot: Snapshot, ranking: Ranking, places: Places) -> tuple[Hit, ...]:
    """The products on these places. What did not go through stage 3 has the score 0."""
    found = zip(
        snapshot.product_ids(places.rows), places.rows.tolist(), places.positions.tolist(), strict=True
    )
    return tuple(
        _hit(ranking, product_id, place, row, position)
        for place, (product_id, row, position) in enumerate(found, start=places.first + 1)
    )


def plain_hits(snapshot: Snapshot, rows: NDArray[np.int64], first: int) -> tuple[Hit, ...]:
    """The products of `rows`, which stand from place `first` (from 0) on, in an order without scores."""
    return tuple(
        Hit(product_id=product_id, place=place, score=0.0)
        for place, product_id in enumerate(snapshot.product_ids(rows), start=first + 1)
    )


def served_block(ranking: Ranking, places: Places, hits: Sequence[Hit], *, signals_version: str) -> Served:
    """What the model saw of the products on these places, whose `hits` they are: of those that went through
    stage 3."""
    judged = places.positions >= 0
    return Served(
        product_ids=tuple(hits[at].product_id for at in np.flatnonzero(judged).tolist()),
        values=np.ascontiguousarray(ranking.matrix.values[places.positions[judged]]),
        signals_version=signals_version,
    )


def _hit(ranking: Ranking, product_id: str, place: int, row: int, position: int) -> Hit:
    if position < 0:
        return Hit(product_id=product_id, place=place, score=0.0)
    boosts, team = ranking.opinion_of(row).boosts, ranking.team_of.get(row)
    return Hit(
        product_id=product_id,
        place=place,
        score=float(boosts.scores[position]),
        sponsored=bool(boosts.sponsored[position]),
        trial=row in ranking.trials,
        team="" if team is None else TEAMS[team],
    )
