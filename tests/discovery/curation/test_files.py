"""Lines and rows say the same, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.discovery.curation.files import (
    phrases,
    stop_word_lines,
    stop_words_text,
    synonym_lines,
    synonyms_text,
)
from vitrina.discovery.curation.types import StopWordLine, SynonymLine
from vitrina.search.analysis.synonyms import BadSynonymLine, parse_synonyms

words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)
phrase = st.lists(words, min_size=1, max_size=3).map(" ".join)
sides = st.lists(phrase, min_size=1, max_size=4).map(", ".join)
notes = st.text(max_size=40).map(lambda note: " ".join(note.split())).map(lambda note: note.strip("# "))
rules = st.one_of(
    st.builds(SynonymLine, sides, sides, one_way=st.just(True), note=notes),
    st.builds(SynonymLine, phrase, sides, one_way=st.just(False), note=notes),
)
stop_words = st.builds(
    StopWordLine, st.text("abcdefgжщ手", min_size=1, max_size=6), adds=st.booleans(), note=notes
)


@given(st.lists(rules, max_size=6, unique_by=lambda rule: (rule.left, rule.right, rule.one_way)))
def test_synonyms_come_back_as_they_were_written(lines: list[SynonymLine]) -> None:
    text = synonyms_text(lines)
    assert synonym_lines(text, source="synonyms.en.txt") == lines
    assert len(parse_synonyms(text, source="x")) >= len(lines)


@given(st.lists(stop_words, max_size=6, unique_by=lambda line: line.word))
def test_stop_words_come_back_as_they_were_written(lines: list[StopWordLine]) -> None:
    assert stop_word_lines(stop_words_text(lines)) == lines


def test_comments_become_notes_of_the_rule_they_stand_at() -> None:
    text = "# both sides of the ocean\n# asked by Ann\ntrousers, pants\ngown => dress  # since 2024 # too\n"
    assert synonym_lines(text, source="x") == [
        SynonymLine("trousers", "pants", note="both sides of the ocean; asked by Ann"),
        SynonymLine("gown", "dress", one_way=True, note="since 2024 # too"),
    ]


def test_a_rule_written_twice_is_one_row_and_the_later_of_two_lines_on_a_word_holds() -> None:
    assert len(synonym_lines("a, b\na , b\n", source="x")) == 1
    assert stop_word_lines("der\n-der\n") == [StopWordLine("der", adds=False)]


def test_a_line_that_is_no_rule_is_named() -> None:
    with pytest.raises(BadSynonymLine, match=r"synonyms.en.txt, line 2: 'lonely'"):
        synonym_lines("a, b\nlonely\n", source="synonyms.en.txt")


def test_phrases_are_tidied() -> None:
    assert phrases(" red   socks,,  stockings , ") == "red socks, stockings"
