"""A listing as an answer: the whole page, what changes by filtering, or more products to append."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from vitrina.web.storefront.asking import is_partial
from vitrina.web.storefront.listing.finding import Found, is_more
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas

PAGE = "storefront/listing.html"
MORE = "storefront/results_more.html"


def answer(
    request: HttpRequest,
    found: Found,
    context: Mapping[str, Any],
    *,
    template: str = PAGE,
    share: tuple[str, str] | None = None,
    indexed: bool = True,
) -> HttpResponse:
    """Render `found` with the page's own `context`. The address on the screen follows: to the same search in
    one spelling, or to the page that was appended."""
    listing = found.listing
    response = show(
        request,
        MORE if is_more(request) else template,
        {
            "listing": listing,
            "wished": found.wished,
            "meta": metas.listing(
                request,
                title=str(context.get("heading", "")),
                crumbs=context.get("crumbs", ()),
                cards=[tile.card for tile in listing.tiles],
                share=share,
                indexed=indexed,
            ),
            **context,
        },
        tree=found.tree,
    )
    if is_partial(request):
        response.headers["HX-Replace-Url" if is_more(request) else "HX-Push-Url"] = listing.address
    return response
