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
from vitrina.search.retrieval.tantivy_backend import TantivyRetriever
from vitrina.search.settings import SearchSettings
from vitrina.search.types import Facet


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
    facets = _facets(indexer, facets_max=3, facet_values_max=2)
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
        ({"a": 5}, 10, 0.5),
        ({"a": 1}, 10, 0.18),
        ({"a": 10, "b": 10}, 10, 0.0),
        ({"a": 9, "b": 1}, 10, 0.18),
        ({f"model-{n}": 1 for n in range(100)}, 100, 0.99 * 0.2),
        ({str(n): 1 for n in range(100)}, 100, 0.99),
    ],
)
def test_usefulness(keys: dict[str, int], total: int, expected: float) -> None:
    assert usefulness(keys, total=total, shown=20) == pytest.approx(expected)
