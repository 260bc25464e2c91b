"""The front of the shop."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.market.catalog import queries as catalogue
from vitrina.operations.functions import queries as functions
from vitrina.web.languages import current
from vitrina.web.storefront.asking import shopper_context
from vitrina.web.storefront.front import Shelf, front
from vitrina.web.storefront.home import order
from vitrina.web.storefront.memory import recalled
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas
from vitrina.web.storefront.wishing import wished


@dataclass(frozen=True, slots=True)
class Block:
    """One section of the page: the template that shows it, and what it shows."""

    template: str
    content: Any


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The shop's front, in the order that suits who comes."""
    on, memory, context = functions.switched(), recalled(request), shopper_context(request)
    tree = catalogue.category_tree(language=current().search)
    shown = front(tree, context=context, memory=memory, on=on)
    cards = [card for content in shown.values() if isinstance(content, Shelf) for card in content.cards]
    sections = order(context.segment if on["segment_home"] else "new", filled=shown)
    return show(
        request,
        "storefront/home.html",
        {
            "blocks": [
                Block(f"storefront/home/{section.value}.html", shown[section]) for section in sections
            ],
            "any_products": bool(cards),
            "wished": wished(request, [card.ref for card in cards]),
            "meta": metas.front(request),
        },
        tree=tree,
    )
