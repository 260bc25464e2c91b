"""One product."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_safe

from vitrina.content.help import queries as help_topics
from vitrina.insight.searches import rules as searches
from vitrina.insight.searches import services as search_log
from vitrina.insight.tracking.types import EventKind
from vitrina.market.showcase import queries as showcase
from vitrina.market.stock import queries as stock
from vitrina.operations.functions import queries as functions
from vitrina.web.languages import current
from vitrina.web.storefront import tracking, wishing
from vitrina.web.storefront.asking import is_partial
from vitrina.web.storefront.local import came_from, page_at
from vitrina.web.storefront.memory import recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.product import product_page
from vitrina.web.storefront.product.gallery import FILM, SPIN
from vitrina.web.storefront.seo import metas

_LISTS = frozenset({"search", "category", "brand", "seller"})

_SWITCHED_ROLES = {"worn": "worn", FILM: "video", SPIN: "spin"}
"""Roles of pictures → the functions that show them."""


@require_safe
def product(request: HttpRequest, ref: str) -> HttpResponse:
    """All that a shopper wants to know before buying."""
    language = current().search
    detail = showcase.product_detail(ref, language=language)
    memory = recalled(request)
    on = functions.switched()
    page = product_page(
        detail,
        variant=request.GET.get("variant", ""),
        shops=stock.shops(),
        own_shop=memory.shop,
        hidden_roles=[role for role, code in _SWITCHED_ROLES.items() if not on[code]],
    )
    if not searches.is_bot(request.headers.get("User-Agent", "")):
        _note_click(request, ref)
        remember(request, memory.having_seen(ref, category=detail.card.category_ref))
    if tracking.looked_at(request) and not is_partial(request):
        tracking.did(request, EventKind.VIEW, ref, source="product")
    return show(
        request,
        "storefront/product.html",
        {
            "page": page,
            "card": detail.card,
            "care": help_topics.care_for(detail.record, language=language) if on["care"] else (),
            "wished": wishing.wished(request, [ref]),
            "meta": metas.product(request, detail),
        },
    )


def _note_click(request: HttpRequest, ref: str) -> None:
    """Tell the search log, where the shopper came from a list that answered words they had typed."""
    if is_partial(request):
        return
    address = came_from(request, otherwise=reverse("home"))
    page = page_at(address)
    if page is None or page.url_name not in _LISTS:
        return
    text = QueryDict(urlsplit(address).query).get("q", "")
    if text.strip():
        search_log.note_click(text=text, language=current().search, product_ref=ref)
