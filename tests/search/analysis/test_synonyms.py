"""Synonym rules: read from lines, compiled by normal forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.analysis import SynonymSet
from vitrina.search.analysis.synonyms import BadSynonymLine, Synonym, SynonymRule, parse_synonyms


def read(text: str) -> set[tuple[str, str]]:
    return {(rule.phrase, rule.synonym) for rule in parse_synonyms(text, source="synonyms.en.txt")}


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", set()),
        ("# a comment\n\n   \n", set()),
        ("a, b", {("a", "b"), ("b", "a")}),
        ("a => b", {("a", "b")}),
        ("a => b, c  # why", {("a", "b"), ("a", "c")}),
        ("a, b => c", {("a", "c"), ("b", "c")}),
        ("mobile phone => smartphone", {("mobile phone", "smartphone")}),
        ("a, b, c", {("a", "b"), ("a", "c"), ("b", "a"), ("b", "c"), ("c", "a"), ("c", "b")}),
    ],
)
def test_lines_become_rules(text: str, rules: set[tuple[str, str]]) -> None:
    assert read(text) == rules


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("trousers", "at least two phrases"),
        ("a, , b", "before and after each comma"),
        ("=> b", "before and after each comma"),
        ("a =>", "before and after each comma"),
        ("a => b => c", "one '=>' only"),
        ("one two three four five six seven => a", "at most 6 words"),
        (",".join(f"w{n}" for n in range(40)), "at most 32 phrases"),
    ],
)
def test_a_bad_line_is_named_with_its_cure(line: str, cure: str) -> None:
    with pytest.raises(BadSynonymLine) as raised:
        parse_synonyms(f"a, b\n\n{line}", source="synonyms.ru.txt")
    assert raised.value.data["line"] == 3
    assert "synonyms.ru.txt, line 3" in str(raised.value)
    assert cure in str(raised.value)


def test_inflections_find_the_rule() -> None:
    def forms(phrase: str) -> tuple[str, ...]:
        return tuple(word.removesuffix("s") for word in phrase.split())

    rules = SynonymSet([SynonymRule("mobile phones", "smartphones")], forms)
    assert rules.of(("mobile", "phone")) == (Synonym(("smartphone",), "smartphones"),)
    assert rules.of(("phone",)) == ()
    assert rules.longest_from("mobile") == 2
    assert rules.longest_from("phone") == 0


@pytest.mark.parametrize(("phrase", "synonym"), [("bags", "bag"), ("lamp", "desk lamp"), ("lamp", "")])
def test_a_rule_that_adds_nothing_is_left_out(phrase: str, synonym: str) -> None:
    def forms(text: str) -> tuple[str, ...]:
        return tuple(word.removesuffix("s") for word in text.split())

    assert len(SynonymSet([SynonymRule(phrase, synonym)], forms)) == 0


@given(st.text(st.sampled_from("ab ,=>#\n"), max_size=60))
def test_any_text_is_rules_or_a_named_line(text: str) -> None:
    try:
        rules = parse_synonyms(text, source="x")
    except BadSynonymLine as bad:
        assert 1 <= bad.data["line"] <= len(text.splitlines())
    else:
        assert all(rule.phrase.strip() and rule.synonym.strip() for rule in rules)
