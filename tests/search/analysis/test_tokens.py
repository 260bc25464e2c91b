"""Words: numbers with units, model names and dimensions stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.tokens import canonical_number, uncut_words


def wholes(text: str) -> list[str]:
    return [word.whole for word in uncut_words(clean(text))]


@pytest.mark.parametrize(
    ("same", "whole"),
    [
        (["1.5 l", "1,5л", "1.5L", "1,50 литра", "1.5 litros", "1.5 litres", "1.5升", "1.5-liter"], "1.5l"),
        (
            ['17"', "17 in", "17 inch", "17-inch", "17inches", "17 дюймов", "17英寸", "17 pulgadas", "17”"],
            "17in",
        ),
        (["17''", "17″"], "17in"),
        (["64gb", "64 GB", "64 ГБ", "64 гигабайт", "64 gigabytes"], "64gb"),
        (["2.4ghz", "2,4 ГГц", "2.4 gigahertz", "2.40 GHz"], "2.4ghz"),
        (["500 g", "500г", "500 gramos", "500克", "500 грамм"], "500g"),
        (["5000mah", "5,000 mAh", "5000 мАч"], "5000mah"),
        (["220 v", "220в", "220 Вольт", "220 voltios"], "220v"),
        (["tn-2110", "TN2110", "Tn–2110"], "tn2110"),
        (["wi-fi", "WiFi", "WI-FI"], "wifi"),
        (["1920 x 1080", "1920x1080", "1920×1080", "1920 х 1080"], "1920x1080"),
        (["H&M", "hm", "h&m"], "hm"),
        (["women's", "womenʼs", "women’s", "women"], "women"),
        (["l'oreal", "L’Oréal", "loreal"], "loreal"),
    ],
)
def test_ways_to_write_the_same(same: list[str], whole: str) -> None:
    assert {text: wholes(text) for text in same} == {text: [whole] for text in same}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tn-2110", ("tn2110", "tn", "2110")),
        ("kx-tg1611ruh", ("kxtg1611ruh", "kx", "tg1611ruh")),
        ("iphone11", ("iphone11", "iphone", "11")),
        ("802.11ac", ("802.11ac", "802.11", "ac")),
        ("usb3.0", ("usb3.0", "usb", "3.0")),
        ("2.0", ("2.0", "2")),
        ("1.5l", ("1.5l", "1.5")),
        ("10 x 15 x 20", ("10x15x20", "10", "15", "20")),
        ("t-shirt", ("tshirt", "t", "shirt")),
        ("плащ-палатка", ("плащпалатка", "плащ", "палатка")),
        ("a4", ("a4",)),
        ("iphone", ("iphone",)),
    ],
)
def test_parts_stand_beside_the_whole(text: str, expected: tuple[str, ...]) -> None:
    (word,) = uncut_words(clean(text))
    assert (word.whole, *word.parts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("iphone 11", ["iphone", "11"]),
        ('"iphone 11"', ["iphone", "11"]),
        ("“iphone 11” case", ["iphone", "11", "case"]),
        ('"big" 17" "tv"', ["big", "17in", "tv"]),
        ("2 in 1", ["2", "in", "1"]),
        ("3 в 1", ["3", "в", "1"]),
        ("red/blue,green", ["red", "blue", "green"]),
        ("galaxy s10+", ["galaxy", "s10", "plus"]),
        ("c++", ["c", "plus", "plus"]),
        ("1,2,3", ["1", "2", "3"]),
        ("1,5", ["1.5"]),
        ("10 х 15,5 см", ["10x15.5", "cm"]),
        ("索尼17英寸显示器", ["索尼", "17in", "显示器"]),
        ("苹果iphone手机", ["苹果", "iphone", "手机"]),
        ("19,5 V 3,42 A", ["19.5v", "3.42", "a"]),
        ("64gb 128 gb", ["64gb", "128gb"]),
        ("black-and-white-striped-long-shirt", ["black", "and", "white", "striped", "long", "shirt"]),
        ("... -- '' \" & + /", []),
        ("+", []),
        ("it's o'neill's", ["it", "oneill"]),
    ],
)
def test_what_is_a_word(text: str, expected: list[str]) -> None:
    assert wholes(text) == expected


@pytest.mark.parametrize(
    ("digits", "number"),
    [("1,5", "1.5"), ("1,000", "1000"), ("1.000.000", "1000000"), ("1.000", "1.000"), ("1,2,3", "1,2,3")],
)
def test_one_spelling_of_a_number(digits: str, number: str) -> None:
    assert canonical_number(digits) == number


@given(st.text(st.sampled_from("ab1 2.,'&+-/\"xх英л"), max_size=40))
def test_words_hold_no_blank_and_have_something_to_be_found_by(text: str) -> None:
    for word in uncut_words(clean(text)):
        for form in (word.whole, *word.parts):
            assert form
            assert not any(character.isspace() for character in form)
            assert any(character.isalnum() for character in form)


@pytest.mark.parametrize("piece", ["a", "1", "ы", "1.", "x1", "a1"])
def test_a_very_long_word_is_cut(piece: str) -> None:
    (word,) = uncut_words(f"1{piece * 10_000}")
    assert 60 <= len(word.whole) <= 64
