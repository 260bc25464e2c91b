"""Which pages of a shop are asked for: some of each kind, spread over the catalogue."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar
from urllib.parse import quote_plus

from django.urls import reverse
from django.utils import translation

from vitrina.content.guides import queries as guides
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries import published
from vitrina.market.catalog.types import CategoryFact
from vitrina.market.stock import queries as stock
from vitrina.market.wishlists import services as wishlists
from vitrina.people.shoppers import services as shoppers
from vitrina.web.languages import LANGUAGES
from vitrina.web.storefront.memory import COOKIE, Memory

T = TypeVar("T")

OF_A_KIND = 12
WISHES = 12
_STRETCH = 500


@dataclass(frozen=True, slots=True)
class Sample:
    """One page: its kind ("home", "category" …), its address, and the cookie it is asked with."""

    kind: str
    path: str
    cookie: str = ""


@contextmanager
def samples() -> Iterator[list[Sample]]:
    """The pages to be measured, in English except for the front page, which is asked for in every language.
    A shopper with a wishlist is there meanwhile."""
    refs = _product_refs()
    token = shoppers.new_shopper()
    try:
        wished = sum(wishlists.add(token, ref) for ref in refs[:WISHES])
        cookie = f"{COOKIE}={Memory(token=token, wished=wished, seen=tuple(refs[:6])).dumps()}"
        with translation.override("en"):
            yield [*_pages(refs), Sample("wishlist", reverse("wishlist"), cookie)]
    finally:
        shoppers.forget_shopper(token)


def _pages(refs: list[str]) -> Iterator[Sample]:
    for language in LANGUAGES:
        with translation.override(language.code):
            yield Sample("home", reverse("home"))
    categories = catalogue.all_categories()
    roots = [category for category in categories if category.depth == 1]
    for category in (*_spread(roots, OF_A_KIND // 2), *_spread(_leaves(categories), OF_A_KIND // 2)):
        yield Sample("category", reverse("category", args=[category.ref]))
    brands = [profile for profile in catalogue.brands(page_size=200).items if profile.name]
    words = [pick(category.names, "en") for category in _spread(_leaves(categories), OF_A_KIND)]
    words += [brand.name for brand in _spread(brands, OF_A_KIND // 2)]
    for text in words:
        yield Sample("search", f"{reverse('search')}?q={quote_plus(text)}")
    for ref in refs:
        yield Sample("product", reverse("product", args=[ref]))
    for brand in _spread(brands, OF_A_KIND // 2):
        yield Sample("brand", reverse("brand", args=[brand.ref]))
    yield Sample("shops", reverse("shops"))
    for shop in stock.shops()[: OF_A_KIND // 2]:
        yield Sample("shop", reverse("shop", args=[shop.ref]))
    for guide in guides.guides(language="en"):
        yield Sample("guide", reverse("guide", args=[guide.ref]))
    yield Sample("help", reverse("help"))


def _product_refs() -> list[str]:
    stretches = _spread(published.product_stretches(_STRETCH), OF_A_KIND * 2)
    each = -(-OF_A_KIND * 2 // max(len(stretches), 1))
    return [
        thing.ref
        for stretch in stretches
        for thing in islice(published.products_in(stretch.number, length=_STRETCH), each)
    ]


def _leaves(categories: list[CategoryFact]) -> list[CategoryFact]:
    parents = {category.parent_ref for category in categories}
    return [category for category in categories if category.ref not in parents]


def _spread(items: Sequence[T], count: int) -> list[T]:
    step = max(len(items) / count, 1.0)
    return [items[int(place * step)] for place in range(min(count, len(items)))]
