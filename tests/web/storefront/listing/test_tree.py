"""The way through the categories."""

import pytest
from tests.web.storefront.listing.made import TREE, facet, page

from vitrina.market.catalog.types import CategoryNode
from vitrina.search.types import Facet, Filters, SearchRequest
from vitrina.web.parameters import Scope
from vitrina.web.storefront.listing.trail import Trail
from vitrina.web.storefront.listing.tree import STEPS_AT_ONCE, CategorySteps, category_steps

COUNTS = facet("category", {"bags": 9, "clutches": 6, "totes": 3, "shoes": 2})
SEARCH = Trail("/en/search")


def steps(*chosen: str, trail: Trail = SEARCH, counts: Facet = COUNTS, **filters: object) -> CategorySteps:
    values = {"category": chosen} if chosen else {}
    asked = SearchRequest("red", filters=Filters(values=values, **filters), page=3)  # type: ignore[arg-type]
    return category_steps(page(counts), asked, TREE, trail)


def test_at_the_top_the_departments_of_this_result() -> None:
    found = steps()
    assert [(step.name, step.count) for step in found.below] == [("Bags", 9), ("Shoes", 2)]
    assert (found.above, found.here, found.kept) == ((), "", ())
    assert found.below[0].address == "/en/search?q=red&filter=category:bags"


def test_one_department_alone_is_no_step() -> None:
    assert not steps(counts=facet("category", {"bags": 9})).any


def test_within_a_category_up_and_down() -> None:
    found = steps("bags")
    assert [step.name for step in found.below] == ["Clutches", "Totes"]
    assert [step.address for step in found.above] == ["/en/search?q=red"]
    assert (found.here, found.kept) == ("Bags", ("bags",))
    assert [step.name for step in steps("totes").above] == ["All categories", "Bags"]


def test_a_categorys_own_page_leads_to_pages_and_keeps_the_filters() -> None:
    found = steps("bags", trail=Trail("/en/c/bags", Scope(category="bags")), in_stock=True)
    assert found.kept == ()
    assert found.below[0].address.endswith("/c/clutches?q=red&in_stock=1")
    assert found.above[0].address.endswith("/search?q=red&in_stock=1")
    assert all(step.elsewhere for step in (*found.above, *found.below))


@pytest.mark.parametrize("chosen", [("totes", "shoes"), ("unheard",)])
def test_several_categories_and_unknown_ones_are_kept_and_seen_from_the_top(chosen: tuple[str, ...]) -> None:
    found = steps(*chosen)
    assert (found.here, found.kept) == ("", chosen)
    assert found.below


def test_more_departments_wait_behind_more() -> None:
    tree = tuple(CategoryNode(f"c{number}", f"C{number}") for number in range(15))
    counts = facet("category", {node.ref: 30 - place for place, node in enumerate(tree)})
    found = category_steps(page(counts), SearchRequest(), tree, SEARCH)
    assert (len(found.below), len(found.more)) == (STEPS_AT_ONCE, 15 - STEPS_AT_ONCE)
