"""What crosses the boundary of the event log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class EventKind(StrEnum):
    """What a shopper did, or was shown."""

    IMPRESSION = "impression"
    """A product was shown on a page of results."""

    VIEW = "view"
    """A product's own page was opened."""

    CART = "cart"
    """It was put into the cart."""

    FAVOURITE = "favourite"
    """It was put on the wishlist."""

    ORDER = "order"
    """It was bought."""

    CANCELLATION = "cancellation"
    """An order was called off before it was sent."""

    RETURN = "return"
    """It came back."""

    REVIEW = "review"
    """Somebody who bought it judged it with stars."""


class Mark(StrEnum):
    """Whose events count for nothing in features and training."""

    NONE = ""
    BOT = "bot"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts. `session` and `shopper` are "" where the shopper does not consent. `place`: "52.5,13.4", in
    tenths of degrees. `device`, `address`, `payer`: keyed hashes, never the thing itself."""

    session: str = ""
    shopper: str = ""
    mark: Mark = Mark.NONE
    language: str = "en"
    place: str = ""
    device: str = ""
    address: str = ""
    payer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One product on a page of results. `position` counts from 1 over the whole list."""

    product: str
    position: int
    team: str = ""
    trial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShown:
    """A page of results was answered: an impression for each of `products`, as long as no `PageSeen` says how
    far down it was looked at. `counts`: False where a program asked, of which only what it tells to have
    shown is an impression. `query_id` is no other page's."""

    at: datetime
    actor: Actor
    query_id: str
    query_key: str
    query: str
    source: str
    products: tuple[Shown, ...]
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSeen:
    """Of the page answered as `query_id`, the places up to `position` came into view; 0: none did."""

    at: datetime
    query_id: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something was done with one product.

    `query_id`: where the caller knows what led to it; else it is found on compaction: the session's last
    impression of this product. `order_id`, `units`, `revenue_minor`: of orders, cancellations, returns; an
    action told again with the same order, kind and product counts once. `stars`: of reviews.
    """

    at: datetime
    actor: Actor
    kind: EventKind
    product: str
    source: str = ""
    query_id: str = ""
    order_id: str = ""
    units: int = 0
    revenue_minor: int = 0
    stars: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CompactionReport:
    """What a compaction did. `events` by day; `attributed`: actions that were led back to a question;
    `duplicates`: told more than once, counted once; `unseen`: places on answered pages that nobody saw;
    `unreadable`: lines that are no events, such as one that a killed process left half written;
    `set_aside`: files of events whose time cannot be true."""

    events: Mapping[date, int] = field(default_factory=dict)
    attributed: int = 0
    duplicates: int = 0
    unseen: int = 0
    unreadable: int = 0
    set_aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogState:
    """How the log stands. `events` and `stored_bytes`: of compacted days; `waiting_*`: not compacted yet;
    `aside_files`: of impossible times; `erasures`: asked for and not done yet."""

    days: int
    first_day: date | None
    last_day: date | None
    events: int
    stored_bytes: int
    waiting_files: int
    waiting_bytes: int
    aside_files: int
    erasures: int
