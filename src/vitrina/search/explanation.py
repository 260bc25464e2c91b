"""Why a product stands where it stands: what `Engine.explain` answers, stage by stage."""

from dataclasses import dataclass
from typing import Literal

from vitrina.search.trials import Trial
from vitrina.search.types import FormedQuery

FellOut = Literal["filters", "words", "candidate_limit", "base_ranking", "hidden"]


@dataclass(frozen=True, slots=True)
class AttributeMatch:
    """A word of the query found in one place of the product.

    `field`: "title", "kind", "brand", "category", "subtitle" or "attribute"; `code`: the attribute's code,
    else the field; `text`: the value it was found in; `via`: the surface that was found (a synonym, or the
    word).
    """

    field: str
    code: str
    text: str
    via: str
    origin: Literal["word", "form", "synonym", "split"]


@dataclass(frozen=True, slots=True)
class WordExplanation:
    """One word of the query and all the places that hold it. No matches: no attribute holds it."""

    word: str
    matches: tuple[AttributeMatch, ...]


@dataclass(frozen=True, slots=True)
class CandidateStage:
    """Stage 1: `tier` "all" (every word found), "any" (some), or "none". `total`: all candidates.
    `unmet_filters`: the codes of the filters that cut the product."""

    words: tuple[WordExplanation, ...]
    tier: Literal["all", "any", "none"]
    total: int
    unmet_filters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPart:
    """What one aspect of the text ("title", "kind", "phrase" …) adds to the text score."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class BaseStage:
    """Stage 2: the text score, its parts (they add up to it), the place, and how many go on."""

    text_score: float
    parts: tuple[TextPart, ...]
    place: int | None
    keeps: int


@dataclass(frozen=True, slots=True)
class FeatureValue:
    """One feature as the model saw it; `value` None where unknown (the default was used)."""

    name: str
    value: float | None
    contribution: float


@dataclass(frozen=True, slots=True)
class GroupContribution:
    """What one group of features adds to (or takes from) the log-odds, against the model's base."""

    group: str
    contribution: float
    features: tuple[FeatureValue, ...]


@dataclass(frozen=True, slots=True)
class LearnedStage:
    """Stage 3: P(purchase) = 1 / (1 + e^-(base + Σ contributions)). `place` by that probability."""

    model: str
    probability: float
    base: float
    groups: tuple[GroupContribution, ...]
    place: int


@dataclass(frozen=True, slots=True)
class FactorStep:
    """One factor of stage 4 and the product after it. `paid` factors are marked as sponsored."""

    name: str
    reason: str
    factor: float
    running: float
    paid: bool


@dataclass(frozen=True, slots=True)
class BoostStage:
    """Stage 4: the factors in order, `pinned_to` a place by a merchandiser, `buried` below all others."""

    factors: tuple[FactorStep, ...]
    score: float
    pinned_to: int | None = None
    buried: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """All four stages for one product and one query. Where it fell out, the later stages are None. `trial`:
    it stands at its place as a fair trial, not by its score."""

    product_id: str
    query: FormedQuery
    candidates: CandidateStage
    base: BaseStage | None = None
    learned: LearnedStage | None = None
    boosts: BoostStage | None = None
    trial: Trial | None = None
    place: int | None = None
    fell_out: FellOut | None = None
