"""Search and suggestions for the shop's pages and API."""

from contextlib import suppress
from functools import cache

from django.conf import settings

from vitrina.search import Engine, SearchSettings
from vitrina.search.errors import SearchError
from vitrina.search.types import SearchPage, SearchRequest, ShopperContext, Suggestion

FACETS_FIRST = ("category", "brand", "occasion", "series")
"""Facets that pages have a place for, wherever a result has them."""


@cache
def engine() -> Engine:
    """The engine of this process. It notices by itself what the worker indexes."""
    return Engine.open(
        settings.VITRINA_INDEX,
        models=settings.VITRINA_MODELS,
        settings=SearchSettings(facets_first=FACETS_FIRST),
    )


def warm_up() -> None:
    """Load all that the first shopper would wait for: the index, dictionaries, compiled loops. Where there is
    no index yet, there is nothing to load."""
    for language, text in (("en", "warm up"), ("ru", "согрев"), ("zh", "预热")):
        with suppress(SearchError):
            engine().search(SearchRequest(text, context=ShopperContext(language=language)))


def search(request: SearchRequest) -> SearchPage:
    """All four stages. Raises `UnknownFilter`, `UnknownSort`, `InvalidInput`, `NoIndex`."""
    return engine().search(request)


def suggest(prefix: str, *, context: ShopperContext) -> tuple[Suggestion, ...]:
    """What the shopper may be about to type, and where it leads."""
    return engine().suggest(prefix, context=context)
