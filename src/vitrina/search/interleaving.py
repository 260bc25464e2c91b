"""Team-draft interleaving: two orders of the same products as one list, from which clicks tell the better.

Radlinski, Kurup, Joachims 2008, "How does clickthrough data reflect retrieval quality?", section 5: like two
captains who choose their players in turn, in each round a coin says who chooses first, and each chooses the
best in its own order that is not taken yet. Neither order gains from where its products stand.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.storage.hashing import hash64

TEAMS = ("a", "b")
"""Names of the first and the second order's teams."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`rows`: int64 `(n,)`, best first, each product once; `teams`: int8 `(n,)`, 0 or 1: who chose it."""

    rows: NDArray[np.int64]
    teams: NDArray[np.int8]


def team_draft(a: NDArray[np.int64], b: NDArray[np.int64], *, seed: str) -> Draft:
    """Interleave two orders (int64 rows, each distinct, best first) until both are used up.

    The same orders and seed give the same draft. Its first k places depend on the first k places of either
    order alone, and hold as many of one team as of the other, or one more; where one order has nothing left
    to choose, the other chooses on.
    """
    orders = (a.tolist(), b.tolist())
    rounds = max(len(a), len(b))
    coins = np.random.default_rng(hash64(seed)).integers(0, 2, rounds).tolist()
    picks: dict[int, int] = {}
    looked_at = [0, 0]
    for first in coins:
        for team in (first, 1 - first):
            order, place = orders[team], looked_at[team]
            while place < len(order) and order[place] in picks:
                place += 1
            if place < len(order):
                picks[order[place]] = team
            looked_at[team] = place + 1
    return Draft(np.array(list(picks), np.int64), np.array(list(picks.values()), np.int8))
