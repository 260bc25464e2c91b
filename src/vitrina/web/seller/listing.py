"""The list of products: what the address asks for, and the page that answers it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from vitrina.insight.metrics.types import Funnel
from vitrina.kernel.money import Money
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries import Offered
from vitrina.market.catalog.types import PictureFact, ProductStatus
from vitrina.market.pricing.queries import asking_prices
from vitrina.market.stock.queries import units_on_sale
from vitrina.web.languages import LANGUAGES, current
from vitrina.web.seller.changes import Change, grown, moved
from vitrina.web.seller.figures import Figures, Window, product_figures, window
from vitrina.web.seller.guard import Viewer

PAGE_SIZE = 30
COMPARED_MOST = 20_000
"""So many of the newest products are filtered and sorted by their numbers; who has more narrows the list."""

E = TypeVar("E", bound=StrEnum)

_AT_ONCE = 5_000
_SEEN_ENOUGH = 50
_OPENED_ENOUGH = 20
_OPENED_SELDOM = 0.01
_FALLEN = 0.7
_PAGE_DIGITS = 9


class Show(StrEnum):
    """Which products, by what became of them."""

    ALL = ""
    UNSEEN = "unseen"
    FALLING = "falling"
    UNOPENED = "unopened"
    UNBOUGHT = "unbought"
    SOLD_OUT = "soldout"


class SortBy(StrEnum):
    """Columns by which the list can be ordered."""

    NEWEST = "newest"
    TITLE = "title"
    IMPRESSIONS = "impressions"
    VIEWS = "views"
    CARTS = "carts"
    ORDERS = "orders"
    PLACE = "place"
    STOCK = "stock"
    PRICE = "price"


_LEAST_FIRST = frozenset({SortBy.TITLE, SortBy.PLACE, SortBy.STOCK})


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. `turned`: the other way round than a column's own. `page` counts from 1."""

    words: str = ""
    status: ProductStatus | None = None
    category: str = ""
    seller: str = ""
    show: Show = Show.ALL
    sort: SortBy = SortBy.IMPRESSIONS
    turned: bool = False
    page: int = 1

    @classmethod
    def of(cls, request: HttpRequest) -> "Asked":
        """Read the address. What it does not know is left out."""
        said = request.GET
        return cls(
            words=said.get("q", "").strip()[:200],
            status=_known(ProductStatus, said.get("status", "")),
            category=said.get("category", ""),
            seller=said.get("seller", ""),
            show=_known(Show, said.get("show", "")) or Show.ALL,
            sort=_known(SortBy, said.get("sort", "")) or SortBy.IMPRESSIONS,
            turned=said.get("turned") == "1",
            page=page_number(said.get("page", "")),
        )

    @property
    def filtered(self) -> bool:
        """Some products may be left out."""
        return bool(self.words or self.status or self.category or self.seller or self.show)

    def address(self) -> str:
        """The list as asked for: canonical, nothing that is a default."""
        named = {
            "q": self.words,
            "status": self.status.value if self.status else "",
            "category": self.category,
            "seller": self.seller,
            "show": self.show.value,
            "sort": "" if self.sort is SortBy.IMPRESSIONS else self.sort.value,
            "turned": "1" if self.turned else "",
            "page": "" if self.page == 1 else str(self.page),
        }
        said = urlencode({name: value for name, value in named.items() if value})
        return f"{reverse('desk')}?{said}" if said else reverse("desk")

    def shown(self, show: Show) -> str:
        """The same list, of these."""
        return replace(self, show=show, page=1).address()

    def sorted_by(self, sort: SortBy) -> str:
        """The same list by another column; by the same one, the other way round."""
        turned = sort is self.sort and not self.turned
        return replace(self, sort=sort, turned=turned, page=1).address()

    def turned_to(self, page: int) -> str:
        """Another page of the same list."""
        return replace(self, page=page).address()

    def descends(self) -> bool:
        """The greatest come first."""
        return (self.sort in _LEAST_FIRST) == self.turned


@dataclass(frozen=True, slots=True)
class Line:
    """One product of the list. `units`: None where nobody counts."""

    ref: str
    title: str
    picture: PictureFact | None
    status: ProductStatus
    seller_name: str
    figures: Figures
    price: Money | None
    units: int | None

    @property
    def impressions(self) -> Change | None:
        """Against the window before; so below."""
        return grown(self.figures.now.impressions, self.figures.before.impressions)

    @property
    def views(self) -> Change | None:
        """Card views."""
        return grown(self.figures.now.views, self.figures.before.views)

    @property
    def carts(self) -> Change | None:
        """Additions to carts."""
        return grown(self.figures.now.carts, self.figures.before.carts)

    @property
    def orders(self) -> Change | None:
        """Orders."""
        return grown(self.figures.now.orders, self.figures.before.orders)

    @property
    def place(self) -> Change | None:
        """The usual place."""
        return moved(self.figures.now.usual_place, self.figures.before.usual_place)


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list. `total`: all that are shown on any page; `now` and `before`: their sums.
    `has_any`: whether there would be products without filters; `capped`: more products than are compared."""

    lines: tuple[Line, ...]
    total: int
    pages: int
    span: Window
    now: Funnel
    before: Funnel
    has_any: bool
    capped: bool


def list_page(viewer: Viewer, asked: Asked) -> ListPage:
    """The answer to `asked`, of the products that `viewer` sees. At most twelve SQL queries."""
    refs = viewer.seller_refs
    if asked.seller and viewer.sees(asked.seller):
        refs = frozenset({asked.seller})
    found = catalogue.offered(
        languages=[language.search for language in LANGUAGES],
        seller_refs=refs,
        words=asked.words,
        status=asked.status,
        category_ref=asked.category,
        limit=COMPARED_MOST,
    )
    span = window()
    figures = product_figures([item.ref for item in found.items], span)
    kept = _kept(found.items, asked.show, figures)
    ordered = _ordered(kept, asked, figures)
    pages = max(1, -(-len(ordered) // PAGE_SIZE))
    start = (min(asked.page, pages) - 1) * PAGE_SIZE
    return ListPage(
        lines=_lines(ordered[start : start + PAGE_SIZE], figures),
        total=len(ordered),
        pages=pages,
        span=span,
        now=added(figures[item.ref].now for item in ordered),
        before=added(figures[item.ref].before for item in ordered),
        has_any=bool(found.items) or (asked.filtered and _offers_any(viewer)),
        capped=found.total > len(found.items),
    )


def page_number(text: str) -> int:
    """The page that an address names; 1 where it names none."""
    fits = text.isascii() and text.isdecimal() and len(text) < _PAGE_DIGITS
    return max(int(text), 1) if fits else 1


def added(funnels: Iterable[Funnel]) -> Funnel:
    """Several funnels as one."""
    names = [field.name for field in fields(Funnel)]
    sums = dict.fromkeys(names, 0)
    for it in funnels:
        for name in names:
            sums[name] += getattr(it, name)
    return Funnel(**sums)


def _offers_any(viewer: Viewer) -> bool:
    return bool(catalogue.offered(languages=(), seller_refs=viewer.seller_refs, limit=1).items)


def _kept(items: Sequence[Offered], show: Show, figures: Mapping[str, Figures]) -> list[Offered]:
    match show:
        case Show.ALL:
            return list(items)
        case Show.SOLD_OUT:
            units = _units(items)
            return [item for item in items if units.get(item.id) == 0]
        case _:
            holds = _CONDITIONS[show]
            return [item for item in items if holds(figures[item.ref])]


_CONDITIONS: Mapping[Show, Callable[[Figures], bool]] = {
    Show.UNSEEN: lambda it: not it.now.impressions,
    Show.FALLING: lambda it: (
        it.before.impressions >= _SEEN_ENOUGH and it.now.impressions < _FALLEN * it.before.impressions
    ),
    Show.UNOPENED: lambda it: (
        it.now.impressions >= _SEEN_ENOUGH and it.now.views < _OPENED_SELDOM * it.now.impressions
    ),
    Show.UNBOUGHT: lambda it: it.now.views >= _OPENED_ENOUGH and not it.now.orders,
}


def _ordered(items: list[Offered], asked: Asked, figures: Mapping[str, Figures]) -> list[Offered]:
    """Products without the number come last, whichever way round."""
    number = _key(items, asked.sort, figures)
    known = [item for item in items if number(item) is not None]
    known.sort(key=number, reverse=asked.descends())  # type: ignore[arg-type]
    return [*known, *(item for item in items if number(item) is None)]


def _key(
    items: Sequence[Offered], sort: SortBy, figures: Mapping[str, Figures]
) -> Callable[[Offered], float | str | None]:
    match sort:
        case SortBy.NEWEST:
            return lambda item: item.id
        case SortBy.TITLE:
            language = current().search
            return lambda item: pick(item.titles, language).casefold()
        case SortBy.STOCK:
            units = _units(items)
            return lambda item: units.get(item.id)
        case SortBy.PRICE:
            prices = {
                pk: price.price_minor for part in _parts(items) for pk, price in asking_prices(part).items()
            }
            return lambda item: prices.get(item.id)
        case SortBy.PLACE:
            return lambda item: figures[item.ref].now.usual_place
        case _:
            return lambda item: float(getattr(figures[item.ref].now, sort.value))


def _units(items: Sequence[Offered]) -> dict[int, int]:
    return {pk: units for part in _parts(items) for pk, units in units_on_sale(part).items()}


def _parts(items: Sequence[Offered]) -> Iterator[list[int]]:
    """Their ids, as many as a query may name."""
    for start in range(0, len(items), _AT_ONCE):
        yield [item.id for item in items[start : start + _AT_ONCE]]


def _lines(items: Sequence[Offered], figures: Mapping[str, Figures]) -> tuple[Line, ...]:
    summaries = catalogue.summaries([item.ref for item in items])
    ids = [item.id for item in items]
    prices, units = asking_prices(ids), units_on_sale(ids)
    language = current().search
    return tuple(
        Line(
            ref=item.ref,
            title=pick(item.titles, language) or item.ref,
            picture=summaries[item.ref].picture,
            status=item.status,
            seller_name=summaries[item.ref].seller.name,
            figures=figures[item.ref],
            price=Money(price.price_minor, price.currency) if (price := prices.get(item.id)) else None,
            units=units.get(item.id),
        )
        for item in items
        if item.ref in summaries
    )


def _known(kind: type[E], text: str) -> E | None:
    return kind(text) if text in {member.value for member in kind} else None
