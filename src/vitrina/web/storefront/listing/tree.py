"""The category as a way to go: what lies above, where one is, what lies below with its counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext

from vitrina.market.catalog.types import CategoryNode
from vitrina.search.types import SearchPage, SearchRequest
from vitrina.web.parameters import Scope
from vitrina.web.storefront.listing.trail import Trail

STEPS_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class CategoryStep:
    """One category to go to; `count` products of this result are there. `elsewhere`: on a page of its own."""

    name: str
    address: str
    count: int = 0
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class CategorySteps:
    """`above` from the whole shop down, `here` where one is ("" at the top), and `below`: the first ones and
    those behind "more". `kept`: categories that the form has to say, as the path does not."""

    above: tuple[CategoryStep, ...]
    here: str
    below: tuple[CategoryStep, ...]
    more: tuple[CategoryStep, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """There is a way to go."""
        return bool(self.above or self.below)


def category_steps(
    page: SearchPage, request: SearchRequest, tree: Sequence[CategoryNode], trail: Trail
) -> CategorySteps:
    """The steps from the one category that is looked at; from the top where it is none, or several."""
    chosen = request.filters.values.get("category", ())
    path = _path_to(chosen[0], tree) if len(chosen) == 1 else ()
    counts = {
        value.key: value.count for facet in page.facets if facet.code == "category" for value in facet.values
    }
    nodes = path[-1].children if path else tree
    below = sorted((node for node in nodes if counts.get(node.ref)), key=lambda node: -counts[node.ref])
    steps = [_step(node, request, trail, counts[node.ref]) for node in below]
    if not path and len(steps) < 2:
        steps = []
    above = [_step(node, request, trail) for node in path[:-1]]
    return CategorySteps(
        above=(_everything(request, trail), *above) if path else (),
        here=path[-1].name if path else "",
        below=tuple(steps[:STEPS_AT_ONCE]),
        more=tuple(steps[STEPS_AT_ONCE:]),
        kept=tuple(ref for ref in chosen if not trail.scope.says("category", ref)),
    )


def _step(node: CategoryNode, request: SearchRequest, trail: Trail, count: int = 0) -> CategoryStep:
    there = _within(request, node.ref)
    if not trail.scope.category:
        return CategoryStep(node.name, trail.to(there), count)
    page = Trail(reverse("category", args=[node.ref]), Scope(category=node.ref), trail.near)
    return CategoryStep(node.name, page.to(there), count, elsewhere=True)


def _everything(request: SearchRequest, trail: Trail) -> CategoryStep:
    there = _within(request, "")
    if not trail.scope.category:
        return CategoryStep(gettext("All categories"), trail.to(there))
    return CategoryStep(
        gettext("All categories"), Trail(reverse("search"), near=trail.near).to(there), elsewhere=True
    )


def _within(request: SearchRequest, ref: str) -> SearchRequest:
    values = {code: keys for code, keys in request.filters.values.items() if code != "category"}
    if ref:
        values = {"category": (ref,), **values}
    return replace(request, filters=replace(request.filters, values=values), page=1)


def _path_to(ref: str, nodes: Sequence[CategoryNode]) -> tuple[CategoryNode, ...]:
    for node in nodes:
        if node.ref == ref:
            return (node,)
        below = _path_to(ref, node.children)
        if below:
            return (node, *below)
    return ()
