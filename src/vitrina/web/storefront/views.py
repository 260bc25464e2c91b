"""The shoppers' pages. Each view asks, arranges and renders; what is asked lies on the floors below."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.serving import context as shoppers
from vitrina.discovery.serving import services as serving
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import CategoryNode, CategoryPlace
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.market.stock import queries as stock
from vitrina.search.types import SearchRequest, ShopperContext, Sort
from vitrina.web.errors import InvalidParameters
from vitrina.web.facets import Names
from vitrina.web.languages import current
from vitrina.web.parameters import WHOLE_SHOP, Scope, read_place, read_request
from vitrina.web.storefront.listing import Listing, Trail, listing
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.product import named, product_page
from vitrina.web.storefront.suggestions import suggestion_lines
from vitrina.web.storefront.why import why_page
from vitrina.web.story import explained_codes

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
def product(request: HttpRequest, ref: str) -> HttpResponse:
    """One product."""
    detail = showcase.product_detail(ref, language=current().search)
    page = product_page(detail, variant=request.GET.get("variant", ""), locations=stock.locations())
    return show(request, "storefront/product.html", {"page": page, "card": detail.card})


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Lines under the search box while somebody types."""
    lines = serving.suggest(request.GET.get("q", ""), context=_context(request))
    return show(request, "storefront/suggest.html", {"lines": suggestion_lines(lines)})


@require_safe
def why(request: HttpRequest) -> HttpResponse:
    """Why a product stands where it stands, told as a story."""
    ref = request.GET.get("product", "")
    if not ref:
        raise InvalidParameters(field="product", names="product", value="", reason="missing")
    asked = _asked(request, WHOLE_SHOP)
    explanation = explaining.explain(asked, ref)
    cards = showcase.product_cards([ref], language=current().search)
    tree = catalogue.category_tree(language=current().search)
    names = Names.of(explained_codes(explanation), tree)
    page = why_page(explanation, card=cards[0] if cards else None, name=names.facet)
    back = Trail(reverse("search")).to(asked)
    return show(request, "storefront/why.html", {"page": page, "back": back}, tree=tree)


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
    asked = _asked(request, scope)
    page = serving.search(asked)
    tree = catalogue.category_tree(language=current().search)
    codes = (*(facet.code for facet in page.facets), *asked.filters.values, *asked.filters.ranges)
    found = listing(
        asked,
        page,
        cards=showcase.product_cards([hit.product_id for hit in page.hits], language=current().search),
        names=Names.of(codes, tree),
        locations=stock.locations(),
        trail=Trail(request.path, scope),
        why_path=reverse("why"),
    )
    return found, tree


def _shelf(request: HttpRequest, title: str, sort: Sort) -> dict[str, object]:
    page = serving.search(SearchRequest(context=_context(request), sort=sort, page_size=SHELF_SIZE))
    cards: list[ProductCard] = showcase.product_cards(
        [hit.product_id for hit in page.hits], language=current().search
    )
    return {"title": title, "cards": cards, "address": f"{reverse('search')}?sort={sort.value}"}


def _asked(request: HttpRequest, scope: Scope) -> SearchRequest:
    return read_request(
        request.GET, context=_context(request), currency=settings.VITRINA_CURRENCY, scope=scope
    )


def _context(request: HttpRequest) -> ShopperContext:
    return shoppers.shopper_context(language=current().code, place=read_place(request.GET))
