"""What an address asks for, and who asks."""

from django.conf import settings
from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from vitrina.discovery.serving import context as shoppers
from vitrina.discovery.serving import live
from vitrina.discovery.serving import services as serving
from vitrina.search.types import SearchPage, SearchRequest, ShopperContext
from vitrina.web.languages import current
from vitrina.web.parameters import WHOLE_SHOP, Scope, read_place, read_request
from vitrina.web.storefront import tracking
from vitrina.web.storefront.memory import recalled


def asked(request: HttpRequest, scope: Scope = WHOLE_SHOP) -> SearchRequest:
    """The search of this address. Raises `InvalidInput` errors that name what cannot be used."""
    return read_request(
        request.GET, context=shopper_context(request), currency=settings.VITRINA_CURRENCY, scope=scope
    )


def shopper_context(request: HttpRequest) -> ShopperContext:
    """The language of the page, the place in the address, and the shopper's segment."""
    return shoppers.shopper_context(
        language=current().code, place=read_place(request.GET), segment=recalled(request).segment
    )


def answered(request: HttpRequest, question: SearchRequest, *, source: str) -> SearchPage:
    """The answer that `source` shows, noted as shown. Raises what search raises."""
    if not tracking.looked_at(request):
        return serving.search(question)
    who = tracking.actor(request, place=question.context.place)
    return live.answer(question, actor=who, source=source)


def is_partial(request: HttpRequest) -> bool:
    """HTMX asks for a part of the page that is on the screen; where it restores a page from history, it wants
    the whole."""
    asker = getattr(request, "htmx", None)
    return isinstance(asker, HtmxDetails) and bool(asker) and not asker.history_restore_request
