"""Chips, pager, related searches, places, notices."""

import pytest
from django.http import QueryDict
from tests.web.storefront.listing.made import definition, facet, names, page

from vitrina.discovery.serving.nearest import narrowings
from vitrina.market.catalog.types import AttributeType
from vitrina.market.stock.types import LocationFact, LocationKind
from vitrina.search.types import Correction, Filters, Place, SearchRequest, ShopperContext
from vitrina.web.parameters import Scope, read_request
from vitrina.web.storefront.listing.chips import chips
from vitrina.web.storefront.listing.near import near, placed
from vitrina.web.storefront.listing.notices import way_back
from vitrina.web.storefront.listing.pager import pager
from vitrina.web.storefront.listing.related import FINER_MAX, related
from vitrina.web.storefront.listing.trail import Trail

TRAIL = Trail("/en/search")
ENGLISH = ShopperContext(language="en")
EVERYTHING = Filters(
    values={"brand": ("A & B",), "colour": ("red",)},
    ranges={"weight": (1.0, None)},
    price_minor=(1000, 250050),
    rating_min=4.0,
    in_stock=True,
    pickup_shop="lyon",
    delivery_days_max=2.0,
)


def test_every_filter_has_a_chip_that_takes_back_it_alone() -> None:
    found = list(
        chips(
            SearchRequest(filters=EVERYTHING, page=4),
            names(definition("weight", AttributeType.NUMBER, unit="kg")),
            {"lyon": "Lyon"},
            TRAIL,
        )
    )
    assert [chip.text for chip in found] == [
        "A & B",
        "red",
        "Weight: from 1 kg",
        "€10 – €2,500.50",
        "4 stars and more",
        "In stock",
        "Lyon",
        "Delivered within 2 days",
    ]
    every = list(narrowings(EVERYTHING))
    for place, chip in enumerate(found):
        left = read_request(QueryDict(chip.address.partition("?")[2]), context=ENGLISH, currency="EUR")
        assert list(narrowings(left.filters)) == every[:place] + every[place + 1 :]
        assert left.page == 1


def test_what_the_path_says_has_no_chip() -> None:
    trail = Trail("/en/b/a", Scope(brand="A & B"))
    assert "A & B" not in [chip.text for chip in chips(SearchRequest(filters=EVERYTHING), names(), {}, trail)]


@pytest.mark.parametrize(
    ("number", "total", "expected"),
    [
        (1, 20, []),
        (1, 25, [1, 2]),
        (4, 24 * 7, [1, 2, 3, 4, 5, 6, 7]),
        (1, 10_000, [1, 2, None, 417]),
        (200, 10_000, [1, None, 199, 200, 201, None, 417]),
        (417, 10_000, [1, None, 416, 417]),
        (418, 10_000, []),
    ],
)
def test_the_pager(number: int, total: int, expected: list[int | None]) -> None:
    found = pager(SearchRequest(page=number), page(total=total, number=number), TRAIL)
    assert [link.number for link in found.links] == expected


def test_how_many_were_seen() -> None:
    last = pager(SearchRequest(page=417), page(total=10_000, number=417), TRAIL)
    assert (last.progress, last.next) == ("10,000 of 10,000", "")
    assert pager(SearchRequest(page=2), page(total=10_000, number=2), TRAIL).progress == "48 of 10,000"


MATERIAL = facet("material", {"silk": 90, "wool": 40, "tin": 1})


def test_related_searches_are_those_of_others_and_finer_ones() -> None:
    found = related(
        SearchRequest("bag"),
        page(MATERIAL, facet("weight", {"1": 50, "2": 50}), text="bag"),
        names(),
        TRAIL,
        logged=["red bag"],
    )
    assert [(other.text, other.address) for other in found] == [
        ("red bag", "/en/search?q=red%20bag"),
        ("bag · wool", "/en/search?q=bag&filter=material:wool"),
    ]


def test_related_searches_end_somewhere_and_need_a_query() -> None:
    facets = [facet(f"f{number}", {"a": 50, "b": 50}) for number in range(9)]
    assert (
        len(related(SearchRequest("bag"), page(*facets, text="bag"), names(), TRAIL, logged=[])) == FINER_MAX
    )
    assert related(SearchRequest(), page(*facets), names(), TRAIL, logged=["bag"]) == ()


def test_a_facet_in_use_is_not_offered_again() -> None:
    asked = SearchRequest("bag", filters=Filters(values={"material": ("silk",)}))
    assert related(asked, page(MATERIAL, text="bag"), names(), TRAIL, logged=[]) == ()


PLACES = [
    LocationFact("depot", {"en": "Depot"}, LocationKind.WAREHOUSE, 40.0, -3.0),
    LocationFact("lyon", {"en": "Lyon"}, LocationKind.SHOP, 45.76, 4.84),
]


def test_who_is_near_a_shop_can_be_promised_a_day() -> None:
    here = near("lyon", PLACES)
    asked = SearchRequest(filters=Filters(delivery_days_max=2))
    assert here.shops == {"lyon": "Lyon"}
    assert placed(asked, here, PLACES).context.place == Place(45.76, 4.84)
    assert placed(asked, here, PLACES).filters.delivery_days_max == 2


@pytest.mark.parametrize("ref", ["", "depot", "unheard"])
def test_nobody_can_be_promised_a_day_at_no_place(ref: str) -> None:
    found = placed(SearchRequest(filters=Filters(delivery_days_max=2)), near(ref, PLACES), PLACES)
    assert found.context.place is None and found.filters.empty


def test_a_place_in_the_address_counts_more_than_a_shop() -> None:
    asked = SearchRequest(context=ShopperContext(place=Place(1.0, 2.0)))
    assert placed(asked, near("lyon", PLACES), PLACES) == asked


def test_addresses_remember_the_shop() -> None:
    assert Trail("/en/search", near="lyon").to(SearchRequest()) == "/en/search?near=lyon"
    assert Trail("/en/search", near="lyon").to(SearchRequest("a")) == "/en/search?q=a&near=lyon"


def test_the_way_back_from_a_correction() -> None:
    corrected = page(text="tote", corrections=(Correction("totte", "tote", "spelling"),))
    found = way_back(SearchRequest("totte", page=2), corrected, TRAIL)
    assert found and (found.used, found.typed, found.address) == (
        "tote",
        "totte",
        "/en/search?q=totte&exact=1",
    )
    assert way_back(SearchRequest("tote"), page(text="tote"), TRAIL) is None
