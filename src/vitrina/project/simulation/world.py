"""The catalogue as arrays: what simulated shoppers can see of each product. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from vitrina.project.simulation.errors import NothingOnSale
from vitrina.search.features.delivery import reach_of
from vitrina.search.types import Attribute, CategoryRef, Localized, Location, Place, Product

PRODUCTS_MIN = 20
LANGUAGES = ("en", "zh", "es", "ru")
TERMS_A_PRODUCT = 12
"""So many of a product's traits, at most, can be what somebody wants of it."""

_KEYS_A_CODE_MAX = 80
_DAYS_WITHOUT_STOCK = 14.0
_DAYS_OF_A_SERVICE = 2.0
_SPOKEN_BY_MIN = 0.5
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Trait:
    """Something a shopper may want: colour black, occasion wedding."""

    code: str
    key: str
    words: Localized


@dataclass(frozen=True, slots=True)
class City:
    """Where shoppers live. `place` is None in a shop that has told of no locations."""

    name: str
    place: Place | None
    language: str


@dataclass(frozen=True, slots=True)
class World:
    """Products are rows, in the order of their ids; n of them.

    `kind`, `category`, `brand`, `seller`: int `(n,)`, indices into the tuples of the plural names; `root`:
    the first step of the category path, an index into `categories`, too. `price`: float `(n,)`, minor units.
    `stars`: float `(n,)`, NaN where nobody rated; `star_count`, `pictures`, `completeness`: float `(n,)`.
    `in_stock`: bool `(n,)`. `released`: int `(n,)`, days since 1970. `days_to`: float `(cities, n)`, days
    until delivery. `has`: bool `(n, traits)`. `own_traits`: int `(n, TERMS_A_PRODUCT)`, -1 where there are
    fewer.
    """

    ids: tuple[str, ...]
    row_of: Mapping[str, int]
    kinds: tuple[Localized, ...]
    categories: tuple[CategoryRef, ...]
    brands: tuple[str, ...]
    sellers: tuple[str, ...]
    traits: tuple[Trait, ...]
    cities: tuple[City, ...]
    languages: tuple[str, ...]
    kind: NDArray[np.int64]
    category: NDArray[np.int64]
    root: NDArray[np.int64]
    brand: NDArray[np.int64]
    seller: NDArray[np.int64]
    price: NDArray[np.float64]
    stars: NDArray[np.float64]
    star_count: NDArray[np.float64]
    pictures: NDArray[np.float64]
    completeness: NDArray[np.float64]
    in_stock: NDArray[np.bool_]
    released: NDArray[np.int64]
    days_to: NDArray[np.float64]
    has: NDArray[np.bool_]
    own_traits: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)


def world_of(products: Iterable[Product], locations: Sequence[Location] = ()) -> World:
    """The world of these products; those without a price are no part of it. Raises `NothingOnSale`."""
    known = sorted((it for it in products if it.live.get("price_minor")), key=lambda it: it.id)
    if len(known) < PRODUCTS_MIN:
        raise NothingOnSale(needed=PRODUCTS_MIN, found=len(known))
    languages = _languages(known)
    traits, own_traits, has = _traits(known)
    kinds, kind = _numbered([_kind_key(it) for it in known], [_kind_words(it) for it in known])
    steps = {step.id: step for it in known for step in it.categories}
    categories = tuple(steps[ref] for ref in sorted(steps)) or (CategoryRef("", {}),)
    place_in = {step.id: number for number, step in enumerate(categories)}
    brands, brand = _numbered([it.brand for it in known], [it.brand for it in known])
    sellers, seller = _numbered([it.seller_id for it in known], [it.seller_id for it in known])
    cities = cities_of(locations, languages)
    return World(
        ids=tuple(it.id for it in known),
        row_of={it.id: row for row, it in enumerate(known)},
        kinds=kinds,
        categories=categories,
        brands=brands,
        sellers=sellers,
        traits=traits,
        cities=cities,
        languages=languages,
        kind=kind,
        category=np.array([place_in[it.categories[-1].id] if it.categories else 0 for it in known]),
        root=np.array([place_in[it.categories[0].id] if it.categories else 0 for it in known]),
        brand=brand,
        seller=seller,
        price=_live(known, "price_minor", 0.0),
        stars=_live(known, "rating_mean", np.nan),
        star_count=_live(known, "rating_count", 0.0),
        pictures=_live(known, "pictures", 1.0),
        completeness=_live(known, "completeness", 0.5),
        in_stock=_live(known, "stock_units", 1.0) > 0,
        released=np.array([((it.released_on or _EPOCH) - _EPOCH).days for it in known]),
        days_to=_days_to(known, locations, cities),
        has=has,
        own_traits=own_traits,
    )


def cities_of(locations: Sequence[Location], languages: Sequence[str]) -> tuple[City, ...]:
    """One city for each location, so far apart that their shoppers get other promises."""
    if not locations:
        return tuple(City(f"nowhere ({language})", None, language) for language in languages)
    return tuple(
        City(at.id, Place(at.latitude, at.longitude), _spoken(at, languages))
        for at in sorted(locations, key=lambda at: at.id)
    )


def _spoken(at: Location, languages: Sequence[str]) -> str:
    """The language most people speak there, as far as the shop speaks it; borders drawn with a ruler."""
    east_asia, steppe, iberia_north, iberia_east = 95.0, 35.0, 43.8, 3.5
    if at.longitude > east_asia:
        wanted = "zh"
    elif at.longitude > steppe:
        wanted = "ru"
    elif at.latitude < iberia_north and at.longitude < iberia_east:
        wanted = "es"
    else:
        wanted = "en"
    return wanted if wanted in languages else languages[0]


def _languages(products: Sequence[Product]) -> tuple[str, ...]:
    """Those in which at least half of the products are named."""
    told = Counter(language for it in products for language in it.titles)
    spoken = tuple(it for it in LANGUAGES if told[it] >= _SPOKEN_BY_MIN * len(products))
    return spoken or ("en",)


def _kind_key(product: Product) -> str:
    leaf = product.categories[-1].id if product.categories else ""
    return f"{leaf}/{min(product.kinds.values(), default='')}"


def _kind_words(product: Product) -> Localized:
    """The name of its kind; where that is unknown, of its category."""
    return product.kinds or (product.categories[-1].names if product.categories else {})


def _numbered(keys: Sequence[str], values: Sequence[object]) -> tuple[tuple, NDArray[np.int64]]:  # type: ignore[type-arg]
    """Distinct values in the order of their keys, and the number of each row's."""
    by_key = dict(zip(keys, values, strict=True))
    ordered = sorted(by_key)
    number = {key: place for place, key in enumerate(ordered)}
    return tuple(by_key[key] for key in ordered), np.array([number[key] for key in keys], np.int64)


def _live(products: Sequence[Product], name: str, default: float) -> NDArray[np.float64]:
    return np.array([it.live.get(name, default) for it in products], np.float64)


def _wantable(attribute: Attribute) -> bool:
    return attribute.searchable and attribute.filterable and attribute.number is None


def _traits(
    products: Sequence[Product],
) -> tuple[tuple[Trait, ...], NDArray[np.int64], NDArray[np.bool_]]:
    """What can be wanted: values of attributes by which people choose, in words they can type."""
    words: dict[tuple[str, str], Localized] = {}
    for product in products:
        for attribute in filter(_wantable, product.attributes):
            for key, value in zip(attribute.keys, attribute.values, strict=True):
                if not any(sign.isdigit() for word in value.values() for sign in word):
                    words.setdefault((attribute.code, key), value)
    keys_of = Counter(code for code, _ in words)
    ordered = sorted(
        pair for pair in words if keys_of[pair[0]] <= _KEYS_A_CODE_MAX and pair[1] not in ("true", "false")
    )
    number = {pair: place for place, pair in enumerate(ordered)}
    own = np.full((len(products), TERMS_A_PRODUCT), -1, np.int64)
    has = np.zeros((len(products), max(len(ordered), 1)), bool)
    for row, product in enumerate(products):
        found = [
            number[attribute.code, key]
            for attribute in filter(_wantable, product.attributes)
            for key in attribute.keys
            if (attribute.code, key) in number
        ]
        has[row, found] = True
        own[row, : len(found[:TERMS_A_PRODUCT])] = found[:TERMS_A_PRODUCT]
    return tuple(Trait(*pair, words[pair]) for pair in ordered), own, has


def _days_to(
    products: Sequence[Product], locations: Sequence[Location], cities: Sequence[City]
) -> NDArray[np.float64]:
    """From the best place that has the product. What lies nowhere and can be had is a service."""
    lies = np.array([[at.id in it.stock_places for at in locations] for it in products], bool)
    lies = lies.reshape(len(products), len(locations))
    service = ~lies.any(axis=1) & (_live(products, "stock_units", 1.0) > 0)
    without = np.where(service, _DAYS_OF_A_SERVICE, _DAYS_WITHOUT_STOCK)
    days = np.empty((len(cities), len(products)))
    for number, city in enumerate(cities):
        days[number] = without
        if city.place is not None:
            reach = np.where(lies, reach_of(locations, city.place).days, np.inf).min(axis=1)
            days[number] = np.where(np.isfinite(reach), reach, without)
    return days
