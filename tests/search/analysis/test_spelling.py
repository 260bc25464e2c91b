"""The catalogue's words: kept, loaded, and the nearest to a misspelled one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from vitrina.search.analysis import Vocabulary
from vitrina.search.errors import IndexDamaged

SHOP = {
    "handbag": 500, "handbags": 80, "handle": 40, "leather": 300, "feather": 5, "bag": 900, "айфон": 50,
    "сумка": 400, "tn2110": 7, "headphones": 90, "phone": 200, "手提包": 3, "a": 1000, "rad": 2, "red": 700,
}  # fmt: skip
WORDS = st.dictionaries(
    st.text(st.sampled_from("abcdeфъя包1"), min_size=1, max_size=12), st.integers(1, 10**6), max_size=40
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("handbg", "handbag"),
        ("hnadbag", "handbag"),
        ("hendbagg", "handbag"),
        ("айфн", "айфон"),
        ("сумкка", "сумка"),
        ("lether", "leather"),
        ("haedphnes", "headphones"),
        ("rd", None),
        ("rod", "red"),
        ("tn2111", None),
        ("2110", None),
        ("qqqqqqq", None),
        ("手提", None),
        ("", None),
        ("\ud800\ud800\ud800", None),
    ],
)
def test_the_nearest_word(typed: str, meant: str | None) -> None:
    nearest = Vocabulary(SHOP).nearest(typed, limit=3)
    assert (nearest[0].word if nearest else None) == meant


def test_a_neighbour_tells_how_near_and_how_frequent_it_is() -> None:
    best = Vocabulary(SHOP).nearest("handbg")[0]
    assert (best.word, best.distance, best.count) == ("handbag", 1, 500)


def test_near_before_frequent_but_not_in_the_first_letter() -> None:
    vocabulary = Vocabulary({"leather": 1000, "lather": 3, "weather": 4})
    assert [near.word for near in vocabulary.nearest("lether")] == ["leather", "lather", "weather"]


@given(WORDS)
def test_what_is_kept_is_known(words: dict[str, int]) -> None:
    vocabulary = Vocabulary(words)
    assert len(vocabulary) == len(words)
    assert {word: vocabulary.count(word) for word in words} == words
    assert all(word in vocabulary for word in words)
    assert "never" not in vocabulary
    assert vocabulary.count("never") == 0


@given(WORDS, st.text(st.sampled_from("abcdeфъя"), min_size=3, max_size=12))
def test_neighbours_are_those_an_exhaustive_look_finds(words: dict[str, int], typed: str) -> None:
    reach = 1 if len(typed) <= 5 else 2
    expected = {
        word for word in words if word != typed and word.isalpha() and OSA.distance(typed, word) <= reach
    }
    assert {near.word for near in Vocabulary(words).nearest(typed, limit=100)} == expected


@given(WORDS, st.text(st.sampled_from("abcф包"), min_size=1, max_size=3), st.integers(1, 10))
def test_completions_are_the_most_frequent_words_that_begin_so(
    words: dict[str, int], prefix: str, limit: int
) -> None:
    found = Vocabulary(words).completions(prefix, limit=limit)
    counts = sorted((count for word, count in words.items() if word.startswith(prefix)), reverse=True)
    assert [words[word] for word in found] == counts[:limit]
    assert all(word.startswith(prefix) for word in found)


def test_a_saved_vocabulary_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "words"
    Vocabulary(SHOP).save(file)
    loaded = Vocabulary.load(file)
    assert {word: loaded.count(word) for word in SHOP} == SHOP
    assert loaded.nearest("handbg") == Vocabulary(SHOP).nearest("handbg")
    assert loaded.completions("hand", limit=2) == ["handbag", "handbags"]
    assert [path.name for path in tmp_path.iterdir()] == ["words"]


def test_saving_over_a_mapped_file_leaves_its_reader_whole(tmp_path: Path) -> None:
    file = tmp_path / "words"
    Vocabulary(SHOP).save(file)
    reading = Vocabulary.load(file)
    Vocabulary({"new": 1}).save(file)
    assert reading.count("handbag") == 500
    assert Vocabulary.load(file).count("new") == 1


def test_an_empty_vocabulary_is_one(tmp_path: Path) -> None:
    Vocabulary().save(tmp_path / "words")
    empty = Vocabulary.load(tmp_path / "words")
    assert len(empty) == 0
    assert empty.nearest("handbag") == []
    assert empty.completions("h", limit=3) == []


@pytest.mark.parametrize("damage", ["cut", "foreign", "empty", "longer"])
def test_a_damaged_file_is_named(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "words"
    Vocabulary(SHOP).save(file)
    whole = file.read_bytes()
    file.write_bytes({"cut": whole[:-3], "foreign": b"x" * 500, "empty": b"", "longer": whole + b"x"}[damage])
    with pytest.raises(IndexDamaged) as raised:
        Vocabulary.load(file)
    assert str(file) in str(raised.value)


def test_no_file_is_no_vocabulary(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Vocabulary.load(tmp_path / "words")


def test_what_cannot_be_a_word_is_left_out() -> None:
    vocabulary = Vocabulary({"": 1, "two words": 1, "x" * 65: 1, "\ud800": 1, "ok": 1})
    assert len(vocabulary) == 1
