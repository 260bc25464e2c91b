"""Addresses ↔ search requests. Pages and API share one spelling: what works in one works in the other.

`q` text · `page`, `size`, `sort` · `exact=1` no spelling correction · `facets=1` (pages always have them) ·
`language`, `lat`, `lon` · `in_stock=1` · `price_min`, `price_max` (major units) · `rating_min` ·
`pickup_shop` · `delivery_days_max` · `filter=code:key`, repeated · `range=code:low..high`, repeated, either
end may be left out. Forms without JavaScript send a range as two fields, `low.code` and `high.code`.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import quote

from django.http import QueryDict

from vitrina.kernel.errors import InvalidInput
from vitrina.kernel.money import InvalidAmount, Money
from vitrina.search.errors import UnknownSort
from vitrina.search.types import Filters, Place, SearchRequest, ShopperContext, Sort
from vitrina.web.errors import OutOfBounds

N = TypeVar("N", int, float)

PAGE_SIZE = 24
PAGE_SIZE_MAX = 100
_PAGE_MAX = 1_000_000
_DELIVERY_DAYS_MAX = 365.0
_PRICE_MINOR_MAX = 10**15
_TRUE = frozenset({"1", "true", "on", "yes"})
_FALSE = frozenset({"", "0", "false", "off", "no"})


class NotANumber(InvalidInput):
    """A parameter that must be a number is not."""

    code = "not_a_number"
    template = "%(field)s: '%(value)s' is not a number. Write digits and a decimal point, such as 12.5."


class MalformedFilter(InvalidInput):
    """A filter without its colon."""

    code = "malformed_filter"
    template = "filter: '%(value)s' is not of the form code:key, such as color:red."


class MalformedRange(InvalidInput):
    """A range that cannot be read."""

    code = "malformed_range"
    template = "range: '%(value)s' is not of the form code:low..high, such as weight:1..2.5 or weight:..2."


class HalfAPlace(InvalidInput):
    """A latitude without a longitude, or the other way round."""

    code = "half_a_place"
    template = "lat and lon only make a place together: give both or neither."


class NotASwitch(InvalidInput):
    """A parameter that is either on or off is neither."""

    code = "not_a_switch"
    template = "%(field)s: '%(value)s' is neither on (1) nor off (0)."


@dataclass(frozen=True, slots=True)
class Scope:
    """What the path already says, and addresses then leave out: on a category's page its id, on a brand's its
    name, on a seller's its ref. A narrower category may be asked for instead of the path's; another brand or
    seller may not."""

    category: str = ""
    brand: str = ""
    seller: str = ""

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The same as filter values."""
        named = {"category": self.category, "brand": self.brand, "seller": self.seller}
        return {code: (key,) for code, key in named.items() if key}

    def says(self, code: str, key: str) -> bool:
        """The path says so already."""
        return self.values.get(code) == (key,)


WHOLE_SHOP = Scope()


def read_request(
    parameters: QueryDict,
    *,
    context: ShopperContext,
    currency: str,
    scope: Scope = WHOLE_SHOP,
    facets: bool = True,
) -> SearchRequest:
    """The search that an address asks for. Raises `InvalidInput` errors that name what cannot be used.

    `facets` off: they are counted only where the address says `facets=1`. A page below 1 is as far out of
    range as one far beyond the last: both are empty.
    """
    return SearchRequest(
        text=parameters.get("q", ""),
        filters=_filters(parameters, currency=currency, scope=scope),
        context=context,
        sort=_sort(parameters.get("sort", "")),
        page=_page(parameters),
        page_size=bounded(_integer(parameters, "size", default=PAGE_SIZE), "size", 1, PAGE_SIZE_MAX),
        facets=_switch(parameters, "facets") or facets,
        correct_spelling=not _switch(parameters, "exact"),
    )


def read_place(parameters: QueryDict) -> Place | None:
    """`lat` and `lon` in degrees, where given."""
    latitude, longitude = number(parameters, "lat"), number(parameters, "lon")
    if latitude is None and longitude is None:
        return None
    if latitude is None or longitude is None:
        raise HalfAPlace(field="lat, lon")
    return Place(
        latitude=bounded(latitude, "lat", -90.0, 90.0), longitude=bounded(longitude, "lon", -180.0, 180.0)
    )


def number(parameters: Mapping[str, str], name: str) -> float | None:
    """A finite number, or None where the parameter is absent or empty. Raises `NotANumber`."""
    text = parameters.get(name, "").strip()
    return _number(text, name) if text else None


def bounded(value: N, field: str, low: N, high: N) -> N:
    """`value`, where it lies in [`low`, `high`]. Raises `OutOfBounds`."""
    if not low <= value <= high:
        raise OutOfBounds(field=field, value=value, low=low, high=high)
    return value


def write_request(request: SearchRequest, *, currency: str, scope: Scope = WHOLE_SHOP) -> str:
    """The query string of a search, canonical: one order, nothing that is a default, ":" and "," readable.

    What the path says (`scope`) and who asks (language, place) are not in it.
    """
    return "&".join(f"{name}={quote(value, safe=':,.')}" for name, value in _fields(request, currency, scope))


def toggled(request: SearchRequest, code: str, key: str) -> SearchRequest:
    """The same search with this filter value taken out or put in, from its first page."""
    keys = request.filters.values.get(code, ())
    changed = tuple(other for other in keys if other != key) if key in keys else (*keys, key)
    values = {**request.filters.values, code: changed}
    kept = {name: chosen for name, chosen in values.items() if chosen}
    return replace(request, filters=replace(request.filters, values=kept), page=1)


def _fields(request: SearchRequest, currency: str, scope: Scope) -> Iterable[tuple[str, str]]:
    filters = request.filters
    if request.text:
        yield "q", request.text
    for code in sorted(filters.values):
        yield from (("filter", f"{code}:{key}") for key in filters.values[code] if not scope.says(code, key))
    for code in sorted(filters.ranges):
        low, high = filters.ranges[code]
        yield "range", f"{code}:{_end(low)}..{_end(high)}"
    for name, minor in zip(("price_min", "price_max"), filters.price_minor, strict=True):
        if minor is not None:
            yield name, f"{Money(minor, currency).decimal.normalize():f}"
    if filters.rating_min is not None:
        yield "rating_min", _end(filters.rating_min)
    if filters.in_stock:
        yield "in_stock", "1"
    if filters.pickup_shop:
        yield "pickup_shop", filters.pickup_shop
    if filters.delivery_days_max is not None:
        yield "delivery_days_max", _end(filters.delivery_days_max)
    if request.sort is not Sort.RELEVANCE:
        yield "sort", request.sort.value
    if request.page_size != PAGE_SIZE:
        yield "size", str(request.page_size)
    if not request.correct_spelling:
        yield "exact", "1"
    if request.page != 1:
        yield "page", str(request.page)


def _page(parameters: QueryDict) -> int:
    page = _integer(parameters, "page", default=1)
    return page if 1 <= page <= _PAGE_MAX else _PAGE_MAX


def _filters(parameters: QueryDict, *, currency: str, scope: Scope) -> Filters:
    values = scope.values
    for text in parameters.getlist("filter"):
        code, colon, key = text.partition(":")
        if not (code and colon and key):
            raise MalformedFilter(field="filter", value=text)
        if code in scope.values and code != "category":
            continue
        if scope.category and code == "category":
            values[code] = tuple(chosen for chosen in values[code] if chosen != scope.category)
        values[code] = (*(chosen for chosen in values.get(code, ()) if chosen != key), key)
    rating_min = number(parameters, "rating_min")
    days_max = number(parameters, "delivery_days_max")
    return Filters(
        values=values,
        ranges=_ranges(parameters),
        price_minor=(
            _price(parameters.get("price_min", ""), currency),
            _price(parameters.get("price_max", ""), currency),
        ),
        rating_min=None if rating_min is None else bounded(rating_min, "rating_min", 0.0, 5.0),
        in_stock=_switch(parameters, "in_stock"),
        pickup_shop=parameters.get("pickup_shop") or None,
        delivery_days_max=None
        if days_max is None
        else bounded(days_max, "delivery_days_max", 0.0, _DELIVERY_DAYS_MAX),
    )


def _ranges(parameters: QueryDict) -> dict[str, tuple[float | None, float | None]]:
    ranges: dict[str, tuple[float | None, float | None]] = {}
    for text in parameters.getlist("range"):
        code, colon, ends = text.partition(":")
        low, dots, high = ends.partition("..")
        if not (code and colon and dots):
            raise MalformedRange(field="range", value=text)
        ranges[code] = (
            _number(low, "range") if low.strip() else None,
            _number(high, "range") if high.strip() else None,
        )
    for name in parameters:
        side, dot, code = name.partition(".")
        value = number(parameters, name) if dot and code and side in ("low", "high") else None
        if value is not None:
            low_end, high_end = ranges.get(code, (None, None))
            ranges[code] = (value, high_end) if side == "low" else (low_end, value)
    return {code: ends for code, ends in ranges.items() if ends != (None, None)}


def _sort(text: str) -> Sort:
    try:
        return Sort(text) if text else Sort.RELEVANCE
    except ValueError:
        raise UnknownSort(field="sort", value=text, known=", ".join(Sort)) from None


def _price(text: str, currency: str) -> int | None:
    if not text.strip():
        return None
    try:
        minor = Money.parse(text, currency).minor
    except InvalidAmount:
        raise NotANumber(field="price", value=text) from None
    return bounded(minor, "price", -_PRICE_MINOR_MAX, _PRICE_MINOR_MAX)


def _integer(parameters: QueryDict, name: str, *, default: int) -> int:
    value = number(parameters, name)
    if value is None:
        return default
    if value != int(value):
        raise NotANumber(field=name, value=parameters.get(name))
    return int(value)


def _number(text: str, field: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise NotANumber(field=field, value=text) from None
    if not math.isfinite(value):
        raise NotANumber(field=field, value=text)
    return value


def _switch(parameters: QueryDict, name: str) -> bool:
    text = parameters.get(name, "").lower()
    if text not in _TRUE | _FALSE:
        raise NotASwitch(field=name, value=text)
    return text in _TRUE


def _end(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"
