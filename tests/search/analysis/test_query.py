"""Queries: what was typed, as stage 1 understands it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.analysis.conftest import Ask, finds, terms_of

from vitrina.search.analysis import Analyzer, Lexicon, QueryFormer, Vocabulary
from vitrina.search.analysis.query import cut
from vitrina.search.settings import SearchSettings

Catalogue = Callable[..., Ask]


# ------------------------------------------------------------------------------------------ words and groups


@pytest.mark.parametrize(
    ("text", "language", "groups"),
    [
        ("Red HANDBAGS", "en", [["red"], ["handbag"]]),
        ("Bolsos rojos", "es", [["bolso"], ["rojo"]]),
        ("сумки красные", "ru", [["сумка"], ["красный"]]),
        ("tn-2110", "en", [["tn2110", "tn 2110"]]),
        ("TN2110", "en", [["tn2110", "tn 2110"]]),
        ("1,5 л", "ru", [["1.5l"]]),
        ('17" monitor', "en", [["17in"], ["monitor"]]),
        ("", "en", []),
        ("   ", "en", []),
        ("?!,.", "en", []),
        ("🎁🎀", "en", []),
        ("\ud800", "en", []),
    ],
)
def test_words_become_groups(catalogue: Catalogue, text: str, language: str, groups: list[list[str]]) -> None:
    ask = catalogue("red handbag", "bolso rojo", "красная сумка", "TN-2110 toner 1.5 l", '17" monitor')
    assert terms_of(ask(text, language=language)) == groups


def test_both_russian_queries_are_one(catalogue: Catalogue) -> None:
    ask = catalogue("Изумрудный корабль строителя Джонсона")
    one = ask("изумрудный корабль строителя Джонсона")
    many = ask("изумрудные корабли строителя Джонсона")
    assert terms_of(one) == terms_of(many)
    assert one.language == many.language == "ru"


def test_a_word_is_looked_for_in_every_latin_language(catalogue: Catalogue) -> None:
    ask = catalogue("ramo de flores", "flores boxes")
    query = ask("flores", language="en")
    assert terms_of(query) == [["flore", "flor"]]
    assert [found.weight for found in query.groups[0].alternatives] == [1.0, 0.95]
    assert [found.origin for found in query.groups[0].alternatives] == ["word", "form"]


def test_a_model_name_is_found_however_it_is_written(catalogue: Catalogue, analyzer: Analyzer) -> None:
    spellings = ["TN-2110", "TN2110", "tn 2110"]
    ask = catalogue(*spellings)
    for typed in spellings:
        for title in spellings:
            assert finds(ask(typed), analyzer.tokens(title, "en")), (typed, title)


@pytest.mark.parametrize(
    "typed", ["红色真皮手提包", "红色手提包", "手提包 红色", "真皮包", "紅色手提包", "包"]
)
def test_a_chinese_query_needs_no_blanks(catalogue: Catalogue, analyzer: Analyzer, typed: str) -> None:
    title = "橱窗牌红色真皮手提包女士"
    query = catalogue(title)(typed, language="zh")
    assert query.groups
    assert finds(query, analyzer.tokens(title, "zh"))


def test_each_language_of_one_catalogue_finds_its_own(catalogue: Catalogue, analyzer: Analyzer) -> None:
    titles = {"en": "Red leather handbag", "es": "Bolsos rojos", "ru": "Красная сумка", "zh": "红色手提包"}
    ask = catalogue(*titles.values())
    typed = {"en": "handbags", "es": "bolso rojo", "ru": "сумки", "zh": "手提包"}
    for shopper in titles:
        for language, title in titles.items():
            query = ask(typed[language], language=shopper)
            assert finds(query, analyzer.tokens(title, language)), (shopper, language)


# ------------------------------------------------------------------------------------------------ stop words


@pytest.mark.parametrize(
    ("text", "words", "left_out"),
    [
        ("bag for women", ["bag", "women"], ("for",)),
        ("сумка для женщин", ["сумка", "женщин"], ("для",)),
        ("bolso de piel para mujer", ["bolso", "piel", "mujer"], ("de", "para")),
        ("女士的手提包", ["女士", "手提包"], ("的",)),
        ("the", ["the"], ()),
        ("и в на", ["и", "в", "на"], ()),
        ("bag AND red OR blue", ["bag", "red", "blue"], ("and", "or")),
    ],
)
def test_stop_words_go_unless_nothing_is_left(
    catalogue: Catalogue, text: str, words: list[str], left_out: tuple[str, ...]
) -> None:
    query = catalogue("bag")(text, correct_spelling=False)
    assert [group.word for group in query.groups] == words
    assert query.stop_words == left_out


# -------------------------------------------------------------------------------------------------- synonyms


def test_a_search_for_a_phone_also_finds_smartphones(catalogue: Catalogue) -> None:
    query = catalogue("Смартфон Звезда", "Чехол")("телефоны")
    assert terms_of(query) == [["телефон", "смартфон"]]
    synonym = query.groups[0].alternatives[1]
    assert (synonym.origin, synonym.label) == ("synonym", "смартфон")
    assert synonym.weight == SearchSettings().synonym_weight
    assert query.corrections == ()


def test_synonyms_reach_only_what_the_catalogue_has(catalogue: Catalogue) -> None:
    assert terms_of(catalogue("pants")("trousers")) == [["trouser", "pant"]]
    assert terms_of(catalogue("hats")("trousers", correct_spelling=False)) == [["trouser"]]


def test_a_phrase_gives_its_synonym_to_each_of_its_words(catalogue: Catalogue, analyzer: Analyzer) -> None:
    query = catalogue("smartphone case", "mobile phone")("mobile phones case")
    assert terms_of(query) == [["mobile", "smartphone"], ["phone", "smartphone"], ["case"]]
    shares = [group.alternatives[1].weight for group in query.groups[:2]]
    assert sum(shares) == pytest.approx(SearchSettings().synonym_weight), "it counts once"
    assert finds(query, analyzer.tokens("smartphone case", "en"))
    assert not finds(query, analyzer.tokens("mobile case", "en"))


def test_one_word_may_mean_several(catalogue: Catalogue, analyzer: Analyzer, tmp_path: Path) -> None:
    (tmp_path / "synonyms.en.txt").write_text("telly => television set", encoding="utf-8")
    query = catalogue("television", "chess set", lexicon=Lexicon(tmp_path))("telly")
    assert terms_of(query) == [["telly", "television set"]]
    assert not finds(query, analyzer.tokens("chess set", "en"))


def test_operators_rules_act_on_the_next_query(catalogue: Catalogue, tmp_path: Path) -> None:
    seconds = [0.0]
    ask = catalogue("gadget", lexicon=Lexicon(tmp_path, clock=lambda: seconds[0]))
    assert terms_of(ask("gizmo")) == [["gizmo"]]
    (tmp_path / "synonyms.en.txt").write_text("gizmos => gadgets", encoding="utf-8")
    seconds[0] = 1.0
    assert terms_of(ask("gizmo")) == [["gizmo", "gadget"]]


# ------------------------------------------------------------------------------------------------ correction


@pytest.mark.parametrize(
    ("text", "used", "correction"),
    [
        ("handbg", "handbag", ("handbg", "handbag", "spelling")),
        ("red handbg", "red handbag", ("handbg", "handbag", "spelling")),
        ("айфн", "айфон", ("айфн", "айфон", "spelling")),
        ("ghbdtn", "привет", ("ghbdtn", "привет", "keyboard_layout")),
        ("xt[jk yf fqajy", "чехол на айфон", ("xt[jk", "чехол", "keyboard_layout")),
        ("руддщ", "hello", ("руддщ", "hello", "keyboard_layout")),
        ("ghbdtn!", "привет", ("ghbdtn!", "привет", "keyboard_layout")),
        ("pesta;as", "pestanas", ("pesta;as", "pestanas", "keyboard_layout")),
        ("handbagleather", "handbag leather", ("handbagleather", "handbag leather", "split")),
        ("leath er handbag", "leather handbag", ("leath er", "leather", "join")),
    ],
)
def test_what_is_in_no_product_is_corrected(
    catalogue: Catalogue, text: str, used: str, correction: tuple[str, str, str]
) -> None:
    ask = catalogue("red leather handbag", "чехол на айфон", "привет", "hello", "pestañas")
    query = ask(text)
    first = query.corrections[0]
    assert (first.typed, first.used, first.reason) == correction
    assert query.text == used
    assert query.typed == text


@pytest.mark.parametrize(
    "text", ["handbag", "red", "tn-2111", "tn2111", "2110", "1.5 l", "xqzzw", "сумка", "手袋", "the"]
)
def test_what_is_known_or_has_no_likeness_stays(catalogue: Catalogue, text: str) -> None:
    query = catalogue("red leather handbag", "TN-2110", "сумка", "2 l")(text)
    assert query.corrections == ()


def test_the_way_back_from_a_correction(catalogue: Catalogue) -> None:
    query = catalogue("handbag")("handbg", correct_spelling=False)
    assert query.corrections == ()
    assert terms_of(query) == [["handbg"]]


def test_a_word_with_a_synonym_in_the_catalogue_is_not_corrected(catalogue: Catalogue) -> None:
    query = catalogue("smartphone", "phono")("phone")
    assert query.corrections == ()
    assert terms_of(query) == [["phone", "smartphone"]]


def test_a_slip_in_a_word_that_only_synonyms_know(catalogue: Catalogue) -> None:
    query = catalogue("iPhone 11")("айфн 11")
    assert [(made.typed, made.used) for made in query.corrections] == [("айфн", "айфон")]
    assert terms_of(query) == [["айфон", "iphone"], ["11"]]


def test_a_corrected_word_has_its_synonyms(catalogue: Catalogue) -> None:
    assert terms_of(catalogue("trousers", "pants")("trosers")) == [["trouser", "pant"]]


def test_words_that_the_catalogue_also_writes_together(catalogue: Catalogue, analyzer: Analyzer) -> None:
    query = catalogue("handbag", "hand cream", "gym bag")("hand bag")
    assert query.corrections == ()
    assert terms_of(query) == [["hand", "handbag"], ["bag", "handbag"]]
    assert finds(query, analyzer.tokens("handbag", "en"))


def test_without_a_vocabulary_layouts_are_still_set_right(analyzer: Analyzer) -> None:
    former = QueryFormer(analyzer, Lexicon(), SearchSettings())
    query = former.form("ghbdtn", language="ru", in_catalogue={"привет"}.__contains__)
    assert query.text == "привет"


# ----------------------------------------------------------------------------------------------------- limits


def test_a_long_query_is_cut_at_a_blank(catalogue: Catalogue) -> None:
    query = catalogue("red")("red " * 60, correct_spelling=False)
    assert query.truncated
    assert len(query.groups) == SearchSettings().query_max_words
    assert {group.word for group in query.groups} == {"red"}


@pytest.mark.parametrize(
    ("text", "kept", "truncated"),
    [
        ("short", "short", False),
        ("one two three", "one two", True),
        ("one two th", "one two th", False),
        ("onetwothree", "onetwothre", True),
        ("one twothr ee", "one twothr", True),
    ],
)
def test_the_cut(text: str, kept: str, truncated: bool) -> None:
    assert cut(text, 10) == (kept, truncated)


# ------------------------------------------------------------------------------------------------- properties

_ANALYZER = Analyzer()
_FORMER = QueryFormer(_ANALYZER, Lexicon(), SearchSettings())
_TITLE_WORDS = """
red bags tn-2110 17" 1,5 l 64 gb сумки кожаные 红色手提包 wi-fi women's bolsos rojas t-shirt h&m 2.0 a4
"""
_TITLES = st.lists(st.sampled_from(_TITLE_WORDS.split()), min_size=1, max_size=10).map(" ".join)
_SHOP = Vocabulary({"handbag": 5, "red": 9, "сумка": 4, "手提包": 3, "hand": 2})
_LANGUAGES = st.sampled_from(["en", "es", "ru", "zh", "", "xx"])


@given(st.text(st.characters(), max_size=300), _LANGUAGES, st.booleans())
def test_any_text_forms_the_same_query_every_time(text: str, language: str, correct: bool) -> None:
    def form() -> object:
        return _FORMER.form(
            text,
            language=language,
            in_catalogue=_SHOP.__contains__,
            vocabulary=_SHOP,
            correct_spelling=correct,
        )

    assert form() == form()


@given(st.text(st.characters(), max_size=300))
def test_groups_keep_the_promises_of_their_types(text: str) -> None:
    query = _FORMER.form(text, language="en", in_catalogue=_SHOP.__contains__, vocabulary=_SHOP)
    assert len(query.groups) <= SearchSettings().query_max_words
    for group in query.groups:
        first, *others = group.alternatives
        assert (first.weight, first.origin) == (1.0, "word")
        assert all(0 < found.weight < 1 for found in others)
        assert len({found.terms for found in group.alternatives}) == len(group.alternatives)
        assert all(term and " " not in term for found in group.alternatives for term in found.terms)


@given(_TITLES, _LANGUAGES, _LANGUAGES)
def test_a_title_typed_as_a_query_finds_its_product(title: str, written_in: str, shopper: str) -> None:
    tokens = _ANALYZER.tokens(title, written_in)
    vocabulary = Vocabulary(dict.fromkeys(_ANALYZER.surface_words(title), 1))
    query = _FORMER.form(
        title, language=shopper, in_catalogue=set(tokens).__contains__, vocabulary=vocabulary
    )
    assert query.corrections == ()
    assert finds(query, tokens)


@given(st.text(st.characters(), max_size=60), _LANGUAGES)
def test_any_text_typed_as_a_query_finds_itself(text: str, language: str) -> None:
    tokens = _ANALYZER.tokens(text, language)
    query = _FORMER.form(
        text, language=language, in_catalogue=set(tokens).__contains__, correct_spelling=False
    )
    assert finds(query, tokens)


def test_ten_thousand_characters_are_no_more_work_than_two_hundred(analyzer: Analyzer) -> None:
    asked: list[str] = []

    def in_catalogue(term: str) -> bool:
        asked.append(term)
        return False

    former = QueryFormer(analyzer, Lexicon(), SearchSettings())
    query = former.form("abc " * 2_500 + "x" * 10_000, in_catalogue=in_catalogue, vocabulary=_SHOP)
    assert query.truncated
    assert len(asked) < 500
