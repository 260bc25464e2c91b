"""The values of a product's attributes, and the texts made from them."""

from random import Random

from vitrina.market.catalog.types import AttributeValue
from vitrina.project.demo.attributes import definitions
from vitrina.project.demo.brands import Tier
from vitrina.project.demo.departments.kinds import Chosen, Fact, Kind, Listed, Measured
from vitrina.project.demo.types import LANGUAGES, Text
from vitrina.project.demo.vocabulary.choices import CHOICES
from vitrina.project.demo.vocabulary.materials import MATERIALS, Material

_ORIGINS: dict[Tier, tuple[str, ...]] = {
    1: ("china", "portugal", "spain", "kazakhstan"),
    2: ("portugal", "spain", "italy", "denmark", "germany", "japan"),
    3: ("italy", "france", "switzerland", "japan"),
}
_BLENDS = {
    "wool": "cashmere", "cashmere": "silk", "merino": "silk", "alpaca": "wool", "cotton": "linen",
    "linen": "viscose", "tweed": "silk", "checked_wool": "recycled_polyester", "jersey": "viscose",
    "denim": "cotton", "corduroy": "cotton",
}  # fmt: skip
_UNITS = {draft.code: draft.unit for draft in definitions()}


_IMPLIED: dict[str, dict[str, AttributeValue]] = {
    "fitted": {"fit": "slim"}, "loose": {"fit": "relaxed"}, "automatic": {"movement": "automatic"},
    "waterproof": {"water_proof": True}, "matte": {"finish": "matte"}, "glossy": {"finish": "glossy"},
    "wireless": {"connection": ["bluetooth"]}, "professional": {"level": "professional"},
}  # fmt: skip
"""What a trait in the title says of an attribute: the two must agree."""


def fact_values(random: Random, kind: Kind, *, traits: tuple[str, ...]) -> dict[str, AttributeValue]:
    """One value for each of the kind's facts, by attribute code, in agreement with the product's traits."""
    values = {fact.code: _value(random, fact) for fact in kind.facts}
    for trait in traits:
        values |= {code: value for code, value in _IMPLIED.get(trait, {}).items() if code in values}
    return values


def _value(random: Random, fact: Fact) -> AttributeValue:
    if isinstance(fact, Chosen):
        weights = [1 / (place + 1.5) for place in range(len(fact.keys))]
        if fact.several == 1:
            return random.choices(fact.keys, weights)[0]
        return random.sample(fact.keys, min(fact.several, len(fact.keys)))
    if isinstance(fact, Measured):
        steps = round((fact.high - fact.low) / fact.step)
        return _tidy(fact.low + random.randint(0, steps) * fact.step)
    if isinstance(fact, Listed):
        return _tidy(random.choice(fact.values))
    return random.random() < fact.share


def _tidy(number: float) -> float | int:
    number = round(number, 3)
    return int(number) if number == int(number) else number


def common_attributes(
    random: Random, kind: Kind, *, tier: Tier, gender: str, traits: tuple[str, ...]
) -> dict[str, AttributeValue]:
    """What products of every department tell: style, occasions, where they are made, for whom."""
    values: dict[str, AttributeValue] = {"style": list(traits)}
    count = min(len(kind.occasions), random.randint(1, 2))
    values["occasion"] = random.sample(kind.occasions, count)
    if all(fact.code != "origin" for fact in kind.facts):
        values["origin"] = random.choice(_ORIGINS[tier])
    if gender:
        values["gender"] = gender
    return values


def composition(random: Random, kind: Kind, material: Material) -> Text:
    """What it is made of, as a label says it: "Wool 90%, cashmere 10%"."""
    second = MATERIALS.get(_BLENDS.get(material.key, ""))
    if second is None or kind.material_code != "material" or random.random() < 0.5:
        return material.names if second is None else _shares(((material, 100),))
    share = random.choice((5, 10, 20, 30))
    return _shares(((material, 100 - share), (second, share)))


def _shares(parts: tuple[tuple[Material, int], ...]) -> Text:
    made = {}
    for language in LANGUAGES:
        comma, sign = ("，", "%") if language == "zh" else (", ", "%" if language == "en" else " %")
        words = [f"{material.names[language]} {share}{sign}" for material, share in parts]
        made[language] = comma.join([words[0], *(word[:1].lower() + word[1:] for word in words[1:])])
    return made


def subtitle(kind: Kind, attributes: dict[str, AttributeValue]) -> Text:
    """A second line: the material and two facts, "Calf leather · Zip · 34 cm"."""
    codes = [fact.code for fact in kind.facts if fact.code in attributes][:3]
    lines: dict[str, str] = {}
    for language in LANGUAGES:
        material = MATERIALS.get(str(attributes.get(kind.material_code, "")))
        words = [material.names[language]] if material else []
        words += [_reading(code, attributes[code], language) for code in codes]
        lines[language] = " · ".join(list(dict.fromkeys(filter(None, words)))[:3])
    return lines


def _reading(code: str, value: AttributeValue, language: str) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        unit = _UNITS[code]
        if not unit:
            return ""
        digits = f"{value:g}" if value < 10000 else str(value)
        digits = digits.replace(".", ",") if language in ("es", "ru") else digits
        return f"{digits}″" if unit == "″" else f"{digits} {unit}"
    keys = value if isinstance(value, list) else [value]
    return ", ".join(CHOICES[code][str(key)][language] for key in keys)
