"""How much each way of finding a word is worth, in this catalogue."""

from collections.abc import Callable
from dataclasses import replace

from vitrina.search.features.text import idf
from vitrina.search.types import FormedQuery, WordGroup


def weigh(query: FormedQuery, *, document_frequency: Callable[[str], int], documents: int) -> FormedQuery:
    """Keep rare synonyms from outweighing the shopper's own word.

    BM25 pays for rarity, so that a product found by a rare synonym would stand above one that holds the
    common word that was typed. All ways of finding a word are therefore worth at most what the word itself
    is worth (the idea of Lucene's synonym query, which counts all synonyms as one word); their own weight
    comes on top. A word that no product holds sets no limit.
    """

    def worth(terms: tuple[str, ...]) -> float:
        return sum(idf(document_frequency(term), documents) for term in terms)

    def weighed(group: WordGroup) -> WordGroup:
        own = group.alternatives[0]
        if len(group.alternatives) == 1 or not all(map(document_frequency, own.terms)):
            return group
        limit = worth(own.terms)
        others = (
            replace(other, weight=other.weight * limit / max(worth(other.terms), limit))
            for other in group.alternatives[1:]
        )
        return replace(group, alternatives=(own, *others))

    return replace(query, groups=tuple(weighed(group) for group in query.groups))
