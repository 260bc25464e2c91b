"""What can work, what cannot, and what would mend it."""

import pytest

from vitrina.discovery.curation.errors import InvalidRedirect, InvalidStopWord, InvalidSynonym
from vitrina.discovery.curation.rules import (
    check_redirect,
    check_stop_word,
    check_synonym,
    settled_synonym,
)
from vitrina.discovery.curation.types import StopWordLine, SynonymLine
from vitrina.search.analysis.synonyms import BadSynonymLine


def words_of(text: str) -> list[str]:
    return [word for word in text.split() if word.isalnum()]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (SynonymLine("a，b", "c", one_way=True), SynonymLine("a, b", "c", one_way=True)),
        (SynonymLine(" 手提包 ", "包、袋"), SynonymLine("手提包", "包, 袋")),
        (SynonymLine("a, b", "c"), SynonymLine("a", "b, c")),
        (SynonymLine("a", "b\nc; d"), SynonymLine("a", "b, c, d")),
        (SynonymLine("a, b", ""), SynonymLine("a", "b")),
        (SynonymLine("", ""), SynonymLine("", "")),
    ],
)
def test_a_rule_is_kept_in_one_shape(written: SynonymLine, kept: SynonymLine) -> None:
    assert settled_synonym(written) == kept
    assert settled_synonym(kept) == kept


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        (SynonymLine("", "b"), "left", ""),
        (SynonymLine("a", "", one_way=True), "right", ""),
        (SynonymLine("a", "b => c"), "right", "b => c"),
        (SynonymLine("a # b", "c"), "left", "a # b"),
        (SynonymLine("a", "?!"), "right", "?!"),
        (SynonymLine("a, b", "b", one_way=True), "right", "b"),
    ],
)
def test_rules_that_would_do_nothing_are_refused_by_name(line: SynonymLine, field: str, value: str) -> None:
    with pytest.raises(InvalidSynonym) as refused:
        check_synonym(line, words_of=words_of)
    assert (refused.value.data["field"], refused.value.data["value"]) == (field, value)


def test_what_the_lexicon_refuses_is_refused() -> None:
    with pytest.raises(BadSynonymLine, match="at most 6 words"):
        check_synonym(SynonymLine("a", "b c d e f g h", one_way=True), words_of=words_of)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (StopWordLine(""), "write one word"),
        (StopWordLine("two words"), "write one word"),
        (StopWordLine("-x"), "begin with a letter"),
        (StopWordLine("The"), "left out of queries already"),
        (StopWordLine("bag", adds=False), "searched for already"),
    ],
)
def test_stop_words_that_would_do_nothing_are_refused(line: StopWordLine, reason: str) -> None:
    with pytest.raises(InvalidStopWord, match=reason):
        check_stop_word(line, shipped=frozenset({"the"}))


@pytest.mark.parametrize(
    "address",
    ["", "c/bags", "//elsewhere.example", "/\\elsewhere", "https://elsewhere.example", "/a b", "/a\n"],
)
def test_redirects_stay_in_the_shop(address: str) -> None:
    with pytest.raises(InvalidRedirect, match="such as /c/bags"):
        check_redirect("bags", address, words_of=words_of)


@pytest.mark.parametrize(
    "address", ["/", "/c/bags", "/search?q=red+bag&filter=color:red", "/b/Maison%20Ardent"]
)
def test_paths_of_the_shop_are_taken(address: str) -> None:
    check_redirect("bags", address, words_of=words_of)


def test_a_redirect_needs_a_word() -> None:
    with pytest.raises(InvalidRedirect, match="word that can be searched for"):
        check_redirect("?!", "/c/bags", words_of=words_of)
