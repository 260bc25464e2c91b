"""What crosses the boundary of guides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vitrina.market.catalog.localized import Localized
from vitrina.search.types import Filters


class GuideKind(StrEnum):
    """`GIFT` asks about a person and an occasion, `FINDER` about a thing."""

    GIFT = "gift"
    FINDER = "finder"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one choice asks for; parts that are left empty ask for nothing.

    `values`: facet code → accepted keys, any of them ("category", "brand", attribute codes). `ranges`:
    numeric attribute code → (from, to), None for open. `price_minor`: (from, to) in minor units of the
    shop's currency. `words`: language → words to search for.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ranges: Mapping[str, tuple[float | None, float | None]] = field(default_factory=dict)
    price_minor: tuple[int | None, int | None] = (None, None)
    words: Localized = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What to search for after some choices: the text and the filters of a `SearchRequest`."""

    words: str
    filters: Filters


@dataclass(frozen=True, slots=True)
class ChoiceDraft:
    """A choice as it shall be. `key`: unique in its guide, in addresses. `after`: keys of earlier choices,
    of which one must have been made for this to be offered; none: it is always offered."""

    key: str
    names: Localized
    limits: Limits
    notes: Localized = field(default_factory=dict)
    picture: str = ""
    after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A question as it shall be, with its choices in order."""

    ref: str
    questions: Localized
    choices: tuple[ChoiceDraft, ...]


@dataclass(frozen=True, slots=True)
class GuideDraft:
    """A guide as it shall be, with its steps in order. `picture`: a path below the media folder."""

    ref: str
    kind: GuideKind
    titles: Localized
    intros: Localized
    steps: tuple[StepDraft, ...]
    picture: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class GuideCard:
    """A guide in a list, in the shopper's language."""

    ref: str
    kind: GuideKind
    title: str
    intro: str
    picture: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice in the shopper's language. `words`: of its limits, in that language. `after`: as in its
    draft."""

    key: str
    name: str
    note: str
    picture: str
    limits: Limits
    words: str
    after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class StepView:
    """A question in the shopper's language."""

    ref: str
    question: str
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """A guide in the shopper's language, with its steps in order."""

    ref: str
    kind: GuideKind
    title: str
    intro: str
    picture: str
    steps: tuple[StepView, ...]
