"""The living page: all parts of the pages, in all their states, from the templates that the pages use."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.discovery.serving import services as serving
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.operations.functions import queries as functions
from vitrina.search.types import SearchRequest, Sort
from vitrina.web.languages import current
from vitrina.web.storefront import design as living
from vitrina.web.storefront.asking import shopper_context
from vitrina.web.storefront.functions import FunctionOff
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas
from vitrina.web.storefront.templatetags.icons import ICONS


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Every part in every state. For staff, and for all where the shop has switched it on."""
    if not (functions.is_on("design_page") or request.user.is_staff):
        raise FunctionOff(function="design_page")
    sheet = living.token_sheet()
    sample = _some_card(request)
    return show(
        request,
        "storefront/design.html",
        {
            "colours": living.colours(sheet, settings.VITRINA_ACCENT),
            "sizes": living.sizes(sheet),
            "scripts": living.SPECIMENS,
            "spaces": living.SPACES_PX,
            "icons": ICONS,
            "states": living.states(sample),
            "wished": frozenset({sample.ref} if sample else ()),
            "meta": metas.plain(request, title=gettext("Design"), indexed=False),
        },
    )


def _some_card(request: HttpRequest) -> ProductCard | None:
    page = serving.search(SearchRequest(context=shopper_context(request), sort=Sort.NEWEST, page_size=1))
    cards = showcase.product_cards([hit.product_id for hit in page.hits], language=current().search)
    return cards[0] if cards else None
