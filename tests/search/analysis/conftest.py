"""A catalogue of a few titles, and questions to it."""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from vitrina.search.analysis import Analyzer, Lexicon, QueryFormer, Vocabulary
from vitrina.search.settings import SearchSettings
from vitrina.search.types import FormedQuery

Ask = Callable[..., FormedQuery]


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture(scope="session")
def catalogue(analyzer: Analyzer) -> Callable[..., Ask]:
    """`catalogue("red bag", …)` → `ask(text, language="en", …)`, which forms a query against these titles."""

    def build(*titles: str, lexicon: Lexicon | None = None) -> Ask:
        terms = {term for title in titles for term in analyzer.tokens(title)}
        vocabulary = Vocabulary(Counter(word for title in titles for word in analyzer.surface_words(title)))
        former = QueryFormer(analyzer, lexicon or Lexicon(), SearchSettings())

        def ask(text: str, *, language: str = "en", correct_spelling: bool = True) -> FormedQuery:
            return former.form(
                text,
                language=language,
                in_catalogue=terms.__contains__,
                vocabulary=vocabulary,
                correct_spelling=correct_spelling,
            )

        return ask

    return build


def terms_of(query: FormedQuery) -> list[list[str]]:
    """Of each group: its alternatives, terms joined by blanks."""
    return [[" ".join(found.terms) for found in group.alternatives] for group in query.groups]


def finds(query: FormedQuery, tokens: Sequence[str]) -> bool:
    """Whether a product with these tokens holds all words of the query."""
    held = set(tokens)
    return all(any(held.issuperset(found.terms) for found in group.alternatives) for group in query.groups)
