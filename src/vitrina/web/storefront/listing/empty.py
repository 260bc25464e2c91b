"""Help where a question found nothing, or nothing that holds all of its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from vitrina.discovery.serving.nearest import Nearest, WayOut
from vitrina.market.showcase.types import ProductCard
from vitrina.search.types import SearchRequest
from vitrina.web import formats
from vitrina.web.facets import Names
from vitrina.web.storefront.listing.chips import narrowing_name
from vitrina.web.storefront.listing.trail import Trail
from vitrina.web.storefront.suggestions import SuggestionLine, suggestion_lines


@dataclass(frozen=True, slots=True)
class Way:
    """One way on, in words: `count` tells how many products lie there."""

    text: str
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class Help:
    """What the page says: words that no product holds, ways to more, what else was perhaps meant, and what
    others love."""

    nobody_has: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    suggested: tuple[SuggestionLine, ...] = ()
    loved: tuple[ProductCard, ...] = ()

    @property
    def any(self) -> bool:
        """There is something to say."""
        return bool(self.nobody_has or self.ways or self.suggested or self.loved)


def help_of(
    nearest: Nearest,
    request: SearchRequest,
    *,
    cards: Sequence[ProductCard],
    names: Names,
    shops: Mapping[str, str],
    trail: Trail,
) -> Help:
    """The ways out, in words and addresses. `cards`: of `nearest.loved`, and perhaps others."""
    by_ref = {card.ref: card for card in cards}
    return Help(
        nobody_has=nearest.nobody_has,
        ways=tuple(
            Way(_text(way, request, names, shops), _count(way.total), trail.to(way.request))
            for way in nearest.ways
        ),
        suggested=suggestion_lines(nearest.suggested),
        loved=tuple(by_ref[ref] for ref in nearest.loved if ref in by_ref),
    )


def _text(way: WayOut, request: SearchRequest, names: Names, shops: Mapping[str, str]) -> str:
    if way.spelled:
        return gettext("Search for “%(query)s”") % {"query": way.spelled}
    if way.word:
        return gettext("Without the word “%(word)s”") % {"word": way.word}
    if way.dropped:
        name = narrowing_name(way.dropped, request.filters, names, shops)
        return gettext("Without the filter “%(filter)s”") % {"filter": name}
    return gettext("Without any filter")


def _count(total: int) -> str:
    text = ngettext("%(count)s product", "%(count)s products", total)
    return text % {"count": formats.number(total)}
