"""The language of a text: by script, by words, by the shopper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.analysis import Analyzer


@pytest.mark.parametrize(
    ("text", "preferred", "language"),
    [
        ("красная сумка", "en", "ru"),
        ("红色手提包", "en", "zh"),
        ("bolso de piel para mujer", "en", "es"),
        ("bag of leather for women", "es", "en"),
        ("camión", "en", "es"),
        ("zapatos rojos", "en", "es"),
        ("prada galleria", "es", "es"),
        ("prada galleria", "en", "en"),
        ("prada galleria", "ru", "en"),
        ("17", "ru", "ru"),
        ("", "zh", "zh"),
        ("чехол iphone", "en", "ru"),
        ("iphone手机壳", "en", "zh"),
        ("τσάντα", "es", "es"),
        ("bag", "xx", "en"),
    ],
)
def test_the_language(analyzer: Analyzer, text: str, preferred: str, language: str) -> None:
    assert analyzer.detect(text, preferred=preferred) == language


@given(st.text(st.characters(), max_size=60), st.sampled_from(["en", "es", "ru", "zh", "", "xx"]))
def test_any_text_has_a_known_language(text: str, preferred: str) -> None:
    assert Analyzer().detect(text, preferred=preferred) in ("en", "es", "ru", "zh")
