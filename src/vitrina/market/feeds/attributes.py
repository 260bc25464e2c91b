"""From what a feed calls an attribute to the catalogue's codes and values. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from vitrina.market.catalog.localized import Localized
from vitrina.market.catalog.refs import attribute_code
from vitrina.market.feeds.cells import BadCell, clean, finite, one_or_list, plain_number
from vitrina.market.feeds.types import FeedAttribute

# What shoppers filter by in every shop, under the names that feeds give it: one facet, not four.
_SHARED_CODES = {
    name: code
    for code, names in {
        "colour": ("color", "colour", "цвет", "颜色"),
        "size": ("size", "размер", "talla", "尺码", "尺寸"),
        "material": ("material", "материал", "材质", "材料"),
    }.items()
    for name in names
}

_CODE = re.compile(r"[a-z][a-z0-9_]{0,99}")
_LANGUAGE = re.compile(r"([a-z]{2,3}(-[A-Za-z0-9]+)*)?")


def feed_attribute(name: str, value: Any, *, unit: str = "", language: str = "") -> FeedAttribute | None:
    """An attribute of a feed that has JSON values; None where there is no value. A name that is a code
    already stays, any other becomes the label of one. Raises `BadCell` for values of other shapes."""
    named = _named(name, language)
    taken = _value(value, named.label)
    if taken is None or not named.label:
        return None
    return FeedAttribute(named.code, taken, named.labels, unit)


def text_attribute(
    name: str, texts: list[str], *, unit: str = "", language: str = ""
) -> FeedAttribute | None:
    """An attribute of a feed that has only texts: numbers among them are seen as numbers."""
    values = [plain_number(text) for text in texts if text]
    return feed_attribute(name, values, unit=unit, language=language) if values else None


@dataclass(frozen=True, slots=True)
class _Named:
    label: str
    code: str
    labels: Localized


@lru_cache(maxsize=16_384)
def _named(name: str, language: str) -> _Named:
    label = clean(name)
    shared = _SHARED_CODES.get(label.casefold().removesuffix(":"))
    code = shared or (label if _CODE.fullmatch(label) else attribute_code(label))
    words = label.replace("_", " ") if label == code else label
    return _Named(label, code, {language: words[:1].upper() + words[1:]})


def _value(value: Any, label: str) -> Any:
    if isinstance(value, list):
        parts = [part for part in (_part(each, label) for each in value) if part is not None]
        return one_or_list(parts) if parts else None
    return _part(value, label)


def _part(value: Any, label: str) -> Any:
    match value:
        case bool():
            return value
        case int() | float():
            return finite(value)
        case str():
            return clean(value) or None
        case Mapping() if all(_is_text_of_language(key, text) for key, text in value.items()):
            return {key: clean(text) for key, text in value.items() if clean(text)} or None
        case None:
            return None
    raise BadCell(
        field=label[:80] or "attributes",
        reason="give a text, a number, true or false, a list, or texts by language.",
    )


def _is_text_of_language(key: Any, text: Any) -> bool:
    return isinstance(key, str) and isinstance(text, str) and bool(_LANGUAGE.fullmatch(key))
