"""The conditions of factors, as far as plain fields can say them; others are written as JSON. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from vitrina.search.boosting.conditions import EVERYTHING, Condition

COMPARISONS = ("is", "at_least", "above", "at_most", "below")
NUMBERS_MAX = 2
_TERMS = ("category", "brand")
_TEXTS = ("seller", "product", "segment", "language")


@dataclass(frozen=True, slots=True)
class NumberRule:
    """A number of the product, compared: ("stock_units", "at_least", 1)."""

    fact: str
    comparison: str
    value: float


@dataclass(frozen=True, slots=True)
class SimpleCondition:
    """All of these must hold; what is empty is not asked. `query`: just these words; `words`: these and maybe
    others. `attribute`: "code=key"."""

    query: str = ""
    words: str = ""
    category: str = ""
    brand: str = ""
    attribute: str = ""
    seller: str = ""
    product: str = ""
    segment: str = ""
    language: str = ""
    numbers: tuple[NumberRule, ...] = ()


def condition_of(simple: SimpleCondition) -> dict[str, Any]:
    """The condition that says this."""
    parts: list[dict[str, Any]] = [
        {name: value} for name in ("query", "words") if (value := getattr(simple, name))
    ]
    parts += [{"facet": f"{code}={key}"} for code in _TERMS if (key := getattr(simple, code))]
    if simple.attribute:
        parts.append({"facet": simple.attribute})
    parts += [{name: value} for name in _TEXTS if (value := getattr(simple, name))]
    parts += [{"fact": rule.fact, rule.comparison: rule.value} for rule in simple.numbers]
    return parts[0] if len(parts) == 1 else {"all": parts}


def simple_condition(condition: Condition) -> SimpleCondition | None:
    """What the plain fields say of a condition; None where they cannot say it all."""
    parts = condition.get("all") if set(condition) == {"all"} else [condition]
    if not isinstance(parts, list):
        return None
    said: dict[str, Any] = {}
    numbers: list[NumberRule] = []
    for part in parts:
        rule = _number_rule(part)
        if rule is not None and len(numbers) < NUMBERS_MAX:
            numbers.append(rule)
            continue
        field = _text(part)
        if field is None or field[0] in said:
            return None
        said[field[0]] = field[1]
    return SimpleCondition(**said, numbers=tuple(numbers))


def is_everything(condition: Condition) -> bool:
    """The condition always holds."""
    return condition == EVERYTHING


def _number_rule(part: Any) -> NumberRule | None:
    if not isinstance(part, Mapping) or len(part) != 2 or "fact" not in part:
        return None
    comparison = next(name for name in part if name != "fact")
    value = part[comparison]
    if comparison not in COMPARISONS or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return NumberRule(str(part["fact"]), comparison, value)


def _text(part: Any) -> tuple[str, str] | None:
    """The field of `SimpleCondition`, and its value, that say this part."""
    if not isinstance(part, Mapping) or len(part) != 1:
        return None
    ((kind, value),) = part.items()
    if not isinstance(value, str) or not value:
        return None
    if kind == "facet":
        code, _, key = value.partition("=")
        return (code, key) if code in _TERMS and key else ("attribute", value)
    known = {field.name for field in fields(SimpleCondition)} - {"attribute", "numbers", *_TERMS}
    return (kind, value) if kind in known else None
