"""From orders of rows to what stands on a page."""

import numpy as np
from numpy.typing import NDArray

from vitrina.search.interleaving import TEAMS
from vitrina.search.pipeline import Ranking
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import Hit, Served


def ranked_hits(snapshot: Snapshot, ranking: Ranking, first: int, last: int) -> tuple[Hit, ...]:
    """The products on the places from `first` (from 0) to before `last`. What did not go through stage 3 has
    the score 0."""
    rows, positions = _on_places(ranking, first, last)
    return tuple(
        _hit(ranking, product_id, place, row, position)
        for place, (product_id, row, position) in enumerate(
            zip(snapshot.product_ids(rows), rows.tolist(), positions.tolist(), strict=True), start=first + 1
        )
    )


def plain_hits(snapshot: Snapshot, rows: NDArray[np.int64], first: int) -> tuple[Hit, ...]:
    """The products of `rows`, which stand from place `first` (from 0) on, in an order without scores."""
    return tuple(
        Hit(product_id=product_id, place=place, score=0.0)
        for place, product_id in enumerate(snapshot.product_ids(rows), start=first + 1)
    )


def served_block(
    snapshot: Snapshot, ranking: Ranking, first: int, last: int, *, signals_version: str
) -> Served:
    """What the model saw of the products on these places: those that went through stage 3."""
    rows, positions = _on_places(ranking, first, last)
    judged = positions >= 0
    return Served(
        product_ids=tuple(snapshot.product_ids(rows[judged])),
        values=np.ascontiguousarray(ranking.matrix.values[positions[judged]]),
        signals_version=signals_version,
    )


def _on_places(ranking: Ranking, first: int, last: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows on these places, and the position of each among the candidates of stage 3, -1 for none."""
    rows = np.concatenate([ranking.final, ranking.tail])[first:last]
    places, found = np.nonzero(rows[:, np.newaxis] == ranking.rows)
    positions = np.full(len(rows), -1)
    positions[places] = found
    return rows, positions


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
