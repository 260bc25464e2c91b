"""What the index's arrays say of candidates, beside how their words match."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.facts import CandidateFacts
from vitrina.search.features.delivery import Reach
from vitrina.search.features.matrix import FeatureMatrix, MatrixContext, build_matrix
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.signals import SignalTable
from vitrina.search.storage.snapshot import Snapshot

LIVE_INDEX = {name: column for column, name in enumerate(LIVE_COLUMNS)}
"""Live column → its position."""

FacetHashes = tuple[NDArray[np.int64], NDArray[np.uint32]]
"""See `Snapshot.facets_of`."""

_SECONDS_PER_DAY = 86_400
_ARRAYS = ("live", "places", "categories", "id_hashes", "signals", "query_signals")


@dataclass(frozen=True, slots=True)
class CandidateNumbers:
    """The numbers of `n` candidates, one row each.

    `live`: float64 `(n, len(LIVE_COLUMNS))`; `places`: uint64 `(n, words)`, see `Snapshot.places`;
    `categories`: `(n,)`, a code of each one's leaf category; `id_hashes`: uint64 `(n,)`, see
    `storage.hashing`; `signals`: float32 `(n, len(SIGNAL_NAMES))`; `query_signals`: float32 `(n,
    len(QUERY_SIGNAL_NAMES))`; `read_facets`: the hashes of their facet terms, read only where a factor asks
    for them.
    """

    live: NDArray[np.float64]
    places: NDArray[np.uint64]
    categories: NDArray[np.uint32]
    id_hashes: NDArray[np.uint64]
    signals: NDArray[np.float32]
    query_signals: NDArray[np.float32]
    read_facets: Callable[[], FacetHashes] = field(repr=False, compare=False)

    @classmethod
    def of(
        cls, snapshot: Snapshot, signals: SignalTable, rows: NDArray[np.int64], *, query_key: str
    ) -> "CandidateNumbers":
        """As they are now, for `rows` (int64 `(n,)`) as answers to the question of `query_key`."""
        id_hashes = snapshot.id_hashes.take(rows)
        return cls(
            live=snapshot.live.take(rows, axis=0),
            places=snapshot.places.take(rows, axis=0),
            categories=snapshot.category_codes(rows),
            id_hashes=id_hashes,
            signals=signals.of_products(id_hashes),
            query_signals=signals.of_query(query_key, id_hashes),
            read_facets=lambda: snapshot.facets_of(rows),
        )

    def taken(self, positions: NDArray[np.int64]) -> "CandidateNumbers":
        """The same for some of the candidates, in this order; one may come several times."""
        return replace(
            self,
            **{name: getattr(self, name).take(positions, axis=0) for name in _ARRAYS},
            read_facets=lambda: taken_facets(self.read_facets(), positions),
        )

    def followed_by(self, others: "CandidateNumbers") -> "CandidateNumbers":
        """These candidates and then `others`."""
        return replace(
            self,
            **{name: np.concatenate([getattr(self, name), getattr(others, name)]) for name in _ARRAYS},
            read_facets=lambda: joined_facets(self.read_facets(), others.read_facets()),
        )

    def features(
        self,
        block: NDArray[np.float32] | None,
        *,
        reach: Reach | None,
        now: datetime,
        price_places: NDArray[np.float64] | None = None,
    ) -> FeatureMatrix:
        """All their features for a shopper with this `reach` at `now` (aware). `block`: those of the text,
        None for a query without words; `price_places`: see `MatrixContext`."""
        context = MatrixContext(
            today=now.astimezone(UTC).timestamp() / _SECONDS_PER_DAY,
            reach=reach,
            places=self.places if reach else None,
            categories=self.categories,
            price_places=price_places,
        )
        return build_matrix(
            block, self.live, context=context, signals=self.signals, query_signals=self.query_signals
        )

    def facts(self, matrix: FeatureMatrix) -> CandidateFacts:
        """What conditions of factors may ask; `matrix` holds their features."""
        return CandidateFacts(
            n=len(self.live),
            numbers={
                **{name: self.live[:, column] for name, column in LIVE_INDEX.items()},
                "price_ratio": matrix.known("price_ratio_30d"),
                "delivery_days": matrix.known("delivery_days"),
                "in_nearest_warehouse": matrix.known("in_nearest_warehouse"),
            },
            read_facets=self.read_facets,
        )


def taken_facets(facets: FacetHashes, positions: NDArray[np.int64]) -> FacetHashes:
    """The facet hashes of some of the candidates, in this order."""
    offsets, hashes = facets
    lengths = (offsets[1:] - offsets[:-1])[positions]
    taken = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
    return taken, hashes[np.arange(taken[-1]) + np.repeat(offsets[positions] - taken[:-1], lengths)]


def joined_facets(first: FacetHashes, second: FacetHashes) -> FacetHashes:
    """The facet hashes of some candidates and then of others."""
    offsets = np.concatenate([first[0], second[0][1:] + first[0][-1]])
    return offsets, np.concatenate([first[1], second[1]])
