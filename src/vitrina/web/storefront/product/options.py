"""What there is to choose: colours, sizes and whatever else variants differ in, each value with where it
leads and whether it can be had with the rest of the choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vitrina.market.catalog import axes
from vitrina.market.catalog.axes import Axis, AxisKind
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import VariantFact
from vitrina.web import formats

MANY = 24
"""More values than this go into a list that scrolls."""


class State(StrEnum):
    """Whether a value can be had together with what is chosen on the other axes. `ELSEWHERE`: this
    combination is not made; the value comes with others."""

    CHOSEN = "chosen"
    OFFERED = "offered"
    SOLD_OUT = "sold_out"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class OptionValue:
    """One value to choose; `sku`: of the variant that choosing it leads to. `gone`: the variant it leads to
    is sold out."""

    key: str
    name: str
    swatch: str
    state: State
    sku: str
    gone: bool


@dataclass(frozen=True, slots=True)
class OptionAxis:
    """One thing to choose; `chosen`: the name of the value that is. `pictured`: another value has other
    pictures."""

    code: str
    name: str
    kind: AxisKind
    values: tuple[OptionValue, ...]
    chosen: str
    pictured: bool

    @property
    def many(self) -> bool:
        """It has more values than one looks through at a glance."""
        return len(self.values) > MANY


def option_axes(
    variants: Sequence[VariantFact], *, chosen_id: int | None, units: Mapping[int, int | None], language: str
) -> tuple[OptionAxis, ...]:
    """The axes of a product, for its page. `units`: variant pk → pieces, None where nobody counts. () where
    there is nothing to choose."""
    chosen = next((variant for variant in variants if variant.id == chosen_id), None)
    if chosen is None or len(variants) < 2:
        return ()
    choice = {fact.code: fact.keys[0] for fact in chosen.options if fact.keys}
    return tuple(
        _axis(axis, variants, choice=choice, units=units, language=language) for axis in axes.axes(variants)
    )


def nearest(variants: Sequence[VariantFact], choice: Mapping[str, str], code: str) -> VariantFact | None:
    """The variant to lead to when the value `choice[code]` is wanted: the one that keeps most of the other
    choices, the first of equals; None where no variant has that value."""
    having = [variant for variant in variants if _keys(variant).get(code) == choice[code]]
    return max(
        having,
        key=lambda variant: sum(_keys(variant).get(other) == key for other, key in choice.items()),
        default=None,
    )


def _axis(
    axis: Axis,
    variants: Sequence[VariantFact],
    *,
    choice: Mapping[str, str],
    units: Mapping[int, int | None],
    language: str,
) -> OptionAxis:
    together = axes.combinable(variants, choice, axis.code)
    values = []
    for value in axis.values:
        target = nearest(variants, {**choice, axis.code: value.key}, axis.code)
        if target is None:
            continue
        gone = units.get(target.id) == 0
        values.append(
            OptionValue(
                key=value.key,
                name=_named(axis, value.key, pick(value.names, language)),
                swatch=value.swatch,
                state=_state(value.key, choice.get(axis.code), together, gone=gone),
                sku=target.sku,
                gone=gone,
            )
        )
    return OptionAxis(
        code=axis.code,
        name=pick(axis.labels, language) or axis.code.replace("_", " "),
        kind=axis.kind,
        values=tuple(values),
        chosen=next((value.name for value in values if value.state is State.CHOSEN), ""),
        pictured=axis.kind is AxisKind.SWATCH,
    )


def _state(key: str, chosen: str | None, together: frozenset[str], *, gone: bool) -> State:
    if key == chosen:
        return State.CHOSEN
    if key not in together:
        return State.ELSEWHERE
    return State.SOLD_OUT if gone else State.OFFERED


def _named(axis: Axis, key: str, name: str) -> str:
    if not axis.unit:
        return name or key
    try:
        return formats.quantity(float(key), axis.unit)
    except ValueError:
        return f"{name or key} {axis.unit}"


def _keys(variant: VariantFact) -> dict[str, str]:
    return {fact.code: fact.keys[0] for fact in variant.options if fact.keys}
