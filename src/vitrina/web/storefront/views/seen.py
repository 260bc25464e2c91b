"""What stands beside a product: its like, more of its brand, and what the shopper looked at before."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.discovery.serving import related
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import ProductRecord
from vitrina.market.pricing import queries as pricing
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.operations.functions import queries as functions
from vitrina.search.errors import SearchError
from vitrina.web.errors import InvalidParameters
from vitrina.web.languages import current
from vitrina.web.storefront import wishing
from vitrina.web.storefront.asking import shopper_context
from vitrina.web.storefront.memory import recalled
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas

SEEN_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Shelf:
    """A row of products with its heading; `address`: where there is more of it, or ""."""

    title: str
    cards: tuple[ProductCard, ...]
    address: str = ""


@require_safe
def beside(request: HttpRequest) -> HttpResponse:
    """The rows below a product page: loaded when they come into sight; without scripts, a page."""
    ref = request.GET.get("product", "")
    if not ref:
        raise InvalidParameters(field="product", names="product", value="", reason="missing")
    record = catalogue.product(ref, judged=False)
    if not record.on_sale:
        raise NotFound(kind="product", id=ref)
    similar, branded = _found(request, record)
    seen = [other for other in recalled(request).seen if other != ref][:SEEN_SHOWN]
    on = functions.switched()
    if not on["recently_seen"]:
        seen = []
    wanted = dict.fromkeys((*similar, *branded, *seen))
    cards = {card.ref: card for card in showcase.product_cards(tuple(wanted), language=current().search)}
    shelves = [
        Shelf(gettext("You may also like"), _of(cards, similar)),
        Shelf(
            gettext("More from %(brand)s") % {"brand": record.brand},
            _of(cards, branded),
            reverse("brand", args=[record.brand_ref]) if record.brand_ref else "",
        ),
        Shelf(gettext("You looked at"), _of(cards, seen), reverse("history") if on["search_history"] else ""),
    ]
    return show(
        request,
        "storefront/beside.html",
        {
            "shelves": [shelf for shelf in shelves if shelf.cards],
            "record": record,
            "wished": wishing.wished(request, cards),
            "meta": metas.plain(request, title=gettext("You may also like"), indexed=False),
        },
    )


def _found(request: HttpRequest, record: ProductRecord) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Its like, and more of its brand. A shop whose index is not there yet shows neither, rather than
    nothing at all."""
    if not functions.is_on("related"):
        return (), ()
    price = pricing.asking_prices([record.id]).get(record.id)
    context = shopper_context(request)
    with suppress(SearchError):
        similar = related.similar(record, price_minor=price.price_minor if price else None, context=context)
        branded = related.of_brand(record, context=context, limit=related.LIMIT + len(similar))
        return similar, tuple(ref for ref in branded if ref not in similar)[: related.LIMIT]
    return (), ()


def _of(cards: dict[str, ProductCard], refs: Sequence[str]) -> tuple[ProductCard, ...]:
    return tuple(cards[ref] for ref in refs if ref in cards)
