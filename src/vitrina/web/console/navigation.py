"""The console's pages, grouped by work. A module that has a page puts it up here when it is imported."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vitrina.kernel.registry import Registry
from vitrina.people.accounts.queries import role_of
from vitrina.people.accounts.roles import Role
from vitrina.web.console.words import Words
from vitrina.web.languages import LANGUAGES


class Group(StrEnum):
    """Parts of the sidebar, in its order."""

    TODAY = "today"
    CATALOGUE = "catalogue"
    SEARCH = "search"
    SELLERS = "sellers"
    PLACES = "places"
    STORE = "store"
    PEOPLE = "people"


GROUP_TITLES: dict[Group, Words] = {
    Group.TODAY: "",
    Group.CATALOGUE: _("Catalogue"),
    Group.SEARCH: pgettext_lazy("part of the console", "Search"),
    Group.SELLERS: _("Sellers"),
    Group.PLACES: _("Shops and stock"),
    Group.STORE: pgettext_lazy("part of the console", "Store"),
    Group.PEOPLE: _("People"),
}

EVERYBODY = frozenset(Role)
STAFF = EVERYBODY - {Role.SELLER}
"""All who work for the shop itself."""

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class ConsolePage:
    """One page of the sidebar.

    `url_name`: of the page, "console:catalog_product_changelist". `icon`: a name of Material Symbols.
    `permission`: who lacks it neither sees nor opens the page ("catalog.view_product"); "" asks for none.
    `roles`: others neither see nor open it. A page that is no ModelAdmin's list brings its `view`, and its
    `route` below `/console/`; its url name is then "console:" and whatever it likes.
    """

    group: Group
    title: Words
    url_name: str
    icon: str
    permission: str = ""
    roles: frozenset[Role] = EVERYBODY
    route: str = ""
    view: View | None = None

    def open_to(self, request: HttpRequest) -> bool:
        """Whoever asks may see this page."""
        user = request.user
        return role_of(user) in self.roles and (not self.permission or user.has_perm(self.permission))


PAGES = Registry[ConsolePage]("console page")
"""By url name, in the order in which they stand within their group."""


def add_page(page: ConsolePage) -> ConsolePage:
    """Put a page up. Raises `AlreadyRegistered` where another page has its url name."""
    return PAGES.register(page.url_name, page)


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    """The groups with those of their pages that whoever asks may see, as Unfold wants them."""
    groups = []
    for group in Group:
        items = [_item(page) for page in PAGES if page.group is group and page.open_to(request)]
        if items:
            groups.append({"title": GROUP_TITLES[group], "items": items, "separator": False})
    return groups


def languages(request: HttpRequest) -> list[dict[str, str]]:
    """The languages in which the console can be read, as Unfold wants them."""
    spoken = {code for code, _name in settings.LANGUAGES}
    return [
        {"code": language.code, "name_local": language.name}
        for language in LANGUAGES
        if language.code in spoken
    ]


def _item(page: ConsolePage) -> dict[str, Any]:
    return {"title": page.title, "icon": page.icon, "link": reverse(page.url_name)}
