"""What the shop remembers of this shopper's way through it, and how to have it forgotten."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from vitrina.market.showcase import queries as showcase
from vitrina.web.errors import InvalidParameters
from vitrina.web.languages import current
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.local import came_from
from vitrina.web.storefront.memory import Memory, recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas
from vitrina.web.storefront.suggestions import query_line
from vitrina.web.storefront.wishing import wished


@require_http_methods(["GET", "HEAD", "POST"])
@needs_function("search_history")
def history(request: HttpRequest) -> HttpResponse:
    """Own searches and products looked at. POST `forget`: "queries", "seen", or "query:" with one query."""
    if request.method == "POST":
        remember(request, _forgetting(recalled(request), request.POST.get("forget", "")))
        return HttpResponseRedirect(came_from(request, otherwise=reverse("history")))
    memory = recalled(request)
    cards = showcase.product_cards(memory.seen, language=current().search) if memory.seen else []
    return show(
        request,
        "storefront/history.html",
        {
            "lines": [query_line(query) for query in memory.queries],
            "cards": cards,
            "wished": wished(request, [card.ref for card in cards]),
            "meta": metas.plain(request, title=gettext("Your history"), indexed=False),
        },
    )


def _forgetting(memory: Memory, what: str) -> Memory:
    kind, _, query = what.partition(":")
    match kind:
        case "queries":
            return replace(memory, queries=())
        case "seen":
            return replace(memory, seen=(), categories=())
        case "query":
            return replace(memory, queries=tuple(kept for kept in memory.queries if kept != query))
        case _:
            raise InvalidParameters(
                field="forget", names="forget", value=what, reason='write "queries", "seen" or "query:…"'
            )
