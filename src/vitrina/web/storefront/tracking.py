"""Who is at the other end of a request, as the log of events knows them, and what they do.

Whatever else lets shoppers act calls `did` where it succeeded. Who knows more of the action (a checkout:
order, units, money, hashes of device and payer) adds it to an `Action` of this `actor` and notes that.
"""

from django.conf import settings
from django.http import HttpRequest

from vitrina.insight.searches.rules import is_bot
from vitrina.insight.tracking import services
from vitrina.insight.tracking.rules import Visit, consents, going_on, place_key
from vitrina.insight.tracking.types import Action, Actor, EventKind, Mark
from vitrina.kernel import clock
from vitrina.search.types import Place
from vitrina.web.languages import current
from vitrina.web.storefront.memory import recalled, remember


def linked(request: HttpRequest) -> bool:
    """Whether this shopper's events may be linked into visits."""
    return consents(
        setting=settings.VITRINA_TRACKING_CONSENT,
        choice=recalled(request).tracking,
        global_privacy_control=private(request),
    )


def private(request: HttpRequest) -> bool:
    """Whether the browser sends Global Privacy Control."""
    return request.headers.get("Sec-GPC", "").strip() == "1"


def actor(request: HttpRequest, *, place: Place | None = None) -> Actor:
    """Who acts. Their visit goes on, in the cookie that is sent with the answer; without consent, and for
    machines, there is none. No SQL but for those who are logged in."""
    mark = _mark(request)
    memory = recalled(request)
    visit = Visit()
    if mark is not Mark.BOT and linked(request):
        visit = going_on(memory.visit, now=clock.now())
    if memory.on(visit) is not memory:
        remember(request, memory.on(visit))
    return Actor(
        session=visit.session,
        shopper=visit.shopper,
        mark=mark,
        language=current().search,
        place=place_key(place.latitude, place.longitude) if place else "",
    )


def did(request: HttpRequest, kind: EventKind, product: str, *, source: str) -> None:
    """Note that whoever asks did this with a product, on the page `source`."""
    action = Action(at=clock.now(), actor=actor(request), kind=kind, product=product, source=source)
    services.note_action(action)


def looked_at(request: HttpRequest) -> bool:
    """Whether somebody is going to see the answer: no HEAD, no page fetched in case it is wanted."""
    return request.method == "GET" and "prefetch" not in request.headers.get("Sec-Purpose", "")


def _mark(request: HttpRequest) -> Mark:
    if is_bot(request.headers.get("User-Agent", "")):
        return Mark.BOT
    # Only who has a log-in's cookie is looked up in the database.
    if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
        return Mark.STAFF
    return Mark.NONE
