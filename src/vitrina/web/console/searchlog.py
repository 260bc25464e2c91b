"""The search log: what shoppers ask, what they do not find, and the repair beside each line."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vitrina.discovery.curation import services as curation
from vitrina.discovery.serving.services import search
from vitrina.insight.searches import queries
from vitrina.insight.searches.types import QueryLine, QueryPage
from vitrina.kernel.errors import VitrinaError
from vitrina.search.types import SearchRequest, ShopperContext
from vitrina.web import formats
from vitrina.web.console.curation.wording import LANGUAGE_NAMES
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import show
from vitrina.web.errors import failure

URL_NAME = "console:searchlog"
PAGE_SIZE = 25
PAGE_MAX = 10_000
PERIODS: dict[int, str | Promise] = {
    1: _("Today"),
    7: _("7 days"),
    28: _("28 days"),
    90: _("90 days"),
}
DEFAULT_DAYS = 28


class Tab(StrEnum):
    """Which queries are shown."""

    TOP = "top"
    WITHOUT_RESULTS = "without-results"
    WITHOUT_CLICKS = "without-clicks"


TABS: dict[Tab, tuple[str | Promise, Callable[..., QueryPage], str | Promise]] = {
    Tab.TOP: (
        pgettext_lazy("tab of the search log", "Most searched"),
        queries.top_queries,
        _("Nobody has searched in this time. What shoppers type will stand here, a second after they did."),
    ),
    Tab.WITHOUT_RESULTS: (
        pgettext_lazy("tab of the search log", "Without results"),
        queries.queries_without_results,
        _("Every query found something. Where one finds nothing, it will stand here with its repair."),
    ),
    Tab.WITHOUT_CLICKS: (
        pgettext_lazy("tab of the search log", "Without clicks"),
        queries.queries_without_clicks,
        _("No query that was asked three times or more went without a click."),
    ),
}


@dataclass(frozen=True, slots=True)
class Repair:
    """One way to mend a query: the form it leads to, filled in already."""

    title: str | Promise
    icon: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """One query. `click_rate`: clicks by search, as shown. `finds_now`: products that it finds at this
    moment; None where there is no index."""

    query: QueryLine
    language: str
    click_rate: str
    finds_now: int | None
    results: str
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; what it does not say, or says wrong, is as usual."""

    tab: Tab
    days: int
    language: str
    page: int

    @classmethod
    def of(cls, request: HttpRequest) -> "Asked":
        """Read the address."""
        said = request.GET
        days, page = said.get("days", ""), said.get("page", "")
        return cls(
            tab=Tab(said["tab"]) if said.get("tab") in set(Tab) else Tab.TOP,
            days=int(days) if days.isdecimal() and int(days) in PERIODS else DEFAULT_DAYS,
            language=said["language"] if said.get("language") in LANGUAGE_NAMES else "",
            page=min(max(int(page), 1), PAGE_MAX) if page.isdecimal() and len(page) < 9 else 1,
        )

    def address(self, **changed: object) -> str:
        """The address of this page, or of one that differs."""
        said = {"tab": self.tab, "days": self.days, "language": self.language, "page": self.page, **changed}
        if "page" not in changed and changed:
            said["page"] = 1
        usual = {"tab": Tab.TOP, "days": DEFAULT_DAYS, "language": "", "page": 1}
        unusual = {name: value for name, value in said.items() if value != usual[name]}
        return reverse(URL_NAME) + (f"?{urlencode(unusual)}" if unusual else "")


def searchlog(request: HttpRequest) -> HttpResponse:
    """One tab of the log, for one period and language."""
    asked = Asked.of(request)
    for problem in curation.adopt():
        messages.warning(request, failure(problem).message)
    _title, read, nothing = TABS[asked.tab]
    found = read(days=asked.days, language=asked.language or None, page=asked.page, page_size=PAGE_SIZE)
    may_repair = request.user.has_perm("curation.add_synonym")
    context = {
        "asked": asked,
        "tabs": [(tab, title, asked.address(tab=tab)) for tab, (title, _read, _nothing) in TABS.items()],
        "periods": [(days, title, asked.address(days=days)) for days, title in PERIODS.items()],
        "languages_asked": [
            (code, name, asked.address(language=code))
            for code, name in (("", pgettext_lazy("languages", "All")), *LANGUAGE_NAMES.items())
        ],
        "lines": [_line(line, asked, may_repair=may_repair) for line in found.lines],
        "nothing": nothing,
        "found": found,
        "earlier": asked.address(page=asked.page - 1) if asked.page > 1 else "",
        "later": asked.address(page=asked.page + 1) if asked.page < found.pages else "",
        "may_repair": may_repair,
    }
    return show(request, "console/searchlog.html", context, title=_("Search log"))


def repairs(query: str, language: str, *, back: str) -> tuple[Repair, ...]:
    """The ways to mend a query, each leading back to the page `back` of the log."""
    from_log = {"language": language, "back": back}
    ways = (
        (_("Add a synonym"), "sync_alt", "synonym", {"left": query, **from_log}),
        (_("Redirect"), "alt_route", "redirect", {"query": query, **from_log}),
        (_("Pin a product"), "keep", "boostplacement", {"query": query, "back": back}),
    )
    return tuple(
        Repair(title, icon, f"{reverse(f'console:curation_{model}_add')}?{urlencode(given)}")
        for title, icon, model, given in ways
    )


def _line(line: QueryLine, asked: Asked, *, may_repair: bool) -> Line:
    page_language = {"zh": "zh-hans"}.get(line.language, line.language)
    return Line(
        query=line,
        language=LANGUAGE_NAMES.get(line.language, line.language),
        click_rate=formats.percent(line.clicks / line.searches) if line.searches else "—",
        finds_now=_finds_now(line),
        results=f"/{page_language}/search?{urlencode({'q': line.query})}",
        repairs=repairs(line.query, line.language, back=asked.address()) if may_repair else (),
    )


def _finds_now(line: QueryLine) -> int | None:
    asked = SearchRequest(line.query, context=ShopperContext(language=line.language), page_size=1)
    try:
        return search(asked).total
    except VitrinaError:
        return None


add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Search log"),
        url_name=URL_NAME,
        icon="manage_search",
        permission="searches.view_searchday",
        roles=STAFF,
        route="searchlog/",
        view=searchlog,
    )
)
