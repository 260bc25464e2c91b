"""Short ways to say what shoppers do."""

from datetime import datetime, timedelta
from typing import Any

from tests.insight.tracking.conftest import NOW

from vitrina.insight.tracking.types import Action, Actor, EventKind, PageSeen, PageShown, Shown


def actor(session: str = "s1", shopper: str = "k1", **more: Any) -> Actor:
    return Actor(session=session, shopper=shopper, **more)


def at(minutes: float = 0, *, days: int = 0) -> datetime:
    return NOW + timedelta(days=days, minutes=minutes)


def page(*refs: str, query_id: str = "q1", first: int = 1, minutes: float = 0, **more: Any) -> PageShown:
    fields: dict[str, Any] = {
        "at": at(minutes),
        "actor": actor(),
        "query_id": query_id,
        "query_key": "w:bag",
        "query": "bag",
        "source": "search",
        "products": tuple(Shown(product=ref, position=first + number) for number, ref in enumerate(refs)),
    }
    return PageShown(**{**fields, **more})


def action(product: str, kind: EventKind = EventKind.VIEW, minutes: float = 1, **more: Any) -> Action:
    fields: dict[str, Any] = {"at": at(minutes), "actor": actor(), "kind": kind, "product": product}
    return Action(**{**fields, **more})


def seen(position: int, query_id: str = "q1", minutes: float = 1) -> PageSeen:
    return PageSeen(at=at(minutes), query_id=query_id, position=position)
