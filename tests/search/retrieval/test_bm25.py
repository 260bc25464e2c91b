"""The text score of a product as it would be is the very number that tantivy gives the product that is."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vitrina.search.errors import IndexDamaged
from vitrina.search.retrieval.bm25 import Bm25, matches, stored_length
from vitrina.search.retrieval.protocol import CandidateQuery, IndexedText
from vitrina.search.retrieval.tantivy_backend import TantivyRetriever, TantivyWriter
from vitrina.search.retrieval.tantivy_schema import create_index
from vitrina.search.types import Alternative, WordGroup

WORDS = [f"w{number}" for number in range(30)]


def _stream(number: int) -> str:
    """Streams of 3 to 2,000 words, some of which repeat."""
    length = 3 + number * number // 8
    return " ".join(WORDS[(number * 7 + place * place) % len(WORDS)] for place in range(length))


STREAMS = [_stream(number) for number in range(120)]


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> TantivyRetriever:
    folder: Path = tmp_path_factory.mktemp("text")
    create_index(folder)
    writer = TantivyWriter(folder, heap_bytes=15_000_000, threads=1)
    writer.put([IndexedText(f"p{row}", row, stream, ()) for row, stream in enumerate(STREAMS)])
    writer.commit()
    return TantivyRetriever(folder)


def _scorer(retriever: TantivyRetriever) -> Bm25:
    return Bm25(retriever.stream_statistics("p0", STREAMS[0].split()[0]), retriever.document_frequency)


_alternative = st.builds(
    lambda terms, weight: Alternative(tuple(terms), weight, "word", "x"),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True),
    st.sampled_from([1.0, 0.6, 0.37]),
)
_group = st.builds(
    lambda ways, optional: WordGroup("x", tuple(ways), optional),
    st.lists(_alternative, min_size=1, max_size=3, unique=True),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_group, min_size=1, max_size=4), st.sampled_from(["all", "any"]))
def test_scores_and_finds_as_tantivy_does(retriever: TantivyRetriever, groups, match) -> None:  # type: ignore[no-untyped-def]
    found = retriever.candidates(CandidateQuery(tuple(groups), match), limit=len(STREAMS))
    told = dict(zip(found.rows.tolist(), found.scores.tolist(), strict=True))
    scorer = _scorer(retriever)
    for row, stream in enumerate(STREAMS):
        counts = Counter(stream.split())
        assert matches(groups, counts, match=match) == (row in told)
        if row in told:
            assert scorer.score(groups, counts, counts.total()) == pytest.approx(told[row], rel=1e-6)


def test_a_product_that_holds_nothing_scores_nothing(retriever: TantivyRetriever) -> None:
    group = WordGroup("x", (Alternative(("w1",), 1.0, "word", "x"),))
    assert _scorer(retriever).score([group], Counter(["other"]), 1) == 0.0


def test_no_words_find_everything() -> None:
    assert matches((), {}, match="all")
    assert matches((), {}, match="any")


@pytest.mark.parametrize(
    ("length", "stored"),
    [(0, 0), (39, 39), (40, 40), (41, 40), (55, 54), (57, 56), (64, 64), (87, 84), (88, 88), (95, 88)],
)
def test_a_length_is_kept_with_four_significant_bits(length: int, stored: int) -> None:
    assert stored_length(length) == stored


def test_statistics_want_a_word_that_is_there(tmp_path: Path) -> None:
    create_index(tmp_path)
    with pytest.raises(IndexDamaged):
        TantivyRetriever(tmp_path).stream_statistics("p0", "w1")
