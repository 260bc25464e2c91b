"""Shops as pages show them: in words, filtered, in order of distance, and as dots on the map."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from babel.units import format_unit
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext, ngettext, pgettext

from vitrina.market.catalog.localized import pick
from vitrina.market.stock import rules
from vitrina.market.stock.types import Shop
from vitrina.search.types import Place
from vitrina.web import formats
from vitrina.web.languages import current
from vitrina.web.parameters import read_place
from vitrina.web.storefront.shopmap import hours, windows
from vitrina.web.storefront.shopmap.cities import City, city, plain
from vitrina.web.storefront.shopmap.placing import Spot, all_names, text_width_px
from vitrina.web.storefront.shopmap.windows import Window

_ASKED_CHARS_MAX = 80
_NAMES_PX_MAX = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. `text`: a place or a part of an address; `service`: a key of what shops do;
    `place`: where the shopper is, only where they told."""

    text: str = ""
    service: str = ""
    open_now: bool = False
    place: Place | None = None
    window: Window | None = None

    @property
    def narrowed(self) -> bool:
        """Fewer shops are asked for than there are, or another order."""
        return bool(self.text or self.service or self.open_now or self.place)


@dataclass(frozen=True, slots=True)
class ShopLine:
    """One shop in a list. `short`: its name without the house's; `distance`: from where was asked, or ""."""

    shop: Shop
    name: str
    short: str
    address: tuple[str, ...]
    services: tuple[str, ...]
    state: hours.State
    distance: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The shops that were asked for, in order. `near`: the name of the place they are ordered around, or "";
    `unknown`: what was typed is neither in an address nor a city that we know."""

    lines: tuple[ShopLine, ...]
    near: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world with shops in it, and the window in which they all are."""

    name: str
    window: Window


def asked(parameters: QueryDict) -> Asked:
    """Read an address. Raises `InvalidInput` errors for a place that is none."""
    return Asked(
        text=" ".join(parameters.get("q", "").split())[:_ASKED_CHARS_MAX],
        service=parameters.get("service", ""),
        open_now=parameters.get("open") == "1",
        place=read_place(parameters),
        window=windows.read(parameters.get("map", "")),
    )


def find(shops: Sequence[Shop], question: Asked, *, now: datetime) -> Finding:
    """The shops for a question. Words that are in a name or an address choose shops; the name of a city that
    is in none of them orders all by how far they are from it."""
    wanted = [
        shop
        for shop in shops
        if (not question.service or question.service in shop.details.offers)
        and (not question.open_now or hours.state(shop, now).is_open)
    ]
    if question.text:
        named = [shop for shop in wanted if _mentions(shop, question.text)]
        known = city(question.text)
        if named and question.place is None:
            return Finding(tuple(shop_line(shop, now) for shop in named))
        if known is not None:
            return _around(wanted, known, now)
        if question.place is None:
            return Finding((), unknown=True)
    if question.place is not None:
        here = question.place
        ordered = _by_distance(wanted, here.latitude, here.longitude, now)
        return Finding(ordered, near=gettext("where you are"))
    return Finding(tuple(shop_line(shop, now) for shop in wanted))


def shop_line(shop: Shop, now: datetime, *, distance_km: float | None = None) -> ShopLine:
    """One shop in the reader's language."""
    language = current().search
    name = pick(shop.names, language)
    return ShopLine(
        shop=shop,
        name=name,
        short=short_name(name),
        address=tuple(pick(shop.details.addresses, language).splitlines()),
        services=tuple(service_name(key) for key in shop.details.offers),
        state=hours.state(shop, now),
        distance="" if distance_km is None else distance(distance_km),
    )


def short_name(name: str) -> str:
    """A shop's name without the house's before it."""
    return name.removeprefix(settings.VITRINA_NAME).strip(" ,·-—") or name


def spot(line: ShopLine) -> Spot:
    """A shop on the map, named after its city."""
    return Spot(line.shop.ref, line.short.split(",")[0], line.shop.latitude, line.shop.longitude)


def together(spots: Sequence[Spot]) -> str:
    """What a dot is called that stands for several shops: their names, or how many they are."""
    names = all_names(spots)
    if text_width_px(names) <= _NAMES_PX_MAX:
        return names
    count = len(spots)
    return ngettext("%(count)s shop", "%(count)s shops", count) % {"count": formats.number(count)}


def distance(kilometres: float) -> str:
    """`850 m`, `3.4 km`, `1,240 km`."""
    if kilometres < 1:
        return formats.quantity(round(kilometres * 1000, -1), "m")
    digits = "#,##0.#" if kilometres < 10 else "#,##0"
    return format_unit(kilometres, "length-kilometer", length="short", format=digits, locale=formats.locale())


def regions(shops: Sequence[Shop]) -> tuple[Region, ...]:
    """The parts of the world in which there are shops, where there are two or more of them."""
    found: dict[str, list[tuple[float, float]]] = {}
    for shop in shops:
        found.setdefault(_region_of(shop.latitude, shop.longitude), []).append(
            (shop.latitude, shop.longitude)
        )
    if len(found) < 2:
        return ()
    return tuple(
        Region(_REGIONS[key](), windows.holding(places, narrowest=40.0)) for key, places in found.items()
    )


def service_name(key: str) -> str:
    """What a shop does, in the reader's language; a key that nobody has worded stands as it is."""
    word = _SERVICES.get(key)
    return word() if word else key.replace("_", " ")


def services(shops: Sequence[Shop]) -> tuple[tuple[str, str], ...]:
    """All that any shop does: (key, name), in the order of the pages."""
    offered = {key for shop in shops for key in shop.details.offers}
    ordered = [*(key for key in _SERVICES if key in offered), *sorted(offered - set(_SERVICES))]
    return tuple((key, service_name(key)) for key in ordered)


def _around(shops: Sequence[Shop], known: City, now: datetime) -> Finding:
    return Finding(
        _by_distance(shops, known.latitude, known.longitude, now),
        near=pick(known.names, current().search),
    )


def _by_distance(
    shops: Sequence[Shop], latitude: float, longitude: float, now: datetime
) -> tuple[ShopLine, ...]:
    measured = [
        (rules.distance_km(latitude, longitude, shop.latitude, shop.longitude), shop) for shop in shops
    ]
    measured.sort(key=lambda pair: pair[0])
    return tuple(shop_line(shop, now, distance_km=away) for away, shop in measured)


def _mentions(shop: Shop, text: str) -> bool:
    texts = (*shop.names.values(), *shop.details.addresses.values())
    return plain(text) in plain("\n".join(texts))


def _region_of(latitude: float, longitude: float) -> str:
    if longitude < -30:
        return "americas"
    if latitude < -8 and longitude > 100:
        return "oceania"
    if (latitude < 36 and longitude < 35) or (latitude < 12 and longitude < 55):
        return "africa"
    return "europe" if longitude < 45 and latitude >= 34 else "asia"


_REGIONS: Mapping[str, Callable[[], str]] = {
    "europe": lambda: pgettext("part of the world", "Europe"),
    "asia": lambda: pgettext("part of the world", "Asia"),
    "americas": lambda: pgettext("part of the world", "Americas"),
    "africa": lambda: pgettext("part of the world", "Africa"),
    "oceania": lambda: pgettext("part of the world", "Oceania"),
}
_SERVICES: Mapping[str, Callable[[], str]] = {
    "pick_up": lambda: gettext("Pick up"),
    "fitting": lambda: gettext("Fitting"),
    "alterations": lambda: gettext("Alterations"),
    "repairs": lambda: gettext("Repairs"),
    "engraving": lambda: gettext("Engraving"),
    "gift_wrapping": lambda: gettext("Gift wrapping"),
    "cafe": lambda: gettext("Café"),
}
