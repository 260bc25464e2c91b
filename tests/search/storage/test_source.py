from datetime import date
from math import isnan, nan

from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.storage.source import (
    product_from_json,
    product_to_json,
    update_from_json,
    update_to_json,
)
from vitrina.search.types import Attribute, CategoryRef, LiveUpdate, Product

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_localized = st.dictionaries(st.sampled_from(["", "en", "ru", "zh"]), _texts, max_size=3)
_numbers = st.floats(allow_nan=False, allow_infinity=False)
_attributes = st.builds(
    Attribute,
    code=_texts,
    labels=_localized,
    values=st.lists(_localized, max_size=3).map(tuple),
    keys=st.lists(_texts, max_size=3).map(tuple),
    number=st.none() | _numbers,
    unit=_texts,
    searchable=st.booleans(),
    filterable=st.booleans(),
)
_products = st.builds(
    Product,
    id=_texts,
    titles=_localized,
    brand=_texts,
    kinds=_localized,
    subtitles=_localized,
    categories=st.lists(st.builds(CategoryRef, _texts, _localized), max_size=3).map(tuple),
    attributes=st.lists(_attributes, max_size=3).map(tuple),
    seller_id=_texts,
    released_on=st.none() | st.dates(),
    live=st.dictionaries(_texts, _numbers, max_size=3),
    stock_places=st.frozensets(_texts, max_size=3),
)


@given(_products)
def test_a_product_comes_back_equal(product: Product) -> None:
    assert product_from_json(product_to_json(product)) == product


def test_an_unknown_number_is_left_out() -> None:
    product = Product("p", {"en": "bag"}, live={"price_minor": nan, "stock_units": 2})
    back = product_from_json(product_to_json(product))
    assert back.live == {"stock_units": 2}


def test_a_date_stays_a_date() -> None:
    product = Product("p", {"en": "bag"}, released_on=date(2026, 2, 28))
    assert product_from_json(product_to_json(product)).released_on == date(2026, 2, 28)


def test_an_update_says_which_number_became_unknown_and_which_places_are_left() -> None:
    update = LiveUpdate("p", {"price_minor": nan, "stock_units": 0}, frozenset())
    back = update_from_json(update_to_json(update))
    assert isnan(back.live["price_minor"])
    assert (back.live["stock_units"], back.stock_places) == (0, frozenset())
    assert update_from_json(update_to_json(LiveUpdate("p"))) == LiveUpdate("p")
