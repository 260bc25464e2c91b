from pathlib import Path

import pytest

from vitrina.search.errors import IndexDamaged
from vitrina.search.storage.words import WordBook, WordCounter


def _split(text: str) -> list[str]:
    return text.lower().split()


def test_chunks_are_read_once_and_counted_always() -> None:
    counter, read = WordCounter(), []

    def surface_words(text: str) -> list[str]:
        read.append(text)
        return text.lower().split("-")

    counter.add("Laser-Printer black")
    counter.add("black", 5)
    counter.add("never", 0)
    assert counter.take(surface_words) == {"laser": 1, "printer": 1, "black": 6}
    assert sorted(read) == ["Laser-Printer", "black"]
    assert counter.take(surface_words) == {}


def test_an_empty_book_knows_nothing(tmp_path: Path) -> None:
    book = WordBook(tmp_path)
    book.add({})
    book.fold()
    assert len(book.vocabulary()) == 0


def test_new_words_are_known_at_once_while_there_are_few(tmp_path: Path) -> None:
    book = WordBook(tmp_path)
    book.add({"bag": 2})
    book.add({"bag": 1, "shoe": 1})
    assert book.vocabulary().count("bag") == 3
    assert book.vocabulary().count("shoe") == 1


def test_among_many_words_a_few_new_ones_wait_until_folded(tmp_path: Path) -> None:
    book = WordBook(tmp_path)
    book.add({f"word{number}": 1 for number in range(1_000)})
    book.add({"late": 3})
    assert "late" not in book.vocabulary()
    book.fold()
    assert book.vocabulary().count("late") == 3
    assert book.vocabulary().count("word7") == 1


def test_a_line_cut_by_a_fault_is_passed_over(tmp_path: Path) -> None:
    book = WordBook(tmp_path)
    book.add({"bag": 1})
    (tmp_path / "words.pending").write_bytes(b'{"shoe":1}\n{"ha')
    book.fold()
    assert book.vocabulary().count("shoe") == 1


def test_damaged_counts_are_named(tmp_path: Path) -> None:
    book = WordBook(tmp_path)
    (tmp_path / "words.json").write_text("{")
    with pytest.raises(IndexDamaged, match=r"words\.json"):
        book.add({"bag": 1})
