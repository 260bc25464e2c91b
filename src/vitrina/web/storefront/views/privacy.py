"""What the shop knows of this shopper, whether it links their visits, and how to have it forgotten."""

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from vitrina.insight.tracking.rules import Visit
from vitrina.insight.tracking.services import ask_erasure
from vitrina.web.errors import InvalidParameters
from vitrina.web.storefront.memory import Memory, recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas
from vitrina.web.storefront.tracking import linked, private


@require_http_methods(["GET", "HEAD", "POST"])
def privacy(request: HttpRequest) -> HttpResponse:
    """POST `do`: "link" visits, "unlink" them, which erases what was linked, or "forget" everything but the
    wishlist."""
    if request.method == "POST":
        remember(request, _done(recalled(request), request.POST.get("do", "")))
        return HttpResponseRedirect(f"{reverse('privacy')}?done=1")
    return show(
        request,
        "storefront/privacy.html",
        {
            "linked": linked(request),
            "private": private(request),
            "shopper": recalled(request).shopper,
            "kept_days": settings.VITRINA_EVENTS_DAYS,
            "done": "done" in request.GET,
            "meta": metas.plain(request, title=gettext("Your privacy"), indexed=False),
        },
    )


def _done(memory: Memory, what: str) -> Memory:
    match what:
        case "link":
            return replace(memory, tracking="yes")
        case "unlink":
            _erase(memory)
            return replace(memory.on(Visit()), tracking="no")
        case "forget":
            _erase(memory)
            return memory.forgotten()
        case _:
            raise InvalidParameters(
                field="do", names="do", value=what, reason='write "link", "unlink" or "forget"'
            )


def _erase(memory: Memory) -> None:
    if memory.shopper:
        ask_erasure(memory.shopper)
