"""What crosses the boundary of the search library: products in, requests in, pages and explanations out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Language = str
"""ISO 639-1 code of a language that has a file in `analysis/languages/`: "en", "ru", "es", "zh"."""

Localized = Mapping[Language, str]
"""A text in one or more languages. The key "" holds a text whose language is unknown."""

MatchLevel = Literal["all", "any"]


# ----------------------------------------------------------------------------------------------- products in


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a product with its value or values.

    `code` is stable ("display_diagonal"); `labels` its name for people. `values` are the texts as a shopper
    may type them, each in one or more languages; `keys` are the language-neutral forms filters and facets use
    (as many as values; "red", "true", "17"). `number` is set for numeric attributes, in `unit`.
    """

    code: str
    labels: Localized
    values: tuple[Localized, ...]
    keys: tuple[str, ...]
    number: float | None = None
    unit: str = ""
    searchable: bool = True
    filterable: bool = True


@dataclass(frozen=True, slots=True)
class CategoryRef:
    """One step of a product's category path."""

    id: str
    names: Localized


@dataclass(frozen=True, slots=True)
class Product:
    """All that search knows of a product. There is no description: it is not searched.

    `id`: any non-empty text, unique. `titles`: at least one. `kinds`: what the product is ("notebook",
    "toner cartridge"), where known. `subtitles`: a second line such as many feeds have. `categories`: from
    the root to the leaf. `live`: the numbers that change without the text, by column name
    (`storage.columns.LIVE_COLUMNS`); what is left out is unknown (NaN). `stock_places`: ids of the locations
    that hold stock.
    """

    id: str
    titles: Localized
    brand: str = ""
    kinds: Localized = field(default_factory=dict)
    subtitles: Localized = field(default_factory=dict)
    categories: tuple[CategoryRef, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    seller_id: str = ""
    released_on: date | None = None
    live: Mapping[str, float] = field(default_factory=dict)
    stock_places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LiveUpdate:
    """New live numbers for one product; they act at once, with no re-index. What is left out stays."""

    product_id: str
    live: Mapping[str, float] = field(default_factory=dict)
    stock_places: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SignalSheet:
    """What shoppers did, as of the end of `day` (UTC): all that `Engine.publish_signals` takes, at once.

    `values`: float32 `(n, len(SIGNAL_NAMES))`, a row for each of the `n` distinct `product_ids`.
    `query_values`: float32 `(m, len(QUERY_SIGNAL_NAMES))`, a row for each of the `m` distinct pairs of
    `query_keys[i]` (see `query_key`) and `query_products[i]`. Rows in any order; NaN and infinities mean
    unknown, as do products and pairs left out.
    """

    day: date
    product_ids: Sequence[str]
    values: "NDArray[np.float32]"
    query_keys: Sequence[str]
    query_products: Sequence[str]
    query_values: "NDArray[np.float32]"


@dataclass(frozen=True, slots=True)
class Location:
    """A warehouse or shop that can hold stock. Degrees north and east; `dispatch_days` until goods leave."""

    id: str
    kind: Literal["warehouse", "shop"]
    latitude: float
    longitude: float
    dispatch_days: float = 1.0
    marketplace: bool = False


# ---------------------------------------------------------------------------------------------- requests in


@dataclass(frozen=True, slots=True)
class Place:
    """Where the shopper is: degrees north and east."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class ShopperContext:
    """Who asks: language of the page, place, and segment ("new", "loyal", "prospective", or "")."""

    language: Language = "en"
    place: Place | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """What cuts the candidates. All that are given must hold; several values of one attribute: any of them.

    `values`: facet code → accepted keys. Codes are attribute codes and "category", "brand", "seller".
    `ranges`: numeric attribute code → (from, to), either end None for open.
    `price_minor`: (from, to), inclusive. `pickup_shop`: id of a location that must have stock.
    `delivery_days_max`: promised to the shopper's place within so many days.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ranges: Mapping[str, tuple[float | None, float | None]] = field(default_factory=dict)
    price_minor: tuple[int | None, int | None] = (None, None)
    rating_min: float | None = None
    in_stock: bool = False
    pickup_shop: str | None = None
    delivery_days_max: float | None = None

    @property
    def empty(self) -> bool:
        """Nothing is cut."""
        return self == Filters()


class Sort(StrEnum):
    """The orders a shopper may ask for."""

    RELEVANCE = "relevance"
    PRICE = "price"
    PRICE_DESC = "-price"
    RATING = "rating"
    NEWEST = "newest"
    POPULARITY = "popularity"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question. `text` may be anything, also empty (then filters alone choose the candidates).

    `page` counts from 1; `page_size` is 1 to 100. `correct_spelling` off: the way back from a correction.

    `served`: the page tells the features of its products as the model saw them. `model`: a version's name, or
    "prior"; "": the live one. `trial_seed`: the same seed and question give the same fair trials of new
    products on all pages; "": no trials. `teams`: two models' names, "" for the live one; the page
    interleaves their orders by team-draft, with coins thrown by `trial_seed`, and `model` is not looked at.
    """

    text: str = ""
    filters: Filters = field(default_factory=Filters)
    context: ShopperContext = field(default_factory=ShopperContext)
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    page_size: int = 24
    facets: bool = False
    correct_spelling: bool = True
    served: bool = False
    model: str = ""
    trial_seed: str = ""
    teams: tuple[str, str] | None = None


# ------------------------------------------------------------------------- a formed query (stage 1, decided)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way for a word of the query to be found: all `terms` (normal forms, as indexed) in one product.

    `weight`: 1 for the shopper's own word, less for a synonym or an inferred form. `origin` says why it is
    there; `label` is the surface to show ("smartphone").
    """

    terms: tuple[str, ...]
    weight: float
    origin: Literal["word", "form", "synonym", "split"]
    label: str


@dataclass(frozen=True, slots=True)
class WordGroup:
    """One word (or unit, such as "1.5 l") of the query: found when any of its alternatives is.

    `optional`: it adds relevance but need not be found.
    """

    word: str
    alternatives: tuple[Alternative, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """`typed` is in no product; `used` was searched instead. `reason`: how it was found."""

    typed: str
    used: str
    reason: Literal["spelling", "keyboard_layout", "split", "join"]


@dataclass(frozen=True, slots=True)
class FormedQuery:
    """The query as stage 1 understood it. No groups: nothing searchable was left (or nothing was typed).

    `text`: cleaned and, where corrected, the corrected query. `stop_words`: words left out.
    `truncated`: the typed text was over the limit and was cut.
    """

    typed: str
    text: str
    language: Language
    groups: tuple[WordGroup, ...]
    stop_words: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    truncated: bool = False


# ---------------------------------------------------------------------------------------------- answers out


@dataclass(frozen=True, slots=True)
class Hit:
    """A product on a page. `place` counts from 1 over the whole ranking. `sponsored`: a paid factor acted.
    `trial`: it stands there as a fair trial of something new. `team`: whose pick it was in an interleaved
    order, "a" or "b"; the score is that model's."""

    product_id: str
    place: int
    score: float
    sponsored: bool = False
    trial: bool = False
    team: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Served:
    """The features of a page's products exactly as the model saw them, for training.

    `values`: float32 `(n, n_features)`, columns `declarations.SCHEMA`, one row for each of `product_ids`:
    the page's products that went through stage 3, in their order. `signals_version`: which published
    signals are in it, "" where none ever were.
    """

    product_ids: tuple[str, ...]
    values: "NDArray[np.float32]"
    signals_version: str


@dataclass(frozen=True, slots=True)
class FacetValue:
    """How many candidates have this key."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How a number lies over the candidates: a histogram for sliders. `edges` ascend from the least number to
    the greatest; `counts[i]` products lie in [`edges[i]`, `edges[i + 1]`), in the last with its upper end."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """Counts of one attribute (or "category", "brand", "seller") over the candidates, most frequent first.

    An attribute by which the request filters is counted as if it did not: its other values say what choosing
    them, too, would add. Categories are the exception, as one goes down and up in their tree: they are
    counted within the chosen one. Numeric attributes have `minimum`, `maximum` and `spread` set, too.
    """

    code: str
    values: tuple[FacetValue, ...]
    minimum: float | None = None
    maximum: float | None = None
    spread: Spread | None = None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer. `total`: candidates, exact, capped at the candidate limit. `matched_all`: how many of them
    hold all words. `prices`: over the candidates, in minor units, as if no price filter were set; given with
    the facets, where any price is known. `query_key`: the same for the same question by anybody, see
    `query_key.query_key`. `model`: who scored; of an interleaved page both, as "v000002|v000003"; "" where
    products are sorted by a number. `served`: as asked for."""

    query_id: str
    query: FormedQuery
    hits: tuple[Hit, ...]
    total: int
    matched_all: int
    page: int
    page_size: int
    facets: tuple[Facet, ...] = ()
    prices: Spread | None = None
    took_ms: Mapping[str, float] = field(default_factory=dict)
    query_key: str = ""
    model: str = ""
    served: Served | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line under the search box. `target`: category or product id, empty for a query."""

    kind: Literal["query", "category", "brand", "product"]
    text: str
    target: str = ""
