from pathlib import Path

import pytest
from tests.search.storage.builders import words

from vitrina.kernel.errors import InvalidInput
from vitrina.search.errors import IndexDamaged
from vitrina.search.retrieval.protocol import (
    CandidateQuery,
    Clause,
    FacetClause,
    IndexedText,
    LiveClause,
    NumberOrder,
    PlaceClause,
    RangeClause,
    RowClause,
)
from vitrina.search.retrieval.tantivy_backend import TantivyRetriever, TantivyWriter
from vitrina.search.retrieval.tantivy_schema import create_index


def _price(minor: int) -> dict[str, float]:
    return {"price_minor": float(minor)}


TEXTS = (
    IndexedText(
        "bag", 0, "red red bag bag", ("colour=red", "size=4"), {"price_minor": 300.0}, ("north",), b"{}"
    ),
    IndexedText("sack", 1, "blue sack", ("colour=blue", "size=17.5"), {"price_minor": 100.0}, ("south",)),
    IndexedText("both", 2, "red bag sack", ("colour=red", "colour=blue"), {"stock_units": 2.0}),
    IndexedText("shoe", 3, "red shoe", ("colour=red", "size=4"), {"price_minor": 200.0}, ("north", "south")),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_index(tmp_path)
    return tmp_path


@pytest.fixture
def writer(folder: Path) -> TantivyWriter:
    return TantivyWriter(folder, heap_bytes=15_000_000, threads=1)


@pytest.fixture
def retriever(folder: Path, writer: TantivyWriter) -> TantivyRetriever:
    writer.put(TEXTS)
    writer.commit()
    return TantivyRetriever(folder)


def _found(retriever: TantivyRetriever, query: CandidateQuery, limit: int = 10) -> list[int]:
    candidates = retriever.candidates(query, limit=limit)
    assert candidates.total == retriever.count(query)
    return sorted(candidates.rows.tolist())


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        (CandidateQuery(words("red")), [0, 2, 3]),
        (CandidateQuery(words("red", "bag")), [0, 2]),
        (CandidateQuery(words("red", "bag"), match="any"), [0, 2, 3]),
        (CandidateQuery(words("bag|sack")), [0, 1, 2]),
        (CandidateQuery(words("bag|blue+sack")), [0, 1, 2]),
        (CandidateQuery(words("purse|blue+shoe")), []),
        (CandidateQuery(words("red", "?bag")), [0, 2, 3]),
        (CandidateQuery(words("?bag")), [0, 1, 2, 3]),
        (CandidateQuery(words("unheard")), []),
        (CandidateQuery(()), [0, 1, 2, 3]),
        (CandidateQuery(words("title:red", "AND", "*")), []),
    ],
)
def test_which_products_hold_the_words(
    retriever: TantivyRetriever, query: CandidateQuery, rows: list[int]
) -> None:
    assert _found(retriever, query) == rows


@pytest.mark.parametrize(
    ("clauses", "rows"),
    [
        ([FacetClause("colour", ("blue",))], [1, 2]),
        ([FacetClause("colour", ("blue", "red"))], [0, 1, 2, 3]),
        ([FacetClause("colour", ("blue",)), FacetClause("colour", ("red",))], [2]),
        ([FacetClause("colour", ())], []),
        ([FacetClause("colour", ("blu", "reds"))], []),
        ([RangeClause("size", 4, 17.4)], [0, 3]),
        ([RangeClause("size", 4.1, None)], [1]),
        ([RangeClause("size", None, None)], [0, 1, 3]),
        ([RangeClause("colour", None, None)], []),
        ([LiveClause("price_minor", 100, 200)], [1, 3]),
        ([LiveClause("price_minor", None, 100)], [1]),
        ([LiveClause("price_minor", 200, None), LiveClause("price_minor", None, 200)], [3]),
        ([LiveClause("stock_units", 1, None)], [2]),
        ([PlaceClause(("north",))], [0, 3]),
        ([PlaceClause(("north", "south"))], [0, 1, 3]),
        ([PlaceClause(())], []),
        ([RowClause((1, 3, 99))], [1, 3]),
        ([RowClause(())], []),
        ([FacetClause("colour", ("red",)), PlaceClause(("south",)), RangeClause("size", 4, 4)], [3]),
    ],
)
def test_clauses_cut(retriever: TantivyRetriever, clauses: list[Clause], rows: list[int]) -> None:
    assert _found(retriever, CandidateQuery((), clauses=tuple(clauses))) == rows


def test_clauses_never_touch_the_score(retriever: TantivyRetriever) -> None:
    everything: tuple[Clause, ...] = (
        FacetClause("colour", ("red", "blue")),
        RangeClause("size", 0, 100),
        LiveClause("price_minor", 0, 1_000),
        PlaceClause(("north",)),
        RowClause((0, 3)),
    )
    for groups in (words("red"), words("red|bag", "?shoe")):
        free = retriever.candidates(CandidateQuery(groups), limit=10)
        cut = retriever.candidates(CandidateQuery(groups, clauses=everything), limit=10)
        score_of = dict(zip(free.rows.tolist(), free.scores.tolist(), strict=True))
        assert cut.rows.tolist()
        assert {row: score_of[row] for row in cut.rows.tolist()} == dict(
            zip(cut.rows.tolist(), cut.scores.tolist(), strict=True)
        )


def test_a_synonym_beside_its_word_adds_nothing_and_alone_counts_less(retriever: TantivyRetriever) -> None:
    def score(row: int, *texts: str) -> float:
        query = CandidateQuery(words(*texts), clauses=(RowClause((row,)),))
        return float(retriever.candidates(query, limit=1).scores[0])

    assert score(2, "bag|sack") == pytest.approx(max(score(2, "bag"), 0.8 * score(2, "sack")))
    assert score(1, "bag|sack") == pytest.approx(0.8 * score(1, "sack"))


def test_more_of_a_word_scores_higher_and_equal_scores_stand_by_row(
    folder: Path, writer: TantivyWriter
) -> None:
    texts = [IndexedText(f"p{row}", row, "red bag", ()) for row in (5, 3, 9, 1)]
    writer.put([*texts, IndexedText("best", 7, "red red", ())])
    writer.commit()
    found = TantivyRetriever(folder).candidates(CandidateQuery(words("red")), limit=10)
    assert found.rows.tolist() == [7, 1, 3, 5, 9]
    assert found.scores[0] > found.scores[1]


def test_the_limit_cuts_the_rows_but_not_the_total(retriever: TantivyRetriever) -> None:
    found = retriever.candidates(CandidateQuery(words("red")), limit=1)
    assert (found.rows.tolist(), found.total) == ([0], 3)
    assert retriever.candidates(CandidateQuery(words("red")), limit=0).total == 3


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        (NumberOrder("price_minor"), [1, 3, 0, 2]),
        (NumberOrder("price_minor", descending=True), [0, 3, 1, 2]),
    ],
)
def test_an_order_by_number_puts_unknown_numbers_last(
    retriever: TantivyRetriever, order: NumberOrder, rows: list[int]
) -> None:
    assert retriever.candidates(CandidateQuery((), order=order), limit=10).rows.tolist() == rows
    assert retriever.candidates(CandidateQuery((), order=order), limit=2).rows.tolist() == rows[:2]


def test_moved_rows_come_beyond_the_limit_where_they_match(retriever: TantivyRetriever) -> None:
    by_price = NumberOrder("price_minor")
    found = retriever.candidates(CandidateQuery(words("red"), order=by_price, moved_rows=(1, 2)), limit=1)
    assert (found.rows.tolist(), found.total) == ([3, 0, 2], 3)


def test_a_row_that_moved_away_takes_no_place_from_others(retriever: TantivyRetriever) -> None:
    by_price = NumberOrder("price_minor")
    found = retriever.candidates(CandidateQuery((), order=by_price, moved_rows=(1,)), limit=1)
    assert found.rows.tolist() == [1, 3]


def test_rows_that_changed_since_are_admitted_and_barred(retriever: TantivyRetriever) -> None:
    cheap = (LiveClause("price_minor", None, 200),)
    query = CandidateQuery((), clauses=cheap, admitted_rows=(0,), barred_rows=(1,))
    assert _found(retriever, query) == [0, 3]
    red = CandidateQuery(words("blue"), clauses=cheap, admitted_rows=(0,), barred_rows=(1,))
    assert _found(retriever, red) == []


def test_only_some_live_columns_can_be_filtered_by(retriever: TantivyRetriever) -> None:
    with pytest.raises(InvalidInput, match="price_minor"):
        retriever.count(CandidateQuery((), clauses=(LiveClause("pictures", 1, None),)))


def test_facets_are_counted_exactly(retriever: TantivyRetriever) -> None:
    red = CandidateQuery(words("red"))
    assert retriever.facet_counts(red, limit=10) == {"colour=red": 3, "size=4": 2, "colour=blue": 1}
    assert list(retriever.facet_counts(red, limit=1)) == ["colour=red"]
    assert retriever.key_counts(red, "colour") == {"red": 3, "blue": 1}
    assert retriever.key_counts(red, "col") == {}
    assert retriever.facet_keys("size") == ("17.5", "4")


def test_look_ups(retriever: TantivyRetriever) -> None:
    assert [retriever.row_of(name) for name in ("bag", "shoe", "none", "")] == [0, 3, None, None]
    assert (retriever.source("bag"), retriever.source("none")) == (b"{}", None)
    assert retriever.document_frequency("red") == 3
    assert retriever.document_frequency("unheard") == 0
    assert retriever.product_count() == 4


def test_nothing_is_seen_before_the_commit_and_no_view_changes(folder: Path, writer: TantivyWriter) -> None:
    empty = TantivyRetriever(folder)
    writer.put(TEXTS)
    assert empty.renewed() is empty
    writer.commit()
    full = empty.renewed()
    assert (empty.product_count(), full.product_count()) == (0, 4)
    writer.remove(["bag", "unknown"])
    writer.put([IndexedText("sack", 4, "green sack", ())])
    writer.commit()
    last = full.renewed()
    assert (full.row_of("bag"), full.row_of("sack"), full.product_count()) == (0, 1, 4)
    assert (last.row_of("bag"), last.row_of("sack"), last.product_count()) == (None, 4, 3)


def test_of_two_products_with_one_id_the_later_stays(folder: Path, writer: TantivyWriter) -> None:
    writer.put([IndexedText("p", 0, "first", ()), IndexedText("p", 1, "second", ())])
    writer.commit()
    retriever = TantivyRetriever(folder)
    assert (retriever.product_count(), retriever.row_of("p")) == (1, 1)


def test_what_was_not_committed_is_dropped(folder: Path, writer: TantivyWriter) -> None:
    writer.put(TEXTS)
    writer.close()
    writer.close()
    again = TantivyWriter(folder, heap_bytes=15_000_000, threads=1)
    again.commit()
    assert TantivyRetriever(folder).product_count() == 0


@pytest.mark.parametrize("data", [None, b"", b"{}", b"nonsense"])
def test_a_damaged_index_is_named(folder: Path, data: bytes | None) -> None:
    meta = folder / "meta.json"
    if data is None:
        meta.unlink()
    else:
        meta.write_bytes(data)
    with pytest.raises(IndexDamaged, match=str(folder)):
        TantivyRetriever(folder)
