from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vitrina.insight.frames import Frames, FrameSettings, named_table, one_value, open_frames
from vitrina.insight.frames.errors import BackendMissing, FramesFailed

SCHEMA = pa.schema([pa.field("word", pa.string()), pa.field("n", pa.int64())])
WORDS = named_table("words", SCHEMA)
LIMIT = named_table("bounds", pa.schema([pa.field("least", pa.int64())]))


@pytest.fixture
def frames(tmp_path: Path) -> Iterator[Frames]:
    with open_frames(FrameSettings(memory_mib=256, threads=1, spill=tmp_path / "spill")) as opened:
        yield opened


def words(*rows: tuple[str, int]) -> pa.Table:
    return pa.table({"word": [word for word, _ in rows], "n": [n for _, n in rows]}, schema=SCHEMA)


def test_sums_have_the_types_that_expressions_promise(frames: Frames) -> None:
    frames.add("words", words(("a", 2**61), ("a", 1), ("b", 5)))
    total = WORDS.group_by("word").aggregate(n=WORDS.n.sum()).order_by("word")
    assert frames.table(total).to_pylist() == [{"word": "a", "n": 2**61 + 1}, {"word": "b", "n": 5}]
    assert frames.table(total).schema.field("n").type == pa.int64()


def test_the_same_expression_runs_over_what_its_names_stand_for_now(frames: Frames) -> None:
    above = WORDS.filter(WORDS.n >= one_value(LIMIT, "least")).order_by("word")
    frames.add("words", words(("a", 1), ("b", 5)))
    for least, expected in ((1, ["a", "b"]), (2, ["b"]), (9, [])):
        frames.add("bounds", pa.table({"least": [least]}))
        assert frames.table(above)["word"].to_pylist() == expected


def test_files_are_read_as_one_table_and_folders_are_no_columns(frames: Frames, tmp_path: Path) -> None:
    paths = [tmp_path / f"n={number}" / "it's.parquet" for number in range(3)]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        pq.write_table(words(("x", number * 10)), path)
    frames.read("words", paths, schema=SCHEMA)
    assert sorted(frames.table(WORDS)["n"].to_pylist()) == [0, 10, 20]
    frames.read("words", [], schema=SCHEMA)
    assert frames.table(WORDS).num_rows == 0
    frames.read("words", paths[1:2], schema=SCHEMA)
    assert frames.table(WORDS)["n"].to_pylist() == [10]


def test_order_survives_being_told_in_pieces(frames: Frames) -> None:
    many = list(range(250_000))
    frames.add("words", pa.table({"word": ["w"] * len(many), "n": many[::-1]}, schema=SCHEMA))
    pieces = list(frames.batches(WORDS.order_by("n")))
    assert len(pieces) > 1
    assert [n for piece in pieces for n in piece.column("n").to_pylist()] == many


def test_a_file_that_cannot_be_read_is_an_error_in_words(frames: Frames, tmp_path: Path) -> None:
    path = tmp_path / "words.parquet"
    path.write_bytes(b"no parquet")
    with pytest.raises(FramesFailed, match="DuckDB could not compute it"):
        frames.read("words", [path], schema=SCHEMA)
        frames.table(WORDS)


def test_an_unknown_backend_is_named_with_the_known_ones() -> None:
    with pytest.raises(BackendMissing, match="duckdb and spark"), open_frames(FrameSettings(backend="x")):
        pass
