"""Where the shops are: all of them on a map and in a list, and one by one."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from vitrina.kernel import clock
from vitrina.market.catalog.localized import pick
from vitrina.market.showcase import queries as showcase
from vitrina.market.stock import queries as stock
from vitrina.search.types import Filters, SearchRequest, Sort
from vitrina.web import formats
from vitrina.web.languages import current
from vitrina.web.storefront.asking import answered, shopper_context
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.local import came_from
from vitrina.web.storefront.memory import recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas, structured
from vitrina.web.storefront.seo.site import site
from vitrina.web.storefront.shopmap import drawing, hours, placing, windows
from vitrina.web.storefront.shopmap.shops import (
    Asked,
    Finding,
    ShopLine,
    asked,
    find,
    regions,
    services,
    shop_line,
    spot,
    together,
)
from vitrina.web.storefront.shopmap.windows import WORLD, Window

SHELF_SIZE = 8
PART_WIDTH = 14.0
"""Width of the part of the map on a shop's own page, in degrees."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot of the map with its link: to the shop, or closer to the several it stands for."""

    dot: placing.Dot
    address: str


@dataclass(frozen=True, slots=True)
class MapLink:
    """Another part of the map."""

    name: str
    address: str
    here: bool = False


@require_safe
@needs_function("store_locator")
def shops(request: HttpRequest) -> HttpResponse:
    """All shops, or those that were asked for."""
    everywhere, question, now = stock.shops(), asked(request.GET), clock.now()
    found = find(everywhere, question, now=now)
    window = _window(question, found)
    parts = [MapLink(gettext("World"), _to(question, WORLD), window == WORLD)]
    parts += [
        MapLink(region.name, _to(question, region.window), region.window.text == window.text)
        for region in regions(everywhere)
    ]
    title = gettext("Our shops")
    return show(
        request,
        "storefront/shops.html",
        {
            "found": found,
            "asked": question,
            "summary": _summary(found),
            "services": services(everywhere),
            "map": drawing.draw(window),
            "marks": _marks(found, question, window),
            "parts": parts if len(parts) > 1 else [],
            "closer": _to(question, window.zoomed(0.5)) if window.width > windows.NARROWEST else "",
            "wider": _to(question, window.zoomed(2)) if not window.whole else "",
            "clear": reverse("shops"),
            "meta": metas.plain(request, title=title, description=_description(found)),
        },
    )


@require_safe
@needs_function("store_locator")
def shop(request: HttpRequest, ref: str) -> HttpResponse:
    """One shop: where it is, when it is open, what it does and what it has."""
    place, now = stock.shop(ref), clock.now()
    line = shop_line(place, now)
    window = windows.at(place.latitude, place.longitude, PART_WIDTH)
    request_there = SearchRequest(
        context=shopper_context(request),
        filters=Filters(pickup_shop=ref),
        sort=Sort.POPULARITY,
        page_size=SHELF_SIZE,
    )
    page = answered(request, request_there, source="shop")
    cards = showcase.product_cards([hit.product_id for hit in page.hits], language=current().search)
    here = site(request)
    return show(
        request,
        "storefront/shop.html",
        {
            "line": line,
            "notes": pick(place.details.notes, current().search),
            "week": hours.week(place, now),
            "special_days": hours.special_days(place, now),
            "map": drawing.draw(window),
            "marks": [Mark(dot, "") for dot in placing.dots([spot(line)], window)],
            "directions": f"geo:{place.latitude},{place.longitude}"
            f"?{urlencode({'q': f'{place.latitude},{place.longitude}({line.name})'})}",
            "position": f"{place.latitude:.4f}, {place.longitude:.4f}",
            "cards": cards,
            "stock": f"{reverse('search')}?{urlencode({'pickup_shop': ref})}",
            "stock_total": page.total,
            "meta": metas.plain(
                request,
                title=line.name,
                description=" · ".join((", ".join(line.address), *line.services)),
                share=("shop", ref),
                things=(
                    structured.store(
                        place, name=line.name, address=line.address, site=here, path=request.path
                    ),
                    structured.crumbs(
                        [
                            (gettext("Home"), reverse("home")),
                            (gettext("Our shops"), reverse("shops")),
                            (line.name, request.path),
                        ],
                        site=here,
                    ),
                ),
            ),
        },
    )


@require_POST
@needs_function("my_shop")
def my_shop(request: HttpRequest) -> HttpResponse:
    """Keep a shop as the shopper's own, or none: `ref` may be empty. Goes back to where they came from."""
    ref = request.POST.get("ref", "")
    if ref:
        stock.shop(ref)
    remember(request, replace(recalled(request), shop=ref))
    return HttpResponseRedirect(came_from(request, otherwise=reverse("shops")))


def _window(question: Asked, found: Finding) -> Window:
    if question.window is not None:
        return question.window
    if not question.narrowed or not found.lines:
        return WORLD
    lines: tuple[ShopLine, ...] = found.lines[:3] if found.near else found.lines
    places = [(line.shop.latitude, line.shop.longitude) for line in lines]
    if question.place is not None:
        places.append((question.place.latitude, question.place.longitude))
    return windows.holding(places, narrowest=20.0)


def _marks(found: Finding, question: Asked, window: Window) -> list[Mark]:
    return [
        Mark(
            dot,
            reverse("shop", args=[dot.spots[0].key])
            if dot.single
            else _to(
                question,
                windows.holding([(there.latitude, there.longitude) for there in dot.spots], narrowest=4.0),
            ),
        )
        for dot in placing.dots([spot(line) for line in found.lines], window, together=together)
    ]


def _to(question: Asked, window: Window) -> str:
    fields = {
        "q": question.text,
        "service": question.service,
        "open": "1" if question.open_now else "",
        "lat": str(question.place.latitude) if question.place else "",
        "lon": str(question.place.longitude) if question.place else "",
        "map": window.text,
    }
    query = urlencode({name: value for name, value in fields.items() if value}, safe=",")
    return f"{reverse('shops')}?{query}#map"


def _summary(found: Finding) -> str:
    count = len(found.lines)
    shops_text = ngettext("%(count)s shop", "%(count)s shops", count) % {"count": formats.number(count)}
    open_now = sum(line.state.is_open for line in found.lines)
    if not open_now:
        return shops_text
    return gettext("%(shops)s, %(open)s open now") % {"shops": shops_text, "open": formats.number(open_now)}


def _description(found: Finding) -> str:
    return gettext("Where our shops are, when they are open and what they do: %(names)s.") % {
        "names": formats.listed(line.short for line in found.lines[:8])
    }
