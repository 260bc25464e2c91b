"""The front of the shop."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.discovery.serving import services as serving
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.search.types import SearchRequest, Sort
from vitrina.web.languages import current
from vitrina.web.storefront.asking import shopper_context
from vitrina.web.storefront.pages import show

SHELF_SIZE = 8
"""Products on each shelf of the home page."""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The shop's front: what is loved, what is new, and the ways in."""
    return show(
        request,
        "storefront/home.html",
        {
            "shelves": [
                shelf
                for shelf in (
                    _shelf(request, gettext("Well loved"), Sort.POPULARITY),
                    _shelf(request, gettext("Just in"), Sort.NEWEST),
                )
                if shelf["cards"]
            ]
        },
    )


def _shelf(request: HttpRequest, title: str, sort: Sort) -> dict[str, object]:
    page = serving.search(SearchRequest(context=shopper_context(request), sort=sort, page_size=SHELF_SIZE))
    cards: list[ProductCard] = showcase.product_cards(
        [hit.product_id for hit in page.hits], language=current().search
    )
    return {"title": title, "cards": cards, "address": f"{reverse('search')}?sort={sort.value}"}
