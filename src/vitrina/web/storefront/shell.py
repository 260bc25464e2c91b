"""What stands around every page: departments in the shopper's order, the sheet of all categories, ways on."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.template.loader import render_to_string

from vitrina.content.help import queries as help_pages
from vitrina.content.help.types import TopicLink
from vitrina.market.catalog.types import CategoryNode
from vitrina.operations.functions.queries import Functions
from vitrina.web.languages import LANGUAGES, current
from vitrina.web.storefront import navigation
from vitrina.web.storefront import ways as ways_on
from vitrina.web.storefront.memory import Memory, recalled

HELP_TOPICS_MOST = 4
"""In the foot of a page; the help page has all."""

_HELP_KEPT_SECONDS = 30
_DEPARTMENTS_KEPT = 256


def shell_context(request: HttpRequest, tree: tuple[CategoryNode, ...], on: Functions) -> dict[str, Any]:
    """What base.html shows around a page. Now and then two SQL queries, for the help in the foot."""
    known = ways_on.ways(on)
    pictures = on["navigation_pictures"]
    language = current().code
    departments = _departments(tree, recalled(request), on)[: navigation.ROW_MOST]
    return {
        "ways": known,
        "discover": ways_on.discover(known),
        "mine": ways_on.mine(known),
        "staff_ways": ways_on.staff_ways(known),
        "help_topics": _help_topics() if "help" in known else (),
        "departments": [_department(node, language, pictures) for node in departments],
        "categories": _categories(tree, tuple(known.items()), language, pictures),
    }


def failure_context() -> dict[str, Any]:
    """The little that stands around a page when something went wrong: it asks no database."""
    return {
        "shell": "storefront/base.html",
        "shop_name": settings.VITRINA_NAME,
        "language": current(),
    }


def _departments(tree: tuple[CategoryNode, ...], memory: Memory, on: Functions) -> tuple[CategoryNode, ...]:
    if not on["segment_home"]:
        return tree
    return navigation.in_shoppers_order(tree, looked_at=memory.categories, segment=memory.segment)


def _help_topics() -> tuple[TopicLink, ...]:
    """The first topic of each group."""
    language = current().search

    def first_topics() -> tuple[TopicLink, ...]:
        groups = help_pages.groups(language=language)
        return tuple(group.topics[0] for group in groups[:HELP_TOPICS_MOST])

    return cache.get_or_set(f"vitrina.shell.help.{language}", first_topics, _HELP_KEPT_SECONDS) or ()


# Hundreds of links that are the same on every page are kept as markup in their language. Another tree, or
# another department, is another key: none is ever stale.


@lru_cache(maxsize=_DEPARTMENTS_KEPT)
def _department(node: CategoryNode, language: str, pictures: bool) -> str:
    return render_to_string("storefront/department.html", {"node": node, "pictures": pictures})


@lru_cache(maxsize=2 * len(LANGUAGES))
def _categories(
    tree: tuple[CategoryNode, ...],
    known: tuple[tuple[str, ways_on.Way], ...],
    language: str,
    pictures: bool,
) -> str:
    return render_to_string(
        "storefront/categories.html", {"tree": tree, "ways": dict(known), "pictures": pictures}
    )
