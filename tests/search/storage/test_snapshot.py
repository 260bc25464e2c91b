from math import nan
from pathlib import Path

import numpy as np
import pytest
from tests.search.storage.builders import (
    LOCATIONS,
    a_category,
    a_choice,
    a_product,
    a_reader,
    an_indexer,
    words,
)

from vitrina.search.errors import IndexDamaged, NoIndex
from vitrina.search.indexing import Indexer
from vitrina.search.retrieval.protocol import LiveClause, NumberOrder, PlaceClause
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.hashing import hash64
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import LiveUpdate, Location

PRICE = list(LIVE_COLUMNS).index("price_minor")


@pytest.fixture
def indexer(tmp_path: Path) -> Indexer:
    indexer = an_indexer(tmp_path / "index")
    indexer.index(
        [
            a_product(
                f"p{number}",
                "red bag",
                live={"price_minor": 100.0 * number, "stock_units": number},
                stock_places=frozenset({"north"} if number % 2 else ()),
                categories=a_category("all", "odd" if number % 2 else "even"),
                attributes=(a_choice("colour", "red"),),
            )
            for number in range(6)
        ]
    )
    return indexer


def _cheap(snapshot: Snapshot, limit_minor: float) -> set[str]:
    query = snapshot.query(words("red"), clauses=(LiveClause("price_minor", None, limit_minor),))
    found = snapshot.retriever.candidates(query, limit=100)
    assert found.total == len(found.rows)
    return set(snapshot.product_ids(found.rows))


def test_there_is_no_snapshot_before_the_first_index(tmp_path: Path) -> None:
    with pytest.raises(NoIndex):
        a_reader(an_indexer(tmp_path)).current()


def test_the_same_snapshot_while_nothing_is_new(indexer: Indexer) -> None:
    reader = a_reader(indexer)
    assert reader.current() is reader.current()


def test_columns_by_row(indexer: Indexer) -> None:
    snapshot = a_reader(indexer).current()
    row = snapshot.retriever.row_of("p3")
    assert row is not None
    assert snapshot.live[row, PRICE] == 300.0
    assert np.isnan(snapshot.live[row, list(LIVE_COLUMNS).index("rating_mean")])
    assert snapshot.places[row].tolist() == [0b010]
    assert snapshot.id_hashes[row] == hash64("p3")
    assert snapshot.locations == LOCATIONS
    assert snapshot.product_ids(np.array([row, 0])) == ["p3", "p0"]
    assert set(snapshot.filter_codes) == {"category", "colour"}
    assert "bag" in snapshot.vocabulary


def test_facets_of_rows_stand_one_after_the_other(indexer: Indexer) -> None:
    snapshot = a_reader(indexer).current()
    rows = np.array([4, 1, 1])
    offsets, hashes = snapshot.facets_of(rows)
    for number, row in enumerate(rows):
        start, end = snapshot.facet_offsets[row], snapshot.facet_offsets[row + 1]
        expected = snapshot.facet_hashes[start:end]
        assert hashes[offsets[number] : offsets[number + 1]].tolist() == expected.tolist()
    codes = snapshot.category_codes(np.array([0, 2, 1])).tolist()
    assert codes[0] == codes[1] != codes[2]
    assert [len(array) for array in snapshot.facets_of(np.array([], np.int64))] == [1, 0]


def test_an_update_acts_at_once_in_an_old_snapshot_and_exactly_in_a_new_one(indexer: Indexer) -> None:
    reader = a_reader(indexer)
    before = reader.current()
    assert _cheap(before, 150) == {"p0", "p1"}
    assert (
        indexer.update([LiveUpdate("p5", {"price_minor": 120.0}), LiveUpdate("p1", {"price_minor": nan})])
        == ()
    )
    assert before.live[5, PRICE] == 120.0
    after = reader.current()
    assert after.state == before.state
    assert _cheap(after, 150) == {"p0", "p5"}
    assert after.fresh.rows.tolist() == [1, 5]


def test_a_number_that_comes_back_needs_no_correction(indexer: Indexer) -> None:
    reader = a_reader(indexer)
    for price in (120.0, 500.0):
        indexer.update([LiveUpdate("p5", {"price_minor": price})])
    snapshot = reader.current()
    query = snapshot.query((), clauses=(LiveClause("price_minor", 450, None),))
    assert (query.admitted_rows, query.barred_rows) == ((), ())
    assert len(snapshot.fresh) == 1


def test_clauses_together_decide_about_a_fresh_row(indexer: Indexer) -> None:
    indexer.update([LiveUpdate("p5", {"price_minor": 50.0}, frozenset({"south"}))])
    snapshot = a_reader(indexer).current()
    both = (LiveClause("price_minor", None, 100), PlaceClause(("south", "unheard of")))
    query = snapshot.query((), clauses=both)
    assert (query.admitted_rows, query.barred_rows) == ((5,), ())
    found = snapshot.retriever.candidates(query, limit=10)
    assert found.rows.tolist() == [5]
    assert snapshot.live_mask(np.arange(6), both).tolist() == [False] * 5 + [True]


def test_an_order_brings_moved_rows_along(indexer: Indexer) -> None:
    indexer.update([LiveUpdate("p5", {"price_minor": 50.0}), LiveUpdate("p4", {"stock_units": 0.0})])
    snapshot = a_reader(indexer).current()
    query = snapshot.query((), order=NumberOrder("price_minor"))
    assert query.moved_rows == (5,)
    found = snapshot.retriever.candidates(query, limit=2).rows
    assert found[np.argsort(snapshot.live[found, PRICE])][:2].tolist() == [0, 5]


def test_what_is_noted_of_a_number_that_is_not_filtered_by(indexer: Indexer) -> None:
    indexer.update([LiveUpdate("p5", {"pictures": 4.0, "seller_rating": 4.5})])
    snapshot = a_reader(indexer).current()
    assert len(snapshot.fresh) == 0
    assert snapshot.numbers_of(5, "p5").live["pictures"] == 4.0


def test_numbers_of_a_row_go_back_into_an_update(indexer: Indexer) -> None:
    snapshot = a_reader(indexer).current()
    numbers = snapshot.numbers_of(3, "p3")
    assert numbers.live["price_minor"] == 300.0
    assert numbers.stock_places == frozenset({"north"})


def test_new_locations_are_noticed(indexer: Indexer) -> None:
    reader = a_reader(indexer)
    reader.current()
    indexer.folder.save_locations([Location("west", "shop", 1, 2)])
    assert reader.current().locations[-1].id == "west"


@pytest.mark.parametrize(
    "name",
    [
        "live.f64",
        "places.u64",
        "forward.tokens",
        "forward.offsets",
        "ids.utf8",
        "facets.hashes",
        "rows.i64",
        "meta.json",
    ],
)
def test_a_cut_or_missing_file_is_named(indexer: Indexer, name: str) -> None:
    path = indexer.folder.current() / name
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(IndexDamaged) as caught:
        a_reader(indexer).current()
    assert str(caught.value.data["file"]).endswith(name)
    path.unlink()
    with pytest.raises(IndexDamaged):
        a_reader(indexer).current()


def test_a_note_cut_by_a_fault_is_passed_over(indexer: Indexer) -> None:
    indexer.update([LiveUpdate("p5", {"price_minor": 50.0})])
    log = indexer.folder.current() / "fresh.log"
    log.write_bytes(log.read_bytes() + b"half a record")
    assert a_reader(indexer).current().fresh.rows.tolist() == [5]
    indexer.update([LiveUpdate("p1", {"price_minor": 50.0})])
    assert a_reader(indexer).current().fresh.rows.tolist() == [1, 5]
