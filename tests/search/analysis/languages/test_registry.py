"""All languages are found by themselves and keep the rules of the house."""

import subprocess
import sys

import pytest

from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.languages import known_languages, languages_of, script_of


def test_four_languages_are_known() -> None:
    assert sorted(known_languages().names()) == ["en", "es", "ru", "zh"]
    assert [rules.code for rules in languages_of("latin")] == ["en", "es"]


@pytest.mark.parametrize("code", ["en", "es", "ru", "zh"])
def test_the_word_lists_are_cleaned(code: str) -> None:
    rules = known_languages()[code]
    words = {word for word in rules.stop_words | rules.typical_words if "-" not in word}
    assert {word for word in words if clean(word) != word} == set()


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("bag", "latin"),
        ("сумка", "cyrillic"),
        ("包", "han"),
        ("τσάντα", "other"),
        ("2110", "latin"),
        ("", "latin"),
    ],
)
def test_the_script_of_a_word(word: str, script: str) -> None:
    assert script_of(word) == script


def test_importing_loads_no_dictionary() -> None:
    code = (
        "import sys, vitrina.search.analysis as it; it.Analyzer().tokens('plain bag');"
        "print(sorted({'pymorphy3', 'rjieba', 'opencc', 'snowballstemmer', 'django'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
