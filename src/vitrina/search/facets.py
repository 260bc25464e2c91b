"""Facets: which attributes split a result best, with the counts of their values."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from vitrina.search.retrieval.protocol import (
    CandidateQuery,
    Clause,
    FacetClause,
    LiveClause,
    NumberOrder,
    RangeClause,
    RowClause,
)
from vitrina.search.settings import SearchSettings
from vitrina.search.spreading import interval, scale, spread_of
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.storage.texts import is_number_key
from vitrina.search.types import Facet, FacetValue, Spread

T = TypeVar("T")

_REMEMBERED = 1024
_SMALL_RESULT = 20_000
"""Up to so many products all their facet terms are counted in one go; above, the most frequent ones, and an
attribute by itself where these may not be enough."""

_ALL_TERMS = 60_000
_TELLING_TERMS = 4_000
_TREE = "category"
_WHERE = (_TREE, "brand", "seller")
"""Filters that say in which part of the shop somebody looks; the others narrow what is there."""

_RANGE_REACH = 0.5
_CODE_DIGITS = 8
_PRICE = "price_minor"
_PRICE_COLUMN = list(LIVE_COLUMNS).index(_PRICE)

Counts = Mapping[str, int]
"""Key → number of products, most frequent first."""


class FacetCounter:
    """Counts facets and remembers the last answers. Safe for use by many threads."""

    def __init__(self, settings: SearchSettings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, object] = OrderedDict()

    def count(self, snapshot: Snapshot, query: CandidateQuery) -> tuple[Facet, ...]:
        """The facets of all products that match, with exact counts; how those in use are counted is told at
        `Facet`. A facet whose values all products have is left out, unless it is in use: it cuts nothing.

        Which facets, and in which order, is decided where the shopper stood before narrowing, so that none
        moves away under the pointer: `facets_first`, then the others by `usefulness`. What has become useful
        by narrowing follows.
        """
        return self._remembered(
            ("facets", snapshot.state, query), lambda: tuple(self._count(snapshot, query))
        )

    def prices(self, snapshot: Snapshot, query: CandidateQuery) -> Spread | None:
        """How the prices of now lie over all that match, as if no price filter were set. None where none of
        them has a price."""
        asked = self._without(snapshot, query, _is_price, order=NumberOrder(_PRICE))
        indexed = self._remembered(("prices", snapshot.state, asked), lambda: self._indexed(snapshot, asked))
        moved = snapshot.live[_matching(snapshot, asked, asked.moved_rows), _PRICE_COLUMN]
        moved = moved[~np.isnan(moved)]
        return self._with_moved(indexed, moved) if len(moved) else indexed

    def _count(self, snapshot: Snapshot, query: CandidateQuery) -> list[Facet]:
        total, counts = self._counted(snapshot, query)
        in_use = _codes_in_use(query)
        for code in in_use - {_TREE}:
            counts[code] = snapshot.retriever.key_counts(
                self._without(snapshot, query, _is_about(code)), code
            )
        where = self._without(snapshot, query, lambda clause: _code_of(clause) not in _WHERE)
        before = self._counted(snapshot, where) if where != query else (total, counts)
        useful = self._useful(counts, total)
        used = [code for code in counts if code in in_use and counts[code]]
        first = [code for code in self._useful(before[1], before[0]) if code in useful or code in used]
        codes = list(dict.fromkeys([*first, *useful]))[: self._settings.facets_max]
        codes += [code for code in used if code not in codes]
        small = total <= _SMALL_RESULT
        for code in codes:
            if not small and code not in in_use and self._cut_short(counts[code]):
                counts[code] = snapshot.retriever.key_counts(query, code)
        return [self._facet(code, counts[code], in_use=_keys_in_use(query, code)) for code in codes]

    def _counted(self, snapshot: Snapshot, query: CandidateQuery) -> tuple[int, dict[str, Counts]]:
        """How many products match, and the counts by code of their (most frequent) facet terms."""

        def count() -> tuple[int, dict[str, Counts]]:
            total = snapshot.retriever.count(query)
            limit = _ALL_TERMS if total <= _SMALL_RESULT else _TELLING_TERMS
            return total, _by_code(snapshot.retriever.facet_counts(query, limit=limit))

        total, counts = self._remembered(("terms", snapshot.state, query), count)
        return total, dict(counts)

    def _useful(self, counts: Mapping[str, Counts], total: int) -> list[str]:
        scores = {
            code: usefulness(keys, total=total, shown=self._settings.facet_values_max)
            for code, keys in counts.items()
        }
        first = self._settings.facets_first
        useful = [code for code, score in scores.items() if score > 0]
        useful.sort(
            key=lambda code: (first.index(code) if code in first else len(first), -scores[code], code)
        )
        return useful[: self._settings.facets_max]

    def _cut_short(self, keys: Counts) -> bool:
        """Whether keys that are shown, or the ends of a range, may be missing among the most frequent."""
        return len(keys) < self._settings.facet_values_max or all(map(is_number_key, keys))

    def _facet(self, code: str, keys: Counts, *, in_use: frozenset[str]) -> Facet:
        settings = self._settings
        most = settings.first_facet_values_max if code in settings.facets_first else settings.facet_values_max
        ordered = sorted(keys.items(), key=lambda item: (-item[1], item[0]))
        shown = ordered[:most] + [item for item in ordered[most:] if item[0] in in_use]
        numeric = bool(keys) and all(map(is_number_key, keys))
        spread = None
        if numeric:
            spread = spread_of(
                {float(key): count for key, count in keys.items()}, steps=settings.histogram_steps
            )
        return Facet(
            code=code,
            values=tuple(FacetValue(key, count) for key, count in shown),
            minimum=spread.edges[0] if spread else None,
            maximum=spread.edges[-1] if spread else None,
            spread=spread,
        )

    def _without(
        self,
        snapshot: Snapshot,
        query: CandidateQuery,
        dropped: Callable[[Clause], bool],
        *,
        order: NumberOrder | None = None,
    ) -> CandidateQuery:
        """The same question without some of its clauses. Where few products held all words, those that hold
        any had followed; without the clauses there may be enough that hold all."""
        kept = tuple(clause for clause in query.clauses if not dropped(clause))
        if kept == query.clauses and order is None:
            return query
        wider = snapshot.query(query.groups, match=query.match, clauses=kept, order=order)
        if query.match == "any" and kept != query.clauses:
            strict = snapshot.query(query.groups, clauses=kept, order=order)
            if snapshot.retriever.count(strict) >= self._settings.few_candidates:
                return strict
        return wider

    def _indexed(self, snapshot: Snapshot, query: CandidateQuery) -> Spread | None:
        ends = snapshot.retriever.number_ends(query, _PRICE)
        if ends is None:
            return None
        edges = scale(*ends, steps=self._settings.histogram_steps)
        return Spread(edges, tuple(snapshot.retriever.number_counts(query, _PRICE, edges[1:-1])))

    def _with_moved(self, indexed: Spread | None, moved: NDArray[np.float64]) -> Spread:
        """`indexed`, and the prices (float64 `(n,)`, none NaN) that changed since. The inner edges stay: they
        are only a drawing."""
        low, high = float(moved.min()), float(moved.max())
        if indexed is None:
            edges = scale(low, high, steps=self._settings.histogram_steps)
            counts = [0] * (len(edges) - 1)
        else:
            low, high = min(low, indexed.edges[0]), max(high, indexed.edges[-1])
            edges, counts = (low, *indexed.edges[1:-1], high), list(indexed.counts)
        for price in moved.tolist():
            counts[interval(price, edges)] += 1
        return Spread(edges, tuple(counts))

    def _remembered(self, key: Hashable, find: Callable[[], T]) -> T:
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]  # type: ignore[return-value]
        answer = find()
        with self._lock:
            self._answers[key] = answer
            if len(self._answers) > _REMEMBERED:
                self._answers.popitem(last=False)
        return answer


def usefulness(keys: Counts, *, total: int, shown: int) -> float:
    """How well an attribute splits `total` products, 0 to 1: coverage × split × reach.

    Coverage: share of the products that have it. Split: the Gini impurity of its values, the chance that two
    products differ in it. Reach: how much of it the `shown` most frequent values tell; near 0 for what is
    different in every product, such as a model name. Numbers can be chosen by range, too: it reaches all of
    them but takes more of a shopper; numbers of many digits are article codes, and no shopper drags along
    those. An attribute of one value splits by who has it: half as well, as the others may only not say so.
    """
    counts = sorted(keys.values(), reverse=True)
    mentions = sum(counts)
    if not mentions or not total or counts[-1] >= total:
        return 0.0
    coverage = min(1.0, mentions / total)
    numeric = all(map(is_number_key, keys))
    if len(counts) == 1:
        return 0.0 if numeric else coverage * (1 - coverage)
    split = 1 - sum((count / mentions) ** 2 for count in counts)
    told = sum(counts[:shown]) / mentions
    if not numeric:
        return coverage * split * told
    return 0.0 if _are_article_codes(keys) else coverage * split * max(told, _RANGE_REACH)


def _are_article_codes(keys: Counts) -> bool:
    """An EAN has 8 to 14 digits (GS1 General Specifications); measures are rounded earlier."""
    return sum(len(key) >= _CODE_DIGITS and key.isdigit() for key in keys) > len(keys) / 2


def _by_code(terms: Mapping[str, int]) -> dict[str, Counts]:
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for term, count in terms.items():
        code, _, key = term.partition("=")
        counts[code][key] = count
    return dict(counts)


def _codes_in_use(query: CandidateQuery) -> set[str]:
    return {clause.code for clause in query.clauses if isinstance(clause, FacetClause | RangeClause)}


def _keys_in_use(query: CandidateQuery, code: str) -> frozenset[str]:
    return frozenset(
        key
        for clause in query.clauses
        if isinstance(clause, FacetClause) and clause.code == code
        for key in clause.keys
    )


def _code_of(clause: Clause) -> str:
    return clause.code if isinstance(clause, FacetClause | RangeClause) else ""


def _is_about(code: str) -> Callable[[Clause], bool]:
    return lambda clause: _code_of(clause) == code


def _is_price(clause: Clause) -> bool:
    return isinstance(clause, LiveClause) and clause.column == _PRICE


def _matching(snapshot: Snapshot, query: CandidateQuery, rows: tuple[int, ...]) -> NDArray[np.int64]:
    """Those of `rows` that match."""
    if not rows:
        return np.empty(0, np.int64)
    among = replace(query, clauses=(*query.clauses, RowClause(rows)), order=None, moved_rows=())
    return snapshot.retriever.candidates(among, limit=len(rows)).rows
