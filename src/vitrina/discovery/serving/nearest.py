"""The nearest useful thing where a question finds nothing, or nothing that holds all of its words.

Decisions are pure (`narrowings`, `without`, `words_without`); `ways_out` asks the engine, a bounded number of
times and in the cheapest way: counts only, no facets, no learned ranking.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from vitrina.discovery.serving import services
from vitrina.search.types import (
    Filters,
    FormedQuery,
    SearchPage,
    SearchRequest,
    Sort,
    Suggestion,
)

FILTERS_TRIED = 5
WORDS_TRIED = 4
LOVED = 8
_PREFIX_CHARS = 4
_NOTHING: Mapping[str, tuple[str, ...]] = {}


class Part(StrEnum):
    """What kind of filter narrows a search."""

    VALUE = "value"
    RANGE = "range"
    PRICE = "price"
    RATING = "rating"
    IN_STOCK = "in_stock"
    PICKUP_SHOP = "pickup_shop"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One filter that can be taken back: a value (`code`, `key`), a range (`code`), or one of the others."""

    part: Part
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class WayOut:
    """Another question that finds `total` products: without `dropped`, or without the word `word`, or spelled
    as `spelled`; with none of the three, without any filter."""

    request: SearchRequest
    total: int
    dropped: Narrowing | None = None
    word: str = ""
    spelled: str = ""


@dataclass(frozen=True, slots=True)
class Nearest:
    """Ways on from a question that found too little. `nobody_has`: its words that no product holds.
    `suggested`: what else was perhaps meant. `loved`: ids of products that others like."""

    nobody_has: tuple[str, ...] = ()
    ways: tuple[WayOut, ...] = ()
    suggested: tuple[Suggestion, ...] = ()
    loved: tuple[str, ...] = ()


def narrowings(filters: Filters, *, fixed: Mapping[str, tuple[str, ...]] = _NOTHING) -> Iterator[Narrowing]:
    """Every filter that can be taken back; what is `fixed` (by the page's own address) cannot."""
    for code, keys in filters.values.items():
        for key in keys:
            if fixed.get(code) != (key,):
                yield Narrowing(Part.VALUE, code, key)
    for code in filters.ranges:
        yield Narrowing(Part.RANGE, code)
    others = {
        Part.PRICE: filters.price_minor != (None, None),
        Part.RATING: filters.rating_min is not None,
        Part.IN_STOCK: filters.in_stock,
        Part.PICKUP_SHOP: bool(filters.pickup_shop),
        Part.DELIVERY: filters.delivery_days_max is not None,
    }
    yield from (Narrowing(part) for part, used in others.items() if used)


def without(request: SearchRequest, narrowing: Narrowing) -> SearchRequest:
    """The same search without one of its filters, from its first page."""
    return replace(request, filters=_dropped(request.filters, narrowing), page=1)


def words_without(query: FormedQuery, word: str) -> str:
    """The query without one of its words; "" where it is the only one."""
    return " ".join(group.word for group in query.groups if group.word != word)


def ways_out(
    request: SearchRequest, page: SearchPage, *, fixed: Mapping[str, tuple[str, ...]] = _NOTHING
) -> Nearest:
    """What helps on from `page`, the answer to `request`. Where some products hold all words, nothing has to.

    Asks the engine 18 times at most. `fixed`: as in `narrowings`.
    """
    if page.total and page.matched_all:
        return Nearest()
    nobody_has = _nobody_has(request, page)
    ways = (*_fewer_filters(request, page, fixed), *_respelled(request), *_fewer_words(request, page))
    if page.total:
        return Nearest(nobody_has=nobody_has, ways=ways)
    return Nearest(
        nobody_has=nobody_has,
        ways=ways,
        suggested=_suggested(request),
        loved=_loved(request, fixed),
    )


def _nobody_has(request: SearchRequest, page: SearchPage) -> tuple[str, ...]:
    words = [group.word for group in page.query.groups]
    plain = replace(request, filters=Filters(), correct_spelling=False)
    return tuple(word for word in words[:WORDS_TRIED] if not _total(replace(plain, text=word)))


def _fewer_filters(
    request: SearchRequest, page: SearchPage, fixed: Mapping[str, tuple[str, ...]]
) -> tuple[WayOut, ...]:
    """Without one filter, the most fruitful first; without all where that alone helps."""
    if page.total:
        return ()
    used = list(narrowings(request.filters, fixed=fixed))
    found = []
    for narrowing in used[:FILTERS_TRIED]:
        wider = without(request, narrowing)
        found.append(WayOut(wider, _total(wider), dropped=narrowing))
    ways = sorted((way for way in found if way.total), key=lambda way: -way.total)
    if ways or len(used) < 2:
        return tuple(ways)
    plain = replace(request, filters=Filters(values=dict(fixed)), page=1)
    total = _total(plain)
    return (WayOut(plain, total),) if total else ()


def _respelled(request: SearchRequest) -> tuple[WayOut, ...]:
    """The corrected query, where the shopper had insisted on their own spelling."""
    if request.correct_spelling or not request.text.strip():
        return ()
    mended = replace(request, correct_spelling=True, page=1)
    answer = services.search(_counted(mended))
    if not answer.query.corrections or not answer.total:
        return ()
    return (WayOut(mended, answer.total, spelled=answer.query.text),)


def _fewer_words(request: SearchRequest, page: SearchPage) -> tuple[WayOut, ...]:
    """Without one word, where all the others are found together, the most fruitful first."""
    if len(page.query.groups) < 2:
        return ()
    ways = []
    for group in page.query.groups[:WORDS_TRIED]:
        rest = words_without(page.query, group.word)
        shorter = replace(request, text=rest, page=1)
        total = services.search(_counted(shorter)).matched_all if rest else 0
        ways.append(WayOut(shorter, total, word=group.word))
    return tuple(sorted((way for way in ways if way.total), key=lambda way: -way.total))


def _suggested(request: SearchRequest) -> tuple[Suggestion, ...]:
    """What begins like the query: other spellings, categories, brands."""
    text = request.text.strip()
    if not text:
        return ()
    found = services.suggest(text, context=request.context)
    found = found or services.suggest(text[:_PREFIX_CHARS], context=request.context)
    return tuple(line for line in found if line.kind != "product" and line.text != text)


def _loved(request: SearchRequest, fixed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What others like, on this page's own shelf; in the whole shop where that is empty."""
    for filters in (Filters(values=dict(fixed)), Filters()):
        asked = SearchRequest(filters=filters, context=request.context, sort=Sort.POPULARITY, page_size=LOVED)
        hits = services.search(asked).hits
        if hits:
            return tuple(hit.product_id for hit in hits)
    return ()


def _dropped(filters: Filters, narrowing: Narrowing) -> Filters:
    match narrowing.part:
        case Part.VALUE:
            left = {
                code: tuple(key for key in keys if (code, key) != (narrowing.code, narrowing.key))
                for code, keys in filters.values.items()
            }
            return replace(filters, values={code: keys for code, keys in left.items() if keys})
        case Part.RANGE:
            kept = {code: ends for code, ends in filters.ranges.items() if code != narrowing.code}
            return replace(filters, ranges=kept)
        case Part.PRICE:
            return replace(filters, price_minor=(None, None))
        case Part.RATING:
            return replace(filters, rating_min=None)
        case Part.IN_STOCK:
            return replace(filters, in_stock=False)
        case Part.PICKUP_SHOP:
            return replace(filters, pickup_shop=None)
        case Part.DELIVERY:
            return replace(filters, delivery_days_max=None)


def _counted(request: SearchRequest) -> SearchRequest:
    """The same question, asked for its counts alone."""
    return replace(request, page=1, page_size=1, sort=Sort.NEWEST, facets=False)


def _total(request: SearchRequest) -> int:
    return services.search(_counted(request)).total
