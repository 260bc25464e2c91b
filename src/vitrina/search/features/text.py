"""Text features: how the words of a query stand in a product, read from the forward index.

The forward index holds, per row, the normal forms of the product by field as 32-bit hashes, with a marker
before each segment (see `storage.forward`). One pass over a row's hashes answers everything at once: which
words are in which field, which are next to one another in the title, and whether the product *is* what was
asked for (its kind ends in a word of the query) or merely belongs to such a thing (`notebook case` for
`notebook`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vitrina.search.storage.forward import MARKER_BASE, Field, token_hash
from vitrina.search.types import WordGroup

TEXT_FEATURES = (
    "text_score",
    "words_matched_share",
    "title_matched_share",
    "title_coverage",
    "kind_match",
    "brand_match",
    "category_match",
    "attribute_matched_share",
    "phrase",
    "order",
    "exact_title",
)
"""Columns of the text block, in order. `text_score` is filled by stage 2 (`ranking.base`)."""

_TITLE, _KIND, _BRAND, _CATEGORY = int(Field.TITLE), int(Field.KIND), int(Field.BRAND), int(Field.CATEGORY)
_SUBTITLE, _ATTRIBUTE, _MENTION = int(Field.SUBTITLE), int(Field.ATTRIBUTE), int(Field.MENTION)
_TERMS_MAX = 64
_TOKENS_PER_CACHE_LINE = 16
_BM25_K1 = 1.2
_NEAR = 3
"""Two words count as near when at most so many places apart: compounds and sub-words lie between."""


@dataclass(frozen=True, slots=True)
class CompiledQuery:
    """A query as arrays. `terms`: uint32 `(n_terms,)`, at most 64; `masks`: uint64 `(n_alternatives,)`, the
    bits of the terms an alternative needs, those of one term first; `groups`: int64 `(n_alternatives,)`;
    `weights`: float64 `(n_groups,)`, the words' idf; `best_possible`: the BM25 score that no product can
    reach."""

    terms: NDArray[np.uint32]
    masks: NDArray[np.uint64]
    groups: NDArray[np.int64]
    weights: NDArray[np.float64]
    best_possible: float


def idf(document_frequency: int, documents: int) -> float:
    """Inverse document frequency as BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5))."""
    return log(1 + (documents - document_frequency + 0.5) / (document_frequency + 0.5))


def compile_query(
    groups: Sequence[WordGroup], *, document_frequency: Callable[[str], int], documents: int
) -> CompiledQuery:
    """Turn word groups into arrays. Of more than 64 words the first 64 count; of more than 64 distinct terms
    each word keeps its strongest alternative before any keeps its second."""
    groups = groups[:_TERMS_MAX]
    bits: dict[str, int] = {}
    masks: list[int] = []
    owners: list[int] = []
    strongest = [0.0] * len(groups)
    ranked = [sorted(group.alternatives, key=lambda it: -it.weight) for group in groups]
    for turn in range(max(map(len, ranked), default=0)):
        for owner, alternatives in enumerate(ranked):
            if turn >= len(alternatives):
                continue
            alternative = alternatives[turn]
            new = [term for term in dict.fromkeys(alternative.terms) if term not in bits]
            if len(bits) + len(new) > _TERMS_MAX:
                continue
            for term in new:
                bits[term] = len(bits)
            masks.append(sum({1 << bits[term] for term in alternative.terms}))
            owners.append(owner)
            worth = sum(idf(document_frequency(term), documents) for term in alternative.terms)
            strongest[owner] = max(strongest[owner], alternative.weight * worth)
    weights = [worth or idf(0, documents) for worth in strongest]
    by_terms = sorted(range(len(masks)), key=lambda number: masks[number].bit_count())
    return CompiledQuery(
        terms=np.array([token_hash(term) for term in bits], dtype=np.uint32),
        masks=np.array([masks[number] for number in by_terms], dtype=np.uint64),
        groups=np.array([owners[number] for number in by_terms], dtype=np.int64),
        weights=np.array(weights, dtype=np.float64),
        best_possible=sum(weights) * (_BM25_K1 + 1) or 1.0,
    )


def text_block(
    query: CompiledQuery,
    rows: NDArray[np.int64],
    *,
    tokens: NDArray[np.uint32],
    offsets: NDArray[np.int64],
) -> NDArray[np.float32]:
    """The text features of `rows`: float32 `(n_rows, len(TEXT_FEATURES))`; `text_score` is left at 0.

    `kind_match` is 1 where the product is just what was asked for, between 0 and 1 where it is one of these,
    -1 where it belongs to one of these (an accessory, a spare part), 0 where its kind says nothing. A query
    of no words gives zeros.
    """
    block = np.zeros((len(rows), len(TEXT_FEATURES)), dtype=np.float32)
    if len(query.weights):
        _fill(block, rows, tokens, offsets, query.terms, query.masks, query.groups, query.weights)
    return block


@njit(cache=True, nogil=True, boundscheck=False)
def _found(terms, words_of, masks, groups, alone):  # type: ignore[no-untyped-def]
    """Bits of the words found by `terms`: by one of them, or by an alternative that lies in them whole.

    `words_of`: the words that a term finds by itself; `alone`: how many alternatives come first that do."""
    found = np.uint64(0)
    rest = terms
    bit = 0
    while rest:
        if rest & np.uint64(1):
            found |= words_of[bit]
        rest >>= np.uint64(1)
        bit += 1
    for number in range(alone, len(masks)):
        if terms & masks[number] == masks[number]:
            found |= np.uint64(1) << np.uint64(groups[number])
    return found


@njit(cache=True, nogil=True, boundscheck=False)
def _share(found, weights):  # type: ignore[no-untyped-def]
    """Share of the words' weight that was found; `weights` add up to 1."""
    part = 0.0
    number = 0
    while found:
        if found & np.uint64(1):
            part += weights[number]
        found >>= np.uint64(1)
        number += 1
    return part


@njit(cache=True, nogil=True, boundscheck=False)
def _count(bits):  # type: ignore[no-untyped-def]
    number = 0
    while bits:
        bits &= bits - np.uint64(1)
        number += 1
    return number


@njit(cache=True, nogil=True, boundscheck=False)
def _fetch(tokens, offsets, rows):  # type: ignore[no-untyped-def]
    """Touch every cache line of these rows. They lie far apart in memory; asked for in a loop that does
    nothing else, many are on their way at once, and `_fill` need not wait for one after the other."""
    touched = np.uint32(0)
    for row in rows:
        for position in range(offsets[row], offsets[row + 1], _TOKENS_PER_CACHE_LINE):
            touched ^= tokens[position]
    return touched


@njit(cache=True, nogil=True, boundscheck=False)
def _fill(block, rows, tokens, offsets, terms, masks, groups, weights):  # type: ignore[no-untyped-def]
    n_terms = len(terms)
    n_groups = len(weights)
    shares = weights / weights.sum()
    sieve = np.zeros(256, dtype=np.uint8)
    for number in range(n_terms):
        sieve[terms[number] & np.uint32(255)] = 1
    words_of = np.zeros(n_terms, dtype=np.uint64)
    alone = 0
    while alone < len(masks) and _count(masks[alone]) == 1:
        for bit in range(n_terms):
            if masks[alone] >> np.uint64(bit) & np.uint64(1):
                words_of[bit] |= np.uint64(1) << np.uint64(groups[alone])
        alone += 1
    group_of = np.full(n_terms, -1, dtype=np.int64)
    for number in range(len(masks)):
        for bit in range(n_terms):
            if masks[number] >> np.uint64(bit) & np.uint64(1) and group_of[bit] < 0:
                group_of[bit] = groups[number]
    last_seen = np.empty(n_groups, dtype=np.int64)
    in_field = np.zeros(16, dtype=np.uint64)

    if _fetch(tokens, offsets, rows):  # The compiler drops a loop whose outcome nobody asks for.
        block[:, 0] = 0
    for index in range(len(rows)):
        in_field[:] = 0
        everything = np.uint64(0)
        best_title = np.uint64(0)
        best_title_count = -1
        title_coverage = 0.0
        phrase = 0.0
        order = 0.0
        exact = 0.0
        kind = 0.0
        kind_known = False
        position = offsets[rows[index]]
        end = offsets[rows[index] + 1]
        while position < end:
            field = np.int64(tokens[position] & np.uint32(255))
            position += 1
            segment = np.uint64(0)
            length = 0
            matched = 0
            head_matched = False
            adjacent = 0.0
            ascending = 0
            previous_group = -1
            if field == _TITLE:
                last_seen[:] = -_NEAR - 1
            while position < end and tokens[position] < MARKER_BASE:
                token = tokens[position]
                position += 1
                length += 1
                head_matched = False
                if sieve[token & np.uint32(255)]:
                    for bit in range(n_terms):
                        if terms[bit] == token:
                            segment |= np.uint64(1) << np.uint64(bit)
                            matched += 1
                            head_matched = True
                            if field == _TITLE:
                                group = group_of[bit]
                                if group > 0:
                                    gap = length - last_seen[group - 1]
                                    if gap <= _NEAR:
                                        adjacent += 1.0 if gap == 1 else 0.5
                                if group > previous_group:
                                    ascending += 1
                                previous_group = group
                                last_seen[group] = length
                            break
            everything |= segment
            in_field[field] |= segment
            if field == _TITLE:
                found = _found(segment, words_of, masks, groups, alone)
                count = _count(found)
                coverage = matched / length if length else 0.0
                if count > best_title_count or (count == best_title_count and coverage > title_coverage):
                    best_title = found
                    best_title_count = count
                    title_coverage = coverage
                    phrase = min(1.0, adjacent / (n_groups - 1)) if n_groups > 1 else 0.0
                    order = min(1.0, ascending / n_groups)
                    exact = 1.0 if count == n_groups and matched == length else 0.0
            elif field == _KIND and length:
                found_count = _count(_found(segment, words_of, masks, groups, alone))
                if head_matched and found_count:
                    whole = (0.5 + 0.5 * matched / length) * (0.5 + 0.5 * min(1.0, found_count / n_groups))
                    kind = max(kind, whole) if kind_known else whole
                    kind_known = True
                elif matched and not kind_known:
                    kind = -1.0

        everything_found = _found(everything, words_of, masks, groups, alone)
        title_found = best_title
        block[index, 1] = _share(everything_found, shares)
        block[index, 2] = _share(title_found, shares)
        block[index, 3] = title_coverage
        block[index, 4] = kind
        block[index, 5] = _share(_found(in_field[_BRAND], words_of, masks, groups, alone), shares)
        block[index, 6] = _share(_found(in_field[_CATEGORY], words_of, masks, groups, alone), shares)
        elsewhere = in_field[_ATTRIBUTE] | in_field[_SUBTITLE] | in_field[_MENTION]
        block[index, 7] = _share(_found(elsewhere, words_of, masks, groups, alone), shares)
        block[index, 8] = phrase
        block[index, 9] = order
        block[index, 10] = exact
