"""What is known of a product, in groups; what it is made of and how to care for it; words that lead on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import pgettext

from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import AttributeFact, AttributeType
from vitrina.web import formats

FEW_LINES = 6
"""A table of so many lines needs no headings."""
HASHTAGS_MAX = 8
_HASHTAG_CHARS_MAX = 24
_APART = frozenset({"composition", "care"})
"""Told by themselves, in sentences."""

_MATERIALS = frozenset(
    {"material", "colour", "color", "colour_family", "finish", "lining", "sole", "stone", "flower", "pattern"}
)
_PURPOSES = frozenset(
    {"gender", "occasion", "scene", "season", "style", "age", "age_from", "series", "level"}
)
_HASHTAG_CODES = (
    "occasion", "scene", "style", "material", "season", "series", "flower", "stone", "scent", "pattern",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """One line of the attribute table. `swatches`: of colours."""

    code: str
    name: str
    values: str
    swatches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeGroup:
    """Lines that belong together; no `name` where there is only one group."""

    name: str
    lines: tuple[AttributeLine, ...]


@dataclass(frozen=True, slots=True)
class Hashtag:
    """One value that leads to all products that have it."""

    code: str
    key: str
    name: str

    @property
    def word(self) -> str:
        """The name in one piece, as hashtags are written."""
        return "-".join(self.name.lower().split())


def attribute_groups(facts: Iterable[AttributeFact], language: str) -> tuple[AttributeGroup, ...]:
    """The attribute table: material, measures, purpose, the rest; one group where there are only a few
    lines."""
    told = [(fact, attribute_line(fact, language)) for fact in facts if fact.code not in _APART]
    told = [(fact, line) for fact, line in told if line.values]
    if len(told) <= FEW_LINES:
        return (AttributeGroup("", tuple(line for _, line in told)),) if told else ()
    groups: dict[str, list[AttributeLine]] = {name: [] for name in ("material", "measure", "purpose", "more")}
    for fact, line in told:
        groups[_group_of(fact)].append(line)
    return tuple(AttributeGroup(_group_name(code), tuple(lines)) for code, lines in groups.items() if lines)


def attribute_line(fact: AttributeFact, language: str) -> AttributeLine:
    """One attribute as it is read: numbers with their units, several values with commas."""
    if fact.type is AttributeType.NUMBER and fact.number is not None:
        values = formats.quantity(fact.number, fact.unit)
    else:
        texts = formats.listed(filter(None, (pick(value, language) for value in fact.values)))
        values = f"{texts} {fact.unit}".strip() if texts else ""
    return AttributeLine(
        code=fact.code,
        name=pick(fact.labels, language) or fact.code.replace("_", " "),
        values=values,
        swatches=tuple(swatch for swatch in fact.swatches if swatch),
    )


def prose(facts: Iterable[AttributeFact], code: str, language: str) -> str:
    """What the attribute `code` says, or ""."""
    return next((attribute_line(fact, language).values for fact in facts if fact.code == code), "")


def hashtags(facts: Sequence[AttributeFact], language: str) -> tuple[Hashtag, ...]:
    """The values by which people look further: what it is for, its style, what it is made of."""
    by_code = {fact.code: fact for fact in facts if fact.filterable and fact.type is AttributeType.CHOICE}
    found = [
        Hashtag(code, key, pick(value, language))
        for code in _HASHTAG_CODES
        if code in by_code
        for key, value in zip(by_code[code].keys, by_code[code].values, strict=True)
    ]
    return tuple(tag for tag in found if 0 < len(tag.name) <= _HASHTAG_CHARS_MAX)[:HASHTAGS_MAX]


def _group_of(fact: AttributeFact) -> str:
    if fact.code in _MATERIALS:
        return "material"
    if fact.code in _PURPOSES:
        return "purpose"
    return "measure" if fact.type is AttributeType.NUMBER else "more"


def _group_name(code: str) -> str:
    match code:
        case "material":
            return pgettext("group of attributes", "Material and colour")
        case "measure":
            return pgettext("group of attributes", "Measures")
        case "purpose":
            return pgettext("group of attributes", "Made for")
        case _:
            return pgettext("group of attributes", "More details")
