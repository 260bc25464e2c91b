"""A search page as a page shows it: tiles, facets to tick, chips to take back, orders, a pager, notices."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.utils.translation import gettext, ngettext, pgettext

from vitrina.kernel.money import Money
from vitrina.market.catalog.localized import pick
from vitrina.market.showcase.types import ProductCard
from vitrina.market.stock.types import LocationFact, LocationKind
from vitrina.search.types import Filters, Hit, SearchPage, SearchRequest, Sort
from vitrina.web import formats
from vitrina.web.facets import NamedFacet, NamedValue, Names, named_facets
from vitrina.web.languages import current
from vitrina.web.parameters import WHOLE_SHOP, Scope, toggled, write_request

RATINGS_OFFERED = (4, 3)
VALUES_AT_ONCE = 8
"""Facet values that are shown before "more" is pressed."""
LONGEST_PAGER = 7
ROW = 4
"""Products in the widest row: what the first screen shows for sure."""


@dataclass(frozen=True, slots=True)
class Trail:
    """Writes the addresses of a listing: `path` of the page, and what that path says already."""

    path: str
    scope: Scope = WHOLE_SHOP

    def to(self, request: SearchRequest) -> str:
        """The address of this search."""
        query = write_request(request, currency=settings.VITRINA_CURRENCY, scope=self.scope)
        return f"{self.path}?{query}" if query else self.path


@dataclass(frozen=True, slots=True)
class Tile:
    """A product in the grid; `why` leads to the explanation of its place. `eager`: its picture is seen at
    once."""

    card: ProductCard
    place: int
    sponsored: bool
    why: str
    eager: bool = False


@dataclass(frozen=True, slots=True)
class FacetBox:
    """A facet with its first values, and those that wait behind "more". `opened`: it is unfolded from the
    start. `numeric`: a range can be asked for; `low` and `high`: the one that was, as typed; `lowest` and
    `highest`: what there is; `unit` as the reader writes it."""

    facet: NamedFacet
    first: tuple[NamedValue, ...]
    more: tuple[NamedValue, ...]
    opened: bool
    numeric: bool = False
    low: str = ""
    high: str = ""
    lowest: str = ""
    highest: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter; `address` is the same page without it."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class SortChoice:
    """One order on offer."""

    value: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PageLink:
    """One step of the pager; no `number`: a gap."""

    number: int | None
    address: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages around this one. Empty addresses: there is none."""

    links: tuple[PageLink, ...] = ()
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class WayBack:
    """The query was corrected: what was used, what was typed, and where the typed one is searched."""

    used: str
    typed: str
    address: str


@dataclass(frozen=True, slots=True)
class PriceBox:
    """The price filter as typed, in major units of the currency with this `sign`."""

    low: str
    high: str
    sign: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything a results page shows."""

    request: SearchRequest
    total: int
    summary: str
    tiles: tuple[Tile, ...]
    boxes: tuple[FacetBox, ...]
    chips: tuple[Chip, ...]
    clear_address: str
    sorts: tuple[SortChoice, ...]
    pager: Pager
    price: PriceBox
    ratings: tuple[int, ...]
    shops: tuple[tuple[str, str], ...]
    way_back: WayBack | None
    truncated: bool
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
    cards: Iterable[ProductCard],
    names: Names,
    locations: Iterable[LocationFact],
    trail: Trail,
    why_path: str,
) -> Listing:
    """Arrange a search page. Hits whose products left the shop since they were indexed are passed over."""
    by_ref = {card.ref: card for card in cards}
    shops = tuple(
        (place.ref, pick(place.names, current().search))
        for place in locations
        if place.kind is LocationKind.SHOP
    )
    low, high = request.filters.price_minor
    return Listing(
        request=request,
        total=page.total,
        summary=ngettext("%(count)s product", "%(count)s products", page.total)
        % {"count": formats.number(page.total)},
        tiles=tuple(
            _tile(hit, by_ref[hit.product_id], request, why_path, eager=number < ROW)
            for number, hit in enumerate(page.hits)
            if hit.product_id in by_ref
        ),
        boxes=tuple(
            _box(facet, request.filters, number)
            for number, facet in enumerate(_worth_showing(page, request, names, trail.scope))
        ),
        chips=tuple(_chips(request, names, dict(shops), trail)),
        clear_address=trail.to(replace(request, filters=_only_scope(trail.scope), page=1)),
        sorts=tuple(SortChoice(sort.value, _sort_name(sort), sort is request.sort) for sort in Sort),
        pager=_pager(request, page, trail),
        price=PriceBox(
            low=_major(low), high=_major(high), sign=formats.currency_sign(settings.VITRINA_CURRENCY)
        ),
        ratings=RATINGS_OFFERED,
        shops=shops,
        way_back=_way_back(request, page, trail),
        truncated=page.query.truncated,
        address=trail.to(request),
        first_address=trail.to(replace(request, page=1)),
    )


def _tile(hit: Hit, card: ProductCard, request: SearchRequest, why_path: str, *, eager: bool) -> Tile:
    explained = replace(request, page=1, page_size=24, sort=Sort.RELEVANCE)
    query = write_request(explained, currency=settings.VITRINA_CURRENCY)
    product = write_request(SearchRequest(text=card.ref), currency=settings.VITRINA_CURRENCY)[2:]
    return Tile(
        card=card,
        place=hit.place,
        sponsored=hit.sponsored,
        why=f"{why_path}?{query}{'&' if query else ''}product={product}",
        eager=eager,
    )


def _worth_showing(
    page: SearchPage, request: SearchRequest, names: Names, scope: Scope
) -> Sequence[NamedFacet]:
    """Facets that can still divide the result, or are in use."""
    facets = named_facets(page.facets, request.filters, names)
    if scope.category:
        facets = tuple(facet for facet in facets if facet.code != "category")
    return [
        facet for facet in facets if len(facet.values) > 1 or facet.chosen or facet.minimum != facet.maximum
    ]


def _box(facet: NamedFacet, filters: Filters, number: int) -> FacetBox:
    chosen = facet.chosen
    ordered = (*chosen, *(value for value in facet.values if not value.chosen))
    split = max(VALUES_AT_ONCE, len(chosen))
    low, high = filters.ranges.get(facet.code, (None, None))
    return FacetBox(
        facet=facet,
        first=ordered[:split],
        more=ordered[split:],
        opened=number < 3 or bool(chosen) or facet.code in filters.ranges,
        numeric=facet.minimum is not None and facet.minimum != facet.maximum,
        low="" if low is None else f"{low:g}",
        high="" if high is None else f"{high:g}",
        lowest="" if facet.minimum is None else formats.number(facet.minimum),
        highest="" if facet.maximum is None else formats.number(facet.maximum),
        unit=formats.unit_name(facet.unit),
    )


def _chips(request: SearchRequest, names: Names, shops: dict[str, str], trail: Trail) -> Iterable[Chip]:
    filters = request.filters

    def without(**changes: object) -> str:
        return trail.to(replace(request, filters=replace(filters, **changes), page=1))  # type: ignore[arg-type]

    for code, keys in filters.values.items():
        for key in keys:
            if (code, key) != ("category", trail.scope.category):
                yield Chip(names.value(code, key), trail.to(toggled(request, code, key)))
    for code, (low, high) in filters.ranges.items():
        kept = {other: ends for other, ends in filters.ranges.items() if other != code}
        ends = _span(*(None if end is None else names.amount(code, end) for end in (low, high)))
        yield Chip(f"{names.facet(code)}: {ends}", without(ranges=kept))
    if filters.price_minor != (None, None):
        prices = (
            None if minor is None else formats.money(Money(minor, settings.VITRINA_CURRENCY))
            for minor in filters.price_minor
        )
        yield Chip(_span(*prices), without(price_minor=(None, None)))
    if filters.rating_min is not None:
        stars = gettext("%(stars)s stars and more") % {"stars": formats.number(filters.rating_min)}
        yield Chip(stars, without(rating_min=None))
    if filters.in_stock:
        yield Chip(gettext("In stock"), without(in_stock=False))
    if filters.pickup_shop:
        yield Chip(shops.get(filters.pickup_shop, filters.pickup_shop), without(pickup_shop=None))
    if filters.delivery_days_max is not None:
        days = filters.delivery_days_max
        text = ngettext("Delivered within %(days)s day", "Delivered within %(days)s days", int(days))
        yield Chip(text % {"days": formats.number(days)}, without(delivery_days_max=None))


def _span(low: str | None, high: str | None) -> str:
    if low is None:
        return gettext("up to %(high)s") % {"high": high}
    if high is None:
        return gettext("from %(low)s") % {"low": low}
    return f"{low} – {high}"


def _only_scope(scope: Scope) -> Filters:
    return Filters(values={"category": (scope.category,)}) if scope.category else Filters()


def _pager(request: SearchRequest, page: SearchPage, trail: Trail) -> Pager:
    last = -(-page.total // page.page_size)
    here = request.page
    if last < 2 or here > last:
        return Pager()

    def to(number: int) -> str:
        return trail.to(replace(request, page=number))

    wanted = sorted({1, last, *range(max(1, here - 1), min(last, here + 1) + 1)})
    if last <= LONGEST_PAGER:
        wanted = list(range(1, last + 1))
    links: list[PageLink] = []
    for number in wanted:
        if links and links[-1].number != number - 1:
            links.append(PageLink(None))
        links.append(PageLink(number, to(number), number == here))
    return Pager(
        links=tuple(links),
        previous=to(here - 1) if here > 1 else "",
        next=to(here + 1) if here < last else "",
    )


def _way_back(request: SearchRequest, page: SearchPage, trail: Trail) -> WayBack | None:
    if not page.query.corrections:
        return None
    return WayBack(
        used=page.query.text,
        typed=request.text.strip(),
        address=trail.to(replace(request, correct_spelling=False, page=1)),
    )


def _major(minor: int | None) -> str:
    if minor is None:
        return ""
    return f"{Money(minor, settings.VITRINA_CURRENCY).decimal.normalize():f}"


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
