"""Money: exact, in minor units, never mixed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.money import CurrencyMismatch, InvalidAmount, Money

amounts = st.integers(min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12.50", "EUR", 1250),
        (" 12.5 ", "EUR", 1250),
        ("0", "EUR", 0),
        ("1980", "JPY", 1980),
        ("1.234", "KWD", 1234),
        ("0.125", "EUR", 12),
        ("0.135", "EUR", 14),
        ("-3.10", "USD", -310),
        ("1e2", "EUR", 10000),
    ],
)
def test_parse_reads_plain_decimals_and_rounds_half_to_even(text: str, currency: str, minor: int) -> None:
    assert Money.parse(text, currency) == Money(minor, currency)


@pytest.mark.parametrize("text", ["", "twelve", "12,50", "1 000", "NaN", "Infinity", "0x10"])
def test_parse_refuses_what_is_no_amount_and_names_it(text: str) -> None:
    with pytest.raises(InvalidAmount) as caught:
        Money.parse(text, "EUR")
    assert caught.value.data == {"text": text}


@given(amounts, st.sampled_from(["EUR", "JPY", "KWD"]))
def test_printing_and_parsing_lose_nothing(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.parse(str(money.decimal), currency) == money


@given(amounts, amounts)
def test_sums_are_those_of_the_minor_units(left: int, right: int) -> None:
    a, b = Money(left, "EUR"), Money(right, "EUR")
    assert (a + b).minor == left + right
    assert (a - b).minor == left - right
    assert (-a).minor == -left
    assert (a < b) == (left < right)
    assert (a <= b) == (left <= right)


def test_currencies_do_not_mix() -> None:
    for combine in (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a < b, lambda a, b: a <= b):
        with pytest.raises(CurrencyMismatch):
            combine(Money(1, "EUR"), Money(1, "USD"))


def test_money_multiplies_by_quantities_and_prints_in_major_units() -> None:
    assert Money(333, "EUR") * 3 == Money(999, "EUR")
    assert str(Money(1250, "EUR")) == "12.50 EUR"
    assert Money(5, "JPY").decimal == Decimal(5)
