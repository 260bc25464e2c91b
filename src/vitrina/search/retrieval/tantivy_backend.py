"""The embedded backend: tantivy. See `tantivy_schema` for what lies where and `tantivy_queries` for how a
`CandidateQuery` is asked."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import tantivy
from tantivy import Order, Query

from vitrina.search.errors import IndexDamaged
from vitrina.search.retrieval.bm25 import StreamStatistics
from vitrina.search.retrieval.protocol import CandidateQuery, Candidates, IndexedText
from vitrina.search.retrieval.tantivy_queries import build_query, only_rows, without_rows
from vitrina.search.retrieval.tantivy_schema import (
    FACET,
    PRODUCT_ID,
    ROW,
    SCHEMA,
    SOURCE,
    STREAM,
    document,
    number_field,
    open_index,
)
from vitrina.search.storage.files import Stamp, stamp

_FACET_BUCKETS_MAX = 60_000
"""tantivy gives up at 65,000 buckets."""


class TantivyRetriever:
    """One commit of a tantivy index. Safe to share between threads. `commit` tells it from others."""

    def __init__(self, folder: Path, *, index: tantivy.Index | None = None) -> None:
        """Raises `IndexDamaged`."""
        self._folder = folder
        self._index = index or open_index(folder)
        self.commit = _last_commit(folder)
        self._index.reload()
        self._searcher = self._index.searcher()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._statistics: StreamStatistics | None = None

    def candidates(self, query: CandidateQuery, *, limit: int) -> Candidates:
        """See `Retriever.candidates`. Where more products have one score than the limit has room for, which
        of them are in is arbitrary, but the same for as long as nothing is committed."""
        asked = build_query(query, self.facet_keys)
        if query.order is None:
            result = self._searcher.search(asked, max(limit, 1), count=True)
            return self._ranked(result, limit)
        return self._ordered(query, asked, limit)

    def count(self, query: CandidateQuery) -> int:
        """See `Retriever.count`."""
        return self._count(build_query(query, self.facet_keys))

    def facet_counts(self, query: CandidateQuery, *, limit: int) -> Mapping[str, int]:
        """See `Retriever.facet_counts`."""
        size = min(limit, _FACET_BUCKETS_MAX)
        terms = {"field": FACET, "size": size, "segment_size": _FACET_BUCKETS_MAX}
        answer = self._searcher.aggregate(build_query(query, self.facet_keys), {"facet": {"terms": terms}})
        return {bucket["key"]: bucket["doc_count"] for bucket in answer["facet"]["buckets"]}

    def key_counts(self, query: CandidateQuery, code: str) -> Mapping[str, int]:
        """See `Retriever.key_counts`. Walks the posting lists of the code's terms: 5 ns a posting."""
        asked = build_query(query, self.facet_keys)
        found = self._searcher.terms_with_prefix(FACET, f"{code}=", asked)
        return {term[len(code) + 1 :]: count for term, count in found if count}

    def number_ends(self, query: CandidateQuery, column: str) -> tuple[float, float] | None:
        """See `Retriever.number_ends`."""
        wanted = {"ends": {"stats": {"field": number_field(column)}}}
        ends = self._searcher.aggregate(self._unmoved(query), wanted)["ends"]
        return (ends["min"], ends["max"]) if ends["count"] else None

    def number_counts(self, query: CandidateQuery, column: str, inner: Sequence[float]) -> Sequence[int]:
        """See `Retriever.number_counts`."""
        if not inner:
            return [self._count(self._unmoved(query))]
        ranges = [
            {"to": inner[0]},
            *({"from": low, "to": high} for low, high in pairwise(inner)),
            {"from": inner[-1]},
        ]
        wanted = {"counts": {"range": {"field": number_field(column), "ranges": ranges}}}
        answer = self._searcher.aggregate(self._unmoved(query), wanted)
        return [bucket["doc_count"] for bucket in answer["counts"]["buckets"]]

    def facet_keys(self, code: str) -> Sequence[str]:
        """See `Retriever.facet_keys`."""
        keys = self._keys.get(code)
        if keys is None:
            found = self._searcher.terms_with_prefix(FACET, f"{code}=")
            keys = self._keys[code] = tuple(sorted(term[len(code) + 1 :] for term, _ in found))
        return keys

    def row_of(self, product_id: str) -> int | None:
        """See `Retriever.row_of`."""
        address = self._address(product_id)
        return None if address is None else int(self._searcher.fast_field_values(ROW, [address])[0] or 0)

    def document_frequency(self, term: str) -> int:
        """See `Retriever.document_frequency`. Products that were replaced or removed lately still count."""
        return self._searcher.doc_freq(STREAM, term)

    def stream_statistics(self, product_id: str, term: str) -> StreamStatistics:
        """See `Retriever.stream_statistics`. Raises `IndexDamaged` where the product does not hold `term`."""
        if self._statistics is None:
            address = self._address(product_id)
            query = Query.term_query(SCHEMA, STREAM, term, "freq")
            try:
                told = query.explain(self._searcher, address).to_json() if address else "{}"
                self._statistics = _statistics(orjson.loads(told))
            except (ValueError, KeyError) as error:
                raise IndexDamaged(
                    file=self._folder, reason=f"product '{product_id}' does not hold '{term}' ({error})"
                ) from None
        return self._statistics

    def source(self, product_id: str) -> bytes | None:
        """See `Retriever.source`."""
        address = self._address(product_id)
        return None if address is None else bytes(self._searcher.doc(address).get_first(SOURCE) or b"")

    def product_count(self) -> int:
        """See `Retriever.product_count`."""
        return self._searcher.num_docs

    def renewed(self) -> "TantivyRetriever":
        """See `Retriever.renewed`."""
        if _last_commit(self._folder) == self.commit:
            return self
        return TantivyRetriever(self._folder, index=self._index)

    def _unmoved(self, query: CandidateQuery) -> Query:
        asked = build_query(query, self.facet_keys)
        return without_rows(asked, query.moved_rows) if query.moved_rows else asked

    def _address(self, product_id: str) -> tantivy.DocAddress | None:
        found = self._searcher.search(
            Query.term_query(SCHEMA, PRODUCT_ID, product_id, "basic"), 1, count=False
        )
        return found.hits[0][1] if found.hits else None

    def _count(self, query: Query) -> int:
        return int(self._searcher.search(Query.const_score_query(query, 0.0), 1, count=True).count)  # type: ignore[attr-defined]

    def _rows(self, addresses: Sequence[tantivy.DocAddress]) -> np.ndarray[Any, np.dtype[np.int64]]:
        return np.array(self._searcher.fast_field_values(ROW, list(addresses)), np.int64)

    def _ranked(self, result: Any, limit: int) -> Candidates:
        hits = result.hits[:limit]
        scores = np.array([score for score, _ in hits], np.float32)
        rows = self._rows([address for _, address in hits])
        # tantivy sorts by score; only where two are equal the rows have to decide.
        if (scores[1:] == scores[:-1]).any():
            rows = rows[np.lexsort((rows, -scores))]
        return Candidates(rows=rows, scores=scores, total=result.count)

    def _ordered(self, query: CandidateQuery, asked: Query, limit: int) -> Candidates:
        assert query.order is not None
        # Rows that moved down since may take up places that belong to others.
        enough = limit + len(query.moved_rows)
        result = self._searcher.search(
            asked,
            max(enough, 1),
            count=True,
            order_by_field=number_field(query.order.column),
            order=Order.Desc if query.order.descending else Order.Asc,
        )
        rows = self._rows([address for _, address in result.hits[:enough]])
        if query.moved_rows:
            moved = self._searcher.search(
                only_rows(asked, query.moved_rows), len(query.moved_rows), count=False
            )
            beyond = self._rows([address for _, address in moved.hits])
            rows = np.concatenate([rows, np.setdiff1d(beyond, rows)])
        return Candidates(rows=rows, scores=np.zeros(len(rows), np.float32), total=result.count)  # type: ignore[attr-defined]


def _statistics(explanation: Mapping[str, Any]) -> StreamStatistics:
    """Read tantivy's explanation of a term's score: it names each number it used. Raises `KeyError`."""
    told = {part["description"].partition(",")[0]: part["value"] for part in _parts_of(explanation)}
    return StreamStatistics(documents=int(told["N"]), mean_length=float(told["avgdl"]))


def _parts_of(explanation: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield explanation
    for part in explanation.get("details", ()):
        yield from _parts_of(part)


class TantivyWriter:
    """Changes a tantivy index. Requires the index folder's write lock. See `RetrievalWriter`."""

    def __init__(self, folder: Path, *, heap_bytes: int, threads: int) -> None:
        try:
            self._writer: tantivy.IndexWriter | None = open_index(folder).writer(heap_bytes, threads)
        except ValueError as error:
            raise IndexDamaged(file=folder, reason=str(error)) from None

    def put(self, texts: Sequence[IndexedText], *, known_new: bool = False) -> None:
        """See `RetrievalWriter.put`. `known_new`: no id is in the index yet (saves a look-up each)."""
        writer = self._open()
        for text in texts:
            if not known_new:
                writer.delete_documents_by_term(PRODUCT_ID, text.product_id)
            writer.add_document(document(text))

    def remove(self, product_ids: Sequence[str]) -> None:
        """See `RetrievalWriter.remove`."""
        writer = self._open()
        for product_id in product_ids:
            writer.delete_documents_by_term(PRODUCT_ID, product_id)

    def commit(self) -> None:
        """See `RetrievalWriter.commit`."""
        self._open().commit()

    def close(self) -> None:
        """See `RetrievalWriter.close`. Waits for merges that a commit began: cut short, they would have to be
        done all over, and segments would pile up."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.wait_merging_threads()

    def _open(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise RuntimeError("the writer is closed")
        return self._writer


def _last_commit(folder: Path) -> Stamp:
    # tantivy replaces this file at each commit and each merge.
    return stamp(str(folder / "meta.json"))
