"""The filters in use, each to be taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext, ngettext

from vitrina.discovery.serving.nearest import Narrowing, Part, narrowings, without
from vitrina.kernel.money import Money
from vitrina.search.types import Filters, SearchRequest
from vitrina.web import formats
from vitrina.web.facets import Names
from vitrina.web.storefront.listing.trail import Trail


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter; `address` is the same page without it."""

    text: str
    address: str


def chips(request: SearchRequest, names: Names, shops: Mapping[str, str], trail: Trail) -> Iterable[Chip]:
    """One chip a filter, but for those that the page's own path says. `shops`: ref → name."""
    for narrowing in narrowings(request.filters, fixed=trail.scope.values):
        text = narrowing_name(narrowing, request.filters, names, shops)
        yield Chip(text, trail.to(without(request, narrowing)))


def narrowing_name(narrowing: Narrowing, filters: Filters, names: Names, shops: Mapping[str, str]) -> str:
    """A filter in words."""
    match narrowing.part:
        case Part.VALUE:
            return names.value(narrowing.code, narrowing.key)
        case Part.RANGE:
            code = narrowing.code
            ends = (None if end is None else names.amount(code, end) for end in filters.ranges[code])
            return f"{names.facet(code)}: {_span(*ends)}"
        case Part.PRICE:
            return _span(*(None if minor is None else _price(minor) for minor in filters.price_minor))
        case Part.RATING:
            return gettext("%(stars)s stars and more") % {"stars": formats.number(filters.rating_min or 0)}
        case Part.IN_STOCK:
            return gettext("In stock")
        case Part.PICKUP_SHOP:
            shop = filters.pickup_shop or ""
            return shops.get(shop, shop)
        case Part.DELIVERY:
            return delivered_within(filters.delivery_days_max or 0)


def delivered_within(days: float) -> str:
    """A promise of delivery in words."""
    text = ngettext("Delivered within %(days)s day", "Delivered within %(days)s days", int(days))
    return text % {"days": formats.number(days)}


def _price(minor: int) -> str:
    return formats.money(Money(minor, settings.VITRINA_CURRENCY))


def _span(low: str | None, high: str | None) -> str:
    if low is None:
        return gettext("up to %(high)s") % {"high": high}
    if high is None:
        return gettext("from %(low)s") % {"low": low}
    return f"{low} – {high}"
