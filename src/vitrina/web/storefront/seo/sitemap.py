"""The sitemap: an index of files, each of at most 10,000 addresses, written as they are read.

Format: https://www.sitemaps.org/protocol.html, alternates by
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from django.urls import reverse
from django.utils import translation

from vitrina.content.guides import queries as guides
from vitrina.content.help import queries as help_topics
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.queries import published
from vitrina.market.catalog.queries.published import Published, Stretch
from vitrina.market.stock import queries as stock
from vitrina.operations.functions import queries as functions
from vitrina.web.storefront.functions import open_guides
from vitrina.web.storefront.seo.site import Alternate, alternates, spoken

ADDRESSES_MAX = 10_000
"""Addresses in one file; a page has one in each language."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of page. `stretches(length)`: its pieces of at most `length` things; `things(number, length)`:
    those of one piece; `path(ref)`: where one lies, in the active language. `function`: the switch without
    which there are no such pages."""

    stretches: Callable[[int], Iterable[Stretch]]
    things: Callable[[int, int], Iterable[Published]]
    path: Callable[[str], str]
    function: str = ""


def index(base: str) -> Iterator[str]:
    """The sitemap of sitemaps. `base`: scheme and host."""
    yield f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n'
    length = _length()
    for name, section in _open_sections().items():
        for stretch in section.stretches(length):
            address = f"{base}{reverse('sitemap_part', args=[name, stretch.number])}"
            yield f"<sitemap><loc>{escape(address)}</loc>{_changed(stretch.changed_at)}</sitemap>\n"
    yield "</sitemapindex>\n"


def part(base: str, name: str, number: int) -> Iterator[str]:
    """One file: every page of the piece in every language, each with all its alternates. Raises `NotFound`
    for a section that does not exist; a piece without pages is an empty file."""
    if name not in _open_sections():
        raise NotFound(kind="page", id=f"sitemap-{name}-{number}.xml")
    return _part(base, SECTIONS[name], number)


def _part(base: str, section: Section, number: int) -> Iterator[str]:
    yield f'{_HEAD}<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    with translation.override(spoken()[0].code):
        things = section.things(number, _length())
    for thing in things:
        yield _page(base, section, thing)
    yield "</urlset>\n"


def _page(base: str, section: Section, thing: Published) -> str:
    # A language may not stay active between two pieces of a stream: other requests run in between.
    with translation.override(spoken()[0].code):
        path = section.path(thing.ref)
        others = alternates(base, path) or (Alternate("", f"{base}{path}"),)
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{other.hreflang}" href="{escape(other.address)}"/>'
        for other in others
        if other.hreflang
    )
    changed = _changed(thing.changed_at)
    return "".join(
        f"<url><loc>{escape(other.address)}</loc>{changed}{links}</url>\n"
        for other in others
        if other.hreflang != "x-default"
    )


def _open_sections() -> dict[str, Section]:
    on = functions.switched().on
    return {
        name: section for name, section in SECTIONS.items() if not section.function or section.function in on
    }


def _changed(moment: datetime | None) -> str:
    return f"<lastmod>{moment.isoformat(timespec='seconds')}</lastmod>" if moment else ""


def _length() -> int:
    return ADDRESSES_MAX // max(len(spoken()), 1)


def _whole(_: int) -> list[Stretch]:
    return [Stretch(0)]


def _nothing_but(route: str) -> Callable[[str], str]:
    return lambda ref: reverse(route, args=[ref])


def _single_pages(_: int, __: int) -> list[Published]:
    on = functions.switched().on
    single = [Published(route) for route, function in _SINGLE.items() if not function or function in on]
    return [*single, Published("guides")] if open_guides() else single


def _categories(_: int, __: int) -> list[Published]:
    return [Published(category.ref) for category in catalogue.all_categories()]


def _shops(_: int, __: int) -> list[Published]:
    return [Published(shop.ref) for shop in stock.shops()]


def _guides(_: int, __: int) -> list[Published]:
    kinds = open_guides()
    return [Published(guide.ref) for guide in guides.guides(language="en") if guide.kind in kinds]


def _topics(_: int, __: int) -> list[Published]:
    return [Published(topic.slug) for group in help_topics.groups(language="en") for topic in group.topics]


_SINGLE = {
    "home": "",
    "categories": "",
    "brands": "brand_page",
    "shops": "store_locator",
    "help": "faq",
}
"""Pages that there are once, by the function without which they are not there."""

SECTIONS: dict[str, Section] = {
    "pages": Section(_whole, _single_pages, reverse),
    "categories": Section(_whole, _categories, _nothing_but("category")),
    "shops": Section(_whole, _shops, _nothing_but("shop"), "store_locator"),
    "guides": Section(_whole, _guides, _nothing_but("guide")),
    "help": Section(_whole, _topics, _nothing_but("help_topic"), "faq"),
    "brands": Section(
        published.brand_stretches,
        lambda number, length: published.brands_in(number, length=length),
        _nothing_but("brand"),
        "brand_page",
    ),
    "products": Section(
        published.product_stretches,
        lambda number, length: published.products_in(number, length=length),
        _nothing_but("product"),
    ),
}
"""What is listed, by the name in the file's address."""
