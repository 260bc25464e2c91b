"""Formats that list every variant as an item of its own, tied by a group: their items, group by group."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def whole_groups(items: Iterable[tuple[str, Item]], sizes: Counter[str]) -> Iterator[list[Item]]:
    """Items with the names of their groups, as whole groups; "" is a group of its own each time. `sizes`: how
    many items each group has, from an earlier reading: a group is given out with its last item, so that only
    the open groups are held."""
    waiting: dict[str, list[Item]] = {}
    for group, item in items:
        if not group:
            yield [item]
            continue
        members = waiting.setdefault(group, [])
        members.append(item)
        if len(members) == sizes[group]:
            yield waiting.pop(group)
    yield from waiting.values()
