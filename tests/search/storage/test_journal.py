from math import isnan, nan
from pathlib import Path

import pytest
from tests.search.storage.builders import a_product

from vitrina.search.storage import journal
from vitrina.search.storage.live import joined, with_update
from vitrina.search.types import LiveUpdate


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def test_nothing_noted_nothing_changed(path: Path) -> None:
    changes = journal.read_changes(path)
    assert not (changes.put or changes.removed or changes.updated)


def test_the_last_word_on_each_product_counts(path: Path) -> None:
    journal.note_update(path, [LiveUpdate("a", {"price_minor": 1.0})])
    journal.note_put(path, [a_product("a", live={"price_minor": 2.0}), a_product("b"), a_product("c")])
    journal.note_update(path, [LiveUpdate("a", {"stock_units": 5.0}), LiveUpdate("d", {"price_minor": 3.0})])
    journal.note_removal(path, ["b", "e"])
    journal.note_update(path, [LiveUpdate("b", {"price_minor": 9.0}), LiveUpdate("d", {"price_minor": 4.0})])
    journal.note_put(path, [a_product("e", "back again")])

    changes = journal.read_changes(path)
    assert {key: dict(product.live) for key, product in changes.put.items()} == {
        "a": {"price_minor": 2.0, "stock_units": 5.0},
        "c": {},
        "e": {},
    }
    assert changes.removed == {"b"}
    assert changes.updated == {"d": LiveUpdate("d", {"price_minor": 4.0})}


def test_a_line_cut_by_a_fault_is_passed_over_and_the_next_is_read(path: Path) -> None:
    journal.note_removal(path, ["a"])
    with path.open("ab") as file:
        file.write(b'r"b')
    assert journal.read_changes(path).removed == {"a"}
    journal.note_removal(path, ["c"])
    assert journal.read_changes(path).removed == {"a", "c"}


def test_joining_keeps_what_the_later_update_leaves_out() -> None:
    earlier = LiveUpdate("a", {"price_minor": 1.0, "stock_units": 2.0}, frozenset({"depot"}))
    later = LiveUpdate("a", {"price_minor": nan})
    both = joined(earlier, later)
    assert isnan(both.live["price_minor"])
    assert both.live["stock_units"] == 2.0
    assert both.stock_places == frozenset({"depot"})
    assert joined(None, later) is later
    emptied = joined(earlier, LiveUpdate("a", stock_places=frozenset()))
    assert emptied.stock_places == frozenset()


def test_a_product_takes_an_update_over() -> None:
    product = a_product(live={"price_minor": 1.0}, stock_places=frozenset({"depot"}))
    changed = with_update(product, LiveUpdate("p1", {"stock_units": 1.0}, frozenset({"north"})))
    assert (changed.live, changed.stock_places) == (
        {"price_minor": 1.0, "stock_units": 1.0},
        frozenset({"north"}),
    )
    assert with_update(product, LiveUpdate("p1")) == product
