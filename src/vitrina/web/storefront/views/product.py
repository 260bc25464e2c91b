"""One product."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.market.showcase import queries as showcase
from vitrina.market.stock import queries as stock
from vitrina.web.languages import current
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.product import product_page


@require_safe
def product(request: HttpRequest, ref: str) -> HttpResponse:
    """All that a shopper wants to know before buying."""
    detail = showcase.product_detail(ref, language=current().search)
    page = product_page(detail, variant=request.GET.get("variant", ""), locations=stock.locations())
    return show(request, "storefront/product.html", {"page": page, "card": detail.card})
