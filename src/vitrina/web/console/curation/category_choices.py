"""Categories to choose from in a form."""

from collections.abc import Iterator
from typing import Any

from vitrina.market.catalog.queries import category_tree
from vitrina.market.catalog.types import CategoryNode
from vitrina.web.languages import current

_INDENT = "\u2003"


def category_choices(*, empty: Any) -> list[tuple[str, Any]]:
    """All categories, those below others moved in; first `empty`. One SQL query."""
    return [("", empty), *_lines(category_tree(language=current().search), 0)]


def _lines(nodes: tuple[CategoryNode, ...], depth: int) -> Iterator[tuple[str, str]]:
    for node in nodes:
        yield node.ref, _INDENT * depth + node.name
        yield from _lines(node.children, depth + 1)
