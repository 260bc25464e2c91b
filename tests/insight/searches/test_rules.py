"""What is logged of a query, and who is no person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.insight.searches.rules import QUERY_CHARS_MAX, is_bot, normalised, words


@pytest.mark.parametrize(
    ("typed", "logged"),
    [
        ("  Red   SOCKS ", "red socks"),
        ("Bañador", "bañador"),
        ("ё-моё", "ё-моё"),
        ("手提包", "手提包"),
        ("ｂａｇ", "bag"),
        ("re\u200bd", "re d"),
        ("a\x00b\nc", "a b c"),
        ("\ud800", ""),
        ("   ", ""),
        ("?!", "?!"),
    ],
)
def test_a_query_is_logged_in_one_shape(typed: str, logged: str) -> None:
    assert normalised(typed) == logged


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_any_text_is_short_and_printable_once_normalised(text: str) -> None:
    logged = normalised(text)
    assert len(logged) <= QUERY_CHARS_MAX
    logged.encode()
    assert logged == " ".join(logged.split())


def test_ten_thousand_characters_are_cut() -> None:
    assert normalised("x" * 10_000) == "x" * QUERY_CHARS_MAX


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The red socks", "en", {"red", "socks"}),
        ("bolso de piel", "es", {"bolso", "piel"}),
        ("真皮手提包", "zh", {"真皮", "皮手", "手提", "提包"}),
        ("手机", "zh", {"手机"}),
        ("the", "fr", {"the"}),
    ],
)
def test_the_words_that_relate_queries(text: str, language: str, expected: set[str]) -> None:
    assert words(text, language=language) == expected


@pytest.mark.parametrize(
    ("agent", "bot"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", False),
        ("Mozilla/5.0 (Linux; Android 12; CUBOT X70) AppleWebKit/537.36 Chrome/140.0 Mobile", False),
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", True),
        ("Mozilla/5.0 (compatible; YandexBot/3.0)", True),
        ("Mozilla/5.0 (compatible; Baiduspider/2.0)", True),
        ("curl/8.5.0", True),
        ("python-requests/2.32", True),
        ("WhatsApp/2.23", True),
        ("", True),
    ],
)
def test_machines_are_told_from_people(agent: str, bot: bool) -> None:
    assert is_bot(agent) is bot
