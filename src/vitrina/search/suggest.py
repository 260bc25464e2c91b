"""What a shopper may be about to type: queries, categories, brands, products, by the catalogue's words."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from typing import Literal

from vitrina.search.analysis import Analyzer
from vitrina.search.retrieval.protocol import FacetClause
from vitrina.search.settings import SearchSettings
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.storage.source import product_from_json
from vitrina.search.types import (
    Alternative,
    Localized,
    ShopperContext,
    Suggestion,
    WordGroup,
)

_PREFIX_CHARS_MAX = 60
_NAMES_MAX = 20_000
_COMPLETIONS_MAX = 12
_EACH = {"query": 4, "category": 2, "brand": 2, "product": 3}
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class _Name:
    """A category or brand by which the shopper may go on. `weight`: how many products it has."""

    kind: Literal["category", "brand"]
    texts: Localized
    target: str
    weight: int

    def shown(self, language: str) -> str:
        """The name for a reader of `language`."""
        return (
            self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()), self.target)
        )


class _NameTable:
    """Names by the cleaned beginnings of their words, sorted."""

    def __init__(self, names: Iterator[_Name], analyzer: Analyzer) -> None:
        entries = [
            (" ".join(words[start:]), number, name)
            for number, name in enumerate(names)
            for text in name.texts.values()
            for words in [analyzer.surface_words(text)]
            for start in range(len(words))
        ]
        entries.sort(key=lambda entry: entry[:2])
        self._keys = [key for key, _, _ in entries]
        self._names = [name for _, _, name in entries]

    def starting_with(self, prefix: str, kind: str, *, limit: int) -> list[_Name]:
        """The names of a kind of which a word begins like this, those with most products first."""
        first, last = bisect_left(self._keys, prefix), bisect_left(self._keys, prefix + _LAST)
        found = {id(name): name for name in self._names[first:last] if name.kind == kind}
        return nlargest(limit, found.values(), key=lambda name: name.weight)


class Suggester:
    """Suggests from one snapshot at a time. What is slow to gather is kept per generation."""

    def __init__(self, analyzer: Analyzer, settings: SearchSettings) -> None:
        self._analyzer = analyzer
        self._settings = settings
        self._tables: dict[str, _NameTable] = {}

    def suggest(self, snapshot: Snapshot, prefix: str, *, context: ShopperContext) -> tuple[Suggestion, ...]:
        """At most `suggestions_max` lines for what was typed so far; none for nothing."""
        words = self._analyzer.surface_words(prefix[:_PREFIX_CHARS_MAX])
        if not words:
            return ()
        begun = words[-1]
        completions = [begun] if prefix[-1:].isspace() else self._completions(snapshot, begun)
        table = self._table(snapshot)
        lines = [
            *self._queries(words[:-1], begun, completions),
            *self._named(table, " ".join(words), "category", context),
            *self._named(table, " ".join(words), "brand", context),
            *self._products(snapshot, words[:-1], completions or [begun], context),
        ]
        unique = {(line.kind, line.text.casefold()): line for line in lines}
        return tuple(islice(unique.values(), self._settings.suggestions_max))

    def _completions(self, snapshot: Snapshot, begun: str) -> list[str]:
        return snapshot.vocabulary.completions(begun, limit=_COMPLETIONS_MAX)

    def _queries(self, before: list[str], begun: str, completions: list[str]) -> Iterator[Suggestion]:
        for word in islice((word for word in completions if word != begun), _EACH["query"]):
            yield Suggestion(kind="query", text=" ".join([*before, word]))

    def _named(
        self, table: _NameTable, prefix: str, kind: Literal["category", "brand"], context: ShopperContext
    ) -> Iterator[Suggestion]:
        for name in table.starting_with(prefix, kind, limit=_EACH[kind]):
            yield Suggestion(kind=kind, text=name.shown(context.language), target=name.target)

    def _products(
        self, snapshot: Snapshot, before: list[str], last: list[str], context: ShopperContext
    ) -> Iterator[Suggestion]:
        groups = (*(self._group([word], context) for word in before), self._group(last, context))
        found = snapshot.retriever.candidates(snapshot.query(groups), limit=_EACH["product"])
        for product_id in snapshot.product_ids(found.rows):
            source = snapshot.retriever.source(product_id)
            if source is not None:
                titles = product_from_json(source).titles
                title = titles.get(context.language) or titles.get("en") or next(iter(titles.values()))
                yield Suggestion(kind="product", text=title, target=product_id)

    def _group(self, words: list[str], context: ShopperContext) -> WordGroup:
        """Any of these words, as texts in the shopper's or any language have them."""
        forms = dict.fromkeys(
            (word, tuple(self._analyzer.tokens(word, language)))
            for word in words
            for language in (context.language, "")
        )
        alternatives = (Alternative(terms, 1.0, "word", word) for word, terms in forms if terms)
        return WordGroup(word=words[0], alternatives=tuple(alternatives))

    def _table(self, snapshot: Snapshot) -> _NameTable:
        table = self._tables.get(snapshot.generation)
        if table is None:
            table = _NameTable(_names(snapshot), self._analyzer)
            self._tables = {snapshot.generation: table}
        return table


def _names(snapshot: Snapshot) -> Iterator[_Name]:
    """All categories and brands with their numbers of products. A category's name is read from any product
    in it."""
    everything = snapshot.query(())
    retriever = snapshot.retriever
    for brand, count in islice(retriever.key_counts(everything, "brand").items(), _NAMES_MAX):
        yield _Name("brand", {"": brand}, brand, count)
    for category, count in islice(retriever.key_counts(everything, "category").items(), _NAMES_MAX):
        clause = FacetClause("category", (category,))
        one = retriever.candidates(snapshot.query((), clauses=(clause,)), limit=1)
        for product_id in snapshot.product_ids(one.rows):
            source = retriever.source(product_id)
            if source is not None:
                steps = {step.id: step.names for step in product_from_json(source).categories}
                yield _Name("category", steps[category], category, count)
