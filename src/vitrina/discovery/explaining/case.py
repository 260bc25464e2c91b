"""What levers look at: a product, a question about it, and what the shop offers. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vitrina.discovery.explaining.offer import Offer
from vitrina.market.catalog.types import DefinitionFact
from vitrina.market.stock.types import LocationFact
from vitrina.search.retrieval.bm25 import holds
from vitrina.search.storage.forward import Field
from vitrina.search.storage.texts import SearchedText, searched_texts
from vitrina.search.types import FormedQuery, Place, WordGroup

Tokens = Callable[[str, str], Sequence[str]]
"""A text and its language → its normal forms."""


@dataclass(frozen=True)
class Case:
    """`expected`: code → definition of each attribute that the product's category expects. `locations`: all
    places of the shop. `query`: the question as stage 1 understands it, asked from `place`. `language`: of
    the seller who asks. `tokens`: how texts are read."""

    offer: Offer
    expected: Mapping[str, DefinitionFact]
    locations: tuple[LocationFact, ...]
    query: FormedQuery
    place: Place | None
    language: str
    tokens: Tokens

    @cached_property
    def unmatched(self) -> tuple[WordGroup, ...]:
        """The query's words that the product holds nowhere."""
        return self._not_in(searched_texts(self.offer.document))

    @cached_property
    def untitled(self) -> tuple[WordGroup, ...]:
        """The query's words that its titles do not hold, those that it holds nowhere first."""
        texts = searched_texts(self.offer.document)
        outside = self._not_in([text for text in texts if text.field is Field.TITLE])
        return (*self.unmatched, *(group for group in outside if group not in self.unmatched))

    @cached_property
    def missing(self) -> tuple[DefinitionFact, ...]:
        """The attributes that the category expects and the product has not."""
        filled = {fact.code for fact in self.offer.record.attributes}
        return tuple(fact for code, fact in self.expected.items() if code not in filled)

    def found_in(self, group: WordGroup, texts: Mapping[str, str]) -> bool:
        """Whether a word of the query is found in a text (language → text), in any language."""
        return any(
            all(term in forms for term in way.terms)
            for language, text in texts.items()
            for forms in [set(self.tokens(text, language))]
            for way in group.alternatives
        )

    def _not_in(self, texts: Sequence[SearchedText]) -> tuple[WordGroup, ...]:
        counts: dict[str, int] = {}
        for text in texts:
            counts.update(dict.fromkeys(self.tokens(text.text, text.language), 1))
        return tuple(
            group for group in self.query.groups if not any(holds(way, counts) for way in group.alternatives)
        )
