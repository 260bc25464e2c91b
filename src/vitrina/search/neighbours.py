"""Who stands above, and by how much in which group of features: an explanation beside those of rivals."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from vitrina.search.explanation import Explanation
from vitrina.search.features.feature import GROUPS
from vitrina.search.pipeline import Ranking, position_in
from vitrina.search.storage.snapshot import Snapshot

NEXT_ABOVE = 3
"""So many of the products right above are compared, beside the first of all."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A product that stands above another. `groups`: feature group → its log-odds less the other's, above 0
    where it is ahead. `factors`: the product of its factors of stage 4 ÷ the other's. `score_ratio`: its
    final score ÷ the other's. None of its own numbers is told but its place."""

    product_id: str
    place: int
    groups: Mapping[str, float]
    factors: float
    score_ratio: float
    sponsored: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """An explanation, and the products above: the first of all, then the next ones, nearest last."""

    explanation: Explanation
    above: tuple[Ahead, ...]


def ahead_of(snapshot: Snapshot, ranking: Ranking, row: int, *, next_above: int) -> tuple[Ahead, ...]:
    """Who stands above `row` in a ranking of `snapshot`, as in `Comparison`. None where it has no place.
    Products that stand there by a merchandiser's hand alone are passed over: there is nothing to compare."""
    place, own = position_in(ranking.final, row), position_in(ranking.rows, row)
    if place is None or own is None:
        return ()
    places = [at for at in dict.fromkeys((0, *range(place - next_above, place))) if 0 <= at < place]
    found = [(at, position_in(ranking.rows, int(ranking.final[at]))) for at in places]
    rivals = [(at, position) for at, position in found if position is not None]
    if not rivals:
        return ()
    groups = _groups(ranking, np.array([own, *(position for _, position in rivals)]))
    ids = snapshot.product_ids(ranking.rows[[position for _, position in rivals]])
    return tuple(
        Ahead(
            product_id=product_id,
            place=at + 1,
            groups=dict(zip(GROUPS, (groups[number] - groups[0]).tolist(), strict=True)),
            factors=_factors(ranking, position) / _factors(ranking, own),
            score_ratio=float(ranking.boosts.scores[position] / ranking.boosts.scores[own]),
            sponsored=bool(ranking.boosts.sponsored[position]),
        )
        for number, ((at, position), product_id) in enumerate(zip(rivals, ids, strict=True), start=1)
    )


def _groups(ranking: Ranking, positions: NDArray[np.int64]) -> NDArray[np.float64]:
    """Log-odds by group: float64 `(n, len(GROUPS))`."""
    model = ranking.model
    effects = model.contributions(ranking.matrix.values[positions]).values
    columns = [[model.schema.index(it.name) for it in model.schema.of_group(group)] for group in GROUPS]
    return np.stack([effects[:, of_group].sum(axis=1) for of_group in columns], axis=1)


def _factors(ranking: Ranking, position: int) -> float:
    return prod(step.factor for step in ranking.boosts.steps_of(position))
