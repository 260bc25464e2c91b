"""The question, formed once for all versions."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.facts import Normalise
from vitrina.search.numbers import CandidateNumbers
from vitrina.search.pipeline import Pipeline
from vitrina.search.query_key import query_key
from vitrina.search.retrieval.protocol import Clause
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import FormedQuery, SearchRequest


@dataclass(frozen=True, slots=True)
class Asked:
    """One request over one snapshot at one moment (`now`, aware), as stage 1 understands it."""

    pipeline: Pipeline
    snapshot: Snapshot
    request: SearchRequest
    query: FormedQuery
    clauses: tuple[Clause, ...]
    normalise: Normalise
    now: datetime

    @classmethod
    def of(
        cls,
        pipeline: Pipeline,
        snapshot: Snapshot,
        request: SearchRequest,
        *,
        normalise: Normalise,
        now: datetime,
    ) -> "Asked":
        """Form the question."""
        query, clauses = pipeline.form(snapshot, request), pipeline.clauses(snapshot, request)
        return cls(pipeline, snapshot, request, query, clauses, normalise, now)

    def numbers(self, rows: NDArray[np.int64]) -> CandidateNumbers:
        """What the arrays say of `rows` (int64 `(n,)`)."""
        key = query_key(self.query, self.request.filters)
        return CandidateNumbers.of(self.snapshot, self.pipeline.signals, rows, query_key=key)

    def asks_for_any(self, matched_all: int) -> bool:
        """See `Pipeline.asks_for_any`."""
        return self.pipeline.asks_for_any(self.query, matched_all)
