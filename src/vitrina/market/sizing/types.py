"""What crosses the boundary of sizing. All measures are of the body, in centimetres."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vitrina.market.catalog.localized import Localized


class Measure(StrEnum):
    """What is measured, as ISO 8559-1 takes it: girths lie level and flat, lengths run straight. `HAND` is
    the girth of the palm without the thumb, `FINGER` that of the finger where the ring shall sit."""

    CHEST = "chest"
    WAIST = "waist"
    HIPS = "hips"
    HEIGHT = "height"
    FOOT_LENGTH = "foot_length"
    FINGER = "finger"
    HEAD = "head"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Span:
    """From `min_cm` to `max_cm`, both included."""

    min_cm: float
    max_cm: float


@dataclass(frozen=True, slots=True)
class SizeRow:
    """One size. `key`: the value of the chart's attribute, as variants carry it ("M", "38"); `label`: what is
    written on it; `alternatives`: the same size elsewhere (EU, UK, US, CN, RU, INT → label)."""

    key: str
    label: str
    measures: Mapping[Measure, Span]
    alternatives: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SizeChart:
    """Sizes in ascending order. `code`: the attribute whose values they are. `gender`: a key of the attribute
    "gender", "" for everybody. `category_refs`: what it is for, with everything below."""

    ref: str
    names: Localized
    code: str
    gender: str
    category_refs: tuple[str, ...]
    rows: tuple[SizeRow, ...]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What a shopper may give to be advised; the same in all rows."""
        return tuple(self.rows[0].measures) if self.rows else ()


class Reason(StrEnum):
    """Why the advice is what it is."""

    FITS = "fits"
    """All measures given lie in one size."""
    BETWEEN = "between"
    """They lie between two neighbouring sizes; the larger one is advised."""
    UNEVEN = "uneven"
    """They lie in sizes further apart; the one that goes round all of them is advised."""
    ABOVE_CHART = "above_chart"
    BELOW_CHART = "below_chart"
    """No size: this chart ends before the body does."""
    NO_MEASURES = "no_measures"
    """Nothing was given that this chart knows."""


class Verdict(StrEnum):
    """How one measure sits in the size advised; where none is, on which side of the chart it lies."""

    FITS = "fits"
    LOOSE = "loose"
    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class MeasureFit:
    """One measure of the shopper's."""

    measure: Measure
    value_cm: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SizeAdvice:
    """The size to take, or None with the reason. `between`: the two sizes, where the body is between them."""

    row: SizeRow | None
    reason: Reason
    fits: tuple[MeasureFit, ...] = ()
    between: tuple[SizeRow, SizeRow] | None = None
