"""Into the index: products, removals, live numbers, whole rebuilds."""

import gc
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vitrina.kernel.progress import Progress, Silent
from vitrina.search.errors import IndexBusy, NoIndex
from vitrina.search.retrieval.protocol import FacetClause, Retriever
from vitrina.search.retrieval.tantivy_backend import TantivyRetriever
from vitrina.search.settings import SearchSettings
from vitrina.search.storage import journal
from vitrina.search.storage.folder import IndexFolder
from vitrina.search.storage.fresh import clear_fresh, read_fresh
from vitrina.search.storage.generation import JOURNAL, PLACES_PER_WORD, Generation
from vitrina.search.storage.live import apply_updates, check_updates, joined, with_update
from vitrina.search.storage.snapshot import Reader, Snapshot
from vitrina.search.storage.source import product_from_json
from vitrina.search.storage.words import WordBook
from vitrina.search.storage.wordsmith import Wording
from vitrina.search.storage.writing import GenerationWriter, Rejection
from vitrina.search.types import LiveUpdate, Product

_BATCH = 2_000
FRESH_ROWS_MAX = 2_000
"""From so many rows with changed numbers on, `tidy` indexes them again: each costs some µs in each filter."""

_GARBAGE_SHARE_MAX = 0.5
_GARBAGE_ROWS_MIN = 10_000


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What came of a run. `unknown_places`: ids in products' `stock_places` that no location has."""

    indexed: int
    rejected: tuple[Rejection, ...]
    unknown_places: tuple[str, ...]
    seconds: float


class Indexer:
    """The writing side of an index folder. Cheap to make; holds no lock between calls, so that any number may
    exist, in any number of processes: each call takes the write lock for as long as it works.

    For an order that holds: read what you index *after* the call has begun (pass a generator), and pass
    updates after your own transaction committed. Then whoever comes later knows more.
    """

    def __init__(
        self,
        folder: Path,
        *,
        wording: Wording,
        settings: SearchSettings | None = None,
        lock_wait_seconds: float = 30.0,
    ) -> None:
        self.folder = IndexFolder(folder)
        self._wording = wording
        self._settings = settings or SearchSettings()
        self._lock_wait_seconds = lock_wait_seconds
        self._reader = Reader(self.folder)

    def index(self, products: Iterable[Product], *, progress: Progress | None = None) -> IndexReport:
        """Add products, in place of those with the same ids; all become visible together, at the end. A
        product that cannot be indexed is reported and passed over. Raises `IndexBusy`."""
        with self._change() as (generation, journal_file):
            writer = self._writer(generation)
            try:
                return self._fill(writer, products, progress or Silent(), journal_file=journal_file)
            finally:
                writer.close()

    def remove(self, product_ids: Sequence[str]) -> None:
        """Take products out; unknown ids are passed over. Raises `IndexBusy`."""
        with self._change() as (generation, journal_file):
            if journal_file:
                journal.note_removal(journal_file, product_ids)
            writer = self._writer(generation)
            try:
                writer.remove(product_ids)
                writer.commit()
            finally:
                writer.close()

    def update(self, updates: Iterable[LiveUpdate]) -> tuple[str, ...]:
        """Change live numbers in place: searches in all processes follow at once. Returns the ids that the
        index does not hold. Raises `IndexBusy`, and `InvalidInput` for an unknown column or no number."""
        merged: dict[str, LiveUpdate] = {}
        for update in updates:
            merged[update.product_id] = joined(merged.get(update.product_id), update)
        check_updates(merged.values())
        with self._change() as (generation, journal_file):
            if journal_file:
                journal.note_update(journal_file, merged.values())
            rows = _rows_of(self._reader.current().retriever, merged)
            self._apply(generation, np.array(list(rows.values()), np.int64), [merged[key] for key in rows])
            return tuple(product_id for product_id in merged if product_id not in rows)

    def update_where(self, code: str, key: str, live: Mapping[str, float]) -> int:
        """Change live numbers of all products with a facet key, such as ("seller", "17"); returns of how
        many. Raises as `update`."""
        check_updates([LiveUpdate("", live)])
        with self._change() as (generation, journal_file):
            snapshot = self._reader.current()
            query = snapshot.query((), clauses=(FacetClause(code, (key,)),))
            rows = snapshot.retriever.candidates(query, limit=snapshot.row_count).rows
            updates = [LiveUpdate(product_id, live) for product_id in snapshot.product_ids(rows)]
            if journal_file:
                journal.note_update(journal_file, updates)
            self._apply(generation, rows, updates)
            return len(rows)

    def rebuild(
        self,
        products: Iterable[Product],
        *,
        progress: Progress | None = None,
        total: int | None = None,
        names: Iterable[str] = (),
    ) -> IndexReport:
        """Fill a new generation with `products` and switch to it at once. Searches and changes go on in the
        old one meanwhile; changes are noted in a journal and taken over before the switch, so none is lost.
        Killed at any moment, the old generation stays.

        `total`: how many products will come, for the progress. `names`: the catalogue's brands and categories
        where they are known beforehand; else each is learnt with the first product that has it, and texts
        without blanks that came earlier are cut without it. Raises `IndexBusy` during another rebuild.
        """
        self._wording.learn_words(names)
        with self.folder.build_lock(wait_seconds=self._lock_wait_seconds):
            generation = self._begin_generation()
            writer = self._writer(generation)
            try:
                report = self._fill(writer, products, progress or Silent(), total=total)
                with self._write_lock():
                    changes = journal.read_changes(generation.journal)
                    if changes.removed or changes.put:
                        writer.remove(list(changes.removed))
                        writer.put(list(changes.put.values()))
                        writer.commit()
                    self._take_over(generation, changes.updated)
                    self.folder.publish(generation.path)
                    generation.journal.unlink(missing_ok=True)
                return report
            finally:
                writer.close()

    def compact(self) -> IndexReport:
        """Rebuild from what the index itself stores, to be rid of rows that nobody refers to any more."""
        return self.rebuild(self._stored_products(), names=self._reader.current().own_words)

    def refresh_fresh_rows(self) -> int:
        """Index those products again whose numbers moved since, from what is stored of them; returns how
        many. Filters on live numbers are exact without it, and quicker after it."""
        with self._change() as (generation, _):
            snapshot = self._reader.current()
            ids = snapshot.product_ids(snapshot.fresh.rows)
            products = [product for key in ids if (product := stored_product(snapshot, key)) is not None]
            writer = self._writer(generation)
            try:
                for batch in _batches(products):
                    writer.put(batch)
                writer.commit()
            finally:
                writer.close()
            clear_fresh(generation.fresh)
            return len(products)

    def tidy(self) -> None:
        """Do what keeps the index quick, where it is due: call it now and then, after changes."""
        with self._change() as (generation, _):
            WordBook(generation.path).fold()
        snapshot = self._reader.current()
        if len(snapshot.fresh) > FRESH_ROWS_MAX:
            self.refresh_fresh_rows()
        garbage = snapshot.row_count - snapshot.retriever.product_count()
        crowded = len(snapshot.locations) > snapshot.places.shape[1] * PLACES_PER_WORD
        if crowded or garbage > max(_GARBAGE_ROWS_MIN, snapshot.row_count * _GARBAGE_SHARE_MAX):
            self.compact()

    def _fill(
        self,
        writer: GenerationWriter,
        products: Iterable[Product],
        progress: Progress,
        *,
        total: int | None = None,
        journal_file: Path | None = None,
    ) -> IndexReport:
        started = time.monotonic()
        progress.start("index", total)
        with _no_search_for_cycles():
            for batch in _batches(products):
                if journal_file:
                    journal.note_put(journal_file, batch)
                writer.put(batch)
                progress.advance(len(batch))
            writer.commit()
        return IndexReport(
            indexed=writer.put_count,
            rejected=tuple(writer.rejections),
            unknown_places=tuple(sorted(writer.unknown_places)),
            seconds=time.monotonic() - started,
        )

    def _apply(self, generation: Generation, rows: NDArray[np.int64], updates: Sequence[LiveUpdate]) -> None:
        snapshot = self._reader.current()
        apply_updates(
            generation,
            fresh=snapshot.fresh,
            place_index=snapshot.place_index,
            rows=rows,
            updates=updates,
        )

    def _take_over(self, generation: Generation, updates: Mapping[str, LiveUpdate]) -> None:
        """Apply updates to a generation that is not live yet."""
        rows = _rows_of(TantivyRetriever(generation.text), updates)
        apply_updates(
            generation,
            fresh=read_fresh(generation.fresh, place_words=generation.meta.place_words),
            place_index=self._place_index(),
            rows=np.array(list(rows.values()), np.int64),
            updates=[updates[product_id] for product_id in rows],
        )

    def _begin_generation(self) -> Generation:
        with self._write_lock():
            self.folder.drop_unfinished()
            path = self.folder.new_generation()
            generation = Generation.create(path, locations=len(self.folder.locations()))
            self.folder.announce_building(path)
            return generation

    @contextmanager
    def _change(self) -> Iterator[tuple[Generation, Path | None]]:
        """The live generation, locked for a change, and the journal to note it in while a rebuild runs. Where
        nothing was ever indexed, an empty generation is made."""
        with self._write_lock():
            try:
                path = self.folder.current()
            except NoIndex:
                path = self.folder.new_generation()
                Generation.create(path, locations=len(self.folder.locations()))
                self.folder.publish(path)
            building = self._building()
            yield Generation(path), building and building / JOURNAL

    def _building(self) -> Path | None:
        """The generation that a rebuild is filling; what a killed rebuild left is cleared away. Requires the
        write lock."""
        building = self.folder.building()
        if building is None:
            return None
        try:
            with self.folder.build_lock(wait_seconds=0):
                self.folder.drop_unfinished()
        except IndexBusy:
            return building
        return None

    def _write_lock(self) -> AbstractContextManager[None]:
        return self.folder.write_lock(wait_seconds=self._lock_wait_seconds)

    def _writer(self, generation: Generation) -> GenerationWriter:
        return GenerationWriter(
            generation,
            wording=self._wording,
            settings=self._settings,
            place_index=self._place_index(),
        )

    def _place_index(self) -> dict[str, int]:
        return {location.id: number for number, location in enumerate(self.folder.locations())}

    def _stored_products(self) -> Iterator[Product]:
        snapshot = self._reader.current()
        for start in range(0, snapshot.row_count, _BATCH):
            rows = np.arange(start, min(start + _BATCH, snapshot.row_count))
            for row, product_id in zip(rows.tolist(), snapshot.product_ids(rows), strict=True):
                if snapshot.retriever.row_of(product_id) == row:
                    product = stored_product(snapshot, product_id)
                    if product is not None:
                        yield product


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Indexing remembers a lot and makes no reference cycles, for which Python would look through all of it
    again and again: a tenth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def stored_product(snapshot: Snapshot, product_id: str) -> Product | None:
    """A product as it was indexed, with the live numbers of now."""
    row, source = snapshot.retriever.row_of(product_id), snapshot.retriever.source(product_id)
    if row is None or source is None:
        return None
    return with_update(product_from_json(source), snapshot.numbers_of(row, product_id))


def _rows_of(retriever: Retriever, product_ids: Iterable[str]) -> dict[str, int]:
    """The rows of those products that the index holds."""
    found = ((product_id, retriever.row_of(product_id)) for product_id in product_ids)
    return {product_id: row for product_id, row in found if row is not None}


def _batches(products: Iterable[Product]) -> Iterator[list[Product]]:
    source = iter(products)
    while batch := list(islice(source, _BATCH)):
        yield batch
