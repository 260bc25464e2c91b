"""Variants as a choice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.market.catalog import rules
from vitrina.market.catalog.axes import AxisKind, axes, combinable, size_order, variant_for
from vitrina.market.catalog.types import (
    AttributeType,
    AttributeValue,
    ChoiceFact,
    DefinitionFact,
    VariantFact,
)

COLOUR = DefinitionFact(
    "colour",
    {"en": "Colour"},
    AttributeType.COLOUR,
    "",
    True,
    True,
    choices={
        key: ChoiceFact(key, {"en": key.title()}, swatch)
        for key, swatch in (("red", "#c00"), ("blue", "#00c"))
    },
)
SIZE = DefinitionFact("size", {"en": "Size"}, AttributeType.TEXT, "", True, True)
LENGTH = DefinitionFact("length", {"en": "Length"}, AttributeType.NUMBER, "cm", True, True)
SCENT = DefinitionFact("scent", {"en": "Scent"}, AttributeType.TEXT, "", True, True)
DEFINITIONS = {it.code: it for it in (COLOUR, SIZE, LENGTH, SCENT)}


def variant(number: int, **values: AttributeValue) -> VariantFact:
    options = tuple(rules.attribute_fact(DEFINITIONS[code], value) for code, value in values.items())
    return VariantFact(number, f"v{number}", "", options, values)


SHIRTS = [
    variant(1, size="XL", colour="red"),
    variant(2, size="S", colour="red"),
    variant(3, size="M", colour="blue"),
    variant(4, size="XXL", colour="blue"),
]


def test_colours_come_first_as_swatches_then_sizes_in_their_order() -> None:
    colour, size = axes(SHIRTS)
    assert (colour.code, colour.kind) == ("colour", AxisKind.SWATCH)
    assert [(it.key, it.swatch) for it in colour.values] == [("red", "#c00"), ("blue", "#00c")]
    assert (size.code, size.kind) == ("size", AxisKind.SIZE)
    assert [it.key for it in size.values] == ["s", "m", "xl", "xxl"]


def test_numbers_are_sizes_with_a_unit_and_words_stay_as_they_come() -> None:
    length, scent = axes([variant(1, length=100, scent="rose"), variant(2, length=85, scent="fig")])
    assert (length.kind, length.unit, [it.key for it in length.values]) == (
        AxisKind.SIZE,
        "cm",
        ["85", "100"],
    )
    assert (scent.kind, [it.key for it in scent.values]) == (AxisKind.OTHER, ["rose", "fig"])


def test_a_variant_alone_leaves_nothing_to_choose() -> None:
    assert axes([variant(1)]) == ()
    assert axes([]) == ()


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ({"size": "s", "colour": "red"}, 2),
        ({"size": "m"}, 3),
        ({}, 1),
        ({"size": "s", "colour": "blue"}, None),
        ({"size": "s", "weight": "1"}, None),
    ],
)
def test_the_variant_for_a_choice(choice: dict[str, str], found: int | None) -> None:
    chosen = variant_for(SHIRTS, choice)
    assert (chosen.id if chosen else None) == found


def test_what_goes_with_what() -> None:
    assert combinable(SHIRTS, {"colour": "red", "size": "s"}, "size") == {"s", "xl"}
    assert combinable(SHIRTS, {"colour": "red", "size": "s"}, "colour") == {"red"}
    assert combinable(SHIRTS, {}, "colour") == {"red", "blue"}
    assert combinable(SHIRTS, {"colour": "green"}, "size") == frozenset()


def test_sizes_stand_as_people_say_them() -> None:
    sizes = ["xxs", "XS", "s", "M", "l", "XL", "2XL", "3xl", "8", "34", "36,5", "38", "160/84A", "one size"]
    backwards = sizes[::-1]
    assert sorted(backwards, key=size_order) == sizes


@given(st.lists(st.one_of(st.sampled_from(["XS", "S", "M", "L", "XL"]), st.integers(1, 60).map(str))))
def test_the_order_of_sizes_does_not_depend_on_how_they_come(sizes: list[str]) -> None:
    ordered = sorted(sizes, key=size_order)
    backwards = sizes[::-1]
    assert ordered == sorted(backwards, key=size_order)
    assert all(size_order(one) <= size_order(two) for one, two in pairwise(ordered))
