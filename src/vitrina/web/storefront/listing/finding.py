"""From a request to a listing: asks search, joins what the shop knows, and arranges it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

from vitrina.discovery.serving import nearest
from vitrina.insight.searches import queries as search_log
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import CategoryNode, PictureFact
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.market.stock import queries as stock
from vitrina.operations.functions import queries as functions
from vitrina.search.types import SearchPage, SearchRequest
from vitrina.web.facets import Names
from vitrina.web.languages import current
from vitrina.web.parameters import WHOLE_SHOP, Scope
from vitrina.web.storefront.asking import answered, asked
from vitrina.web.storefront.listing.empty import help_of
from vitrina.web.storefront.listing.near import near, placed
from vitrina.web.storefront.listing.page import Listing, listing
from vitrina.web.storefront.listing.tiles import tiles
from vitrina.web.storefront.listing.trail import Trail
from vitrina.web.storefront.memory import recalled
from vitrina.web.storefront.wishing import wished

GRID = "grid"
"""The element to which "show more" appends."""


@dataclass(frozen=True, slots=True)
class Found:
    """A listing with what it was made from. `wished`: refs whose hearts are filled."""

    listing: Listing
    page: SearchPage
    cards: tuple[ProductCard, ...]
    names: Names
    tree: tuple[CategoryNode, ...]
    wished: frozenset[str]


def find(request: HttpRequest, scope: Scope = WHOLE_SHOP, *, also: Sequence[str] = ()) -> Found:
    """The listing that an address asks for. `also`: refs of products whose cards are wanted, too, without
    asking the database once more.

    Twelve SQL queries at most, whatever is found. Raises what `asked` and search raise.
    """
    locations = stock.locations()
    memory = recalled(request)
    here = near(request.GET.get("near", memory.shop), locations)
    trail = Trail(request.path, scope, here.ref if here.ref != memory.shop else "")
    question = placed(asked(request, scope), here, locations)
    question = replace(question, facets=not is_more(request))
    page = answered(request, question, source=_source(request))
    ways = _ways_out(question, page, scope)
    language = current().search
    shown = [hit.product_id for hit in page.hits]
    cards = showcase.product_cards(list(dict.fromkeys([*shown, *ways.loved, *also])), language=language)
    tree = catalogue.category_tree(language=language)
    codes = (*(facet.code for facet in page.facets), *question.filters.values, *question.filters.ranges)
    names = Names.of(codes, tree)
    return Found(
        listing=listing(
            question,
            page,
            tiles=tiles(page, question, cards=cards, seconds=_seconds(shown), why_path=reverse("why")),
            names=names,
            tree=tree,
            near=here,
            trail=trail,
            help=help_of(ways, question, cards=cards, names=names, shops=here.shops, trail=trail),
            logged=_logged(question),
        ),
        page=page,
        cards=tuple(cards),
        names=names,
        tree=tree,
        wished=wished(request, [card.ref for card in cards]),
    )


def is_more(request: HttpRequest) -> bool:
    """HTMX asks for more products to append, and for nothing else."""
    asker = getattr(request, "htmx", None)
    return isinstance(asker, HtmxDetails) and bool(asker) and asker.target == GRID


def _source(request: HttpRequest) -> str:
    return (request.resolver_match.url_name if request.resolver_match else None) or ""


def _ways_out(question: SearchRequest, page: SearchPage, scope: Scope) -> nearest.Nearest:
    if question.page != 1 or not functions.is_on("empty_help"):
        return nearest.Nearest()
    return nearest.ways_out(question, page, fixed=scope.values)


def _seconds(refs: Sequence[str]) -> dict[str, PictureFact]:
    return catalogue.second_pictures(refs) if functions.is_on("second_picture") else {}


def _logged(question: SearchRequest) -> tuple[str, ...]:
    if question.page != 1 or not question.text.strip() or not functions.is_on("related_searches"):
        return ()
    return search_log.related_searches(question.text, language=current().search)
