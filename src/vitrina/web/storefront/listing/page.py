"""A search page as a page shows it, put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext, ngettext, pgettext

from vitrina.market.catalog.types import CategoryNode
from vitrina.search.types import Filters, SearchPage, SearchRequest, Sort
from vitrina.web import formats
from vitrina.web.facets import Names
from vitrina.web.storefront.listing.boxes import Boxes, boxes
from vitrina.web.storefront.listing.chips import Chip, chips, delivered_within
from vitrina.web.storefront.listing.empty import Help
from vitrina.web.storefront.listing.near import DAYS_OFFERED, Near
from vitrina.web.storefront.listing.notices import WayBack, way_back
from vitrina.web.storefront.listing.pager import Pager, pager
from vitrina.web.storefront.listing.related import Related, related
from vitrina.web.storefront.listing.sliders import Slider, price_slider
from vitrina.web.storefront.listing.tiles import Tile
from vitrina.web.storefront.listing.trail import Trail
from vitrina.web.storefront.listing.tree import CategorySteps, category_steps

RATINGS_OFFERED = (4, 3)


@dataclass(frozen=True, slots=True)
class SortChoice:
    """One order on offer."""

    value: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DayChoice:
    """One promise of delivery on offer."""

    days: int
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything a results page shows. `query_id`: of this answer. `address` is its own, `first_address` its
    first page's; `partly`: no product holds all the words, those shown hold some. `trail` leads to narrower
    ones."""

    request: SearchRequest
    query_id: str
    total: int
    summary: str
    tiles: tuple[Tile, ...]
    steps: CategorySteps
    boxes: Boxes
    price: Slider
    chips: tuple[Chip, ...]
    clear_address: str
    sorts: tuple[SortChoice, ...]
    pager: Pager
    ratings: tuple[int, ...]
    near: Near
    days: tuple[DayChoice, ...]
    way_back: WayBack | None
    truncated: bool
    partly: bool
    help: Help
    related: tuple[Related, ...]
    address: str
    first_address: str

    @property
    def filtered(self) -> bool:
        """The shopper set filters (beyond what the path says)."""
        return bool(self.chips)

    @property
    def beyond(self) -> bool:
        """There are products, but not on this page."""
        return self.total > 0 and not self.tiles


def listing(
    request: SearchRequest,
    page: SearchPage,
    *,
    tiles: tuple[Tile, ...],
    names: Names,
    tree: Sequence[CategoryNode],
    near: Near,
    trail: Trail,
    help: Help | None = None,  # noqa: A002
    logged: Sequence[str] = (),
) -> Listing:
    """Arrange a search page. `logged`: what others searched for that is like it."""
    return Listing(
        request=request,
        query_id=page.query_id,
        total=page.total,
        summary=ngettext("%(count)s product", "%(count)s products", page.total)
        % {"count": formats.number(page.total)},
        tiles=tiles,
        steps=category_steps(page, request, tree, trail),
        boxes=boxes(page, request, names, trail.scope),
        price=price_slider(page.prices, request.filters.price_minor, name=gettext("Price")),
        chips=tuple(chips(request, names, near.shops, trail)),
        clear_address=trail.to(replace(request, filters=Filters(values=trail.scope.values), page=1)),
        sorts=tuple(SortChoice(sort.value, _sort_name(sort), sort is request.sort) for sort in Sort),
        pager=pager(request, page, trail),
        ratings=RATINGS_OFFERED,
        near=near,
        days=tuple(
            DayChoice(days, delivered_within(days), days == request.filters.delivery_days_max)
            for days in DAYS_OFFERED
        )
        if request.context.place
        else (),
        way_back=way_back(request, page, trail),
        truncated=page.query.truncated,
        partly=page.total > 0 and page.matched_all == 0 and len(page.query.groups) > 1,
        help=help or Help(),
        related=related(request, page, names, trail, logged=logged) if request.page == 1 else (),
        address=trail.to(request),
        first_address=trail.to(replace(request, page=1)),
    )


def _sort_name(sort: Sort) -> str:
    match sort:
        case Sort.RELEVANCE:
            return pgettext("order", "Best match")
        case Sort.PRICE:
            return pgettext("order", "Price, low to high")
        case Sort.PRICE_DESC:
            return pgettext("order", "Price, high to low")
        case Sort.RATING:
            return pgettext("order", "Best rated")
        case Sort.NEWEST:
            return pgettext("order", "Newest")
        case Sort.POPULARITY:
            return pgettext("order", "Most popular")
