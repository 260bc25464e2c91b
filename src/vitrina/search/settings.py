"""Every number of the four stages in one place. Defaults are the published ones of a large marketplace."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """How much a word counts by where it stands. A product's text is one stream in which a word of a field
    with weight 3 occurs three times (the simple form of BM25F: Robertson, Zaragoza, Taylor 2004)."""

    title: int = 3
    kind: int = 2
    brand: int = 2
    category: int = 2
    subtitle: int = 2
    attribute: int = 1
    mention: int = 2


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """Settings of an `Engine`. Immutable: open the engine anew to change them."""

    query_max_chars: int = 200
    """A longer query is cut there, and the page says so."""
    query_max_words: int = 24
    """Words beyond are left out of a query."""
    few_candidates: int = 50
    """Where fewer products hold all words, those that hold at least one follow."""
    candidates_max: int = 500_000
    """More candidates than this are not counted."""
    base_ranking_keeps: int = 1_000
    """So many of the best by text go on to stage 3."""
    trial_share: float = 0.05
    """Share of the places that fair trials of new products may take, on every page; 0: none."""
    trial_first_place: int = 4
    """The first place that a fair trial may take."""
    trial_impressions_max: int = 100
    """A product that was seen less often than this over 60 days is new."""
    page_size_max: int = 100
    """Products on a page, at most."""
    suggestions_max: int = 8
    """Lines under the search box, at most."""
    facets_max: int = 12
    """Facets on a page, at most."""
    facets_first: tuple[str, ...] = ("category", "brand")
    """Facets that come before the others wherever they split a result, however little."""
    facet_values_max: int = 20
    """Values of one facet, at most."""
    first_facet_values_max: int = 100
    """Values of a facet of `facets_first`, at most."""
    histogram_steps: int = 24
    """Intervals of a `Spread`, at most."""
    synonym_weight: float = 0.6
    """What a word found by a synonym counts, against 1 for the shopper's own."""
    default_language: str = "en"
    """Of texts and queries whose language cannot be told."""
    field_weights: FieldWeights = field(default_factory=FieldWeights)
    """How much a word counts by where it stands; a change takes a rebuild."""
    writer_heap_bytes: int = 256_000_000
    """Memory for texts that wait to be written while indexing."""
    writer_threads: int = 2
    """Threads that write texts while indexing."""
