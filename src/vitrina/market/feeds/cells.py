"""Reading single values out of feeds: texts, numbers, amounts, dates, lists. Pure."""

import math
import re
from datetime import date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

from vitrina.kernel.errors import VitrinaError
from vitrina.kernel.money import InvalidAmount, Money
from vitrina.market.feeds.types import FeedAttribute, FeedPrice

LARGEST_MINOR = 2**53
LARGEST_COUNT = 2**31 - 1

# Control characters, except tab and line feeds, and halves of surrogate pairs: no database takes them all.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?")
_BREAKING_TAGS = frozenset(["br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "table"])
_YES = frozenset(["1", "true", "yes", "y", "on", "да"])
_NO = frozenset(["0", "-1", "false", "no", "n", "off", "нет"])

_GRAMS = {
    "g": 1,
    "kg": 1000,
    "mg": 0.001,
    "t": 1_000_000,
    "lb": 453.59237,
    "lbs": 453.59237,
    "oz": 28.349523125,
}
_MILLIMETRES = {"mm": 1, "cm": 10, "m": 1000, "in": 25.4, "ft": 304.8, "yd": 914.4}


class BadCell(VitrinaError):
    """A field of a row cannot be read; becomes a `RowProblem`."""

    code = "bad_cell"
    template = "%(field)s: %(reason)s"


def clean(value: Any) -> str:
    """A value as one tidy text: "" for none, no control characters, no blanks around it."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value)
    return text.strip() if text.isprintable() else _UNPRINTABLE.sub("", text).strip()


def plain_text(value: Any) -> str:
    """A text that may be HTML, without its tags, with its paragraphs as lines."""
    text = clean(value)
    if "<" not in text and "&" not in text:
        return text
    reader = _TextOnly()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).splitlines())
    return _UNPRINTABLE.sub("", "\n".join(line for line in lines if line))


class _TextOnly(HTMLParser):
    """Gathers what stands between the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Some tags begin a line; scripts and styles are not text."""
        self._silent += tag in ("script", "style")
        if tag in _BREAKING_TAGS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Some tags end a line."""
        if tag in ("script", "style"):
            self._silent = max(0, self._silent - 1)
        if tag in _BREAKING_TAGS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Text, unless of a script."""
        if not self._silent:
            self.parts.append(data)


def localized(text: str, language: str) -> dict[str, str]:
    """A text in its language; nothing where it is empty."""
    return {language: text} if text else {}


def flag(text: str, *, field: str, default: bool) -> bool:
    """Yes or no, as feeds write it. Raises `BadCell`."""
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    if not word:
        return default
    raise BadCell(field=field, reason=f"'{text[:40]}' is neither yes nor no.")


def amount_minor(text: str, currency: str, *, field: str) -> int:
    """An amount of money, "1 299,90" or "1,299.90" or "12.5", in minor units. Raises `BadCell`."""
    digits = re.sub(r"[\s\u00a0\u202f']", "", text)
    if "," in digits:
        decimal_comma = digits.rfind(",") > digits.rfind(".") and not re.fullmatch(
            r"-?\d{1,3}(,\d{3})+", digits
        )
        digits = digits.replace(".", "").replace(",", ".") if decimal_comma else digits.replace(",", "")
    try:
        minor = Money.parse(digits, currency).minor
    except InvalidAmount:
        raise BadCell(field=field, reason=f"'{text[:40]}' is not an amount of money.") from None
    if not 0 <= minor <= LARGEST_MINOR:
        raise BadCell(field=field, reason=f"'{text[:40]}' is below nothing or beyond all reason.")
    return minor


def price(amount: str, list_amount: str, currency: str) -> FeedPrice | None:
    """A price and the one before any discount, as texts; None where there is none. A list price that is not
    higher is no discount. Raises `BadCell`."""
    if not amount.strip():
        return None
    price_minor = amount_minor(amount, currency, field="price")
    list_minor = amount_minor(list_amount, currency, field="list price") if list_amount.strip() else 0
    return FeedPrice(price_minor, currency, list_minor if list_minor > price_minor else None)


def sale_price(regular: str, sale: str, currency: str) -> FeedPrice | None:
    """The same, of formats that give the regular price and, sometimes, a lower one. Raises `BadCell`."""
    return price(sale, regular, currency) if sale.strip() else price(regular, "", currency)


def count(text: str, *, field: str) -> int | None:
    """Pieces; None where the feed does not say. Fewer than none are none (oversold elsewhere). Raises
    `BadCell`."""
    if not text.strip():
        return None
    number = plain_number(text)
    if not isinstance(number, (int, float)):
        raise BadCell(field=field, reason=f"'{text[:40]}' is not a number of pieces.")
    return min(max(0, int(number)), LARGEST_COUNT)


def day(text: str, *, field: str) -> date | None:
    """The day of an ISO 8601 date or time. Raises `BadCell`."""
    if not text.strip():
        return None
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise BadCell(field=field, reason=f"'{text[:40]}' is not a date such as 2026-11-20.") from None


def plain_number(text: str) -> int | float | str:
    """The number, where a text is nothing but one as it would be written back; else the text. A phone number,
    an article number or "007" stays text."""
    word = text.strip()
    if not _PLAIN_NUMBER.fullmatch(word):
        return text
    return float(word) if "." in word else int(word)


def finite(number: int | float) -> int | float | str:
    """A number that every store of numbers holds; others become text."""
    if isinstance(number, int):
        return number if abs(number) < 2**53 else str(number)
    return number if math.isfinite(number) else str(number)


def gtin(text: str) -> str:
    """The digits of a GTIN, EAN, UPC or ISBN; "" where there are too few or too many."""
    digits = re.sub(r"\D", "", text)
    return digits if 8 <= len(digits) <= 14 else ""


def weight(text: str, unit: str, *, code: str = "weight") -> FeedAttribute | None:
    """A weight as the attribute "weight" in grams."""
    return _measure(text, _GRAMS.get(unit.strip().casefold()), code, "g")


def length(text: str, unit: str, *, code: str) -> FeedAttribute | None:
    """A length as an attribute in millimetres."""
    return _measure(text, _MILLIMETRES.get(unit.strip().casefold()), code, "mm")


def _measure(text: str, factor: float | None, code: str, unit: str) -> FeedAttribute | None:
    if (
        factor is None
        or not re.fullmatch(r"\d{0,12}[.,]?\d{0,9}", text.strip())
        or not re.search(r"[1-9]", text)
    ):
        return None
    value = float(Decimal(text.strip().replace(",", ".")) * Decimal(str(factor)))
    rounded = round(value, 3)
    labels = {"en": code.replace("_", " ").capitalize()}
    return FeedAttribute(code, int(rounded) if rounded == int(rounded) else rounded, labels, unit)


def split_list(text: str, separator: str) -> list[str]:
    """The parts between separators, tidied, without empty ones and repetitions."""
    parts = (clean(part) for part in text.split(separator))
    return list(dict.fromkeys(part for part in parts if part))


def one_or_list(values: list[Any]) -> Any:
    """A single value itself, several as a list."""
    return values[0] if len(values) == 1 else values
