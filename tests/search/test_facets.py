from pathlib import Path

import pytest
from tests.search.storage.builders import (
    a_category,
    a_choice,
    a_number,
    a_product,
    a_reader,
    an_indexer,
    words,
)

from vitrina.search.facets import FacetCounter, usefulness
from vitrina.search.indexing import Indexer
from vitrina.search.retrieval.protocol import Clause, FacetClause, LiveClause, RangeClause
from vitrina.search.retrieval.tantivy_backend import TantivyRetriever
from vitrina.search.settings import SearchSettings
from vitrina.search.types import Facet, LiveUpdate, Spread


@pytest.fixture
def indexer(tmp_path: Path) -> Indexer:
    indexer = an_indexer(tmp_path / "index")
    indexer.index(
        [
            a_product(
                f"p{number}",
                "red bag" if number < 9 else "blue shoe",
                brand="acme" if number % 3 else "zenith",
                categories=a_category("all", f"leaf{number % 2}"),
                attributes=(
                    a_choice("colour", "red" if number < 6 else "pink"),
                    a_choice("model", f"m-{number}x"),
                    a_choice("made_for", "people"),
                    a_number("size", number * 1.5),
                    *([a_choice("rare", "yes" if number else "no")] if number < 2 else []),
                ),
            )
            for number in range(12)
        ]
    )
    return indexer


def _facets(indexer: Indexer, *texts: str, **settings: int) -> dict[str, Facet]:
    snapshot = a_reader(indexer).current()
    counter = FacetCounter(SearchSettings(**settings))  # type: ignore[arg-type]
    return {facet.code: facet for facet in counter.count(snapshot, snapshot.query(words(*texts)))}


def test_facets_are_counted_over_the_candidates(indexer: Indexer) -> None:
    facets = _facets(indexer, "red")
    assert {value.key: value.count for value in facets["colour"].values} == {"red": 6, "pink": 3}
    assert {value.key: value.count for value in facets["brand"].values} == {"acme": 6, "zenith": 3}
    assert [(value.key, value.count) for value in facets["category"].values] == [
        ("all", 9),
        ("leaf0", 5),
        ("leaf1", 4),
    ]


def test_category_and_brand_come_first_and_what_cuts_nothing_not_at_all(indexer: Indexer) -> None:
    codes = list(_facets(indexer, "red"))
    assert set(codes[:2]) == {"category", "brand"}
    assert "made_for" not in codes
    assert codes.index("size") < codes.index("rare")


def test_numbers_have_their_range(indexer: Indexer) -> None:
    facets = _facets(indexer, "red")
    assert (facets["size"].minimum, facets["size"].maximum) == (0.0, 12.0)
    assert (facets["colour"].minimum, facets["colour"].maximum) == (None, None)


def test_limits_cut_facets_and_values(indexer: Indexer) -> None:
    facets = _facets(indexer, facets_max=3, facet_values_max=2, first_facet_values_max=2)
    assert len(facets) == 3
    assert all(len(facet.values) <= 2 for facet in facets.values())


def test_no_candidates_no_facets(indexer: Indexer) -> None:
    assert _facets(indexer, "unheard") == {}


def test_a_big_result_is_counted_code_by_code_to_the_same_facets(
    indexer: Indexer, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = _facets(indexer, "red")
    monkeypatch.setattr("vitrina.search.facets._SMALL_RESULT", 2)
    assert _facets(indexer, "red") == small


def test_answers_are_remembered_until_something_is_committed(
    indexer: Indexer, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, counter = a_reader(indexer), FacetCounter(SearchSettings())
    asked = []
    count = TantivyRetriever.count
    monkeypatch.setattr(TantivyRetriever, "count", lambda self, query: asked.append(1) or count(self, query))
    for _ in range(3):
        snapshot = reader.current()
        counter.count(snapshot, snapshot.query(words("red")))
    assert len(asked) == 1
    indexer.index([a_product("new", "red hat")])
    snapshot = reader.current()
    counter.count(snapshot, snapshot.query(words("red")))
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("keys", "total", "expected"),
    [
        ({}, 10, 0.0),
        ({"a": 10}, 10, 0.0),
        ({"a": 5, "b": 5}, 10, 0.5),
        ({"a": 1, "b": 1}, 10, 0.1),
        ({"a": 5}, 10, 0.25),
        ({"a": 1}, 10, 0.09),
        ({"7": 5}, 10, 0.0),
        ({"a": 10, "b": 10}, 10, 0.0),
        ({"a": 9, "b": 1}, 10, 0.18),
        ({f"model-{n}": 1 for n in range(100)}, 100, 0.99 * 0.2),
        ({str(n): 1 for n in range(100)}, 100, 0.99 * 0.5),
        ({str(n): 5 for n in range(20)}, 100, 0.95),
        ({f"{8_000_000_000_000 + n}": 1 for n in range(100)}, 100, 0.0),
    ],
)
def test_usefulness(keys: dict[str, int], total: int, expected: float) -> None:
    assert usefulness(keys, total=total, shown=20) == pytest.approx(expected)


# -------------------------------------------------------------------------------- while filters are in use


def counted(indexer: Indexer, *clauses: Clause, text: str = "red", **settings: object) -> dict[str, Facet]:
    snapshot = a_reader(indexer).current()
    counter = FacetCounter(SearchSettings(**settings))  # type: ignore[arg-type]
    query = snapshot.query(words(text), clauses=clauses)
    return {facet.code: facet for facet in counter.count(snapshot, query)}


def keys(facet: Facet) -> dict[str, int]:
    return {value.key: value.count for value in facet.values}


def test_a_facet_in_use_keeps_its_other_values(indexer: Indexer) -> None:
    facets = counted(indexer, FacetClause("colour", ("pink",)))
    assert keys(facets["colour"]) == {"red": 6, "pink": 3}
    assert keys(facets["brand"]) == {"acme": 2, "zenith": 1}


def test_what_another_value_would_add_is_what_its_count_says(indexer: Indexer) -> None:
    snapshot = a_reader(indexer).current()
    chosen = FacetClause("brand", ("zenith",))
    for key, count in keys(counted(indexer, chosen, FacetClause("colour", ("pink",)))["colour"]).items():
        alone = snapshot.query(words("red"), clauses=(chosen, FacetClause("colour", (key,))))
        assert snapshot.retriever.count(alone) == count


def test_categories_are_counted_within_the_one_that_is_looked_at(indexer: Indexer) -> None:
    facets = counted(indexer, FacetClause("category", ("leaf0",)))
    assert keys(facets["category"]) == {"all": 5, "leaf0": 5}


def test_a_range_in_use_keeps_its_ends(indexer: Indexer) -> None:
    size = counted(indexer, RangeClause("size", 3.0, 6.0))["size"]
    assert (size.minimum, size.maximum) == (0.0, 12.0)
    assert size.spread and sum(size.spread.counts) == 9


def test_facets_do_not_move_while_the_shopper_narrows(indexer: Indexer) -> None:
    before = list(counted(indexer))
    after = list(counted(indexer, FacetClause("colour", ("red",))))
    assert [code for code in before if code in after] == [code for code in after if code in before]
    assert "colour" in after


def test_a_facet_in_use_is_always_there(indexer: Indexer) -> None:
    assert "made_for" in counted(indexer, FacetClause("made_for", ("people",)), facets_max=2)


def test_a_chosen_value_is_given_however_rare(indexer: Indexer) -> None:
    facets = counted(indexer, FacetClause("model", ("m-7x",)), facet_values_max=2)
    assert "m-7x" in keys(facets["model"])


def test_without_the_filter_there_may_be_enough_that_hold_all_words(indexer: Indexer) -> None:
    snapshot = a_reader(indexer).current()
    counter = FacetCounter(SearchSettings(few_candidates=3))
    narrow = snapshot.query(words("red", "bag|shoe"), match="any", clauses=(FacetClause("model", ("m-1x",)),))
    model = next(facet for facet in counter.count(snapshot, narrow) if facet.code == "model")
    assert "m-10x" not in keys(model)


def test_filters_that_nothing_fits_leave_the_facets_in_use(indexer: Indexer) -> None:
    impossible = (FacetClause("category", ("leaf0",)), FacetClause("colour", ("pink",)))
    facets = counted(indexer, *impossible, FacetClause("model", ("m-1x",)))
    assert keys(facets["model"]) == {"m-6x": 1, "m-8x": 1}
    assert "category" not in facets


def test_first_facets_are_what_the_settings_say(indexer: Indexer) -> None:
    assert next(iter(counted(indexer, facets_first=("size", "brand")))) == "size"


# ------------------------------------------------------------------------------------------------- prices


@pytest.fixture
def priced(tmp_path: Path) -> Indexer:
    indexer = an_indexer(tmp_path / "priced")
    prices = {"free": 0.0, "cent": 1.0, "ring": 1_000_000_000.0, "bag": 25_000.0}
    indexer.index(
        [
            a_product(name, "red thing", live={"price_minor": price, "stock_units": number})
            for number, (name, price) in enumerate(prices.items())
        ]
        + [a_product("unpriced", "red thing")]
    )
    return indexer


def prices(indexer: Indexer, *clauses: Clause) -> Spread | None:
    snapshot = a_reader(indexer).current()
    return FacetCounter(SearchSettings()).prices(snapshot, snapshot.query(words("red"), clauses=clauses))


def test_prices_spread_from_the_least_to_the_greatest(priced: Indexer) -> None:
    spread = prices(priced)
    assert spread and (spread.edges[0], spread.edges[-1], sum(spread.counts)) == (0.0, 1_000_000_000.0, 4)


def test_a_price_filter_does_not_narrow_its_own_slider_but_others_do(priced: Indexer) -> None:
    assert prices(priced, LiveClause("price_minor", 1.0, 30_000.0)) == prices(priced)
    dear = prices(priced, LiveClause("stock_units", 2, None))
    assert dear and dear.edges[0] == 25_000.0


def test_a_changed_price_acts_at_once(priced: Indexer) -> None:
    priced.update([LiveUpdate("ring", live={"price_minor": 90_000.0})])
    spread = prices(priced)
    assert spread and (spread.edges[-1], sum(spread.counts)) == (90_000.0, 4)


def test_where_nothing_has_a_price_there_is_no_spread(indexer: Indexer) -> None:
    assert prices(indexer) is None
