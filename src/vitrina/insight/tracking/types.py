"""What crosses the boundary of the event log."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EventKind(StrEnum):
    """What a shopper did, or was shown."""

    IMPRESSION = "impression"
    VIEW = "view"
    CART = "cart"
    FAVOURITE = "favourite"
    ORDER = "order"
    CANCELLATION = "cancellation"
    RETURN = "return"
    REVIEW = "review"


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
    """A page of results was answered: an impression for each of `products`."""

    at: datetime
    actor: Actor
    query_id: str
    query_key: str
    query: str
    source: str
    products: tuple[Shown, ...]


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
