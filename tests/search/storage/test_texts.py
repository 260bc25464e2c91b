import pytest
from tests.search.storage.builders import a_category, a_choice, a_number, a_product

from vitrina.search.storage.forward import Field
from vitrina.search.storage.texts import (
    attribute_facets,
    is_number_key,
    number_key,
    own_names,
    searched_texts,
)
from vitrina.search.types import Attribute


@pytest.mark.parametrize(
    ("number", "key"),
    [(17.0, "17"), (0.25, "0.25"), (-3.5, "-3.5"), (0.0, "0"), (-0.0, "0"), (1e20, "1e+20"), (1e-7, "1e-07")],
)
def test_number_keys_are_short_and_read_back(number: float, key: str) -> None:
    assert number_key(number) == key
    assert float(key) == number
    assert is_number_key(key)


@pytest.mark.parametrize("key", ["", "red", "1 440", "17in", "nan", "inf", "1.", "٣", "1e5e5", "--1"])
def test_other_keys_are_no_numbers(key: str) -> None:
    assert not is_number_key(key)


_YES = Attribute("touchscreen", {"en": "Touchscreen", "es": "Táctil"}, ({"en": "yes"},), ("true",))
_NO = Attribute("webcam", {"en": "Webcam"}, ({"en": "no"},), ("false",))
_HIDDEN = Attribute("code", {"en": "Code"}, ({"en": "secret"},), ("secret",), searchable=False)
_INCHES = Attribute("size", {"en": "Size"}, ({"en": "17"}, {"en": "huge"}), ("17",), 17.0, "inch")


@pytest.mark.parametrize(
    ("attribute", "texts"),
    [
        (a_choice("colour", "red", "dark blue"), ["red", "dark blue"]),
        (_YES, ["Touchscreen", "Táctil"]),
        (_NO, []),
        (_HIDDEN, []),
        (_INCHES, ["17 inch", "huge"]),
        (a_number("ports", 4), ["4"]),
    ],
    ids=lambda value: value.code if isinstance(value, Attribute) else "",
)
def test_what_of_an_attribute_is_searched(attribute: Attribute, texts: list[str]) -> None:
    found = searched_texts(a_product(attributes=(attribute,)))
    assert [text.text for text in found if text.field is Field.ATTRIBUTE] == texts
    assert {text.code for text in found if text.field is Field.ATTRIBUTE} <= {attribute.code}


def test_every_field_is_searched_but_nothing_else() -> None:
    product = a_product(
        "id-1",
        "red bag",
        brand="Acme",
        kinds={"en": "tote"},
        subtitles={"en": "roomy"},
        categories=a_category("bags", "totes"),
        seller_id="seller",
    )
    assert [(text.field.name, text.text) for text in searched_texts(product)] == [
        ("TITLE", "red bag"),
        ("KIND", "tote"),
        ("SUBTITLE", "roomy"),
        ("BRAND", "Acme"),
        ("CATEGORY", "bags"),
        ("CATEGORY", "totes"),
    ]
    assert list(own_names(product)) == ["Acme", "bags", "totes"]


@pytest.mark.parametrize(
    ("attribute", "terms"),
    [
        (a_choice("colour", "red", "blue", "red"), ["colour=red", "colour=blue"]),
        (a_number("size", 17.0), ["size=17"]),
        (Attribute("ean", {}, ({"": "1"},), ("1",), filterable=False), []),
        (a_choice("long", "x" * 600, "short"), ["long=short"]),
        (_YES, ["touchscreen=true"]),
    ],
)
def test_facets_have_one_spelling_of_a_number_and_no_endless_keys(
    attribute: Attribute, terms: list[str]
) -> None:
    assert attribute_facets(attribute) == terms
