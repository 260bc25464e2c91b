"""What crosses the boundary of campaigns."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from vitrina.market.catalog.localized import Localized
from vitrina.people.shoppers.types import Segment


class TargetKind(StrEnum):
    """What a campaign leads to. The value is a ref, words (`SEARCH`), or a path in the shop without the
    language in front (`PAGE`)."""

    CATEGORY = "category"
    BRAND = "brand"
    SELLER = "seller"
    SEARCH = "search"
    GUIDE = "guide"
    HELP = "help"
    PAGE = "page"


class Tone(StrEnum):
    """The ink that can be read on the picture."""

    DARK = "dark"
    LIGHT = "light"


class Room(StrEnum):
    """The side of the wide picture that leaves room for words."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a campaign leads."""

    kind: TargetKind
    value: str


@dataclass(frozen=True, slots=True)
class CampaignDraft:
    """A campaign as it shall be. Pictures are paths below the media folder: a wide one (16:9) and a tall one
    (4:5). `active_from` until `active_until` (aware; None: open). `segments`: whom it is for; none: all.
    `exclusive`: an offer for those alone, and said so."""

    ref: str
    titles: Localized
    texts: Localized
    calls: Localized
    picture_wide: str
    picture_tall: str
    alts: Localized
    target: Target
    tone: Tone = Tone.DARK
    room: Room = Room.LEFT
    position: int = 0
    active_from: datetime | None = None
    active_until: datetime | None = None
    segments: frozenset[Segment] = field(default_factory=frozenset)
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class CampaignCard:
    """A campaign in the shopper's language. `call`: the words on its button."""

    ref: str
    title: str
    text: str
    call: str
    picture_wide: str
    picture_tall: str
    alt: str
    target: Target
    tone: Tone
    room: Room
    exclusive: bool
