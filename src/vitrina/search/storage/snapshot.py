"""What a reader sees of the index at one moment, and how it notices that there is something newer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from vitrina.search.analysis.spelling import Vocabulary
from vitrina.search.errors import IndexDamaged
from vitrina.search.retrieval.protocol import (
    SNAPSHOT_COLUMNS,
    CandidateQuery,
    Clause,
    LiveClause,
    NumberOrder,
    PlaceClause,
)
from vitrina.search.retrieval.tantivy_backend import TantivyRetriever
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.files import Stamp, stamp
from vitrina.search.storage.folder import IndexFolder
from vitrina.search.storage.fresh import SNAPSHOT_INDEX, FreshRows, clause_mask, read_fresh
from vitrina.search.storage.generation import PLACES_PER_WORD, Generation, RowViews
from vitrina.search.storage.words import WordBook
from vitrina.search.types import LiveUpdate, Location, MatchLevel, WordGroup

_LIVE_NAMES = tuple(LIVE_COLUMNS)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The index as of one commit, with the live numbers as they are at every moment.

    `state` differs whenever an answer that does not depend on live numbers may differ: a key for caches.
    `live`, `places`, `id_hashes` and the ragged arrays are described at `RowViews`; they are shared with the
    writer, who changes the first two under the reader.
    """

    state: tuple[str, Stamp]
    retriever: TantivyRetriever
    views: RowViews
    fresh: FreshRows
    locations: tuple[Location, ...]
    vocabulary: Vocabulary
    own_words: frozenset[str]
    filter_codes: tuple[str, ...]
    place_index: dict[str, int]

    @property
    def generation(self) -> str:
        """The generation's name."""
        return self.state[0]

    @property
    def row_count(self) -> int:
        """How many rows the arrays hold; not all of them are searchable."""
        return self.views.rows

    @property
    def live(self) -> NDArray[np.float64]:
        """`(rows, len(LIVE_COLUMNS))`, NaN where unknown."""
        return self.views.live

    @property
    def places(self) -> NDArray[np.uint64]:
        """`(rows, words)`: bit i of word w is location 64 w + i of `locations`."""
        return self.views.places

    @property
    def id_hashes(self) -> NDArray[np.uint64]:
        """`(rows,)`: `hash64` of each row's product id."""
        return self.views.id_hashes

    @property
    def forward_tokens(self) -> NDArray[np.uint32]:
        """See `storage.forward`."""
        return self.views.forward_tokens

    @property
    def forward_offsets(self) -> NDArray[np.int64]:
        """Row r is `forward_tokens[forward_offsets[r]:forward_offsets[r + 1]]`."""
        return self.views.forward_offsets

    def facets_of(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
        """Hashes of the facet terms of `rows`: int64 offsets `(n + 1,)` and the hashes one row after the
        other; row i of `rows` has `hashes[offsets[i]:offsets[i + 1]]`. See `RowViews.facet_hashes`."""
        starts, ends = self.views.facet_offsets[rows], self.views.facet_offsets[rows + 1]
        lengths = ends - starts
        offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
        positions = np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], lengths)
        return offsets, self.views.facet_hashes[positions]

    def category_codes(self, rows: NDArray[np.int64]) -> NDArray[np.uint32]:
        """A number for the leaf category of each row, 0 where it has none."""
        return self.views.facet_hashes[self.views.facet_offsets[rows]]

    @property
    def facet_hashes(self) -> NDArray[np.uint32]:
        """See `RowViews`."""
        return self.views.facet_hashes

    @property
    def facet_offsets(self) -> NDArray[np.int64]:
        """Row r is `facet_hashes[facet_offsets[r]:facet_offsets[r + 1]]`."""
        return self.views.facet_offsets

    def product_ids(self, rows: NDArray[np.int64]) -> list[str]:
        """The ids of these rows, in their order."""
        return self.views.product_ids(rows)

    def numbers_of(self, row: int, product_id: str) -> LiveUpdate:
        """All that is known now of a row's live numbers and places."""
        words = self.places[row].tolist()
        return LiveUpdate(
            product_id,
            live={name: float(value) for name, value in zip(_LIVE_NAMES, self.live[row], strict=True)},
            stock_places=frozenset(
                location.id
                for number, location in enumerate(self.locations[: len(words) * PLACES_PER_WORD])
                if words[number // PLACES_PER_WORD] >> (number % PLACES_PER_WORD) & 1
            ),
        )

    def query(
        self,
        groups: tuple[WordGroup, ...],
        *,
        match: MatchLevel = "all",
        clauses: tuple[Clause, ...] = (),
        order: NumberOrder | None = None,
    ) -> CandidateQuery:
        """A query that is exact for the live numbers of now."""
        admitted, barred = self._turned_rows(clauses)
        moved: tuple[int, ...] = ()
        if order is not None and len(self.fresh):
            column = SNAPSHOT_COLUMNS.index(order.column)
            now = self.live[self.fresh.rows, SNAPSHOT_INDEX[column]]
            unlike = ~np.isclose(now, self.fresh.numbers[:, column], rtol=0, atol=0, equal_nan=True)
            moved = tuple(self.fresh.rows[unlike].tolist())
        return CandidateQuery(groups, match, clauses, order, admitted, barred, moved)

    def live_mask(self, rows: NDArray[np.int64], clauses: Sequence[Clause]) -> NDArray[np.bool_]:
        """Which of `rows` pass the live and place clauses now; other clauses are not looked at."""
        return clause_mask(
            [clause for clause in clauses if isinstance(clause, LiveClause | PlaceClause)],
            numbers=self.live[rows],
            columns=_LIVE_NAMES,
            places=self.places[rows],
            place_index=self.place_index,
        )

    def _turned_rows(self, clauses: Sequence[Clause]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        changeable = [clause for clause in clauses if isinstance(clause, LiveClause | PlaceClause)]
        if not changeable or not len(self.fresh):
            return (), ()
        passes_now = self.live_mask(self.fresh.rows, changeable)
        passed = clause_mask(
            changeable,
            numbers=self.fresh.numbers,
            columns=SNAPSHOT_COLUMNS,
            places=self.fresh.places,
            place_index=self.place_index,
        )
        admitted = self.fresh.rows[passes_now & ~passed]
        barred = self.fresh.rows[passed & ~passes_now]
        return tuple(admitted.tolist()), tuple(barred.tolist())


class Reader:
    """Gives the newest snapshot. One per process; safe to share between threads."""

    def __init__(self, folder: IndexFolder) -> None:
        self._folder = folder
        self._lock = Lock()
        self._current_file = str(folder.current_file)
        self._locations_file = str(folder.locations_file)
        self._watched: tuple[str, ...] = ()
        self._stamps: tuple[Stamp, ...] = ()
        self._snapshot: Snapshot | None = None

    def current(self) -> Snapshot:
        """The snapshot of now: five looks at the file system where nothing is new (about 8 µs). Raises
        `NoIndex` before the first commit, `IndexDamaged` where a new state cannot be read."""
        snapshot = self._snapshot
        if snapshot is not None and self._look() == self._stamps:
            return snapshot
        with self._lock:
            return self._renew()

    def _look(self) -> tuple[Stamp, ...]:
        return tuple(map(stamp, self._watched))

    def _renew(self) -> Snapshot:
        """Order matters: stamps before contents, so that what changes meanwhile is seen next time."""
        while True:
            generation = Generation(self._folder.current())
            self._watched = (
                self._current_file,
                str(generation.fresh),
                str(generation.text / "meta.json"),
                self._locations_file,
                str(WordBook(generation.path).vocabulary_file),
            )
            stamps = self._look()
            if self._snapshot is not None and stamps == self._stamps:
                return self._snapshot
            try:
                self._snapshot = self._open(generation)
            except IndexDamaged:
                if generation.path == self._folder.current():
                    raise
                continue  # Rebuilds ended while this generation was being opened, and it is gone.
            self._stamps = stamps
            return self._snapshot

    def _open(self, generation: Generation) -> Snapshot:
        """The notes on fresh rows come before the commit that may make them obsolete, the arrays after it, as
        they must hold all rows it refers to."""
        name = generation.path.name
        known = self._snapshot if self._snapshot and self._snapshot.generation == name else None
        fresh = read_fresh(generation.fresh, place_words=generation.meta.place_words)
        retriever = known.retriever.renewed() if known else TantivyRetriever(generation.text)
        vocabulary = WordBook(generation.path).vocabulary()
        locations = self._folder.locations()
        place_index = {location.id: number for number, location in enumerate(locations)}
        if known and retriever is known.retriever:
            fresh = fresh.up_to(known.row_count)
            return replace(
                known, fresh=fresh, vocabulary=vocabulary, locations=locations, place_index=place_index
            )
        views = RowViews.open(generation)
        return Snapshot(
            state=(name, retriever.commit),
            retriever=retriever,
            views=views,
            fresh=fresh.up_to(views.rows),
            locations=locations,
            vocabulary=vocabulary,
            own_words=frozenset(generation.read_names(generation.own_words)),
            filter_codes=tuple(generation.read_names(generation.codes)),
            place_index=place_index,
        )
