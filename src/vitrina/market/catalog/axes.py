"""A product's variants as a choice: by which options they differ, in which order, and which go together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vitrina.market.catalog.localized import Localized
from vitrina.market.catalog.types import AttributeFact, AttributeType, VariantFact

_LADDER = {
    size: step
    for step, sizes in enumerate(
        (
            ("5xs", "xxxxxs"), ("4xs", "xxxxs"), ("3xs", "xxxs"), ("2xs", "xxs"), ("xs",), ("s", "small"),
            ("m", "medium"), ("l", "large"), ("xl",), ("2xl", "xxl"), ("3xl", "xxxl"), ("4xl", "xxxxl"),
            ("5xl", "xxxxxl"), ("6xl",), ("7xl",),
        )
    )
    for size in sizes
}  # fmt: skip
"""Letter sizes from small to large, as EN 13402-3 writes them and as people do."""


class AxisKind(StrEnum):
    """How values of an axis are shown: colours as swatches, sizes in their order, others by name."""

    SWATCH = "swatch"
    SIZE = "size"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AxisValue:
    """One value to choose. `swatch`: "#rrggbb", or ""."""

    key: str
    names: Localized
    swatch: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """One option by which variants differ: attribute `code`, its labels, its values in natural order."""

    code: str
    labels: Localized
    kind: AxisKind
    unit: str
    values: tuple[AxisValue, ...]


def axes(variants: Sequence[VariantFact]) -> tuple[Axis, ...]:
    """What there is to choose: every option that any variant has, colours first, the others in the order in
    which variants name them. Values come once; sizes from small to large, others as variants bring them."""
    facts: dict[str, list[AttributeFact]] = {}
    for variant in variants:
        for fact in variant.options:
            facts.setdefault(fact.code, []).append(fact)
    found = [_axis(options) for options in facts.values()]
    return tuple(sorted(found, key=lambda axis: axis.kind is not AxisKind.SWATCH))


def variant_for(variants: Sequence[VariantFact], choice: Mapping[str, str]) -> VariantFact | None:
    """The first variant with all the values chosen (code → key); None where no such combination exists."""
    return next((variant for variant in variants if _agrees(variant, choice)), None)


def combinable(variants: Sequence[VariantFact], choice: Mapping[str, str], code: str) -> frozenset[str]:
    """The values (keys) of one axis that exist together with what is chosen on the others."""
    others = {other: key for other, key in choice.items() if other != code}
    return frozenset(
        key for variant in variants if _agrees(variant, others) for key in _keys(variant).get(code, ())
    )


def size_order(key: str) -> tuple[int, float, str]:
    """Sorts sizes as people do: letters by the ladder XS, S, M, L, then numbers, then the rest by name."""
    text = key.strip().casefold()
    if text in _LADDER:
        return (0, _LADDER[text], "")
    try:
        return (1, float(text.replace(",", ".")), "")
    except ValueError:
        return (2, 0.0, text)


def _axis(options: Sequence[AttributeFact]) -> Axis:
    first = options[0]
    values: dict[str, AxisValue] = {}
    for fact in options:
        swatches = fact.swatches or ("",) * len(fact.keys)
        for key, names, swatch in zip(fact.keys, fact.values, swatches, strict=True):
            values.setdefault(key, AxisValue(key, names, swatch))
    kind = _kind(first.type, values)
    shown = list(values.values())
    if kind is AxisKind.SIZE:
        shown.sort(key=lambda value: size_order(value.key))
    return Axis(first.code, first.labels, kind, first.unit, tuple(shown))


def _kind(type_: AttributeType, keys: Mapping[str, AxisValue]) -> AxisKind:
    if type_ is AttributeType.COLOUR:
        return AxisKind.SWATCH
    sized = type_ is AttributeType.NUMBER or all(size_order(key)[0] < 2 for key in keys)
    return AxisKind.SIZE if sized else AxisKind.OTHER


def _keys(variant: VariantFact) -> dict[str, tuple[str, ...]]:
    return {fact.code: fact.keys for fact in variant.options}


def _agrees(variant: VariantFact, choice: Mapping[str, str]) -> bool:
    keys = _keys(variant)
    return all(key in keys.get(code, ()) for code, key in choice.items())
