import pymorphy3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.project.demo.grammar.russian import RussianNoun, agree, bends, noun_phrase
from vitrina.project.demo.vocabulary.colours import COLOURS
from vitrina.project.demo.vocabulary.materials import MATERIALS
from vitrina.project.demo.vocabulary.traits import TRAITS

# adjective, masculine, feminine, neuter, plural
AGREEMENT = [
    ("красный", "красный", "красная", "красное", "красные"),
    ("синий", "синий", "синяя", "синее", "синие"),
    ("тёмно-синий", "тёмно-синий", "тёмно-синяя", "тёмно-синее", "тёмно-синие"),
    ("золотой", "золотой", "золотая", "золотое", "золотые"),
    ("голубой", "голубой", "голубая", "голубое", "голубые"),
    ("большой", "большой", "большая", "большое", "большие"),
    ("мягкий", "мягкий", "мягкая", "мягкое", "мягкие"),
    ("лёгкий", "лёгкий", "лёгкая", "лёгкое", "лёгкие"),
    ("вечерний", "вечерний", "вечерняя", "вечернее", "вечерние"),
    ("увлажняющий", "увлажняющий", "увлажняющая", "увлажняющее", "увлажняющие"),
    ("плохой", "плохой", "плохая", "плохое", "плохие"),
    ("цвета слоновой кости", *["цвета слоновой кости"] * 4),
    ("хаки", *["хаки"] * 4),
]


@pytest.mark.parametrize(("adjective", "masculine", "feminine", "neuter", "plural"), AGREEMENT)
def test_an_adjective_agrees_with_its_noun(adjective, masculine, feminine, neuter, plural):
    forms = [agree(adjective, gender) for gender in ("m", "f", "n", "p")]
    assert forms == [masculine, feminine, neuter, plural]


BAG = RussianNoun("сумка через плечо", "f")
SHOES = RussianNoun("туфли-лодочки", "p")
PHRASES = [
    (BAG, ("стёганый", "красный"), "кожаный", "стёганая красная кожаная сумка через плечо"),
    (RussianNoun("пальто", "n"), ("длинный",), "из альпаки", "длинное пальто из альпаки"),
    (SHOES, ("цвета слоновой кости",), "замшевый", "замшевые туфли-лодочки цвета слоновой кости"),
    (RussianNoun("букет", "m"), ("яркий", "белый"), "из пионов", "яркий белый букет из пионов"),
]


@pytest.mark.parametrize(("noun", "adjectives", "material", "expected"), PHRASES)
def test_what_agrees_stands_before_the_noun_and_the_rest_behind(noun, adjectives, material, expected):
    assert noun_phrase(noun, adjectives=adjectives, material=material) == expected


def test_the_name_comes_last_behind_the_tail():
    phrase = noun_phrase(
        RussianNoun("кольцо", "n"), material="из белого золота", tail="с сапфиром", name="Alba"
    )
    assert phrase == "кольцо из белого золота с сапфиром Alba"


@given(st.text(min_size=1), st.sampled_from("mfnp"))
def test_any_word_agrees_without_a_fault_and_invariable_ones_stay(word, gender):
    form = agree(word, gender)
    assert form == word or bends(word)


def _all_adjectives():
    words = [colour.adjective["ru"] for colour in COLOURS.values()]
    words += [material.modifier["ru"] for material in MATERIALS.values()]
    words += [trait["ru"] for trait in TRAITS.values()]
    return sorted({word for word in words if bends(word)})


@pytest.fixture(scope="module")
def morphology():
    return pymorphy3.MorphAnalyzer()


@pytest.mark.parametrize("adjective", _all_adjectives())
def test_the_catalogues_own_adjectives_agree_as_the_dictionary_says(adjective, morphology):
    parsed = [parse for parse in morphology.parse(adjective) if parse.tag.POS in ("ADJF", "PRTF")]
    assert parsed, f"{adjective} is no adjective"
    for gender, grammemes in (("f", {"femn"}), ("n", {"neut"}), ("p", {"plur"})):
        forms = {parse.inflect({"nomn", *grammemes}).word for parse in parsed}
        assert agree(adjective, gender).replace("ё", "е") in {form.replace("ё", "е") for form in forms}
