"""Single values out of feeds, by tables and by properties."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.market.feeds import cells
from vitrina.market.feeds.attributes import feed_attribute, text_attribute
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.currencies import known_currency
from vitrina.market.feeds.types import FeedPrice


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12.5", "EUR", 1250),
        ("12,5", "EUR", 1250),
        ("1 299,90", "EUR", 129990),
        ("1,299.90", "EUR", 129990),
        ("1.299,90", "EUR", 129990),
        ("1,299", "EUR", 129900),
        ("1299", "JPY", 1299),
        ("0", "EUR", 0),
    ],
)
def test_amounts(text: str, currency: str, minor: int) -> None:
    assert cells.amount_minor(text, currency, field="price") == minor


@pytest.mark.parametrize("text", ["free", "-1", "1e400", "9" * 40, "NaN", "12.5 €", "1..2"])
def test_amounts_that_are_none(text: str) -> None:
    with pytest.raises(BadCell) as caught:
        cells.amount_minor(text, "EUR", field="price")
    assert caught.value.data["field"] == "price"


@pytest.mark.parametrize(
    ("amount", "list_amount", "price"),
    [
        ("", "", None),
        ("", "20", None),
        ("10", "", FeedPrice(1000, "EUR")),
        ("10", "20", FeedPrice(1000, "EUR", 2000)),
        ("10", "10", FeedPrice(1000, "EUR")),
        ("10", "5", FeedPrice(1000, "EUR")),
    ],
)
def test_prices(amount: str, list_amount: str, price: FeedPrice | None) -> None:
    assert cells.price(amount, list_amount, "EUR") == price


def test_a_sale_price_stands_below_the_regular_one() -> None:
    assert cells.sale_price("20", "18", "EUR") == FeedPrice(1800, "EUR", 2000)
    assert cells.sale_price("20", "", "EUR") == FeedPrice(2000, "EUR")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("17", 17),
        ("2.13", 2.13),
        ("-5", -5),
        ("007", "007"),
        ("1e5", "1e5"),
        ("12 cm", "12 cm"),
        ("", ""),
        ("9" * 20, "9" * 20),
    ],
)
def test_only_plain_numbers_are_numbers(text: str, value: object) -> None:
    assert cells.plain_number(text) == value


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Warm &amp; dry.</p><p>Red<br/>or blue</p>", "Warm & dry.\nRed\nor blue"),
        ("plain < text", "plain < text"),
        ("<script>steal()</script>Shirt", "Shirt"),
        ("<b>bold</b> claim", "bold claim"),
        ("5 > 3", "5 > 3"),
    ],
)
def test_html_becomes_text(html: str, text: str) -> None:
    assert cells.plain_text(html) == text


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [(".5", "lbs", 226.796), ("2", "kg", 2000), ("1.5", "oz", 42.524), ("0", "kg", None), ("x", "kg", None)],
)
def test_weights_are_grams(text: str, unit: str, value: float | None) -> None:
    attribute = cells.weight(text, unit)
    assert (attribute.value if attribute else None) == value
    assert cells.weight(text, "stone") is None


@pytest.mark.parametrize(("text", "code"), [("rur", "RUB"), ("USD", "USD"), ("", "")])
def test_currencies(text: str, code: str) -> None:
    assert known_currency(text) == code


def test_what_is_refused() -> None:
    for call in (
        lambda: known_currency("dollars"),
        lambda: cells.flag("maybe", field="listed", default=True),
        lambda: cells.count("many", field="stock"),
        lambda: cells.day("tomorrow", field="released_on"),
        lambda: feed_attribute("shape", {"en": 3}),
        lambda: feed_attribute("shape", [[1]]),
    ):
        with pytest.raises(BadCell):
            call()


@pytest.mark.parametrize(
    ("text", "pieces"), [("", None), ("7", 7), ("7.0", 7), ("-3", 0), ("99999999999", cells.LARGEST_COUNT)]
)
def test_pieces(text: str, pieces: int | None) -> None:
    assert cells.count(text, field="stock") == pieces


def test_days_flags_and_gtins() -> None:
    assert cells.day("2009-12-10T00:00:00Z", field="day") == date(2009, 12, 10)
    assert cells.flag(" Yes ", field="x", default=False)
    assert not cells.flag("-1", field="x", default=True)
    assert cells.gtin("978-3-16-148410-0") == "9783161484100"
    assert cells.gtin("123") == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("display_diagonal", "display_diagonal"),
        ("Color", "colour"),
        ("Цвет", "colour"),
        ("Тип печати", "тип_печати"),
        ("size", "size"),
    ],
)
def test_attributes_get_codes(name: str, code: str) -> None:
    attribute = text_attribute(name, ["a", "3"])
    assert attribute is not None
    assert (attribute.code, attribute.value) == (code, ["a", 3])


@given(st.text())
def test_any_text_is_cleaned(text: str) -> None:
    for cleaned in (cells.clean(text), cells.plain_text(text)):
        assert "\x00" not in cleaned
        cleaned.encode("utf-8")
