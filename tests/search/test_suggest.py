"""Suggestions while typing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.search.small_shop import SETTINGS

from vitrina.search import Engine, ShopperContext
from vitrina.search.types import Suggestion


def suggested(engine: Engine, prefix: str, language: str = "en") -> list[tuple[str, str, str]]:
    lines = engine.suggest(prefix, context=ShopperContext(language=language))
    return [(line.kind, line.text, line.target) for line in lines]


@pytest.mark.parametrize(
    ("prefix", "language", "line"),
    [
        ("to", "en", ("query", "tote", "")),
        ("leather to", "en", ("query", "leather tote", "")),
        ("ba", "en", ("category", "Bags", "bags")),
        ("сум", "ru", ("category", "Сумки", "bags")),
        ("bol", "es", ("category", "Bolsos", "bags")),
        ("包", "zh", ("category", "包袋", "bags")),
        ("vel", "en", ("brand", "Vellora", "Vellora")),
        ("leather to", "en", ("product", "Leather tote bag", "tote-red")),
        ("холщ", "ru", ("product", "Холщовая сумка-тоут", "tote-black")),
    ],
)
def test_lines(shop: Engine, prefix: str, language: str, line: tuple[str, str, str]) -> None:
    assert line in suggested(shop, prefix, language)


@pytest.mark.parametrize("prefix", ["", "   ", "?!", "\x00"])
def test_nothing_suggests_nothing(shop: Engine, prefix: str) -> None:
    assert suggested(shop, prefix) == []


def test_a_word_that_is_finished_is_not_completed(shop: Engine) -> None:
    assert all(kind != "query" for kind, _, _ in suggested(shop, "to "))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_taken(shop_folder: object, prefix: str) -> None:
    engine = _ENGINES.setdefault(str(shop_folder), Engine.open(str(shop_folder), settings=SETTINGS))
    lines: tuple[Suggestion, ...] = engine.suggest(prefix)
    assert len(lines) <= SETTINGS.suggestions_max


_ENGINES: dict[str, Engine] = {}
