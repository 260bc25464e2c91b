from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.boosting.helpers import NOON, normalise

from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.placement import Arrangement, Placement, PlacementTable, arrange


def pin(product: str, place: int, **more: object) -> Placement:
    return Placement(f"pin {product} {place} {more}", "A reason.", "pin", product, place, **more)  # type: ignore[arg-type]


def move(action: str, product: str, **more: object) -> Placement:
    return Placement(f"{action} {product} {more}", "A reason.", action, product, **more)  # type: ignore[arg-type]


def holding(*placements: Placement, query: str = "red socks", category: str = "") -> Arrangement:
    table = PlacementTable(placements, normalise=normalise)
    return table.arrangement(frozenset(normalise(query)), category=category, now=NOON)


def test_a_pin_holds_for_its_query_in_any_order_and_form() -> None:
    placement = pin("A", 1, query="Sock reds")
    assert holding(placement).pinned == {"A": 1}
    assert holding(placement, query="socks").empty
    assert holding(placement, query="red socks wool").empty


def test_a_pin_holds_for_its_category() -> None:
    placement = pin("A", 1, category="c7")
    assert holding(placement, category="c7").pinned == {"A": 1}
    assert holding(placement, query="", category="c7").pinned == {"A": 1}
    assert holding(placement, category="c8").empty


def test_query_and_category_must_both_be_met() -> None:
    placement = pin("A", 1, query="red socks", category="c7")
    assert holding(placement, category="c7").pinned == {"A": 1}
    assert holding(placement).empty
    assert holding(placement, query="hat", category="c7").empty


def test_hidden_and_buried_everywhere() -> None:
    found = holding(move("hide", "A"), move("bury", "B"), query="whatever", category="c1")
    assert (found.hidden, found.buried, found.product_ids) == ({"A"}, {"B"}, {"A", "B"})


def test_the_more_special_wins() -> None:
    everywhere, category, query, both = (
        move("hide", "A"),
        pin("A", 3, category="c"),
        pin("A", 2, query="red socks"),
        pin("A", 1, query="red socks", category="c"),
    )
    assert holding(everywhere, category, query, both, category="c").pinned == {"A": 1}
    assert holding(everywhere, category, query, category="c").pinned == {"A": 2}
    assert holding(everywhere, category, category="c").pinned == {"A": 3}
    assert holding(everywhere, category).hidden == {"A"}


def test_two_pins_for_a_place_stand_one_after_the_other() -> None:
    found = holding(pin("A", 2, query="red socks"), pin("B", 2, query="red socks"))
    assert found.pinned == {"A": 2, "B": 3}


@pytest.mark.parametrize(
    ("start", "end", "acts"), [(-1, 1, True), (0, 1, True), (1, 2, False), (-1, 0, False)]
)
def test_dates(start: int, end: int, acts: bool) -> None:
    dated = pin(
        "A",
        1,
        query="red socks",
        active_from=NOON + timedelta(hours=start),
        active_until=NOON + timedelta(hours=end),
    )
    assert holding(dated).empty is not acts


@pytest.mark.parametrize(
    ("placement", "reason"),
    [
        (pin("A", 0, query="hat"), "pin to a place from 1 to 100"),
        (pin("A", 101, query="hat"), "pin to a place from 1 to 100"),
        (replace(pin("A", 1, query="hat"), place=None), "pin to a place from 1 to 100"),
        (replace(pin("A", 1, query="hat"), place=True), "pin to a place from 1 to 100"),
        (pin("A", 1), "pin for a query, a category, or both"),
        (replace(move("hide", "A"), place=3), "only a pin has a place"),
        (move("lift", "A"), "known: pin, bury, hide"),
        (move("hide", ""), "name the product"),
        (move("hide", "A", query=" "), "it holds no word"),
        (replace(move("hide", "A"), reason=""), "give it a name and a reason"),
        (move("hide", "A", active_from=NOON.replace(tzinfo=None)), "add the time zone"),
    ],
)
def test_what_cannot_work_is_refused(placement: Placement, reason: str) -> None:
    with pytest.raises(InvalidBoost) as refused:
        holding(placement)
    assert reason in refused.value.message


@pytest.mark.parametrize(
    ("pinned", "buried", "hidden", "expected"),
    [
        ({}, set(), set(), [10, 11, 12, 13]),
        ({13: 1}, set(), set(), [13, 10, 11, 12]),
        ({10: 3}, set(), set(), [11, 12, 10, 13]),
        ({13: 1, 12: 2}, set(), set(), [13, 12, 10, 11]),
        ({99: 2}, set(), set(), [10, 99, 11, 12, 13]),
        ({10: 50}, set(), set(), [11, 12, 13, 10]),
        ({}, {10}, set(), [11, 12, 13, 10]),
        ({}, {10, 12}, set(), [11, 13, 10, 12]),
        ({}, set(), {11}, [10, 12, 13]),
        ({13: 1}, {10}, {11}, [13, 12, 10]),
        ({}, {99}, {98}, [10, 11, 12, 13]),
    ],
)
def test_arrange(pinned: dict[int, int], buried: set[int], hidden: set[int], expected: list[int]) -> None:
    order = np.array([10, 11, 12, 13])
    assert arrange(order, pinned=pinned, buried=buried, hidden=hidden).tolist() == expected


@given(st.integers(0, 20), st.data())
def test_a_pin_stands_at_its_place_and_the_others_keep_their_order(count: int, data: st.DataObject) -> None:
    rows = data.draw(st.permutations(range(count)))
    places = data.draw(st.permutations(range(1, count + 1)))
    moved = data.draw(st.integers(0, count))
    pinned = dict(zip(rows[:moved], places[:moved], strict=True))
    order = np.array(data.draw(st.permutations(range(count))), np.int64)
    found = arrange(order, pinned=pinned, buried=set(), hidden=set()).tolist()
    assert sorted(found) == list(range(count))
    assert all(found[place - 1] == row for row, place in pinned.items())
    assert [row for row in found if row not in pinned] == [row for row in order if row not in pinned]
