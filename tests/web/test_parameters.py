"""Addresses ↔ search requests."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.errors import VitrinaError
from vitrina.search.types import Filters, Place, SearchRequest, ShopperContext, Sort
from vitrina.web.errors import STATUS
from vitrina.web.parameters import Scope, read_place, read_request, toggled, write_request

CONTEXT = ShopperContext(language="en")


def read(query: str, *, currency: str = "EUR", scope: Scope = Scope()) -> SearchRequest:  # noqa: B008
    return read_request(QueryDict(query), context=CONTEXT, currency=currency, scope=scope)


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("filter=color:red", Filters(values={"color": ("red",)})),
        ("filter=color:red&filter=color:blue", Filters(values={"color": ("red", "blue")})),
        ("filter=color:red&filter=color:red", Filters(values={"color": ("red",)})),
        ("filter=ratio:16:9", Filters(values={"ratio": ("16:9",)})),
        ("range=weight:1..2.5", Filters(ranges={"weight": (1.0, 2.5)})),
        ("range=weight:..2", Filters(ranges={"weight": (None, 2.0)})),
        ("range=weight:1..", Filters(ranges={"weight": (1.0, None)})),
        ("range=weight:..", Filters()),
        ("low.weight=1&high.weight=", Filters(ranges={"weight": (1.0, None)})),
        ("low.weight=1&high.weight=3", Filters(ranges={"weight": (1.0, 3.0)})),
        ("price_min=12.5&price_max=", Filters(price_minor=(1250, None))),
        ("price_max=99", Filters(price_minor=(None, 9900))),
        ("rating_min=4&in_stock=1", Filters(rating_min=4.0, in_stock=True)),
        ("in_stock=0&rating_min=", Filters()),
        ("pickup_shop=lyon&delivery_days_max=2", Filters(pickup_shop="lyon", delivery_days_max=2.0)),
        ("utm_source=letter", Filters()),
    ],
)
def test_filters_are_read(query: str, filters: Filters) -> None:
    assert read(query).filters == filters


def test_prices_are_in_the_minor_unit_of_the_currency() -> None:
    assert read("price_min=1200", currency="JPY").filters.price_minor == (1200, None)
    assert read("price_min=1.2", currency="KWD").filters.price_minor == (1200, None)


def test_the_rest_of_a_request_is_read() -> None:
    request = read("q=red+bag&sort=-price&page=3&size=10&exact=1")
    assert (request.text, request.sort, request.page, request.page_size) == (
        "red bag",
        Sort.PRICE_DESC,
        3,
        10,
    )
    assert not request.correct_spelling


@pytest.mark.parametrize("page", ["0", "-3", "99999999999999999999"])
def test_a_page_out_of_range_on_either_side_is_far_beyond_the_last(page: str) -> None:
    assert read(f"page={page}").page == 1_000_000


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("filter=red", "malformed_filter"),
        ("filter=color:", "malformed_filter"),
        ("filter=:red", "malformed_filter"),
        ("range=weight", "malformed_range"),
        ("range=weight:1-2", "malformed_range"),
        ("range=weight:a..b", "not_a_number"),
        ("low.weight=abc", "not_a_number"),
        ("sort=cheapest", "unknown_sort"),
        ("page=two", "not_a_number"),
        ("page=1.5", "not_a_number"),
        ("page=nan", "not_a_number"),
        ("page=inf", "not_a_number"),
        ("size=0", "out_of_bounds"),
        ("size=101", "out_of_bounds"),
        ("price_min=cheap", "not_a_number"),
        ("price_min=1e40", "out_of_bounds"),
        ("rating_min=6", "out_of_bounds"),
        ("delivery_days_max=-1", "out_of_bounds"),
        ("in_stock=perhaps", "not_a_switch"),
    ],
)
def test_what_cannot_be_used_is_named(query: str, code: str) -> None:
    with pytest.raises(VitrinaError) as caught:
        read(query)
    assert caught.value.code == code
    assert STATUS[code] == 422


def test_an_unknown_order_names_the_known_ones() -> None:
    with pytest.raises(VitrinaError, match=r"relevance, price, -price, rating, newest, popularity"):
        read("sort=cheapest")


def test_a_place_needs_both_coordinates() -> None:
    assert read_place(QueryDict("lat=45.5&lon=4.8")) == Place(45.5, 4.8)
    assert read_place(QueryDict("")) is None
    for query, code in (("lat=45.5", "half_a_place"), ("lat=91&lon=0", "out_of_bounds")):
        with pytest.raises(VitrinaError) as caught:
            read_place(QueryDict(query))
        assert caught.value.code == code


def test_a_category_in_the_path_is_a_filter_that_addresses_leave_out() -> None:
    scope = Scope(category="bags")
    request = read("filter=color:red", scope=scope)
    assert request.filters.values == {"category": ("bags",), "color": ("red",)}
    assert write_request(request, currency="EUR", scope=scope) == "filter=color:red"


def test_a_narrower_category_replaces_the_one_of_the_path() -> None:
    assert read("filter=category:totes", scope=Scope(category="bags")).filters.values == {
        "category": ("totes",)
    }


@pytest.mark.parametrize("scope", [Scope(brand="Maison Ardent"), Scope(seller="atelier-nord")])
def test_a_brand_or_seller_in_the_path_stays_the_only_one(scope: Scope) -> None:
    request = read("filter=category:bags&filter=color:red", scope=scope)
    assert request.filters.values.items() >= scope.values.items()
    assert write_request(request, currency="EUR", scope=scope) == "filter=category:bags&filter=color:red"
    (code,) = scope.values
    assert read(f"filter={code}:other", scope=scope).filters.values == scope.values


def test_addresses_are_canonical_and_readable() -> None:
    request = read(
        "page=1&sort=relevance&price_max=20&price_min=1.50&filter=size:M&filter=color:red&q=red+bag"
    )
    expected = "q=red%20bag&filter=color:red&filter=size:M&price_min=1.5&price_max=20"
    assert write_request(request, currency="EUR") == expected


def test_toggling_puts_in_and_takes_out_and_goes_to_the_first_page() -> None:
    request = read("filter=color:red&page=4")
    both = toggled(request, "color", "blue")
    assert both.filters.values == {"color": ("red", "blue")}
    assert both.page == 1
    assert toggled(toggled(both, "color", "red"), "color", "blue").filters.values == {}


names = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
codes = names.filter(lambda code: ":" not in code)
several = st.lists(names, min_size=1, max_size=3, unique=True).map(tuple)
ends = st.none() | st.integers(-1000, 1000).map(float)


@given(
    request=st.builds(
        SearchRequest,
        text=names | st.just(""),
        filters=st.builds(
            Filters,
            values=st.dictionaries(codes, several, max_size=3),
            ranges=st.dictionaries(
                codes, st.tuples(ends, ends).filter(lambda pair: pair != (None, None)), max_size=2
            ),
            price_minor=st.tuples(st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**9)),
            rating_min=st.none() | st.integers(0, 5).map(float),
            in_stock=st.booleans(),
            pickup_shop=st.none() | names,
            delivery_days_max=st.none() | st.integers(0, 30).map(float),
        ),
        context=st.just(CONTEXT),
        sort=st.sampled_from(Sort),
        page=st.integers(1, 1000),
        page_size=st.integers(1, 100),
        facets=st.just(True),
        correct_spelling=st.booleans(),
    )
)
def test_an_address_says_all_of_a_request(request: SearchRequest) -> None:
    assert read(write_request(request, currency="EUR")) == request


@given(query=st.text(max_size=200))
def test_any_query_string_is_read_or_refused_by_name(query: str) -> None:
    try:
        read(query)
    except VitrinaError as error:
        assert STATUS[error.code] == 422
