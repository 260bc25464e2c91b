"""Numbers, money and dates in four conventions."""

from datetime import date

import pytest
from django.utils import translation

from vitrina.kernel.money import Money
from vitrina.web import formats
from vitrina.web.languages import UnknownLanguage, current, named

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("language", "whole", "cents", "number", "percent", "day", "weight"),
    [
        ("en", "€1,290", "€1,290.50", "12,345.6", "25.7%", "Mar 5, 2026", "0.5 kg"),
        ("zh-hans", "€1,290", "€1,290.50", "12,345.6", "25.7%", "2026年3月5日", "0.5 kg"),
        ("es", "1.290 €", "1.290,50 €", "12.345,6", "25,7 %", "5 mar 2026", "0,5 kg"),
        ("ru", "1 290 €", "1 290,50 €", "12 345,6", "25,7 %", "5 мар. 2026 г.", "0,5 кг"),
    ],
)
def test_each_language_has_its_conventions(
    language: str, whole: str, cents: str, number: str, percent: str, day: str, weight: str
) -> None:
    with translation.override(language):
        written = [
            formats.money(Money(129000, "EUR")),
            formats.money(Money(129050, "EUR")),
            formats.number(12345.6),
            formats.percent(0.2567, digits=1),
            formats.day(date(2026, 3, 5)),
            formats.quantity(0.5, "kg"),
        ]
    plain = [text.replace(NBSP, " ").replace(NARROW, " ") for text in written]
    assert plain == [whole, cents, number, percent, day, weight]


def test_currencies_without_cents_have_none() -> None:
    with translation.override("en"):
        assert formats.money(Money(1290, "JPY")) == "¥1,290"


def test_units_that_nobody_translates_stand_as_they_are() -> None:
    with translation.override("ru"):
        assert formats.quantity(3, "pcs") == "3 pcs"
        assert formats.quantity(3, "") == "3"
        assert formats.unit_name("kg") == "кг"


@pytest.mark.parametrize(("code", "search"), [("zh-hans", "zh"), ("zh", "zh"), ("RU", "ru"), ("en", "en")])
def test_languages_are_found_by_either_code(code: str, search: str) -> None:
    assert named(code).search == search


def test_a_language_that_nobody_speaks_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="en, zh, es, ru"):
        named("tlh")


def test_the_active_language_is_one_of_ours() -> None:
    for active, expected in (("zh-hans", "zh"), ("es-mx", "es"), ("fr", "en")):
        with translation.override(active):
            assert current().search == expected
