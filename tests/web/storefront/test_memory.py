"""What the shop remembers of a shopper: bounded, theirs alone, and never a reason to fail."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.web.storefront.memory import COMPARED_MAX, QUERIES_MAX, SEEN_MAX, Memory

COOKIE_BYTES_MAX = 4096


@given(st.lists(st.text(max_size=300), max_size=40), st.lists(st.text(max_size=300), max_size=40))
def test_a_memory_fits_into_a_cookie_and_comes_back(refs: list[str], queries: list[str]) -> None:
    memory = Memory(token="t" * 22)
    for ref in refs:
        memory = memory.having_seen(ref).comparing(ref)
    for query in queries:
        memory = memory.having_asked(query)
    assert len(memory.seen) <= SEEN_MAX
    assert len(memory.queries) <= QUERIES_MAX
    assert len(memory.compared) <= COMPARED_MAX
    assert len(memory.dumps()) < COOKIE_BYTES_MAX
    assert Memory.loads(memory.dumps()) == memory


@pytest.mark.parametrize("value", ["", "nonsense", "eyJhIjoxfQ:1abc:xyz", "\x00", "{}" * 3000])
def test_a_foreign_cookie_is_an_empty_memory(value: str) -> None:
    assert Memory.loads(value) == Memory()


def test_a_forged_cookie_is_an_empty_memory() -> None:
    value = Memory(shop="shop-paris").dumps()
    assert Memory.loads(value.replace(value[0], "x", 1)) == Memory()


def test_the_newest_stands_first_and_only_once() -> None:
    memory = Memory().having_seen("a").having_seen("b").having_seen("a")
    assert memory.seen == ("a", "b")
    assert memory.comparing("a").comparing("b").not_comparing("a").compared == ("b",)


def test_segments_follow_what_a_shopper_did() -> None:
    memory = Memory()
    assert memory.segment == "new"
    assert memory.having_seen("a").segment == "prospective"
    for day in range(1, 5):
        memory = memory.visited(date(2026, 11, day)).visited(date(2026, 11, day))
    assert memory.visit_days == 4
    assert memory.segment == "loyal"
