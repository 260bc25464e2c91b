"""Results and categories: one search, told in two ways; and the lines offered while somebody types."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from vitrina.discovery.serving import services as serving
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import CategoryNode, CategoryPlace
from vitrina.market.showcase import queries as showcase
from vitrina.market.stock import queries as stock
from vitrina.web.facets import Names
from vitrina.web.languages import current
from vitrina.web.parameters import WHOLE_SHOP, Scope
from vitrina.web.storefront.asking import asked, shopper_context
from vitrina.web.storefront.listing import Listing, Trail, listing
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.product import named
from vitrina.web.storefront.suggestions import suggestion_lines


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for a query, or for filters alone."""
    found, tree = _listing(request, WHOLE_SHOP)
    return _show_listing(request, found, tree, heading=found.request.text.strip(), place=None)


@require_safe
def category(request: HttpRequest, ref: str) -> HttpResponse:
    """A category's products: the same search, with the category from the path as a filter."""
    place = catalogue.category(ref)
    found, tree = _listing(request, Scope(category=ref))
    heading = pick(place.category.names, current().search)
    return _show_listing(request, found, tree, heading=heading, place=place)


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Lines under the search box while somebody types."""
    lines = serving.suggest(request.GET.get("q", ""), context=shopper_context(request))
    return show(request, "storefront/suggest.html", {"lines": suggestion_lines(lines)})


def _show_listing(
    request: HttpRequest,
    found: Listing,
    tree: tuple[CategoryNode, ...],
    *,
    heading: str,
    place: CategoryPlace | None,
) -> HttpResponse:
    language = current().search
    response = show(
        request,
        "storefront/listing.html",
        {
            "listing": found,
            "heading": heading,
            "query": found.request.text,
            "place": place,
            "crumbs": named(place.path[:-1], language) if place else (),
            "below": named(place.children, language) if place else (),
        },
        tree=tree,
    )
    if getattr(request, "htmx", False):
        response.headers["HX-Push-Url"] = found.address
    return response


def _listing(request: HttpRequest, scope: Scope) -> tuple[Listing, tuple[CategoryNode, ...]]:
    question = asked(request, scope)
    page = serving.search(question)
    tree = catalogue.category_tree(language=current().search)
    codes = (*(facet.code for facet in page.facets), *question.filters.values, *question.filters.ranges)
    found = listing(
        question,
        page,
        cards=showcase.product_cards([hit.product_id for hit in page.hits], language=current().search),
        names=Names.of(codes, tree),
        locations=stock.locations(),
        trail=Trail(request.path, scope),
        why_path=reverse("why"),
    )
    return found, tree
