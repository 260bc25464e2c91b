"""Texts to normal forms, in any mix of languages."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.analysis import Analyzer
from vitrina.search.analysis.languages.english import root_form

ANY_TEXT = st.text(st.characters(), max_size=80)
LANGUAGES = st.sampled_from(["", "en", "es", "ru", "zh", "xx"])


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("Red leather handbags", "en", "red leather handbag"),
        ("Bolsos rojos de piel", "es", "bolso rojo de piel"),
        ("Bolsos rojos de piel", "", "bolso rojo de piel"),
        ("Bolsos rojos", "en", "bolso rojo"),
        ("Красные кожаные сумки", "ru", "красный кожаный сумка"),
        ("Красные кожаные сумки", "en", "красный кожаный сумка"),
        ("红色手提包", "zh", "红色 红 色 手提包 手提 提包 手 提 包"),
        ("Чехлы для iPhone 11", "ru", "чехол для iphone 11"),
        ("苹果iPhone手机", "", "苹果 苹 果 iphone 手机 手 机"),
        ("Brother TN-2110 toners", "en", "brother tn2110 tn 2110 toner"),
        ("Brother TN2110", "en", "brother tn2110 tn 2110"),
        ("Plancha 1,5 л", "", "plancha 1.5l 1.5"),
        ('17" monitors', "en", "17in 17 monitor"),
        ("Wi-Fi routers", "en", "wifi wi fi router"),
        ("mujeres", "es", "mujer"),
        ("mujeres", "xx", "mujer"),
        ("τσάντα", "", "τσάντα"),
        ("", "en", ""),
        ("!?…", "", ""),
    ],
)
def test_the_tokens_of_a_text(analyzer: Analyzer, text: str, language: str, tokens: str) -> None:
    assert " ".join(analyzer.tokens(text, language)) == tokens


def test_the_russian_example_gives_the_same_list(analyzer: Analyzer) -> None:
    one = analyzer.tokens("изумрудный корабль строителя Джонсона")
    many = analyzer.tokens("изумрудные корабли строителя Джонсона")
    assert one == many == ["изумрудный", "корабль", "строитель", "джонсон"]


def test_surfaces_stay_as_people_write_them(analyzer: Analyzer) -> None:
    surfaces = analyzer.surface_words("Red HANDBAGS, laser-printer TN-2110 женские сумки 红色手提包 L'Oréal")
    assert surfaces == [
        "red", "handbags", "laser", "printer", "tn2110", "женские", "сумки", "红色", "手提包", "loreal",
    ]  # fmt: skip


def test_another_normaliser_is_one_argument() -> None:
    stemming = Analyzer(normal_forms={"en": root_form})
    assert stemming.tokens("printing printers", "en") == ["print", "printer"]
    assert stemming.tokens("camisas", "es") == ["camisa"]


def test_the_default_language_reads_unknown_latin_words() -> None:
    assert Analyzer(default_language="es").tokens("relojes azules") == ["reloj", "azul"]
    assert Analyzer(default_language="ru").tokens("чехол boxes") == ["чехол", "box"]


def test_learned_words_are_kept_whole_and_can_be_handed_on() -> None:
    indexing = Analyzer()
    before = indexing.tokens("橱窗牌手提包")
    indexing.learn_words(["橱窗牌", "VITRINA", "Сумки", "櫥窗牌/手包"])
    assert indexing.own_words == {"橱窗牌", "手包"}
    after = indexing.tokens("橱窗牌手提包")
    assert "橱窗牌" in after
    assert "橱窗牌" not in before
    reading = Analyzer()
    reading.learn_words(indexing.own_words)
    assert reading.own_words == indexing.own_words
    assert reading.tokens("橱窗牌手提包") == after


def test_what_was_learned_adds_up() -> None:
    analyzer = Analyzer()
    analyzer.learn_words(["橱窗牌"])
    analyzer.learn_words(["手包"])
    assert analyzer.own_words == {"橱窗牌", "手包"}


@given(ANY_TEXT, LANGUAGES)
def test_any_text_gives_the_same_tokens_every_time(text: str, language: str) -> None:
    remembering = _shared()
    tokens = remembering.tokens(text, language)
    assert tokens == remembering.tokens(text, language)
    assert all(token and not any(map(str.isspace, token)) for token in tokens)


@given(
    st.lists(
        st.sampled_from(
            [
                "red",
                "bags",
                "tn-2110",
                '17"',
                "1,5",
                "l",
                "x",
                "64",
                "gb",
                "сумки",
                "红色包",
                "wi-fi",
                "women's",
                "in",
                "2",
            ]
        )
    )
)
def test_a_short_and_a_long_text_are_read_alike(words: list[str]) -> None:
    text = " ".join(words)
    assert _shared().tokens(text, "en") == _shared().tokens(text + " " * 100, "en")


@given(ANY_TEXT)
def test_forms_and_tokens_agree(text: str) -> None:
    analyzer = _shared()
    forms: Iterable[str] = [form for word in analyzer.words(text) for form in analyzer.forms(word, "en")]
    assert list(forms) == analyzer.tokens(text, "en")


@given(ANY_TEXT)
def test_any_text_has_surfaces(text: str) -> None:
    assert all(surface and " " not in surface for surface in _shared().surface_words(text))


_ANALYZERS: list[Analyzer] = []


def _shared() -> Analyzer:
    """One analyzer for all examples, as a shop has: what it remembers must not matter."""
    if not _ANALYZERS:
        _ANALYZERS.append(Analyzer())
    return _ANALYZERS[0]
