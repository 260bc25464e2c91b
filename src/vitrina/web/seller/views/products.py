"""The list of products."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.market.catalog import queries as catalogue
from vitrina.market.showcase.queries import product_cards
from vitrina.web.languages import LANGUAGES, current
from vitrina.web.seller.guard import Viewer, at_desk
from vitrina.web.seller.shell import show

_LANGUAGES = tuple(language.search for language in LANGUAGES)


@require_safe
@at_desk
def products(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """One's own products."""
    found = catalogue.offered(languages=_LANGUAGES, seller_refs=viewer.seller_refs, limit=50)
    cards = product_cards([item.ref for item in found.items], language=current().search)
    return show(request, "seller/products.html", {"cards": cards}, is_staff=viewer.is_staff)
