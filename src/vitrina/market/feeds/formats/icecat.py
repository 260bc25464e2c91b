"""Icecat's catalogue as JSON lines: `supplier`, `short_description` and typed `attr_*` fields.

| field | becomes |
|---|---|
| `id` | the product's ref and sku |
| `title` | title, in English unless the import says otherwise |
| `name` | attribute `model` |
| `short_description` | subtitle: a second line that often names the kind; it is searched |
| `supplier` | brand |
| `price` | price in US cents, a whole number: the price keeps its currency |
| `ean` | GTIN of the variant (the first); all of them as attribute `ean` |
| `date_released` | day of release |
| `img_high`, `img_500x500`, other `img_*` | one picture: the largest address |
| `attr_t_…`, `attr_n_…`, `attr_b_…` | text, number, boolean attribute; label and unit from its code |
| `attr_t_product_type` and the wording of titles | kind, and the category (see `feeds.kinds`) |

The file is read twice: once to learn how this catalogue names kinds, once for the products.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from vitrina.market.catalog.types import AttributeType, PictureDraft
from vitrina.market.feeds import cells
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.formats.jsonlines import objects
from vitrina.market.feeds.kinds import KindClues, KindVocabulary, kind_path
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.types import (
    FeedAttribute,
    FeedCategory,
    FeedPrice,
    FeedProduct,
    FeedVariant,
    ImportOptions,
    RowProblem,
)

CURRENCY = "USD"
LANGUAGE = "en"

_TYPED = {
    "attr_t_": AttributeType.TEXT,
    "attr_n_": AttributeType.NUMBER,
    "attr_b_": AttributeType.BOOLEAN,
}
_STATED = "attr_t_product_type"
_PREFIX_LENGTH = len("attr_t_")
_CODE = re.compile(r"[a-z0-9_]{1,100}")
# Separate values stand between commas; "1,5" and "10,100,1000" are numbers.
_LIST_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_LONGEST_LIST_VALUE = 30
_PICTURES = ("img_high", "img_500x500", "img_medium", "img_low")

_UNITS = [
    (re.compile(r"(package_)?weight"), "g"),
    (re.compile(r"(package_)?(width|height|depth)"), "mm"),
    (re.compile(r".*_diagonal"), "″"),
    (re.compile(r"(.*_)?cable_length"), "m"),
    (re.compile(r"thermal_design_power.*"), "W"),
    (re.compile(r".*_page_yield"), "pages"),
    (re.compile(r"viewing_angle.*"), "°"),
]


class Icecat:
    """Icecat's shape, in."""

    name = "icecat"

    def recognises(self, source: FeedSource) -> bool:
        """By a typed attribute in the first lines."""
        return source.head.lstrip().startswith(b"{") and any(
            f'"{prefix}'.encode() in source.head for prefix in _TYPED
        )

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem a line."""
        vocabulary = KindVocabulary()
        for _, row in objects(source):
            if not isinstance(row, RowProblem):
                vocabulary.learn(_clues(row))
        for line, row in objects(source):
            if isinstance(row, RowProblem):
                yield row
                continue
            try:
                yield _product(line, row, vocabulary, options)
            except BadCell as error:
                yield RowProblem(line, error.data["field"], error.data["reason"])


def _product(
    line: int, row: Mapping[str, Any], vocabulary: KindVocabulary, options: ImportOptions
) -> FeedProduct:
    ref = cells.clean(row.get("id"))
    if not ref:
        raise BadCell(field="id", reason="a product needs an id.")
    language = options.language or LANGUAGE
    kind = vocabulary.kind_of(_clues(row))
    eans = _eans(row.get("ean"))
    return FeedProduct(
        line=line,
        ref=ref,
        titles=cells.localized(cells.clean(row.get("title")), language),
        subtitles=cells.localized(cells.plain_text(row.get("short_description")), language),
        kinds=cells.localized(kind, language),
        brand=cells.clean(row.get("supplier")),
        categories=tuple(FeedCategory({language: name}) for name in kind_path(kind)),
        attributes=tuple(_attributes(row, eans)),
        variants=(FeedVariant(sku=ref, gtin=eans[0] if eans else "", price=_price(row.get("price"))),),
        pictures=_pictures(row),
        released_on=cells.day(cells.clean(row.get("date_released")), field="date_released"),
    )


def _clues(row: Mapping[str, Any]) -> KindClues:
    return KindClues(
        title=cells.clean(row.get("title")),
        brand=cells.clean(row.get("supplier")),
        model=cells.clean(row.get("name")),
        subtitle=cells.clean(row.get("short_description")),
        stated=cells.clean(row.get(_STATED)),
        properties=frozenset(
            value.casefold()
            for field, value in row.items()
            if field.startswith("attr_t_") and field != _STATED and isinstance(value, str)
        ),
    )


def _price(value: Any) -> FeedPrice | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= cells.LARGEST_MINOR:
        raise BadCell(field="price", reason=f"'{str(value)[:40]}' is not a whole number of US cents.")
    return FeedPrice(value, CURRENCY)


def _eans(value: Any) -> list[str]:
    texts = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(filter(None, (cells.gtin(cells.clean(text)) for text in texts))))


def _pictures(row: Mapping[str, Any]) -> tuple[PictureDraft, ...]:
    others = sorted(field for field in row if field.startswith("img_") and field not in _PICTURES)
    addresses = (cells.clean(row.get(field)) for field in (*_PICTURES, *others))
    return tuple(PictureDraft(address) for address in addresses if address)[:1]


def _attributes(row: Mapping[str, Any], eans: list[str]) -> Iterator[FeedAttribute]:
    found = {each.code: each for field, value in row.items() if (each := _attribute(field, value))}
    if model := cells.clean(row.get("name")):
        found.setdefault("model", FeedAttribute("model", model, {LANGUAGE: "Model"}, type=AttributeType.TEXT))
    if eans:
        found.setdefault(
            "ean", FeedAttribute("ean", cells.one_or_list(eans), {LANGUAGE: "EAN"}, type=AttributeType.TEXT)
        )
    yield from found.values()


def _attribute(field: str, value: Any) -> FeedAttribute | None:
    kind = _TYPED.get(field[:_PREFIX_LENGTH])
    code = field[_PREFIX_LENGTH:]
    if kind is None or not _CODE.fullmatch(code):
        return None
    match kind, value:
        case AttributeType.TEXT, str() if text := cells.plain_text(value):
            return FeedAttribute(code, _texts(text), _labels(code), type=kind)
        case AttributeType.NUMBER, int() | float() if not isinstance(value, bool):
            number = cells.finite(value)
            return FeedAttribute(code, _whole(number), _labels(code), _unit(code), type=kind)
        case AttributeType.BOOLEAN, bool():
            return FeedAttribute(code, value, _labels(code), type=kind)
    return None


def _whole(number: int | float | str) -> int | float | str:
    """17.0 as 17."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _texts(text: str) -> Any:
    """A list of short values where commas separate them, else the text."""
    parts = [part.strip() for part in _LIST_COMMA.split(text)]
    short = all(part and len(part) <= _LONGEST_LIST_VALUE for part in parts)
    return cells.one_or_list(list(dict.fromkeys(parts))) if short else text


@cache
def _labels(code: str) -> dict[str, str]:
    """ "display_diagonal" → "Display diagonal"; "contrast_ratio__typical_" → "Contrast ratio (typical)"."""
    words = re.sub(r"__(.+?)_(?=_|$)", r" (\1)", code).replace("_", " ")
    words = " ".join(words.split())
    return {LANGUAGE: words[:1].upper() + words[1:]}


@cache
def _unit(code: str) -> str:
    return next((unit for pattern, unit in _UNITS if pattern.fullmatch(code)), "")
