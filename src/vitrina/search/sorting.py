"""The orders a shopper may ask for instead of relevance: exact over all candidates, not only the best."""

import numpy as np
from numpy.typing import NDArray

from vitrina.search.pipeline import Pool
from vitrina.search.retrieval.protocol import NumberOrder
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import Sort

_LIVE = {name: column for column, name in enumerate(LIVE_COLUMNS)}

SORT_ORDERS: dict[Sort, NumberOrder] = {
    Sort.PRICE: NumberOrder("price_minor"),
    Sort.PRICE_DESC: NumberOrder("price_minor", descending=True),
    Sort.RATING: NumberOrder("rating_mean", descending=True),
    Sort.NEWEST: NumberOrder("released_day", descending=True),
    Sort.POPULARITY: NumberOrder("rating_count", descending=True),
}
"""Popularity is told by the number of ratings: buyers leave them, and nobody can buy a place with a click."""


def sorted_rows(snapshot: Snapshot, pool: Pool, sort: Sort, *, limit: int) -> NDArray[np.int64]:
    """The first `limit` candidates in an order other than relevance: int64 `(n,)`. Equal numbers stay in the
    order of their rows, unknown numbers come last."""
    order = SORT_ORDERS[sort]
    question = pool.question
    ordered = snapshot.query(question.groups, match=question.match, clauses=question.clauses, order=order)
    rows = snapshot.retriever.candidates(ordered, limit=limit).rows
    numbers = snapshot.live[rows, _LIVE[order.column]]
    numbers = -numbers if order.descending else numbers
    return rows[np.lexsort((rows, numbers, np.isnan(numbers)))][:limit]
