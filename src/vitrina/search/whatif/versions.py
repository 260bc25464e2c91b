"""The product as each of several changes would make it: its words, its facets, its numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from vitrina.kernel.errors import InvalidInput
from vitrina.search.filtering import passes_facets
from vitrina.search.numbers import LIVE_INDEX, CandidateNumbers, FacetHashes
from vitrina.search.retrieval.bm25 import Bm25, matches
from vitrina.search.retrieval.protocol import FacetClause, LiveClause, PlaceClause, RangeClause, RowClause
from vitrina.search.storage.fresh import clause_mask
from vitrina.search.storage.generation import place_words
from vitrina.search.storage.live import check_updates, known_places
from vitrina.search.storage.wordsmith import WordedProduct, Wordsmith
from vitrina.search.types import LiveUpdate, MatchLevel, Product
from vitrina.search.whatif.asked import Asked
from vitrina.search.whatif.types import Change

_AS_IS = Change()
_OF_SELLERS = "seller_"


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a version's text decides. `forward` and `facets`: uint32, see `storage.forward` and `RowViews`;
    `facet_terms`: "code=key"; `in_all`, `in_any`: whether all, or any, of the query's words are found in it;
    `bm25`: its text score, 0 where none is."""

    forward: NDArray[np.uint32]
    facets: NDArray[np.uint32]
    facet_terms: frozenset[str]
    in_all: bool
    in_any: bool
    bm25: float


@dataclass(frozen=True, slots=True)
class Version:
    """The product with one change. `passes`: the shopper's filters let it through. `later`: it stands behind
    those of equal score, as what was indexed last does."""

    change: Change
    wording: Wording
    passes: bool
    later: bool

    def says_the_same_as(self, present: "Version") -> bool:
        """Whether stage 1 cannot tell it from the product as it is."""
        return self.wording is present.wording and self.passes == present.passes and not self.later


@dataclass(frozen=True, slots=True)
class Versions:
    """The product, which is `row`, as it is and with each change: `n` in all. `numbers`: theirs."""

    row: int
    seller_id: str
    versions: tuple[Version, ...]
    numbers: CandidateNumbers

    def __len__(self) -> int:
        return len(self.versions)

    @property
    def forward(self) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """Their normal forms as a forward index of its own: tokens, and int64 offsets `(n + 1,)`."""
        return _ragged([version.wording.forward for version in self.versions])


class VersionMaker:
    """Makes versions of products for one question."""

    def __init__(self, asked: Asked, smith: Wordsmith) -> None:
        self._asked = asked
        self._snapshot = asked.snapshot
        self._smith = smith

    def make(self, product: Product, row: int, changes: Sequence[Change]) -> Versions:
        """`product`, which is `row`, as it is and with each of `changes`. Raises `InvalidInput` for a number
        that cannot be, `UnfitProduct` for a text that cannot be indexed."""
        for change in changes:
            _check(product.id, change)
        worded = self._smith.word(product)
        present = self._present(worded, row)
        wordings = [
            present,
            *(self._rewritten(product, worded, it) if it.rewritten else present for it in changes),
        ]
        numbers = self._numbers_of(row, (_AS_IS, *changes), wordings)
        versions = tuple(
            Version(
                change,
                wording,
                passes=self._passes(wording, numbers.live[place], numbers.places[place]),
                later=change.rewritten or change.reindexed,
            )
            for place, (change, wording) in enumerate(zip((_AS_IS, *changes), wordings, strict=True))
        )
        return Versions(row, product.seller_id, versions, numbers)

    # ----------------------------------------------------------------------------------------- wording

    def _present(self, worded: WordedProduct, row: int) -> Wording:
        """As the index has it: what is really there counts, not what would be there today."""
        offsets, facets = self._snapshot.facets_of(np.array([row]))
        starts, ends = self._snapshot.forward_offsets[row], self._snapshot.forward_offsets[row + 1]
        in_all, score = self._found(row, match="all")
        in_any, looser = (in_all, score) if in_all else self._found(row, match="any")
        return Wording(
            forward=self._snapshot.forward_tokens[starts:ends],
            facets=facets[offsets[0] : offsets[1]],
            facet_terms=frozenset(worded.facet_terms),
            in_all=in_all,
            in_any=in_any,
            bm25=score if in_all else looser,
        )

    def _found(self, row: int, *, match: MatchLevel) -> tuple[bool, float]:
        """Whether the words find it, and its text score."""
        alone = self._snapshot.query(self._asked.query.groups, match=match, clauses=(RowClause((row,)),))
        found = self._snapshot.retriever.candidates(alone, limit=1)
        return (True, float(found.scores[0])) if len(found.rows) else (False, 0.0)

    def _rewritten(self, product: Product, before: WordedProduct, change: Change) -> Wording:
        worded = self._smith.word(rewritten(product, change))
        groups = self._asked.query.groups
        terms = worded.stream.split()
        counts = Counter(terms)
        statistics = self._snapshot.retriever.stream_statistics(product.id, before.stream.split(" ", 1)[0])
        scorer = Bm25(statistics, self._snapshot.retriever.document_frequency)
        return Wording(
            forward=np.frombuffer(worded.forward, np.uint32),
            facets=np.frombuffer(worded.facets, np.uint32),
            facet_terms=frozenset(worded.facet_terms),
            in_all=matches(groups, counts, match="all"),
            in_any=matches(groups, counts, match="any"),
            bm25=scorer.score(groups, counts, len(terms)),
        )

    # ----------------------------------------------------------------------------------------- numbers

    def _numbers_of(
        self, row: int, changes: Sequence[Change], wordings: Sequence[Wording]
    ) -> CandidateNumbers:
        """As they are, again and again, but for what each change sets."""
        taken = self._asked.numbers(np.full(len(changes), row))
        live, places = taken.live.copy(), taken.places.copy()
        for number, change in enumerate(changes):
            for name, value in {**change.live, **change.seller_live}.items():
                live[number, LIVE_INDEX[name]] = value
            if change.stock_places is not None:
                words = places.shape[1]
                known = known_places(change.stock_places, self._snapshot.place_index, words=words)
                places[number] = place_words(known, words)
        facets = _facets_of(wordings)
        return replace(
            taken,
            live=live,
            places=places,
            categories=facets[1][facets[0][:-1]],
            read_facets=lambda: facets,
        )

    def _passes(self, wording: Wording, live: NDArray[np.float64], places: NDArray[np.uint64]) -> bool:
        facets = [it for it in self._asked.clauses if isinstance(it, FacetClause | RangeClause)]
        moving = [it for it in self._asked.clauses if isinstance(it, LiveClause | PlaceClause)]
        mask = clause_mask(
            moving,
            numbers=live[np.newaxis],
            columns=tuple(LIVE_INDEX),
            places=places[np.newaxis],
            place_index=self._snapshot.place_index,
        )
        return bool(mask[0]) and all(passes_facets(clause, wording.facet_terms) for clause in facets)


def rewritten(product: Product, change: Change) -> Product:
    """The product with the change's titles and attributes: those with a code it has already take the place of
    the old ones, the others follow."""
    new = {attribute.code: attribute for attribute in change.attributes}
    known = {attribute.code for attribute in product.attributes}
    return replace(
        product,
        titles=product.titles if change.titles is None else change.titles,
        attributes=(
            *(new.get(attribute.code, attribute) for attribute in product.attributes),
            *(attribute for attribute in change.attributes if attribute.code not in known),
        ),
    )


def _check(product_id: str, change: Change) -> None:
    check_updates([LiveUpdate(product_id, change.live), LiveUpdate(product_id, change.seller_live)])
    for name in change.seller_live:
        if not name.startswith(_OF_SELLERS):
            raise InvalidInput(field="seller_live", value=name, reason=f"these begin with '{_OF_SELLERS}'")


def _facets_of(wordings: Sequence[Wording]) -> FacetHashes:
    hashes, offsets = _ragged([wording.facets for wording in wordings])
    return offsets, hashes


def _ragged(pieces: Sequence[NDArray[np.uint32]]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    lengths = [len(piece) for piece in pieces]
    return np.concatenate(pieces), np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
