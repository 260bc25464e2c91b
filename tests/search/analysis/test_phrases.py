"""What a title names and what it only mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.analysis.phrases import head_last, name_and_mention


@pytest.mark.parametrize(
    ("title", "named", "mentioned"),
    [
        ("Case for Nimbus X2, black", "Case , black", "for Nimbus X2"),
        ("Чехол для Nimbus X2", "Чехол", "для Nimbus X2"),
        ("Funda para Nimbus X2 con tapa", "Funda", "para Nimbus X2 con tapa"),
        ("Stand w/ fan - USB", "Stand - USB", "w/ fan"),
        ("For you mug", "For you mug", ""),
        ("Formal shirt", "Formal shirt", ""),
        ("Leather bag", "Leather bag", ""),
        ("手机壳", "手机壳", ""),
        ("", "", ""),
    ],
)
def test_a_title_is_parted(title: str, named: str, mentioned: str) -> None:
    assert [" ".join(part.split()) for part in name_and_mention(title)] == [named, mentioned]


@given(st.text())
def test_no_word_is_lost(title: str) -> None:
    named, mentioned = name_and_mention(title)
    assert sorted(f"{named} {mentioned}".split()) == sorted(title.split())


@pytest.mark.parametrize(
    ("phrase", "language", "reordered"),
    [
        ("notebook case", "en", "notebook case"),
        ("bolso de piel", "es", "de piel bolso"),
        ("сумка через плечо", "ru", "через плечо сумка"),
        ("кожаная сумка", "ru", "кожаная сумка"),
        ("手提包", "zh", "手提包"),
        ("anything", "xx", "anything"),
    ],
)
def test_the_carrying_noun_comes_last(phrase: str, language: str, reordered: str) -> None:
    assert head_last(phrase, language) == reordered
