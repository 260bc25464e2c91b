"""What crosses the boundary of help."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vitrina.market.catalog.localized import Localized


class BlockKind(StrEnum):
    """How a part of an answer reads. `STEPS` are done one after the other, `POINTS` in no order."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    STEPS = "steps"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an answer; headings and paragraphs have one line."""

    kind: BlockKind
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic in a list. `summary`: its first sentence."""

    slug: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class HelpGroup:
    """Topics that belong together."""

    ref: str
    name: str
    topics: tuple[TopicLink, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One topic in full. `beside`: the others of its group."""

    slug: str
    title: str
    blocks: tuple[Block, ...]
    group_ref: str
    group_name: str
    beside: tuple[TopicLink, ...]


@dataclass(frozen=True, slots=True)
class CareLine:
    """How to care for something. `subject`: what of the product it is about, "material=silk" or
    "category=knitwear"."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """A topic as it shall be. `bodies`: as `rules.blocks` reads them. `keywords`: further words by which it
    is found."""

    slug: str
    titles: Localized
    bodies: Localized
    keywords: Localized = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A group as it shall be, its topics in order."""

    ref: str
    names: Localized
    topics: tuple[TopicDraft, ...]


CareDraft = Mapping[str, Localized]
"""Subject ("material=silk", "category=knitwear") → language → one or a few sentences, one a line."""
