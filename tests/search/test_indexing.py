"""Whatever is done to an index, it answers as a plain look at all products would."""

import multiprocessing
import shutil
import tempfile
import threading
from dataclasses import replace
from math import nan
from pathlib import Path

import numpy as np
import orjson
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.search.storage.builders import (
    LOCATIONS,
    SETTINGS,
    PlainWording,
    a_category,
    a_choice,
    a_number,
    a_product,
    a_reader,
    an_indexer,
    words,
)

from vitrina.kernel.errors import InvalidInput
from vitrina.search.errors import IndexBusy, IndexDamaged
from vitrina.search.indexing import Indexer, stored_product
from vitrina.search.retrieval.protocol import (
    Clause,
    FacetClause,
    LiveClause,
    NumberOrder,
    PlaceClause,
    RangeClause,
)
from vitrina.search.storage.live import with_update
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import Attribute, LiveUpdate, Location, MatchLevel, Product, WordGroup

_IDS = st.sampled_from([f"p{number}" for number in range(8)])
_PRICES = st.sampled_from([nan, 0.0, 100.0, 250.0, 900.0])
_STOCK = st.sampled_from([0.0, 1.0, 7.0])
_PLACES = st.frozensets(st.sampled_from([place.id for place in LOCATIONS]))
_LIVE = st.fixed_dictionaries({}, optional={"price_minor": _PRICES, "stock_units": _STOCK})
_PRODUCTS = st.builds(
    a_product,
    _IDS,
    st.lists(st.sampled_from(["red", "blue", "bag", "shoe"]), min_size=1, max_size=4).map(" ".join),
    brand=st.sampled_from(["", "acme", "blue"]),
    seller_id=st.sampled_from(["s1", "s2"]),
    attributes=st.sampled_from([4.0, 17.5]).map(lambda size: (a_number("size", size),)),
    live=_LIVE,
    stock_places=_PLACES,
)
_UPDATES = st.builds(LiveUpdate, _IDS, _LIVE, st.none() | _PLACES)

QUESTIONS: tuple[tuple[tuple[WordGroup, ...], MatchLevel], ...] = (
    ((), "all"),
    (words("red"), "all"),
    (words("red", "bag|shoe"), "all"),
    (words("red", "bag"), "any"),
    (words("blue", "?shoe"), "all"),
)
CLAUSES: tuple[tuple[Clause, ...], ...] = (
    (),
    (LiveClause("price_minor", 100, 250),),
    (LiveClause("stock_units", 1, None), LiveClause("price_minor", None, 250)),
    (PlaceClause(("north",)), LiveClause("stock_units", 1, None)),
    (FacetClause("seller", ("s1",)), RangeClause("size", 10, None)),
    (PlaceClause(("south", "depot")), FacetClause("brand", ("acme",))),
)


def holds(product: Product, groups: tuple[WordGroup, ...], match: MatchLevel) -> bool:
    """Whether a product is a candidate, told the plain way."""
    text = {*product.titles["en"].split(), product.brand}
    found = [any(set(way.terms) <= text for way in group.alternatives) for group in groups]
    if match == "any":
        return any(found)
    return all(hit or group.optional for hit, group in zip(found, groups, strict=True))


def passes(product: Product, clause: Clause) -> bool:
    """Whether a product passes a filter, told the plain way."""
    match clause:
        case LiveClause(column, low, high):
            value = product.live.get(column, nan)
            return (low is None or value >= low) and (high is None or value <= high)
        case PlaceClause(places):
            return bool(product.stock_places & set(places))
        case FacetClause(code, keys):
            return {"seller": product.seller_id, "brand": product.brand}[code] in keys
        case RangeClause(_, low, high):
            (size,) = (attribute.number for attribute in product.attributes)
            return size is not None and (low is None or size >= low) and (high is None or size <= high)
    raise AssertionError(clause)


class AnyChanges(RuleBasedStateMachine):
    """Indexes, removes, updates and rebuilds at random beside a plain dictionary."""

    @initialize(products=st.lists(_PRODUCTS, min_size=6, max_size=10))
    def open(self, products: list[Product]) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.indexer = an_indexer(self.folder / "index")
        self.reader = a_reader(self.indexer)
        self.products: dict[str, Product] = {}
        self.index(products)

    @rule(products=st.lists(_PRODUCTS, max_size=6))
    def index(self, products: list[Product]) -> None:
        self.indexer.index(products)
        self.products.update({product.id: product for product in products})

    @rule(product_id=_IDS)
    def remove(self, product_id: str) -> None:
        self.indexer.remove([product_id])
        self.products.pop(product_id, None)

    @rule(updates=st.lists(_UPDATES, max_size=4))
    def update(self, updates: list[LiveUpdate]) -> None:
        unknown = self.indexer.update(updates)
        assert set(unknown) == {update.product_id for update in updates} - self.products.keys()
        for update in updates:
            if update.product_id in self.products:
                self.products[update.product_id] = with_update(self.products[update.product_id], update)

    @rule(seller=st.sampled_from(["s1", "s2", "s9"]), price=_PRICES)
    def update_a_seller(self, seller: str, price: float) -> None:
        mine = [product for product in self.products.values() if product.seller_id == seller]
        assert self.indexer.update_where("seller", seller, {"price_minor": price}) == len(mine)
        for product in mine:
            self.products[product.id] = with_update(product, LiveUpdate(product.id, {"price_minor": price}))

    @rule()
    def refresh(self) -> None:
        self.indexer.refresh_fresh_rows()
        assert len(self.reader.current().fresh) == 0

    @rule()
    def compact(self) -> None:
        self.indexer.compact()
        assert self.reader.current().row_count == len(self.products)

    @rule()
    def rebuild(self) -> None:
        self.indexer.rebuild(list(self.products.values()))

    @invariant()
    def answers_as_a_plain_look_does(self) -> None:
        snapshot = self.reader.current()
        for groups, match in QUESTIONS:
            for clauses in CLAUSES:
                expected = {
                    product.id
                    for product in self.products.values()
                    if holds(product, groups, match) and all(passes(product, clause) for clause in clauses)
                }
                query = snapshot.query(groups, match=match, clauses=clauses)
                found = snapshot.retriever.candidates(query, limit=100)
                assert set(snapshot.product_ids(found.rows)) == expected
                assert found.total == len(expected)
                assert snapshot.live_mask(found.rows, clauses).all()

    @invariant()
    def orders_as_a_plain_sort_does(self) -> None:
        snapshot = self.reader.current()
        for descending in (False, True):
            query = snapshot.query((), order=NumberOrder("price_minor", descending=descending))
            rows = snapshot.retriever.candidates(query, limit=3).rows
            found = sorted(snapshot.live[rows, 0].tolist(), key=_unknown_last(descending))[:3]
            prices = [product.live.get("price_minor", nan) for product in self.products.values()]
            expected = sorted(prices, key=_unknown_last(descending))[:3]
            np.testing.assert_array_equal(found, expected)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


def _unknown_last(descending: bool):  # type: ignore[no-untyped-def]
    return lambda price: (np.isnan(price), -price if descending else price)


AnyChanges.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=8,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
TestAnyChanges = AnyChanges.TestCase


# ------------------------------------------------------------------------------------------------- by hand


@pytest.fixture
def indexer(tmp_path: Path) -> Indexer:
    return an_indexer(tmp_path / "index", lock_wait_seconds=0.1)


def _ids(snapshot: Snapshot, *texts: str) -> list[str]:
    found = snapshot.retriever.candidates(snapshot.query(words(*texts)), limit=100)
    return snapshot.product_ids(found.rows)


def _hits(snapshot: Snapshot, *texts: str) -> list[tuple[str, float]]:
    found = snapshot.retriever.candidates(snapshot.query(words(*texts)), limit=100)
    return list(zip(snapshot.product_ids(found.rows), found.scores.tolist(), strict=True))


def test_a_bad_product_becomes_a_line_of_the_report(indexer: Indexer) -> None:
    good = a_product("good")
    report = indexer.index(
        [
            a_product(""),
            good,
            Product("title", {"en": 5}),  # type: ignore[dict-item]
            a_product("live", live={"prise": 5.0}),
            a_product("text", live={"price_minor": "cheap"}),
            a_product("surrogate", "red \ud800"),
            a_product("attributes", attributes=("colour",)),
            a_product("place", stock_places=frozenset({"moon", "north"})),
        ]
    )
    assert report.indexed == 2
    assert report.unknown_places == ("moon",)
    reasons = {rejection.product_id: rejection.reason for rejection in report.rejected}
    assert set(reasons) == {"", "title", "live", "text", "surrogate", "attributes"}
    assert reasons["live"] == "'prise' is no live column"
    assert sorted(_ids(a_reader(indexer).current(), "red")) == ["good", "place"]


def test_a_bad_new_version_leaves_the_old_one(indexer: Indexer) -> None:
    indexer.index([a_product("p", "red bag")])
    indexer.index([a_product("p", "green bag", live={"nonsense": 1.0})])
    assert _ids(a_reader(indexer).current(), "red") == ["p"]


def test_the_same_products_give_the_same_index(tmp_path: Path) -> None:
    products = [
        a_product(
            f"p{n}", f"red {'bag' if n % 2 else 'shoe'} n{n % 7}", attributes=(a_number("size", n % 5),)
        )
        for n in range(300)
    ]
    straight, crooked = an_indexer(tmp_path / "a"), an_indexer(tmp_path / "b")
    straight.rebuild(products)
    for start in range(0, 300, 50):
        crooked.index([replace(product, brand="old") for product in products[start : start + 50]])
    crooked.remove([product.id for product in products[::3]])
    crooked.rebuild(products)
    first, second = a_reader(straight).current(), a_reader(crooked).current()
    for texts in (("red",), ("red", "bag"), ("n3", "shoe")):
        assert _hits(first, *texts) == _hits(second, *texts)
    assert first.forward_tokens.tolist() == second.forward_tokens.tolist()
    assert first.filter_codes == second.filter_codes
    query = first.query(words("red"))
    assert first.retriever.facet_counts(query, limit=99) == second.retriever.facet_counts(query, limit=99)


def test_unknown_columns_and_numbers_are_refused_before_anything_changes(indexer: Indexer) -> None:
    indexer.index([a_product("p", live={"price_minor": 5.0})])
    for live in ({"prise": 1.0}, {"price_minor": float("inf")}, {"price_minor": "1"}):
        with pytest.raises(InvalidInput):
            indexer.update([LiveUpdate("p", {"stock_units": 3.0}), LiveUpdate("p", live)])  # type: ignore[arg-type]
        with pytest.raises(InvalidInput):
            indexer.update_where("seller", "s", live)  # type: ignore[arg-type]
    numbers = a_reader(indexer).current().numbers_of(0, "p")
    assert numbers.live["price_minor"] == 5.0
    assert np.isnan(numbers.live["stock_units"])


def test_several_updates_of_one_product_in_one_call_add_up(indexer: Indexer) -> None:
    indexer.index([a_product("p")])
    indexer.update(
        [LiveUpdate("p", {"price_minor": 1.0, "stock_units": 2.0}), LiveUpdate("p", {"price_minor": 3.0})]
    )
    live = a_reader(indexer).current().numbers_of(0, "p").live
    assert (live["price_minor"], live["stock_units"]) == (3.0, 2.0)


def test_a_refreshed_product_keeps_its_live_numbers_and_places(indexer: Indexer) -> None:
    product = a_product("p", live={"price_minor": 1.0}, categories=a_category("bags"))
    indexer.index([product])
    indexer.update([LiveUpdate("p", {"price_minor": 2.0}, frozenset({"north"}))])
    assert indexer.refresh_fresh_rows() == 1
    kept = stored_product(a_reader(indexer).current(), "p")
    assert kept is not None
    assert (kept.live["price_minor"], kept.stock_places) == (2.0, frozenset({"north"}))
    assert (kept.titles, kept.categories) == (product.titles, product.categories)


def test_tidying_folds_refreshes_and_compacts_when_due(
    indexer: Indexer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("FRESH_ROWS_MAX", 1), ("_GARBAGE_ROWS_MIN", 3)):
        monkeypatch.setattr(f"vitrina.search.indexing.{name}", value)
    indexer.index([a_product(f"p{number}") for number in range(3)])
    reader = a_reader(indexer)
    indexer.update([LiveUpdate(f"p{number}", {"price_minor": 1.0}) for number in range(3)])
    indexer.tidy()
    assert (len(reader.current().fresh), reader.current().row_count) == (0, 6)
    for _ in range(3):
        indexer.index([a_product("p0")])
    indexer.tidy()
    assert (reader.current().generation, reader.current().row_count) == ("gen-000002", 3)


def test_more_locations_than_a_generation_has_room_for_make_tidy_rebuild_it(indexer: Indexer) -> None:
    indexer.index([a_product("p")])
    many = [Location(f"shop-{number}", "shop", 0, 0) for number in range(80)]
    indexer.folder.save_locations(many)
    indexer.tidy()
    indexer.update([LiveUpdate("p", stock_places=frozenset({"shop-79", "north"}))])
    snapshot = a_reader(indexer).current()
    assert snapshot.numbers_of(0, "p").stock_places == {"shop-79", "north"}


def test_what_changes_during_a_rebuild_is_not_lost(indexer: Indexer) -> None:
    other = an_indexer(indexer.folder.root)
    indexer.index([a_product(f"p{n}", "old bag", live={"price_minor": 1.0}) for n in range(5)])
    reader = a_reader(indexer)

    def products():  # type: ignore[no-untyped-def]
        yield a_product("p0", "old bag", live={"price_minor": 1.0})
        yield a_product("p1", "old bag", live={"price_minor": 1.0})
        other.update([LiveUpdate("p0", {"price_minor": 2.0}), LiveUpdate("p2", {"price_minor": 3.0})])
        other.update_where("brand", "none", {"price_minor": 9.0})
        other.index([a_product("p1", "new bag"), a_product("p9", "new bag")])
        other.remove(["p3", "p4"])
        assert sorted(_ids(reader.current(), "bag")) == ["p0", "p1", "p2", "p9"]
        assert reader.current().generation == "gen-000001"
        for number in (2, 3, 4):
            yield a_product(f"p{number}", "old bag", live={"price_minor": 1.0})

    report = indexer.rebuild(products())
    snapshot = reader.current()
    assert (report.indexed, snapshot.generation) == (5, "gen-000002")
    assert sorted(_ids(snapshot, "bag")) == ["p0", "p1", "p2", "p9"]
    assert sorted(_ids(snapshot, "new")) == ["p1", "p9"]
    prices = {
        name: snapshot.numbers_of(snapshot.retriever.row_of(name) or 0, name).live["price_minor"]
        for name in ("p0", "p2")
    }
    assert prices == {"p0": 2.0, "p2": 3.0}
    assert indexer.folder.building() is None


def test_a_rebuild_that_fails_leaves_the_index_and_the_next_one_clears_up(indexer: Indexer) -> None:
    indexer.index([a_product("p", "old bag")])

    def failing():  # type: ignore[no-untyped-def]
        yield a_product("q", "new bag")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        indexer.rebuild(failing())
    reader = a_reader(indexer)
    assert _ids(reader.current(), "bag") == ["p"]
    assert indexer.folder.building() is not None
    indexer.index([a_product("r", "old bag")])
    assert indexer.folder.building() is None
    assert [path.name for path in indexer.folder.root.glob("gen-*")] == ["gen-000001"]
    indexer.rebuild([a_product("s", "new bag")])
    assert _ids(reader.current(), "bag") == ["s"]
    assert sorted(path.name for path in indexer.folder.root.glob("gen-*")) == ["gen-000001", "gen-000002"]


def test_one_writer_at_a_time_and_one_rebuild_at_a_time(indexer: Indexer) -> None:
    other = an_indexer(indexer.folder.root, lock_wait_seconds=0.0)

    def greedy():  # type: ignore[no-untyped-def]
        with pytest.raises(IndexBusy):
            other.rebuild([])
        yield a_product("p")

    indexer.rebuild(greedy())
    with indexer.folder.write_lock(wait_seconds=0):
        for change in (
            lambda: other.index([a_product("q")]),
            lambda: other.remove(["p"]),
            lambda: other.update([]),
        ):
            with pytest.raises(IndexBusy, match=str(indexer.folder.root)):
                change()


def test_many_threads_may_use_one_indexer_and_one_reader(tmp_path: Path) -> None:
    indexer = an_indexer(tmp_path / "index")
    indexer.index([a_product("first")])
    reader, failures = a_reader(indexer), []

    def read() -> None:
        try:
            for _ in range(200):
                assert "first" in _ids(reader.current(), "red")
        except BaseException as error:
            failures.append(error)
            raise

    threads = [threading.Thread(target=read) for _ in range(3)]
    threads += [threading.Thread(target=indexer.index, args=([a_product(f"p{n}")],)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(_ids(reader.current(), "red")) == 7


class _NameReader(PlainWording):
    """Reads a learnt name as one word, and everything else letter by letter."""

    def tokens(self, text: str, language: str) -> list[str]:
        return [text] if text in self.own_words else list(text.replace(" ", ""))


def test_names_of_the_catalogue_are_learnt_before_texts_are_read_and_kept(tmp_path: Path) -> None:
    wording = _NameReader()
    indexer = Indexer(tmp_path, wording=wording, settings=SETTINGS)
    indexer.index([a_product("p", "古驰", brand="古驰")])
    snapshot = a_reader(indexer).current()
    assert _ids(snapshot, "古驰") == ["p"]
    assert snapshot.own_words == {"古驰"}
    again = _NameReader()
    Indexer(tmp_path, wording=again, settings=SETTINGS).index([a_product("q", "古驰")])
    assert sorted(_ids(a_reader(indexer).current(), "古驰")) == ["p", "q"]


def test_a_name_known_beforehand_is_known_to_the_first_product(tmp_path: Path) -> None:
    indexer = Indexer(tmp_path, wording=_NameReader(), settings=SETTINGS)
    products = [a_product("early", "古驰"), a_product("late", "手袋", brand="古驰")]
    indexer.rebuild(products, names=["古驰"])
    assert sorted(_ids(a_reader(indexer).current(), "古驰")) == ["early", "late"]
    again = Indexer(tmp_path, wording=_NameReader(), settings=SETTINGS)
    again.compact()
    assert sorted(_ids(a_reader(again).current(), "古驰")) == ["early", "late"]


def test_spelling_learns_the_words_of_all_products(indexer: Indexer) -> None:
    size = Attribute("fit", {"en": "Fit"}, ({"en": "Slim Cut"},), ("slim",))
    indexer.index([a_product(f"p{number}", "Red Bag", attributes=(size,)) for number in range(2)])
    vocabulary = a_reader(indexer).current().vocabulary
    assert {word: vocabulary.count(word) for word in ("red", "bag", "slim", "cut")} == {
        "red": 2,
        "bag": 2,
        "slim": 2,
        "cut": 2,
    }


def test_filter_codes_are_those_of_all_products(indexer: Indexer) -> None:
    indexer.index([a_product("p", attributes=(a_choice("colour", "red"),), seller_id="s")])
    indexer.index([a_product("q", brand="Acme", categories=a_category("bags"))])
    assert a_reader(indexer).current().filter_codes == ("brand", "category", "colour", "seller")


def _cut_the_price(folder: Path) -> None:
    an_indexer(folder).update([LiveUpdate("p", {"price_minor": 5.0})])


def test_a_price_changed_by_another_process_acts_at_once(indexer: Indexer) -> None:
    indexer.index([a_product("p", live={"price_minor": 900.0})])
    before = a_reader(indexer).current()
    cheap = (LiveClause("price_minor", None, 10),)
    assert before.retriever.count(before.query((), clauses=cheap)) == 0
    child = multiprocessing.get_context("spawn").Process(target=_cut_the_price, args=(indexer.folder.root,))
    child.start()
    child.join()
    assert child.exitcode == 0
    assert before.live_mask(np.array([0]), cheap).all()
    after = a_reader(indexer).current()
    assert after.retriever.count(after.query((), clauses=cheap)) == 1


def test_an_index_of_an_older_format_is_refused_with_the_cure_and_can_be_rebuilt(indexer: Indexer) -> None:
    indexer.index([a_product("p")])
    sheet = indexer.folder.current() / "meta.json"
    sheet.write_bytes(orjson.dumps({**orjson.loads(sheet.read_bytes()), "version": 1, "signal_names": []}))
    with pytest.raises(IndexDamaged, match=r"format 1, this program reads 2.*vitrina index --rebuild"):
        a_reader(indexer).current()
    indexer.rebuild([a_product("q")])
    assert a_reader(indexer).current().retriever.row_of("q") == 0
