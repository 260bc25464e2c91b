"""What the home page shows, gathered in as few questions as possible."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from vitrina.content.campaigns import queries as campaigns
from vitrina.content.campaigns.types import CampaignCard
from vitrina.content.guides import queries as guides
from vitrina.discovery.serving import services as serving
from vitrina.insight.searches import queries as searches
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import CategoryNode
from vitrina.market.showcase import queries as showcase
from vitrina.market.showcase.types import ProductCard
from vitrina.market.stock import queries as stock
from vitrina.operations.functions.queries import Functions
from vitrina.search.types import Filters, SearchRequest, ShopperContext, Sort
from vitrina.web.storefront.functions import open_guides
from vitrina.web.storefront.home import Section
from vitrina.web.storefront.memory import Memory
from vitrina.web.storefront.suggestions import SuggestionLine, query_line
from vitrina.web.storefront.targets import target_address

SHELF_SIZE, SEEN_SIZE = 8, 8
CAMPAIGNS_MOST, DEPARTMENTS_MOST, GUIDES_MOST, BRANDS_MOST, SHOPS_MOST, WORDS_MOST = 3, 12, 3, 6, 3, 10

OF_ONE_KIND_MOST, LIKED_OF_ONE_KIND_MOST = 2, 4
CANDIDATES = 24
"""Products of which a shelf takes a varied choice."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Products in a row; `address` has more of them, "" where there is no such page."""

    title: str
    cards: tuple[ProductCard, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Poster:
    """A campaign with its address; the first one is `large`."""

    card: CampaignCard
    address: str
    large: bool


@dataclass(frozen=True, slots=True)
class GuideTeaser:
    """A guide that helps to choose."""

    title: str
    intro: str
    picture: str
    address: str


@dataclass(frozen=True, slots=True)
class BrandTeaser:
    """A brand with the line that it says of itself."""

    name: str
    tagline: str
    emblem: str
    address: str


@dataclass(frozen=True, slots=True)
class ShopTeaser:
    """A shop that people can walk into."""

    name: str
    picture: str
    address: str


def front(
    tree: Sequence[CategoryNode], *, context: ShopperContext, memory: Memory, on: Functions
) -> dict[Section, Any]:
    """What each section shows; those without anything are left out. Twelve SQL queries at most, and
    three searches."""
    shown: Mapping[Section, Any] = {
        **_shelves(context=context, memory=memory, on=on),
        Section.CAMPAIGN: _posters(context) if on["campaign"] else (),
        Section.DEPARTMENTS: tuple(tree[:DEPARTMENTS_MOST]),
        Section.GUIDES: _guides(context.language),
        Section.BRANDS: _brands(context.language) if on["brand_page"] else (),
        Section.WORDS: _words(context.language) if on["hot_words"] else (),
        Section.SHOPS: _shops(context.language) if on["store_locator"] else (),
    }
    return {section: content for section, content in shown.items() if content}


def _posters(context: ShopperContext) -> tuple[Poster, ...]:
    running = campaigns.current(language=context.language, segment=context.segment, limit=CAMPAIGNS_MOST)
    return tuple(
        Poster(card, target_address(card.target), large=place == 0) for place, card in enumerate(running)
    )


def _shelves(*, context: ShopperContext, memory: Memory, on: Functions) -> dict[Section, Shelf | None]:
    """All products of the page are read at once. For those who looked at products, one search more."""
    seen = memory.seen[:SEEN_SIZE]
    liked = memory.categories if context.segment in ("prospective", "loyal") else ()
    new, loved = _found(context, Sort.NEWEST), _found(context, Sort.POPULARITY)
    if liked:
        loved = list(dict.fromkeys([*_found(context, Sort.POPULARITY, categories=liked), *loved]))
    cards = {
        card.ref: card for card in showcase.product_cards([*{*new, *loved, *seen}], language=context.language)
    }
    category_of = {ref: card.category_ref for ref, card in cards.items()}
    best = varied(
        [ref for ref in loved if ref in cards and ref not in seen],
        category_of,
        limit=SHELF_SIZE,
        of_one_kind_most=LIKED_OF_ONE_KIND_MOST if liked else OF_ONE_KIND_MOST,
    )
    new = varied([ref for ref in new if ref in cards and ref not in best], category_of, limit=SHELF_SIZE)

    def shelf(title: str, refs: Sequence[str], address: str) -> Shelf | None:
        row = tuple(cards[ref] for ref in refs if ref in cards)
        return Shelf(title, row, address) if row else None

    by = f"{reverse('search')}?sort="
    return {
        Section.NEW: shelf(gettext("Just in"), new, by + Sort.NEWEST.value),
        Section.BEST: shelf(
            gettext("Chosen for you") if liked else gettext("Well loved"), best, by + Sort.POPULARITY.value
        ),
        Section.SEEN: shelf(
            gettext("Looked at lately"),
            seen if on["recently_seen"] else (),
            reverse("history") if on["search_history"] else "",
        ),
    }


def varied(
    refs: Sequence[str],
    category_of: Mapping[str, str],
    *,
    limit: int,
    of_one_kind_most: int = OF_ONE_KIND_MOST,
) -> list[str]:
    """The first `limit` of `refs`, with at most so many of one category as long as there are others: a window
    is dressed with more than pens, however well pens are loved."""
    taken: Counter[str] = Counter()
    first: list[str] = []
    rest: list[str] = []
    for ref in refs:
        category = category_of.get(ref, "")
        taken[category] += 1
        (first if taken[category] <= of_one_kind_most else rest).append(ref)
    return [*first, *rest][:limit]


def _found(context: ShopperContext, sort: Sort, *, categories: tuple[str, ...] = ()) -> list[str]:
    filters = Filters(values={"category": categories}) if categories else Filters()
    page = serving.search(SearchRequest(context=context, sort=sort, filters=filters, page_size=CANDIDATES))
    return [hit.product_id for hit in page.hits]


def _guides(language: str) -> tuple[GuideTeaser, ...]:
    """The first guides of the kinds that are switched on."""
    kinds = open_guides()
    cards = guides.guides(language=language) if kinds else ()
    open_ones = [card for card in cards if card.kind in kinds]
    return tuple(
        GuideTeaser(card.title, card.intro, card.picture, reverse("guide", args=[card.ref]))
        for card in open_ones[:GUIDES_MOST]
    )


def _brands(language: str) -> tuple[BrandTeaser, ...]:
    return tuple(
        BrandTeaser(card.name, pick(card.taglines, language), card.emblem, reverse("brand", args=[card.ref]))
        for card in catalogue.brands_with_emblem(limit=BRANDS_MOST)
    )


def _words(language: str) -> tuple[SuggestionLine, ...]:
    return tuple(query_line(words) for words in searches.hot_words(language=language, limit=WORDS_MOST))


def _shops(language: str) -> tuple[ShopTeaser, ...]:
    pictured = [shop for shop in stock.shops() if shop.details.picture]
    return tuple(
        ShopTeaser(pick(shop.names, language), shop.details.picture, reverse("shop", args=[shop.ref]))
        for shop in pictured[:SHOPS_MOST]
    )
