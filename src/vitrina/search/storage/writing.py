"""Changes of one generation: rows first, then the text that refers to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import orjson

from vitrina.search.retrieval.protocol import IndexedText
from vitrina.search.retrieval.tantivy_backend import TantivyWriter
from vitrina.search.settings import SearchSettings
from vitrina.search.storage.files import write_atomically
from vitrina.search.storage.generation import (
    Generation,
    RowBatch,
    RowWriter,
    live_row,
    place_words,
)
from vitrina.search.storage.hashing import hashes64
from vitrina.search.storage.live import known_places
from vitrina.search.storage.texts import own_names
from vitrina.search.storage.words import WordBook
from vitrina.search.storage.wordsmith import UnfitProduct, WordedProduct, Wording, Wordsmith
from vitrina.search.types import Product


@dataclass(frozen=True, slots=True)
class Rejection:
    """A product that was not indexed, and why."""

    product_id: str
    reason: str


class GenerationWriter:
    """Fills or changes one generation. Requires its write lock (or that nobody else knows of it).

    Nothing is seen before `commit`. Killed at any moment, the generation opens as of the last commit: rows
    are synced before the text index commits, and rows that it does not refer to are passed over.
    """

    def __init__(
        self,
        generation: Generation,
        *,
        wording: Wording,
        settings: SearchSettings,
        place_index: Mapping[str, int],
    ) -> None:
        self._generation = generation
        self._wording = wording
        self._smith = Wordsmith(wording, settings.field_weights)
        self._place_index = place_index
        self._rows = RowWriter(generation)
        self._text = TantivyWriter(
            generation.text, heap_bytes=settings.writer_heap_bytes, threads=settings.writer_threads
        )
        # In an empty generation every id is new until it comes again.
        self._seen: set[int] | None = None if self._rows.rows else set()
        self._names: set[str] = set()
        self._words = WordBook(generation.path)
        self._codes = set(generation.read_names(generation.codes))
        wording.learn_words(generation.read_names(generation.own_words))
        self.rejections: list[Rejection] = []
        self.unknown_places: set[str] = set()
        self.put_count = 0

    def put(self, products: Sequence[Product]) -> None:
        """Add products, in place of those with the same ids. A product that cannot be indexed becomes an
        entry of `rejections`; one of that id that was indexed before stays as it is."""
        self._learn(products)
        worded: list[WordedProduct] = []
        live: list[list[float]] = []
        for product in products:
            try:
                worded.append(self._smith.word(product))
                live.append(live_row(product.live))
            except _UNFIT as error:
                del worded[len(live) :]
                self.rejections.append(Rejection(str(product.id), _reason(error)))
        if not worded:
            return
        rows = self._rows.append(self._batch(worded, live))
        new: list[IndexedText] = []
        other: list[IndexedText] = []
        for row, done in zip(rows, worded, strict=True):
            (new if self._is_new(done.product.id) else other).append(done.indexed(row))
        self._text.put(new, known_new=True)
        self._text.put(other)
        terms = {term for done in worded for term in done.facet_terms}
        self._codes.update(term.partition("=")[0] for term in terms)
        self.put_count += len(worded)

    def remove(self, product_ids: Sequence[str]) -> None:
        """Take products out; unknown ids are passed over."""
        self._text.remove(product_ids)

    def commit(self) -> None:
        """Make all changes durable, then visible, at once."""
        self._rows.sync()
        self._write_names()
        self._words.add(self._smith.take_words())
        self._text.commit()

    def close(self) -> None:
        """Let go; what was not committed is dropped."""
        self._rows.close()
        self._text.close()

    def _is_new(self, product_id: str) -> bool:
        if self._seen is None:
            return False
        known = len(self._seen)
        self._seen.add(hash(product_id))
        return len(self._seen) > known

    def _batch(self, worded: Sequence[WordedProduct], live: Sequence[Sequence[float]]) -> RowBatch:
        words = self._generation.meta.place_words
        places = [place_words(self._places(product.product), words) for product in worded]
        ids = [product.product.id.encode() for product in worded]
        return RowBatch(
            forward=[product.forward for product in worded],
            facets=[product.facets for product in worded],
            ids=ids,
            id_hashes=hashes64(ids).reshape(-1, 1),
            live=np.array(live, np.float64),
            places=np.array(places, np.uint64),
        )

    def _places(self, product: Product) -> list[int]:
        known = known_places(product.stock_places, self._place_index, words=self._generation.meta.place_words)
        if len(known) < len(product.stock_places):
            self.unknown_places.update(product.stock_places - self._place_index.keys())
        return known

    def _learn(self, products: Sequence[Product]) -> None:
        """Teach the wording the catalogue's own names before the texts that may hold them."""
        new = {name for product in products for name in own_names(product)} - self._names
        if new:
            self._names |= new
            before = self._wording.own_words
            self._wording.learn_words(new)
            if self._wording.own_words != before:
                self._smith.forget()

    def _write_names(self) -> None:
        for path, names in (
            (self._generation.own_words, self._wording.own_words),
            (self._generation.codes, self._codes),
        ):
            data = orjson.dumps(sorted(names))
            if not path.exists() or path.read_bytes() != data:
                write_atomically(path, data)


_UNFIT = (UnfitProduct, KeyError, TypeError, ValueError, AttributeError)
"""What a product of wrong types raises somewhere on its way through analysis and arrays."""


def _reason(error: Exception) -> str:
    if isinstance(error, UnfitProduct):
        return str(error)
    if isinstance(error, KeyError):
        return f"{error} is no live column"
    return f"{type(error).__name__}: {error}"
