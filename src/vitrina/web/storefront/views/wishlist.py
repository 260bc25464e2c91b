"""The wishlist: kept without an account, shared by its address."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from vitrina.insight.tracking.types import EventKind
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import WishedProduct
from vitrina.market.showcase.wishes import wished_products
from vitrina.market.wishlists.errors import WishlistFull
from vitrina.web.errors import InvalidParameters, failure
from vitrina.web.languages import current
from vitrina.web.storefront import tracking, wishing
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.local import came_from, page_at
from vitrina.web.storefront.memory import recalled
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas

LIST_ID = "wishes"
"""Of the element that holds the list: a heart that is pressed on the list itself changes more than itself."""
SHARED_MAX = 24
"""Products in the address of a shared list: a longer one makes a QR code that no telephone reads."""


@require_safe
@needs_function("wishlist")
def wishlist(request: HttpRequest) -> HttpResponse:
    """The shopper's own list; with `refs` in the address, one that somebody shared."""
    if "refs" in request.GET:
        return _shared(request)
    memory = recalled(request)
    products = wished_products(memory.token, language=current().search) if memory.token else []
    removed = request.GET.get("removed", "")
    undo = showcase.product_cards([removed], language=current().search) if removed else []
    return show(
        request,
        "storefront/wishlist.html",
        {
            "products": products,
            "wished": frozenset(product.card.ref for product in products),
            "removed": undo[0] if undo else None,
            "share": _share_address(products),
            "shared_max": SHARED_MAX,
            "meta": metas.plain(request, title=gettext("Wishlist"), indexed=False),
        },
    )


@require_POST
@needs_function("wishlist")
def wish(request: HttpRequest) -> HttpResponse:
    """Put a product (`add`) on the list or take one (`remove`) off it; back to where the button was, or, for
    HTMX, the button anew with the counts of head and bar."""
    added, removed = request.POST.get("add", ""), request.POST.get("remove", "")
    if not (added or removed):
        raise InvalidParameters(field="add", names="add, remove", value="", reason="missing")
    asked_by_script = bool(getattr(request, "htmx", False))
    toast = ""
    try:
        if added:
            if wishing.keep(request, added):
                tracking.did(request, EventKind.FAVOURITE, added, source=_wished_on(request))
        else:
            wishing.let_go(request, removed)
    except WishlistFull as error:
        if not asked_by_script:
            raise
        toast = failure(error).message
    if asked_by_script and request.headers.get("HX-Target") != LIST_ID:
        return _button(request, added or removed, toast=toast)
    return HttpResponseRedirect(_back(request, removed))


def _wished_on(request: HttpRequest) -> str:
    page = page_at(came_from(request, otherwise=reverse("wishlist")))
    return page.url_name or "" if page else ""


def _shared(request: HttpRequest) -> HttpResponse:
    refs = [ref for ref in request.GET["refs"].split(",") if ref][:SHARED_MAX]
    cards = showcase.product_cards(refs, language=current().search)
    return show(
        request,
        "storefront/wishlist_shared.html",
        {
            "cards": cards,
            "wished": wishing.wished(request, [card.ref for card in cards]),
            "meta": metas.plain(request, title=gettext("A wishlist for you"), indexed=False),
        },
    )


def _share_address(products: list[WishedProduct]) -> str:
    refs = ",".join(product.card.ref for product in products[:SHARED_MAX])
    return f"{reverse('share')}?{urlencode({'refs': refs}, safe=',')}" if refs else ""


def _button(request: HttpRequest, ref: str, *, toast: str) -> HttpResponse:
    cards = showcase.product_cards([ref], language=current().search)
    pressed = request.headers.get("HX-Trigger", "")
    wished = wishing.wished(request, [ref])
    return render(
        request,
        "storefront/wish_answer.html",
        {
            "card": cards[0] if cards else {"ref": ref, "title": ref},
            "wished": wished,
            "beat": ref in wished,
            "look": "button" if pressed == "wish-button" else "heart",
            "heart_id": pressed,
            "memory": recalled(request),
            "toast": toast,
        },
    )


def _back(request: HttpRequest, removed: str) -> str:
    address = came_from(request, otherwise=reverse("wishlist"))
    page = page_at(address)
    if page is None or page.url_name != "wishlist" or "refs=" in address:
        return address
    return f"{reverse('wishlist')}?{urlencode({'removed': removed})}" if removed else reverse("wishlist")
