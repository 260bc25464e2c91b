"""What the pipeline asks of a retrieval backend. Two real ones stand behind it: tantivy and OpenSearch.

A product's *row* is its number in the column store and the forward index of the same generation. The backend
stores it beside the text and answers with rows, so that all that follows is array work.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vitrina.search.retrieval.bm25 import StreamStatistics
from vitrina.search.types import MatchLevel, WordGroup


@dataclass(frozen=True, slots=True)
class FacetClause:
    """The product has at least one of `keys` under `code` (indexed as facet terms "code=key")."""

    code: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RangeClause:
    """The numeric attribute `code` lies in [`low`, `high`]; None: open end."""

    code: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class LiveClause:
    """A live column, as it was when the product was last indexed, lies in [`low`, `high`]."""

    column: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class PlaceClause:
    """At least one of these locations held stock of the product when it was last indexed."""

    location_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowClause:
    """One of these rows, and no other."""

    rows: tuple[int, ...]


Clause = FacetClause | RangeClause | LiveClause | PlaceClause | RowClause

SNAPSHOT_COLUMNS = ("price_minor", "stock_units", "rating_mean", "rating_count", "released_day")
"""The live columns that are indexed beside the text too, for `LiveClause` and `NumberOrder`."""


@dataclass(frozen=True, slots=True)
class NumberOrder:
    """Best first by a column of `SNAPSHOT_COLUMNS` instead of by text score; unknown numbers come last."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CandidateQuery:
    """Which products: `groups` all of or any of, cut by all `clauses`.

    No groups: all products that pass the clauses, with equal scores.

    Live numbers and places change after a product was indexed. Where such a change turns the verdict of the
    `LiveClause`s and `PlaceClause`s taken together, the row is in `admitted_rows` (it passes now) or in
    `barred_rows` (it fails now), so that the answer and its count are exact. With an `order`, `moved_rows`
    are those whose number changed: all that match come, even beyond the limit, for the caller to put right.
    `storage.snapshot.Snapshot.query` fills in all three.
    """

    groups: tuple[WordGroup, ...]
    match: MatchLevel = "all"
    clauses: tuple[Clause, ...] = ()
    order: NumberOrder | None = None
    admitted_rows: tuple[int, ...] = ()
    barred_rows: tuple[int, ...] = ()
    moved_rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """Rows with their text scores, best first. `rows`: int64 `(n,)`; `scores`: float32 `(n,)`; `total`: how
    many products match in all, also beyond the limit (exact)."""

    rows: NDArray[np.int64]
    scores: NDArray[np.float32]
    total: int


@dataclass(frozen=True, slots=True)
class IndexedText:
    """A product as the backend indexes it, analysed already.

    `stream`: normal forms, blank-separated, each repeated by its field's weight. `facets`: "code=key" terms.
    `numbers`: what is known of `SNAPSHOT_COLUMNS`. `places`: ids of the locations that hold stock. `source`:
    what explain shows and re-indexing needs, JSON.
    """

    product_id: str
    row: int
    stream: str
    facets: tuple[str, ...]
    numbers: Mapping[str, float] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    source: bytes = b""


class Retriever(Protocol):
    """One generation as of one commit; nothing in it changes."""

    def candidates(self, query: CandidateQuery, *, limit: int) -> Candidates:
        """The `limit` best by text score (BM25 over the stream), ties by row; or by `query.order`."""

    def count(self, query: CandidateQuery) -> int:
        """How many products match, exactly."""

    def facet_counts(self, query: CandidateQuery, *, limit: int) -> Mapping[str, int]:
        """The `limit` most frequent facet terms ("code=key") over all that match, with exact counts."""

    def key_counts(self, query: CandidateQuery, code: str) -> Mapping[str, int]:
        """All keys under `code` that products which match have, with exact counts, most frequent first."""

    def number_ends(self, query: CandidateQuery, column: str) -> tuple[float, float] | None:
        """The least and the greatest number of a column of `SNAPSHOT_COLUMNS` over all that match, as indexed
        and without `moved_rows`; None where none of them has one."""

    def number_counts(self, query: CandidateQuery, column: str, inner: Sequence[float]) -> Sequence[int]:
        """How many of the same products lie below the first of the ascending `inner`, from each edge to
        below the next, and from the last on: one count more than there are edges."""

    def facet_keys(self, code: str) -> Sequence[str]:
        """All keys indexed under `code`."""

    def row_of(self, product_id: str) -> int | None:
        """The live row of a product."""

    def product_count(self) -> int:
        """How many products are searchable."""

    def document_frequency(self, term: str) -> int:
        """In how many products a normal form stands."""

    def stream_statistics(self, product_id: str, term: str) -> StreamStatistics:
        """What the text score asks of the whole index, read off how `term` scores in a product that holds
        it."""

    def source(self, product_id: str) -> bytes | None:
        """`IndexedText.source` of a product."""

    def renewed(self) -> "Retriever":
        """The view of the last commit: itself where there was none since. Cheap; asked on every query."""


class RetrievalWriter(Protocol):
    """Changes one generation. One at a time; nothing is seen before `commit`."""

    def put(self, texts: Sequence[IndexedText]) -> None:
        """Add products, in place of those with the same ids."""

    def remove(self, product_ids: Sequence[str]) -> None:
        """Take products out; unknown ids are passed over."""

    def commit(self) -> None:
        """Make all that was put and removed durable and visible, at once."""

    def close(self) -> None:
        """Let go of the lock; what was not committed is dropped."""
