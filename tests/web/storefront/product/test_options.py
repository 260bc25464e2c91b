"""What can be chosen, what it leads to, and what cannot be had."""

from hypothesis import given
from hypothesis import strategies as st
from tests.web.storefront.product.made import choice, measure, variant

from vitrina.market.catalog.axes import AxisKind
from vitrina.web.storefront.product.options import MANY, State, nearest, option_axes

RED_M = variant(1, "red-m", choice("colour", "red", swatch="#900"), choice("size", "m"))
RED_L = variant(2, "red-l", choice("colour", "red", swatch="#900"), choice("size", "l"))
BLUE_M = variant(3, "blue-m", choice("colour", "blue", swatch="#009"), choice("size", "m"))
VARIANTS = (RED_M, RED_L, BLUE_M)


def states(chosen: int, units: dict[int, int | None]) -> dict[str, tuple[State, str]]:
    found = option_axes(VARIANTS, chosen_id=chosen, units=units, language="en")
    return {value.key: (value.state, value.sku) for axis in found for value in axis.values}


def test_each_value_leads_to_its_variant_and_says_whether_it_can_be_had() -> None:
    assert states(1, {1: 3, 2: 0, 3: 5}) == {
        "red": (State.CHOSEN, "red-m"),
        "blue": (State.OFFERED, "blue-m"),
        "m": (State.CHOSEN, "red-m"),
        "l": (State.SOLD_OUT, "red-l"),
    }


def test_a_combination_that_is_not_made_leads_to_the_nearest_that_is() -> None:
    assert states(3, {1: 3, 2: 2, 3: 5})["l"] == (State.ELSEWHERE, "red-l")


def test_what_nobody_counts_can_be_had() -> None:
    assert states(1, {1: None, 2: None, 3: None})["l"] == (State.OFFERED, "red-l")


def test_a_single_variant_leaves_nothing_to_choose() -> None:
    assert option_axes((RED_M,), chosen_id=1, units={1: 1}, language="en") == ()
    assert option_axes(VARIANTS, chosen_id=None, units={}, language="en") == ()


def test_colours_come_first_and_change_the_pictures_sizes_do_not() -> None:
    colour, size = option_axes(VARIANTS, chosen_id=1, units={}, language="en")
    assert (colour.kind, colour.pictured, colour.chosen) == (AxisKind.SWATCH, True, "red")
    assert (size.kind, size.pictured, [value.key for value in size.values]) == (
        AxisKind.SIZE,
        False,
        ["m", "l"],
    )


def test_measured_values_carry_their_unit() -> None:
    bottles = (variant(1, "30", measure("volume", 30, "ml")), variant(2, "50", measure("volume", 50, "ml")))
    (axis,) = option_axes(bottles, chosen_id=1, units={}, language="en")
    assert [value.name.replace("\u00a0", " ") for value in axis.values] == ["30 mL", "50 mL"]


def test_sixty_variants_are_many() -> None:
    sizes = tuple(variant(number, f"s{number}", measure("size", number)) for number in range(60))
    (axis,) = option_axes(sizes, chosen_id=0, units={}, language="en")
    assert len(axis.values) == 60
    assert axis.many is (len(axis.values) > MANY)


@given(
    made=st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("123")), min_size=2),
    data=st.data(),
)
def test_every_value_leads_to_a_variant_that_has_it(made: set[tuple[str, str]], data: st.DataObject) -> None:
    variants = tuple(
        variant(pk, f"{one}{two}", choice("one", one), choice("two", two))
        for pk, (one, two) in enumerate(sorted(made))
    )
    chosen = data.draw(st.sampled_from(variants))
    by_sku = {one.sku: one for one in variants}
    for axis in option_axes(variants, chosen_id=chosen.id, units={}, language="en"):
        assert {value.key for value in axis.values} == {one.values[axis.code] for one in variants}
        for value in axis.values:
            assert by_sku[value.sku].values[axis.code] == value.key
            assert (value.state is State.CHOSEN) == (value.key == chosen.values[axis.code])
            if value.state is State.OFFERED:
                rest = {code: key for code, key in chosen.values.items() if code != axis.code}
                assert all(by_sku[value.sku].values[code] == key for code, key in rest.items())


def test_nobody_has_it() -> None:
    assert nearest(VARIANTS, {"colour": "green"}, "colour") is None
