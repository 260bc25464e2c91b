"""Pure decisions of the catalogue: what a value may be, how it reads, whether a draft can be taken."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

import orjson

from vitrina.market.catalog.localized import Localized, pick
from vitrina.market.catalog.types import (
    AttributeDraft,
    AttributeFact,
    AttributeType,
    AttributeValue,
    DefinitionFact,
    ProductDraft,
    Refusal,
)

LONGEST_REF = 255
LONGEST_GTIN = 14
LONGEST_ADDRESS = 2000
LONGEST_KEY = 100
"""Characters of a facet key."""

LONGEST_FACET_TEXT = 60
"""A text longer than this is prose, not a value to filter by."""

YES: Localized = {"en": "yes", "ru": "да", "es": "sí", "zh": "是"}
NO: Localized = {"en": "no", "ru": "нет", "es": "no", "zh": "否"}

_STORED_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_CHOSEN = (AttributeType.CHOICE, AttributeType.COLOUR)


# ------------------------------------------------------------------------------------------------- values


def number_text(value: float) -> str:
    """A number as people write it in a catalogue: 17.0 → "17", 2.13 → "2.13"."""
    return str(int(value)) if value == int(value) else repr(float(value))


def facet_key(text: str) -> str:
    """The language-neutral form of a text value: one spelling for "Black", "black " and "BLACK"."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())[:LONGEST_KEY]


def value_parts(value: AttributeValue) -> list[Any]:
    """The single values of one that may hold several."""
    return list(value) if isinstance(value, list) else [value]


def misfit(value: AttributeValue, definition: DefinitionFact) -> str:
    """Why `value` may not stand under `definition`, with the cure; "" where it may. An inferred text
    attribute takes numbers and booleans too: it may have been widened."""
    for part in value_parts(value):
        reason = _misfit_of_one(part, definition)
        if reason:
            return reason
    return ""


def _misfit_of_one(part: Any, definition: DefinitionFact) -> str:
    is_number = isinstance(part, (int, float)) and not isinstance(part, bool)
    if is_number and not (math.isfinite(part) and abs(part) < 2**63):
        return f"'{part}' is not a finite number: leave it out."
    match definition.type:
        case AttributeType.NUMBER if not is_number:
            unit = f" in {definition.unit}" if definition.unit else ""
            return f"'{part}' is not a number: give digits{unit}."
        case AttributeType.BOOLEAN if not isinstance(part, bool):
            return f"'{part}' is not true or false: give one of them."
        case AttributeType.CHOICE | AttributeType.COLOUR if part not in definition.choices:
            return f"'{part}' is none of its choices: {', '.join(sorted(definition.choices)[:20])}."
        case AttributeType.TEXT if definition.curated and not isinstance(part, (str, Mapping)):
            return f"'{part}' is not a text."
    return ""


def attribute_fact(definition: DefinitionFact, value: AttributeValue) -> AttributeFact:
    """How `value` reads under `definition`: its texts in all languages, keys for filters, its number."""
    parts = value_parts(value)
    chosen = definition.type in _CHOSEN
    values = tuple(_texts(part, definition) for part in parts)
    keys = tuple(str(part) if chosen else _key(part) for part in parts)
    only = parts[0] if len(parts) == 1 else None
    is_number = isinstance(only, (int, float)) and not isinstance(only, bool)
    return AttributeFact(
        code=definition.code,
        labels=definition.labels,
        type=definition.type,
        values=values,
        keys=keys,
        number=float(only) if is_number and only is not None else None,
        unit=definition.unit,
        searchable=definition.searchable,
        filterable=definition.filterable and all(len(key) <= LONGEST_FACET_TEXT for key in keys),
        swatches=tuple(_swatch(part, definition) for part in parts)
        if definition.type is AttributeType.COLOUR
        else (),
    )


def _texts(part: Any, definition: DefinitionFact) -> Localized:
    if isinstance(part, Mapping):
        return part
    if isinstance(part, bool):
        return YES if part else NO
    if isinstance(part, (int, float)):
        return {"": number_text(part)}
    choice = definition.choices.get(part)
    return choice.names if choice else {"": part}


def _swatch(part: Any, definition: DefinitionFact) -> str:
    choice = definition.choices.get(part)
    return choice.swatch if choice else ""


def _key(part: Any) -> str:
    if isinstance(part, bool):
        return "true" if part else "false"
    if isinstance(part, (int, float)):
        return number_text(part)
    return facet_key(pick(part, "en") if isinstance(part, Mapping) else part)


def merged_values(values: Iterable[AttributeValue]) -> AttributeValue:
    """Several values of one attribute (a product's own, its variants' options) as one, each once."""
    parts: list[Any] = []
    for value in values:
        parts.extend(part for part in value_parts(value) if part not in parts)
    return parts[0] if len(parts) == 1 else parts


def completeness(filled: Iterable[str], expected: frozenset[str]) -> float | None:
    """Share of the expected attribute codes that are filled in; None where none is expected."""
    return len(expected.intersection(filled)) / len(expected) if expected else None


# -------------------------------------------------------------------------------------------- definitions


def settled_type(known: AttributeType, wanted: AttributeType, *, curated: bool) -> AttributeType:
    """The type of an inferred definition after another value was seen: text holds everything."""
    if curated or known is wanted:
        return known
    return AttributeType.TEXT


def takes_over(draft: AttributeDraft, *, known_curated: bool) -> bool:
    """Whether a draft replaces a definition that is there: people's word stands above inference."""
    return draft.curated or not known_curated


# ------------------------------------------------------------------------------------------------- drafts


def draft_digest(draft: ProductDraft) -> str:
    """32 hex digits that differ whenever two drafts differ. The draft must have passed `draft_refusal`."""
    return blake2b(orjson.dumps(draft, option=orjson.OPT_SORT_KEYS), digest_size=16).hexdigest()


def draft_refusal(draft: ProductDraft, definitions: Mapping[str, DefinitionFact]) -> Refusal | None:
    """Why a draft cannot be taken, or None."""
    return (
        _text_refusal(draft)
        or _variant_refusal(draft)
        or _attribute_refusal(draft, definitions)
        or _storage_refusal(draft)
    )


def _text_refusal(draft: ProductDraft) -> Refusal | None:
    if not draft.ref.strip():
        return Refusal(draft.ref, "ref", "a product needs an id.")
    if len(draft.ref) > LONGEST_REF:
        return Refusal(draft.ref, "ref", f"the id is longer than {LONGEST_REF} characters.")
    if not any(text.strip() for text in draft.titles.values()):
        return Refusal(draft.ref, "title", "a product needs a title.")
    for picture in draft.pictures:
        if not _may_be_shown(picture.address):
            reason = (
                f"a web address or a path below the media folder is wanted, not '{picture.address[:80]}'."
            )
            return Refusal(draft.ref, "picture", reason)
    return None


def _may_be_shown(address: str) -> bool:
    """A web address, or a path that stays below the media folder: nothing that runs or reaches elsewhere."""
    if not 0 < len(address) <= LONGEST_ADDRESS:
        return False
    if address.startswith(("http://", "https://")):
        return True
    return ":" not in address and not address.startswith("/") and ".." not in address.split("/")


def _variant_refusal(draft: ProductDraft) -> Refusal | None:
    seen: set[str] = set()
    for variant in draft.variants:
        if not variant.sku or len(variant.sku) > LONGEST_REF:
            return Refusal(draft.ref, "sku", f"a sku has 1 to {LONGEST_REF} characters: '{variant.sku[:80]}'")
        if variant.sku in seen:
            return Refusal(draft.ref, "sku", f"two variants have the sku '{variant.sku}'.")
        if len(variant.gtin) > LONGEST_GTIN:
            return Refusal(draft.ref, "gtin", f"'{variant.gtin}' has more than {LONGEST_GTIN} digits.")
        seen.add(variant.sku)
    return None


def _attribute_refusal(draft: ProductDraft, definitions: Mapping[str, DefinitionFact]) -> Refusal | None:
    for values in (draft.attributes, *(variant.options for variant in draft.variants)):
        for code, value in values.items():
            definition = definitions.get(code)
            if definition is None:
                return Refusal(draft.ref, code, "no attribute has this code: define it first.")
            reason = misfit(value, definition)
            if reason:
                return Refusal(draft.ref, code, reason)
    return None


def _storage_refusal(draft: ProductDraft) -> Refusal | None:
    """Texts that no database takes: PostgreSQL refuses the character NUL, and nobody can write half a
    surrogate pair."""
    try:
        stored = orjson.dumps(draft)
    except (TypeError, ValueError):
        return Refusal(draft.ref, "text", "a text holds half a character: leave it out.")
    if _STORED_NUL.search(stored):
        return Refusal(draft.ref, "text", "a text holds the character NUL: leave it out.")
    return None
