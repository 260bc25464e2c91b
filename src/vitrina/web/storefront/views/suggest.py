"""The panel under the search box; a page of its own where there is no script."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.discovery.serving import services as serving
from vitrina.insight.searches import queries as searches
from vitrina.market.showcase import queries as showcase
from vitrina.operations.functions import queries as functions
from vitrina.search.types import SearchRequest, Sort
from vitrina.web.languages import current
from vitrina.web.storefront import suggestions
from vitrina.web.storefront.asking import shopper_context
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.memory import recalled
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas


@require_safe
@needs_function("suggestions")
def suggest(request: HttpRequest) -> HttpResponse:
    """Ways on from what is typed; before that, what to start from. Four SQL queries for products, if any."""
    typed = request.GET.get("q", "").strip()
    return show(
        request,
        "storefront/suggest.html",
        {
            "offers": _typing(request, typed) if typed else _start(request),
            "typed": typed,
            "query": typed,
            "meta": metas.plain(request, title=gettext("Suggestions"), indexed=False),
        },
    )


def _typing(request: HttpRequest, typed: str) -> suggestions.Offers:
    found = serving.suggest(typed, context=shopper_context(request))
    refs = [line.target for line in found if line.kind == "product"][: suggestions.PRODUCTS_MOST]
    cards = showcase.product_cards(refs, language=current().search) if refs else []
    return suggestions.typing(typed, found, cards={card.ref: card for card in cards})


def _start(request: HttpRequest) -> suggestions.Offers:
    on, memory, language = functions.switched(), recalled(request), current().search
    refs = list(memory.seen[: suggestions.PRODUCTS_MOST])
    if on["search_recommendations"] and not refs:
        refs = _well_loved(request)
    cards = showcase.product_cards(refs, language=language) if on["search_recommendations"] else []
    return suggestions.start(
        own=memory.queries if on["search_history"] else (),
        hot=searches.hot_words(language=language, limit=suggestions.HOT_MOST) if on["hot_words"] else (),
        seen=cards if memory.seen else (),
        advised=cards,
    )


def _well_loved(request: HttpRequest) -> list[str]:
    page = serving.search(
        SearchRequest(
            context=shopper_context(request), sort=Sort.POPULARITY, page_size=suggestions.PRODUCTS_MOST
        )
    )
    return [hit.product_id for hit in page.hits]
