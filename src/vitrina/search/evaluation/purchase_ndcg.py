"""nDCG by purchases: how near the top the products stand that were then bought."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class QueryNdcg:
    """One entry for each query after which something was bought. `query`: its code. `ndcg`: 0 to 1. `weight`:
    how much it counts in the mean."""

    query: NDArray[np.int64]
    ndcg: NDArray[np.float64]
    weight: NDArray[np.float64]

    @property
    def mean(self) -> float:
        """The weighted mean; NaN where nothing was bought."""
        return float(np.average(self.ndcg, weights=self.weight)) if len(self.ndcg) else float("nan")


def purchase_ndcg(
    scores: NDArray[np.float64],
    bought: NDArray[np.bool_],
    queries: NDArray[np.int64],
    *,
    gains: NDArray[np.float64] | None = None,
    k: int = 10,
) -> QueryNdcg:
    """nDCG@k of the rows of each query, sorted by `scores`, equal ones in the order given.

    `scores`, `bought`, `queries` (codes from 0), `gains`: `(n,)`. A purchase at place i gains `gains` /
    log2(i + 1), what was not bought nothing; a query's sum is divided by that of its best order, and queries
    without a purchase, of which every order is as good, are left out. With `gains` = 1 / propensity of the
    place at which the product was shown, purchases that were hard to make count for those that were missed;
    a query weighs as much as its purchases gain (Joachims, Swaminathan, Schnabel, "Unbiased learning-to-rank
    with biased feedback", 2017). `gains` None: all alike.
    """
    gained = np.where(bought, 1.0 if gains is None else gains, 0.0)
    count = int(queries.max()) + 1 if len(queries) else 0
    totals = _sums(queries, gained, count)
    reached = _dcg(np.lexsort((-scores, queries)), gained, queries, count, k)
    best = _dcg(np.lexsort((-gained, queries)), gained, queries, count, k)
    kept = np.flatnonzero(best > 0)
    return QueryNdcg(query=kept, ndcg=reached[kept] / best[kept], weight=totals[kept])


def _dcg(
    order: NDArray[np.int64], gained: NDArray[np.float64], queries: NDArray[np.int64], count: int, k: int
) -> NDArray[np.float64]:
    """Of each query; `order`: the rows, sorted by query, then as ranked."""
    of_query = queries[order]
    first = np.searchsorted(of_query, np.arange(count))
    place = np.arange(len(order)) - first[of_query] + 1
    counted = np.where(place <= k, gained[order] / np.log2(place + 1.0), 0.0)
    return _sums(of_query, counted, count)


def _sums(queries: NDArray[np.int64], values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    return np.bincount(queries, values, minlength=count).astype(np.float64)
