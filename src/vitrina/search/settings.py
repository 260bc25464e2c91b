"""Every number of the four stages in one place. The defaults are the published ones of a large marketplace."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """How much a word counts by where it stands. A product's text is one stream in which a word of a field
    with weight 4 occurs four times (the simple form of BM25F: Robertson, Zaragoza, Taylor 2004)."""

    title: int = 4
    kind: int = 4
    brand: int = 3
    category: int = 3
    subtitle: int = 2
    attribute: int = 1


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """Settings of an `Engine`. Immutable: open the engine anew to change them."""

    query_max_chars: int = 200
    query_max_words: int = 24
    few_candidates: int = 50
    candidates_max: int = 500_000
    base_ranking_keeps: int = 1_000
    page_size_max: int = 100
    suggestions_max: int = 8
    facets_max: int = 12
    facet_values_max: int = 20
    synonym_weight: float = 0.8
    default_language: str = "en"
    field_weights: FieldWeights = field(default_factory=FieldWeights)
    writer_heap_bytes: int = 256_000_000
    writer_threads: int = 2
