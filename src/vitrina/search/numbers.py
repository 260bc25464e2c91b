"""What the index's arrays say of candidates, beside how their words match."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.facts import CandidateFacts
from vitrina.search.features.delivery import Reach
from vitrina.search.features.matrix import FeatureMatrix, MatrixContext
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.snapshot import Snapshot

LIVE_INDEX = {name: column for column, name in enumerate(LIVE_COLUMNS)}
"""Live column → its position."""

FacetHashes = tuple[NDArray[np.int64], NDArray[np.uint32]]
"""See `Snapshot.facets_of`."""

_SECONDS_PER_DAY = 86_400


@dataclass(frozen=True, slots=True)
class CandidateNumbers:
    """The numbers of `n` candidates, one row each.

    `live`: float64 `(n, len(LIVE_COLUMNS))`; `places`: uint64 `(n, words)`, see `Snapshot.places`;
    `categories`: `(n,)`, a code of each one's leaf category; `signals`: float32 `(n, len(SIGNAL_NAMES))`;
    `read_facets`: the hashes of their facet terms, read only where a factor asks for them.
    """

    live: NDArray[np.float64]
    places: NDArray[np.uint64]
    categories: NDArray[np.uint32]
    signals: NDArray[np.float32]
    read_facets: Callable[[], FacetHashes] = field(repr=False, compare=False)

    @classmethod
    def of(cls, snapshot: Snapshot, rows: NDArray[np.int64]) -> "CandidateNumbers":
        """As they are now, for `rows` (int64 `(n,)`)."""
        return cls(
            live=snapshot.live.take(rows, axis=0),
            places=snapshot.places.take(rows, axis=0),
            categories=snapshot.category_codes(rows),
            signals=snapshot.signals.take(rows, axis=0),
            read_facets=lambda: snapshot.facets_of(rows),
        )

    def context(
        self, reach: Reach | None, now: datetime, *, price_places: NDArray[np.float64] | None = None
    ) -> MatrixContext:
        """What is true of them for a shopper with this `reach` at `now` (aware). `price_places`: see
        `MatrixContext`."""
        return MatrixContext(
            today=now.astimezone(UTC).timestamp() / _SECONDS_PER_DAY,
            reach=reach,
            places=self.places if reach else None,
            categories=self.categories,
            price_places=price_places,
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
