"""The departments in the head of a page: in which order this shopper finds them."""

from collections.abc import Iterable, Sequence

from vitrina.market.catalog.types import CategoryNode

ROW_MOST = 8
"""Departments in the row of a desktop's head; the sheet has all."""


def in_shoppers_order(
    tree: Sequence[CategoryNode], *, looked_at: Iterable[str], segment: str
) -> tuple[CategoryNode, ...]:
    """The departments, for those who were here before with the ones they looked at in front, the latest
    first. `looked_at`: refs of categories of any depth, newest first. New shoppers, and those of whom nothing
    is known, find the shop's own order."""
    if segment not in ("prospective", "loyal"):
        return tuple(tree)
    root_of = {ref: root.ref for root in tree for ref in _refs(root)}
    favoured = list(dict.fromkeys(root_of[ref] for ref in looked_at if ref in root_of))
    return tuple(
        sorted(tree, key=lambda node: favoured.index(node.ref) if node.ref in favoured else len(favoured))
    )


def _refs(node: CategoryNode) -> Iterable[str]:
    yield node.ref
    for child in node.children:
        yield from _refs(child)
