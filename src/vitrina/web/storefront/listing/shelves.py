"""What stands above a brand's or a seller's listing: what is new there, and what is loved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.utils.translation import gettext

from vitrina.discovery.serving import services as serving
from vitrina.market.showcase.types import ProductCard
from vitrina.search.types import Filters, SearchRequest, Sort
from vitrina.web.parameters import Scope
from vitrina.web.storefront.asking import is_partial, shopper_context
from vitrina.web.storefront.listing.trail import Trail

SHELF_SIZE = 4
WORTH_SHELVES = 3 * SHELF_SIZE
"""Fewer products than this are seen at a glance in the listing itself."""

_ORDERS = (Sort.NEWEST, Sort.POPULARITY)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A row of products under a title; `address` leads to all of them in that order."""

    title: str
    cards: tuple[ProductCard, ...]
    address: str


def shelf_refs(request: HttpRequest, scope: Scope) -> Mapping[Sort, Sequence[str]]:
    """The products of each shelf; none where somebody narrows, orders or turns pages already."""
    if request.GET or is_partial(request):
        return {}
    asked = SearchRequest(
        filters=Filters(values=scope.values), context=shopper_context(request), page_size=SHELF_SIZE
    )
    pages = {sort: serving.search(replace(asked, sort=sort)) for sort in _ORDERS}
    return {
        sort: [hit.product_id for hit in page.hits]
        for sort, page in pages.items()
        if page.total >= WORTH_SHELVES
    }


def shelves(
    refs: Mapping[Sort, Sequence[str]], cards: Iterable[ProductCard], trail: Trail
) -> tuple[Shelf, ...]:
    """The shelves with their cards."""
    by_ref = {card.ref: card for card in cards}
    return tuple(
        Shelf(
            title=gettext("Just in") if sort is Sort.NEWEST else gettext("Well loved"),
            cards=tuple(by_ref[ref] for ref in found if ref in by_ref),
            address=trail.to(SearchRequest(filters=Filters(values=trail.scope.values), sort=sort)),
        )
        for sort, found in refs.items()
    )
