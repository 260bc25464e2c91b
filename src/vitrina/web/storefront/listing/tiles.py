"""Products in the grid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.conf import settings

from vitrina.market.catalog.types import PictureFact
from vitrina.market.showcase.types import ProductCard
from vitrina.search.types import Hit, SearchPage, SearchRequest, Sort
from vitrina.web.parameters import write_request

ROW = 4
"""Products in the widest row: what the first screen shows for sure."""

EXPLAINED_PAGE_SIZE = 24


@dataclass(frozen=True, slots=True)
class Tile:
    """A product in the grid; `why` leads to the explanation of its place. `eager`: its picture is seen at
    once. `second`: the picture behind the first one."""

    card: ProductCard
    place: int
    sponsored: bool
    why: str
    eager: bool = False
    second: PictureFact | None = None


def tiles(
    page: SearchPage,
    request: SearchRequest,
    *,
    cards: Iterable[ProductCard],
    seconds: Mapping[str, PictureFact],
    why_path: str,
) -> tuple[Tile, ...]:
    """The products of a page. Hits whose products left the shop since they were indexed are passed over."""
    by_ref = {card.ref: card for card in cards}
    why = _why_address(request, why_path)
    return tuple(
        Tile(
            card=by_ref[hit.product_id],
            place=hit.place,
            sponsored=hit.sponsored,
            why=why + _quoted(hit),
            eager=number < ROW,
            second=seconds.get(hit.product_id),
        )
        for number, hit in enumerate(page.hits)
        if hit.product_id in by_ref
    )


def _why_address(request: SearchRequest, why_path: str) -> str:
    explained = replace(request, page=1, page_size=EXPLAINED_PAGE_SIZE, sort=Sort.RELEVANCE)
    query = write_request(explained, currency=settings.VITRINA_CURRENCY)
    place = request.context.place
    if place:
        query = f"{query}&lat={place.latitude:g}&lon={place.longitude:g}".lstrip("&")
    return f"{why_path}?{query}{'&' if query else ''}product="


def _quoted(hit: Hit) -> str:
    return write_request(SearchRequest(text=hit.product_id), currency=settings.VITRINA_CURRENCY)[2:]
