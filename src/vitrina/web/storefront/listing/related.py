"""Related searches: what others look for with the same words, and finer questions that this result can
answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from vitrina.search.types import Facet, SearchPage, SearchRequest
from vitrina.web.facets import Names
from vitrina.web.parameters import toggled
from vitrina.web.storefront.listing.trail import Trail

FINER_MAX = 4
_LEAST_SHARE, _MOST_SHARE = 0.03, 0.6
"""A finer question should leave enough, and leave something out."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another question to ask."""

    text: str
    address: str


def related(
    request: SearchRequest, page: SearchPage, names: Names, trail: Trail, *, logged: Sequence[str]
) -> tuple[Related, ...]:
    """For a query that was typed: `logged` ones of others first, then the same with the telling value of each
    of the best facets."""
    text = page.query.text or request.text.strip()
    if not text or not page.total:
        return ()
    search = Trail(reverse("search"))
    others = [Related(query, search.to(SearchRequest(text=query))) for query in logged]
    return (*others, *_finer(text, request, page, names, trail))


def _finer(
    text: str, request: SearchRequest, page: SearchPage, names: Names, trail: Trail
) -> Iterator[Related]:
    found = 0
    for facet in page.facets:
        key = _telling(facet, page.total)
        if key is None or facet.code in request.filters.values or found == FINER_MAX:
            continue
        found += 1
        yield Related(f"{text} · {names.value(facet.code, key)}", trail.to(toggled(request, facet.code, key)))


def _telling(facet: Facet, total: int) -> str | None:
    """The most frequent value that still cuts; numbers and yes or no tell nothing by themselves."""
    if facet.minimum is not None or {value.key for value in facet.values} <= {"true", "false"}:
        return None
    for value in facet.values:
        if _LEAST_SHARE * total <= value.count <= _MOST_SHARE * total:
            return value.key
    return None
