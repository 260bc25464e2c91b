"""Pages of a listing: one after the other, or appended."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext

from vitrina.search.types import SearchPage, SearchRequest
from vitrina.web import formats
from vitrina.web.storefront.listing.trail import Trail

LONGEST_PAGER = 7


@dataclass(frozen=True, slots=True)
class PageLink:
    """One step of the pager; no `number`: a gap."""

    number: int | None
    address: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages around this one. Empty addresses: there is none. `seen`: how many products of `total` come up
    to the end of this page, told in `progress`."""

    links: tuple[PageLink, ...] = ()
    previous: str = ""
    next: str = ""
    seen: int = 0
    total: int = 0
    progress: str = ""


def pager(request: SearchRequest, page: SearchPage, trail: Trail) -> Pager:
    """The pager of a page; an empty one where there is only one page, or this one lies beyond the last."""
    last = -(-page.total // page.page_size)
    here = request.page
    if last < 2 or here > last:
        return Pager()

    def to(number: int) -> str:
        return trail.to(replace(request, page=number))

    wanted = sorted({1, last, *range(max(1, here - 1), min(last, here + 1) + 1)})
    if last <= LONGEST_PAGER:
        wanted = list(range(1, last + 1))
    links: list[PageLink] = []
    for number in wanted:
        if links and links[-1].number != number - 1:
            links.append(PageLink(None))
        links.append(PageLink(number, to(number), number == here))
    seen = min(here * page.page_size, page.total)
    return Pager(
        links=tuple(links),
        previous=to(here - 1) if here > 1 else "",
        next=to(here + 1) if here < last else "",
        seen=seen,
        total=page.total,
        progress=gettext("%(seen)s of %(total)s")
        % {"seen": formats.number(seen), "total": formats.number(page.total)},
    )
