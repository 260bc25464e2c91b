"""The list of products."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import CategoryNode
from vitrina.people.sellers import queries as sellers
from vitrina.people.sellers.types import SellerFacts
from vitrina.web.console.words import STATUS_NAMES
from vitrina.web.languages import current
from vitrina.web.seller.figures import funnel_picture
from vitrina.web.seller.guard import Viewer, at_desk
from vitrina.web.seller.listing import Asked, Show, SortBy, list_page
from vitrina.web.seller.shell import show

_SHOWN: tuple[tuple[Show, str | Promise], ...] = (
    (Show.ALL, pgettext_lazy("which products", "All")),
    (Show.FALLING, pgettext_lazy("which products", "Seen much less than before")),
    (Show.UNOPENED, pgettext_lazy("which products", "Seen, but not opened")),
    (Show.UNBOUGHT, pgettext_lazy("which products", "Opened, but not bought")),
    (Show.UNSEEN, pgettext_lazy("which products", "Never seen")),
    (Show.SOLD_OUT, pgettext_lazy("which products", "Sold out")),
)

_COLUMNS: tuple[tuple[SortBy, str | Promise], ...] = (
    (SortBy.TITLE, _("Product")),
    (SortBy.IMPRESSIONS, pgettext_lazy("step of a funnel", "Impressions")),
    (SortBy.VIEWS, pgettext_lazy("step of a funnel", "Card views")),
    (SortBy.CARTS, pgettext_lazy("step of a funnel", "Added to carts")),
    (SortBy.ORDERS, pgettext_lazy("step of a funnel", "Orders")),
    (SortBy.PLACE, _("Usual place")),
    (SortBy.STOCK, _("In stock")),
    (SortBy.PRICE, _("Price")),
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column's head. `order`: "ascending", "descending", or "" where the list is by another."""

    name: str | Promise
    address: str
    order: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class View:
    """One saved filter."""

    name: str | Promise
    address: str
    here: bool


@require_safe
@at_desk
def products(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """One's own products with what became of them; for staff, everybody's."""
    asked = Asked.of(request)
    page = list_page(viewer, asked)
    context = {
        "asked": asked,
        "page": page,
        "funnel": funnel_picture(page.now, page.before, key="totals"),
        "columns": [_column(asked, sort, name) for sort, name in _COLUMNS],
        "shown": [View(name, asked.shown(kind), kind is asked.show) for kind, name in _SHOWN],
        "statuses": [(status.value, name) for status, name in STATUS_NAMES.items()],
        "categories": _flat(catalogue.category_tree(language=current().search)),
        "sellers": _sellers(viewer),
        "previous": asked.turned_to(asked.page - 1) if asked.page > 1 else "",
        "next": asked.turned_to(asked.page + 1) if asked.page < page.pages else "",
    }
    return show(request, "seller/products.html", context, is_staff=viewer.is_staff)


def _column(asked: Asked, sort: SortBy, name: str | Promise) -> Column:
    order = ("descending" if asked.descends() else "ascending") if sort is asked.sort else ""
    return Column(name, asked.sorted_by(sort), order, is_number=sort is not SortBy.TITLE)


def _sellers(viewer: Viewer) -> list[SellerFacts]:
    """Those between whom one can choose; [] where there is no choice."""
    if viewer.seller_refs is not None and len(viewer.seller_refs) < 2:
        return []
    return [seller for seller in sellers.sellers() if viewer.sees(seller.ref)]


def _flat(nodes: tuple[CategoryNode, ...], depth: int = 0) -> list[tuple[str, str]]:
    """Refs and names of a tree, children indented below their parents."""
    return [
        line
        for node in nodes
        for line in ((node.ref, "\u2003" * depth + node.name), *_flat(node.children, depth + 1))
    ]
