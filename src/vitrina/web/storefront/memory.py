"""What the shop remembers of a shopper without an account: one signed cookie, kept in their own browser.

The server stores none of it, except for the wishlist, whose owner is known by the random `token` alone.
Clearing the cookie, or pressing "forget", forgets.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from vitrina.insight.tracking.rules import Visit
from vitrina.kernel import clock
from vitrina.people.shoppers.rules import segment_of

COOKIE = "vitrina"
SEEN_MAX, CATEGORIES_MAX, QUERIES_MAX, COMPARED_MAX = 12, 4, 8, 4
_QUERY_CHARS_MAX = 60
_REF_CHARS_MAX = 80
_LIFETIME_SECONDS = 90 * 86_400
_ATTRIBUTE = "_vitrina_memory"
_SALT = "vitrina.memory"


@dataclass(frozen=True, slots=True)
class Memory:
    """`token`: owner of the wishlist, made with the first wish. `wished`: how many products are on it.
    `seen`, `categories` (of what was seen), `queries`, `compared`: newest first, bounded. `measures`: of the
    body, in cm, by name. `shop`: ref of the shopper's own shop. `visit_days`: on how many days they came;
    `last_day`: the last of these. `shopper`, `session`, `session_at`: the keys by which what they do is
    linked (see `insight.tracking.rules.Visit`), empty without their consent; `tracking`: what they chose,
    "yes", "no", or "" for nothing yet."""

    token: str = ""
    wished: int = 0
    seen: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    measures: Mapping[str, float] = field(default_factory=dict)
    shop: str = ""
    visit_days: int = 0
    last_day: str = ""
    shopper: str = ""
    session: str = ""
    session_at: int = 0
    tracking: str = ""

    @property
    def visit(self) -> Visit:
        """The visit that the browser remembers."""
        return Visit(self.shopper, self.session, self.session_at)

    @property
    def segment(self) -> str:
        """How well shop and shopper know each other, by the rule of `people.shoppers`."""
        return segment_of(
            visit_days=self.visit_days, products_seen=len(self.seen), wished=self.wished, orders=0
        ).value

    def having_seen(self, ref: str, *, category: str = "") -> "Memory":
        """With this product, of this category, as the one looked at last. The category is kept beside it so
        that no page has to ask for it."""
        return replace(
            self,
            seen=_newest_first(ref, self.seen, SEEN_MAX, _REF_CHARS_MAX),
            categories=_newest_first(category, self.categories, CATEGORIES_MAX, _REF_CHARS_MAX),
        )

    def having_asked(self, query: str) -> "Memory":
        """With this query as the last one. An empty one is none."""
        return replace(
            self, queries=_newest_first(" ".join(query.split()), self.queries, QUERIES_MAX, _QUERY_CHARS_MAX)
        )

    def asked(self, query: str) -> bool:
        """Whether this query is among the last ones, however it is spaced and capitalised."""
        return " ".join(query.split()).casefold() in map(str.casefold, self.queries)

    def comparing(self, ref: str) -> "Memory":
        """With this product in the comparison; of more than four, the one added first leaves."""
        return replace(self, compared=_newest_first(ref, self.compared, COMPARED_MAX, _REF_CHARS_MAX))

    def not_comparing(self, ref: str) -> "Memory":
        """Without this product in the comparison."""
        return replace(self, compared=tuple(other for other in self.compared if other != ref))

    def on(self, visit: Visit) -> "Memory":
        """On this visit; on an empty one, with nothing that links what they do."""
        if visit == self.visit:
            return self
        return replace(self, shopper=visit.shopper, session=visit.session, session_at=visit.at_minutes)

    def forgotten(self) -> "Memory":
        """With nothing but what the shopper keeps on purpose: the wishlist, and whether visits are linked."""
        return Memory(token=self.token, wished=self.wished, tracking=self.tracking)

    def visited(self, today: date) -> "Memory":
        """Having come today."""
        if self.last_day == today.isoformat():
            return self
        return replace(self, visit_days=self.visit_days + 1, last_day=today.isoformat())

    def dumps(self) -> str:
        """The cookie's value: what differs from an empty memory, compressed and signed."""
        kept = {name: value for name, value in asdict(self).items() if value}
        return signing.dumps(kept, salt=_SALT, compress=True)

    @classmethod
    def loads(cls, value: str) -> "Memory":
        """A memory from its cookie; an empty one where the cookie is not ours, or too old."""
        try:
            raw = signing.loads(value, salt=_SALT, max_age=_LIFETIME_SECONDS)
            return cls(**{name: _as_kept(part) for name, part in raw.items()})
        except (signing.BadSignature, TypeError, AttributeError):
            return cls()


class ShopperMemory:
    """Middleware: sends the cookie where a view changed what is remembered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        kept = getattr(request, _ATTRIBUTE, None)
        if kept is not None and kept != _from_cookie(request):
            response.set_cookie(
                COOKIE,
                kept.visited(clock.now().date()).dumps(),
                max_age=_LIFETIME_SECONDS,
                httponly=True,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response


def recalled(request: HttpRequest) -> Memory:
    """What is remembered of this shopper."""
    kept = getattr(request, _ATTRIBUTE, None)
    return kept if isinstance(kept, Memory) else _from_cookie(request)


def remember(request: HttpRequest, memory: Memory) -> None:
    """Keep `memory`: it goes into the cookie with the answer."""
    setattr(request, _ATTRIBUTE, memory)


def _from_cookie(request: HttpRequest) -> Memory:
    value = request.COOKIES.get(COOKIE)
    return Memory.loads(value) if value else Memory()


def _newest_first(item: str, items: tuple[str, ...], limit: int, chars_max: int) -> tuple[str, ...]:
    # Cut, a ref would name another product; a longer one is not remembered.
    if not item or len(item) > chars_max:
        return items
    return (item, *(other for other in items if other != item))[:limit]


def _as_kept(part: Any) -> Any:
    return tuple(part) if isinstance(part, list) else part
