"""Up to four products side by side."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from vitrina.market.catalog import queries as catalogue
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.web.errors import InvalidParameters
from vitrina.web.languages import current
from vitrina.web.storefront import wishing
from vitrina.web.storefront.compare import comparison
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.local import came_from
from vitrina.web.storefront.memory import COMPARED_MAX, recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas

TABLE_ID = "comparison"
"""Of the element that holds the table: a button that is pressed there changes all of it."""


@require_http_methods(["GET", "HEAD", "POST"])
@needs_function("compare")
def compare(request: HttpRequest) -> HttpResponse:
    """The table; a POST adds (`add`) or takes out (`remove`) a product, or takes out all (`clear`)."""
    return _change(request) if request.method == "POST" else _table(request)


def _table(request: HttpRequest) -> HttpResponse:
    language = current().search
    left = request.GET.get("left", "")
    refs = tuple(reversed(recalled(request).compared))
    found = showcase.product_cards([*refs, left] if left else refs, language=language)
    cards = [card for card in found if card.ref in refs]
    records = catalogue.search_records([card.summary.id for card in cards])
    return show(
        request,
        "storefront/compare.html",
        {
            "comparison": comparison(cards, {record.id: record for record in records}, language=language),
            "only": request.GET.get("only") == "differences",
            "left": next((card for card in found if card.ref == left and left not in refs), None),
            "most": COMPARED_MAX,
            "wished": wishing.wished(request, refs),
            "meta": metas.plain(request, title=gettext("Compare"), indexed=False),
        },
    )


def _change(request: HttpRequest) -> HttpResponse:
    before = recalled(request)
    added, removed = request.POST.get("add", ""), request.POST.get("remove", "")
    if added:
        after = before.comparing(added)
    elif removed:
        after = before.not_comparing(removed)
    elif "clear" in request.POST:
        after = replace(before, compared=())
    else:
        raise InvalidParameters(field="add", names="add, remove, clear", value="", reason="missing")
    remember(request, after)
    left = next((ref for ref in before.compared if added and ref not in after.compared), "")
    if getattr(request, "htmx", False) and request.headers.get("HX-Target") != TABLE_ID:
        return _button(request, added or removed, left=left, is_added=bool(added))
    if left:
        return HttpResponseRedirect(f"{reverse('compare')}?{urlencode({'left': left})}")
    return HttpResponseRedirect(came_from(request, otherwise=reverse("compare")))


def _button(request: HttpRequest, ref: str, *, left: str, is_added: bool) -> HttpResponse:
    refs = [ref, left] if left else [ref]
    cards = {card.ref: card for card in showcase.product_cards(refs, language=current().search)}
    return render(
        request,
        "storefront/compare_answer.html",
        {
            "card": cards.get(ref, {"ref": ref, "title": ref}),
            "compare_id": request.headers.get("HX-Trigger", ""),
            "memory": recalled(request),
            "toast": _said(cards.get(left), is_added=is_added),
            "toast_way": {"address": reverse("compare"), "name": gettext("See the comparison")}
            if is_added
            else None,
        },
    )


def _said(left: ProductCard | None, *, is_added: bool) -> str:
    if left:
        return gettext("Added. Four fit side by side, so “%(title)s” made room.") % {"title": left.title}
    return gettext("Added to the comparison.") if is_added else gettext("Taken out of the comparison.")
