"""Numbers, money and dates as the reader writes them, by Babel. All functions speak the active language."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_symbol
from babel.units import format_unit, get_unit_name
from django.utils.translation import pgettext

from vitrina.kernel.money import Money
from vitrina.web.languages import current


def listed(items: Iterable[str]) -> str:
    """`leather, silk`, in Chinese `皮革、丝绸`: what is named one after the other."""
    # Translators: what stands between the items of a list.
    return pgettext("list", ", ").join(items)


@lru_cache(maxsize=16)
def _locale(identifier: str) -> Locale:
    return Locale.parse(identifier)


def locale() -> Locale:
    """Babel's locale of the active language."""
    return _locale(current().locale)


def money(amount: Money) -> str:
    """`€1,290`, `1.290 €`, `1 290,50 €`: the cents are left out where there are none."""
    return _money(amount.minor, amount.currency, current().locale)


@lru_cache(maxsize=8192)
def _money(minor: int, currency: str, identifier: str) -> str:
    # A list writes dozens of prices, and shops like the same ones.
    value, here = Money(minor, currency).decimal, _locale(identifier)
    if value != value.to_integral_value():
        return format_currency(value, currency, locale=here)
    whole = here.currency_formats["standard"].pattern.replace(".00", "")
    return format_currency(value, currency, format=whole, locale=here, currency_digits=False)


def number(value: float | Decimal, *, digits: int = 2) -> str:
    """With the reader's separators and at most `digits` decimals."""
    return _decimal(value, "#,##0." + "#" * digits if digits else "#,##0", current().locale)


def fixed(value: float, *, digits: int = 2) -> str:
    """With exactly `digits` decimals, for columns that are compared."""
    return _decimal(value, "#,##0." + "0" * digits, current().locale)


@lru_cache(maxsize=4096)
def _decimal(value: float | Decimal, pattern: str, identifier: str) -> str:
    # A page writes hundreds of counts, most of them small and met before.
    return format_decimal(value, format=pattern, locale=_locale(identifier))


def percent(share: float, *, digits: int = 0) -> str:
    """A share (0 to 1) as per cent, with exactly `digits` decimals."""
    pattern = locale().percent_formats[None].pattern
    if digits:
        pattern = pattern.replace("##0", "##0." + "0" * digits)
    return format_percent(share, format=pattern, locale=locale())


def day(moment: date | datetime) -> str:
    """`5 Mar 2026`, `2026年3月5日`, `5 мар. 2026 г.`"""
    return format_date(moment, format="medium", locale=locale())


def quantity(value: float, unit: str) -> str:
    """`12.5 kg`: a number with its unit. Babel translates the units it knows; others stand as they are."""
    known = _CLDR_UNITS.get(unit)
    if known is None:
        return f"{number(value)} {unit}".strip()
    return format_unit(value, known, length="short", locale=locale())


def unit_name(unit: str) -> str:
    """`kg`, `кг`: a unit by itself; one that Babel does not know stands as it is."""
    known = _CLDR_UNITS.get(unit)
    return (get_unit_name(known, length="short", locale=locale()) if known else None) or unit


def currency_sign(currency: str) -> str:
    """`€`, or the letters of the currency where the reader's language has no sign for it."""
    return get_currency_symbol(currency, locale=locale())


_CLDR_UNITS = {
    "mm": "length-millimeter",
    "cm": "length-centimeter",
    "m": "length-meter",
    "g": "mass-gram",
    "kg": "mass-kilogram",
    "ml": "volume-milliliter",
    "l": "volume-liter",
    "W": "power-watt",
    "h": "duration-hour",
    "min": "duration-minute",
}
