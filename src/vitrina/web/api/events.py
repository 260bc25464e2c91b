"""What other fronts tell of their shoppers, and what the pages' own script tells of what came into view.

Nobody can be made to tell in somebody else's name: the cookie of a visit does not travel with requests from
other sites, and what is told must be JSON, which those may not send.
"""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.types import Action, Actor, EventKind, PageSeen
from vitrina.kernel import clock
from vitrina.kernel.errors import VitrinaError
from vitrina.web.api.parameters import openapi
from vitrina.web.api.quota import Quota
from vitrina.web.api.schemas import ErrorAnswer
from vitrina.web.errors import BadRequest
from vitrina.web.storefront.tracking import actor

EVENTS_MAX = 100
EVENTS_A_MINUTE = 6_000

_FAILURES: Any = frozenset({400, 404, 405, 422, 429, 500, 503})
_quota = Quota(a_minute=EVENTS_A_MINUTE)

QueryId = Annotated[str, Field(pattern=r"^[0-9A-Za-z_-]{1,64}$")]
Ref = Annotated[str, Field(min_length=1, max_length=200)]

router = Router()


class TooManyEvents(VitrinaError):
    """One sender tells more than people do."""

    code = "too_many_events"
    template = "More than %(limit)s events a minute from one address: send the rest later."


class SeenEvent(BaseModel):
    """Of the answer `query_id`, the places up to `position` came into view; 0: none did."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["seen"]
    query_id: QueryId
    position: Annotated[int, Field(ge=0, le=1_000_000)]


class ImpressionEvent(BaseModel):
    """This product of the answer `query_id` was shown."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["impression"]
    query_id: QueryId
    product: Ref


class ActionEvent(BaseModel):
    """A product's page was opened ("view"), or it was put into the cart or on the wishlist. `query_id`: the
    answer that led there, where one did and it is known."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["view", "cart", "favourite"]
    product: Ref
    query_id: QueryId | Literal[""] = ""


class EventsTold(BaseModel):
    """What happened, in the order in which it did."""

    model_config = ConfigDict(extra="forbid")
    events: Annotated[
        list[Annotated[SeenEvent | ImpressionEvent | ActionEvent, Field(discriminator="kind")]],
        Field(max_length=EVENTS_MAX),
    ]


class EventsAnswer(BaseModel):
    """How many events were taken."""

    accepted: int


@router.post(
    "/events",
    url_name="events",
    response={200: EventsAnswer, _FAILURES: ErrorAnswer},
    openapi_extra=openapi(()),
    summary="Tell what a shopper saw and did",
)
def events(request: HttpRequest, told: EventsTold) -> HttpResponse:
    """Up to a hundred events. Answers of `/search` count as shown only as far as this tells: either with
    "seen" and the last place that came into view, or with an "impression" for each product."""
    if request.content_type != "application/json":
        raise BadRequest()
    now = clock.now()
    sender = request.META.get("REMOTE_ADDR", "")
    if not _quota.takes(sender, len(told.events), at_seconds=now.timestamp()):
        raise TooManyEvents(limit=EVENTS_A_MINUTE)
    who = actor(request)
    for event in told.events:
        _note(event, who)
    return HttpResponse(
        EventsAnswer(accepted=len(told.events)).model_dump_json(), content_type="application/json"
    )


def _note(event: SeenEvent | ImpressionEvent | ActionEvent, who: Actor) -> None:
    now = clock.now()
    if isinstance(event, SeenEvent):
        tracking.note_seen(PageSeen(at=now, query_id=event.query_id, position=event.position))
    else:
        tracking.note_action(
            Action(
                at=now,
                actor=who,
                kind=EventKind(event.kind),
                product=event.product,
                source="api",
                query_id=event.query_id,
            )
        )
