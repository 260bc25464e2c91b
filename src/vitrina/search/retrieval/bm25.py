"""BM25 of one stream of words, as tantivy scores it: for a product that is not in the index as it would be.

  score of a term = idf · (k₁ + 1) · tf / (tf + k₁ · (1 - b + b · dl / avgdl))
  idf = ln(1 + (N - n + ½) / (n + ½))

(Robertson, Walker 1994; k₁ = 1.2, b = 0.75), in 32-bit numbers. `dl`, the stream's length, is kept in one
byte and so rounded down to a float of four significant bits (Lucene's `SmallFloat`). Terms of an alternative
add up, times its weight; of a word's alternatives the best counts; words add up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from vitrina.search.types import Alternative, MatchLevel, WordGroup

_K1 = np.float32(1.2)
_B = np.float32(0.75)
_ONE = np.float32(1)
_EXACT_BELOW = 40
_EXACT_HEAD = 24
"""Lengths up to here take a byte's value each; what is above it is kept with four significant bits."""

_SIGNIFICANT_BITS = 4


@dataclass(frozen=True, slots=True)
class StreamStatistics:
    """What BM25 asks of the whole index. `documents`: how many there are, replaced ones included until they
    are cleared away; `mean_length`: terms in a stream, on average."""

    documents: int
    mean_length: float


@dataclass(frozen=True, slots=True)
class Bm25:
    """Scores streams against the statistics of one index. `document_frequency`: in how many products a term
    stands."""

    statistics: StreamStatistics
    document_frequency: Callable[[str], int]

    def score(self, groups: Sequence[WordGroup], counts: Mapping[str, int], length: int) -> float:
        """The score of a stream of `length` terms that holds each term `counts` times; 0 where it holds none
        of the words."""
        norm = self._norm(length)
        total = np.float32(0)
        for group in groups:
            ways = [self._way(way, counts, norm) for way in group.alternatives if holds(way, counts)]
            if ways:
                total += max(ways)
        return float(total)

    def _way(self, way: Alternative, counts: Mapping[str, int], norm: np.float32) -> np.float32:
        total = np.float32(0)
        for term in way.terms:
            frequency = np.float32(counts[term])
            weight = self._idf(term) * (_ONE + _K1) * np.float32(way.weight)
            total += weight * (frequency / (frequency + norm))
        return total

    def _idf(self, term: str) -> np.float32:
        found = self.document_frequency(term)
        others = np.float32(max(self.statistics.documents - found, 0))
        half = np.float32(0.5)
        return np.float32(np.log(_ONE + (others + half) / (np.float32(found) + half)))

    def _norm(self, length: int) -> np.float32:
        relative = np.float32(stored_length(length)) / np.float32(self.statistics.mean_length)
        return _K1 * (_ONE - _B + _B * relative)


def stored_length(length: int) -> int:
    """A stream's length as its byte tells it: exact below 40, rounded down to four significant bits of what
    is above 24 from there on."""
    if length < _EXACT_BELOW:
        return length
    rest = length - _EXACT_HEAD
    dropped = rest.bit_length() - _SIGNIFICANT_BITS
    return _EXACT_HEAD + (rest >> dropped << dropped)


def holds(way: Alternative, counts: Mapping[str, int]) -> bool:
    """Whether a stream with these `counts` holds all terms of an alternative."""
    return all(counts.get(term) for term in way.terms)


def matches(groups: Sequence[WordGroup], counts: Mapping[str, int], *, match: MatchLevel) -> bool:
    """Whether a stream with these `counts` is found by a query of these words: see `CandidateQuery`. A query
    of no words finds everything."""
    found = [any(holds(way, counts) for way in group.alternatives) for group in groups]
    if match == "any":
        return any(found) or not groups
    return all(found or group.optional for found, group in zip(found, groups, strict=True))
