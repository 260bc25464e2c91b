"""Each facet is asked for in the way that suits it, and stays where it is."""

import pytest
from tests.web.storefront.listing.made import definition, facet, names, page

from vitrina.market.catalog.types import AttributeType, DefinitionFact
from vitrina.search.types import Facet, Filters, SearchRequest
from vitrina.web.parameters import WHOLE_SHOP, Scope
from vitrina.web.storefront.listing.boxes import (
    SCENE,
    SWATCHES_AT_ONCE,
    VALUES_AT_ONCE,
    BoxKind,
    FacetBox,
    boxes,
    tick_id,
)

UNFILTERED = Filters()


def box(
    found: Facet, *definitions: DefinitionFact, filters: Filters = UNFILTERED, scope: Scope = WHOLE_SHOP
) -> FacetBox:
    (only,) = boxes(page(found), SearchRequest(filters=filters), names(*definitions), scope).others
    return only


def many(count: int) -> dict[str, int]:
    return {str(number): count - number for number in range(count)}


@pytest.mark.parametrize(
    ("counted", "kind", "expected"),
    [
        (("colour", {"red": 4, "blue": 2}), AttributeType.COLOUR, BoxKind.SWATCHES),
        (("size", {"M": 4, "S": 2}), AttributeType.CHOICE, BoxKind.SIZES),
        (("shoe_size", {"38": 4, "39.5": 2}), AttributeType.NUMBER, BoxKind.SIZES),
        (("display_size", many(40)), AttributeType.NUMBER, BoxKind.RANGE),
        (("weight", many(12)), AttributeType.NUMBER, BoxKind.RANGE),
        (("warranty", {"12": 4, "24": 2}), AttributeType.NUMBER, BoxKind.TICKS),
        (("material", {"silk": 4, "wool": 2}), AttributeType.CHOICE, BoxKind.TICKS),
    ],
)
def test_a_facet_is_asked_for_as_suits_it(
    counted: tuple[str, dict[str, int]], kind: AttributeType, expected: BoxKind
) -> None:
    code, counts = counted
    assert box(facet(code, counts), definition(code, kind)).kind is expected


def test_a_range_in_use_stays_a_range_though_few_numbers_are_left() -> None:
    used = Filters(ranges={"weight": (1.0, None)})
    assert box(facet("weight", {"1": 3, "2": 1}), filters=used).kind is BoxKind.RANGE


def keys(found: FacetBox) -> list[str]:
    return [tick.value.key for tick in (*found.first, *found.more)]


def test_sizes_go_from_small_to_large_and_say_their_unit_once() -> None:
    letters = box(facet("size", {"L": 9, "M": 5, "XS": 1, "XXL": 1}))
    assert keys(letters) == ["XS", "M", "L", "XXL"]
    shoes = box(
        facet("shoe_size", {"40": 9, "38": 5, "39.5": 1}),
        definition("shoe_size", AttributeType.NUMBER, unit="EU"),
    )
    assert [tick.value.name for tick in shoes.first] == ["38", "39.5", "40"]
    assert shoes.name == "Shoe_Size, EU"


def test_colours_stand_as_people_ordered_them_whatever_their_counts() -> None:
    colours = definition("colour", AttributeType.COLOUR, keys="black white red")
    assert keys(box(facet("colour", {"red": 9, "black": 2, "white": 1}), colours)) == [
        "black",
        "white",
        "red",
    ]


def test_a_chosen_value_stays_where_it_is_and_is_never_behind_more() -> None:
    counts = {f"brand {number}": 50 - number for number in range(20)}
    chosen = box(facet("brand", counts), filters=Filters(values={"brand": ("brand 3", "brand 19")}))
    assert keys(chosen)[3] == "brand 3"
    assert [tick.value.key for tick in chosen.first][-1] == "brand 19"
    assert len(chosen.first) == VALUES_AT_ONCE + 1
    assert chosen.searched and chosen.opened and chosen.chosen == 2


def test_many_colours_wait_behind_more() -> None:
    found = box(facet("colour", {f"c{n}": 9 for n in range(30)}), definition("colour", AttributeType.COLOUR))
    assert (len(found.first), len(found.more)) == (SWATCHES_AT_ONCE, 30 - SWATCHES_AT_ONCE)


def test_order_scene_colour_size_brand_series_and_the_rest() -> None:
    arranged = boxes(
        page(
            facet("material", {"silk": 1, "wool": 2}),
            facet("series", {"a": 1, "b": 2}),
            facet("brand", {"A": 1, "B": 2}),
            facet("size", {"S": 1, "M": 2}),
            facet("colour", {"red": 1, "blue": 2}),
            facet(SCENE, {"work": 1, "gift": 2}),
            facet("category", {"bags": 1, "shoes": 2}),
        ),
        SearchRequest(),
        names(definition("colour", AttributeType.COLOUR), definition(SCENE, keys="gift work")),
        WHOLE_SHOP,
    )
    assert [found.code for found in arranged.others] == ["colour", "size", "brand", "series", "material"]
    assert [found.opened for found in arranged.others] == [True, True, True, False, False]
    assert arranged.scene and keys(arranged.scene) == ["gift", "work"]


def test_what_the_path_says_and_what_cannot_divide_is_not_asked() -> None:
    shown = boxes(
        page(facet("brand", {"A": 5, "B": 1}), facet("ports", {"1": 5}), facet("wifi", {"true": 5})),
        SearchRequest(filters=Filters(values={"brand": ("A",)})),
        names(),
        Scope(brand="A"),
    )
    assert [found.code for found in shown.others] == ["wifi"]


def test_ids_hold_still_and_are_made_of_letters_and_digits() -> None:
    odd = tick_id("brand", 'a "b" <c> \ud800')
    assert odd.isalnum() and odd == tick_id("brand", 'a "b" <c> \ud800') != tick_id("brand", "a")
