"""What crosses the boundary of explaining."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from vitrina.market.catalog.types import AttributeValue
from vitrina.search.explanation import Explanation
from vitrina.search.whatif import Change, Standing

Effort = Literal[1, 2, 3]
"""1: a form in the desk; 2: work on the card or money; 3: a promise to keep every day."""

Params = Mapping[str, str | int | float]
"""What a sentence is filled in with."""


class LeverCode(StrEnum):
    """What a seller can do. The registry `levers.LEVER_KINDS` says what each takes and gives."""

    LOWER_PRICE = "lower_price"
    OFFER_DISCOUNT = "offer_discount"
    JOIN_EXPRESS = "join_express"
    PROMISE_ROCKET = "promise_rocket"
    STOCK_NEAREST = "stock_nearest"
    STOCK_MORE_SHOPS = "stock_more_shops"
    RESTOCK = "restock"
    FILL_ATTRIBUTE = "fill_attribute"
    TITLE_WORD = "title_word"
    MORE_PICTURES = "more_pictures"
    JOIN_PREMIUM = "join_premium"
    SETTLE_VIOLATION = "settle_violation"


class AssumptionCode(StrEnum):
    """On what a computed effect rests, beside that nothing else changes meanwhile."""

    BEHAVIOUR_STAYS = "behaviour_stays"
    """What shoppers do with the product stays as it is."""
    PRICE_MEAN_FOLLOWS = "price_mean_follows"
    """Right after the change: the 30-day mean price follows, and the effect fades."""
    THIS_PLACE_ONLY = "this_place_only"
    """For shoppers at the place that was asked from."""
    WHOLE_OFFER_CHANGES = "whole_offer_changes"
    """All products of the seller change with it."""
    VALUE_MUST_BE_TRUE = "value_must_be_true"
    """What is written on the card is so."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A product that stands above, and why; no number of its own is told but its place.

    `title`: in the asker's language, or the nearest to it. `groups`: feature group → its log-odds less those
    of the product that is explained, above 0 where the neighbour is ahead. `factors`: the product of its
    factors of stage 4 ÷ that of the explained one's. `score_ratio`: its final score ÷ the explained one's.
    """

    product_id: str
    title: str
    place: int
    groups: Mapping[str, float]
    factors: float
    score_ratio: float
    sponsored: bool


@dataclass(frozen=True, slots=True)
class Why:
    """Why a product stands where it stands: the whole explanation, and who stands above it: the first of all,
    then the next ones, nearest last. Nobody where it fell out."""

    explanation: Explanation
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Assumption:
    """On what an effect rests; the desk words it."""

    code: AssumptionCode
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lever:
    """Something the seller can do, with its computed effect in this very result.

    `code`: which kind; `params`: what to fill its sentence in with, see `levers.LEVER_KINDS`. `before_place`
    and `after_place` count from 1, None: not among those that go through all stages. `effort`: 1 to 3.
    `queries_gained`: how many of the queries asked in the last 28 days would newly find the product;
    `queries`: some of them that several shoppers asked, most asked first.
    """

    code: LeverCode
    params: Params
    change: Change
    before_place: int | None
    after_place: int | None
    before_score: float
    after_score: float
    effort: Effort
    assumption: Assumption
    queries_gained: int = 0
    queries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Levers:
    """The levers that lift the product, best effect for the effort first. `tried`: how many were computed in
    all; those that change nothing, or for the worse, are left out. `before`: how it stands now,
    without its groups."""

    levers: tuple[Lever, ...]
    tried: int
    before: Standing


@dataclass(frozen=True, slots=True)
class Wish:
    """What a seller types into the what-if form; None: as it is.

    `price_minor`: of the cheapest variant, with discount, in the product's currency; `list_price_minor`:
    before the discount. `stock_units`: pieces on sale; `stock_places`: refs of all locations that would hold
    some. `attributes`: code → value as the catalogue stores it (keys of choices, numbers, texts).
    `promotion`: a paid factor for this query, from 1.
    """

    price_minor: int | None = None
    list_price_minor: int | None = None
    stock_units: int | None = None
    stock_places: frozenset[str] | None = None
    express: bool | None = None
    rocket: bool | None = None
    pictures: int | None = None
    premium: bool | None = None
    violation: bool | None = None
    titles: Mapping[str, str] | None = None
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    promotion: float | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a wish would bring. `assumptions`: what it rests on."""

    before: Standing
    after: Standing
    assumptions: tuple[Assumption, ...]
