"""A size guide as a page shows it: the chart in the shopper's units, their own measures, and the advice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext, pgettext

from vitrina.market.catalog.localized import pick
from vitrina.market.sizing import rules
from vitrina.market.sizing.types import (
    Measure,
    MeasureFit,
    Reason,
    SizeAdvice,
    SizeChart,
    SizeRow,
    Span,
    Verdict,
)
from vitrina.web import formats

CM_PER_INCH = 2.54


class Unit(StrEnum):
    """In what lengths are read and written."""

    CENTIMETRE = "cm"
    INCH = "in"


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One size: its label, the same size elsewhere, its measures; `advised`: the one to take."""

    label: str
    elsewhere: tuple[str, ...]
    measures: tuple[str, ...]
    advised: bool


@dataclass(frozen=True, slots=True)
class MeasureField:
    """One measure to type. `value` as typed, `low` and `high` what can be, `how` to take it, `wrong`: why the
    value cannot be used, or ""."""

    name: str
    label: str
    how: str
    value: str
    low: str
    high: str
    wrong: str


@dataclass(frozen=True, slots=True)
class SizeGuide:
    """The guide. `systems`: heads of the columns of sizes elsewhere ("EU", "UK"); `advice` in words, with
    `size` the label to take, both "" where nothing was measured; `remarks`: how single measures sit."""

    name: str
    systems: tuple[str, ...]
    heads: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    fields: tuple[MeasureField, ...]
    unit: Unit
    size: str
    advice: str
    remarks: tuple[str, ...]
    measured: bool


def size_guide(
    chart: SizeChart,
    kept: Mapping[str, float],
    *,
    unit: Unit,
    language: str,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[Measure, str] | None = None,
) -> SizeGuide:
    """Arrange a chart. `kept`: the shopper's measures in cm, by name; `typed` and `wrong`: a form that could
    not be used, shown again as it was."""
    known = {measure: float(kept[measure]) for measure in chart.measures if kept.get(measure)}
    advice = rules.recommend(chart, known)
    systems = tuple(dict.fromkeys(system for row in chart.rows for system in row.alternatives))
    return SizeGuide(
        name=pick(chart.names, language),
        systems=systems,
        heads=tuple(measure_name(measure) for measure in chart.measures),
        lines=tuple(
            _line(row, chart.measures, systems, unit, advised=row is advice.row) for row in chart.rows
        ),
        fields=tuple(
            _field(measure, known.get(measure), unit, typed=typed or {}, wrong=(wrong or {}).get(measure, ""))
            for measure in chart.measures
        ),
        unit=unit,
        size=advice.row.label if advice.row else "",
        advice=_words(advice),
        remarks=tuple(filter(None, (_remark(fit) for fit in advice.fits))),
        measured=bool(known),
    )


def read_measures(
    typed: Mapping[str, str], measures: Iterable[Measure], *, unit: Unit
) -> tuple[dict[str, float], dict[Measure, str]]:
    """What was typed, in cm by name, and what cannot be used, with the reason. Empty fields are neither; a
    decimal comma is as good as a point."""
    read: dict[str, float] = {}
    wrong: dict[Measure, str] = {}
    for measure in measures:
        text = typed.get(measure, "").strip().replace(",", ".")
        if not text:
            continue
        span = rules.sensible(measure)
        try:
            value_cm = float(text) * (CM_PER_INCH if unit is Unit.INCH else 1.0)
        except ValueError:
            wrong[measure] = gettext("Write a number, such as 92.5.")
            continue
        if not span.min_cm <= value_cm <= span.max_cm:
            wrong[measure] = gettext("Between %(low)s and %(high)s, please.") % {
                "low": _length(span.min_cm, unit),
                "high": _length(span.max_cm, unit),
            }
            continue
        read[measure.value] = round(value_cm, 1)
    return read, wrong


def measure_name(measure: Measure) -> str:
    """`Chest`."""
    return _MEASURE_WORDS[measure][0]()


def _line(
    row: SizeRow, measures: tuple[Measure, ...], systems: tuple[str, ...], unit: Unit, *, advised: bool
) -> ChartLine:
    return ChartLine(
        label=row.label,
        elsewhere=tuple(row.alternatives.get(system, "–") for system in systems),
        measures=tuple(_span(row.measures[measure], unit) for measure in measures),
        advised=advised,
    )


def _field(
    measure: Measure, value_cm: float | None, unit: Unit, *, typed: Mapping[str, str], wrong: str
) -> MeasureField:
    span = rules.sensible(measure)
    value = "" if value_cm is None else f"{_in(value_cm, unit):.1f}".removesuffix(".0")
    return MeasureField(
        name=measure.value,
        label=measure_name(measure),
        how=_MEASURE_WORDS[measure][1](),
        value=typed.get(measure, value) if wrong else value,
        low=f"{_in(span.min_cm, unit):.1f}",
        high=f"{_in(span.max_cm, unit):.1f}",
        wrong=wrong,
    )


def _words(advice: SizeAdvice) -> str:
    size = {"size": advice.row.label if advice.row else ""}
    match advice.reason:
        case Reason.FITS:
            return gettext("Your size: %(size)s") % size
        case Reason.BETWEEN:
            lower = advice.between[0].label if advice.between else ""
            return gettext(
                "You are between %(lower)s and %(size)s: take %(size)s for ease, %(lower)s for a close fit."
            ) % {
                **size,
                "lower": lower,
            }
        case Reason.UNEVEN:
            return (
                gettext("Take %(size)s: it goes round all of your measures, and sits looser in places.")
                % size
            )
        case Reason.ABOVE_CHART:
            return gettext("You are beyond the largest size of this chart.")
        case Reason.BELOW_CHART:
            return gettext("You are below the smallest size of this chart.")
        case Reason.NO_MEASURES:
            return ""


def _remark(fit: MeasureFit) -> str:
    name = {"measure": measure_name(fit.measure)}
    match fit.verdict:
        case Verdict.LOOSE:
            return gettext("%(measure)s: a little loose") % name
        case Verdict.ABOVE:
            return gettext("%(measure)s: above the chart") % name
        case Verdict.BELOW:
            return gettext("%(measure)s: below the chart") % name
        case Verdict.FITS:
            return ""


def _in(value_cm: float, unit: Unit) -> float:
    return value_cm / CM_PER_INCH if unit is Unit.INCH else value_cm


def _span(span: Span, unit: Unit) -> str:
    low, high = (formats.number(round(_in(end, unit), 1), digits=1) for end in (span.min_cm, span.max_cm))
    return low if low == high else f"{low}–{high}"


def _length(value_cm: float, unit: Unit) -> str:
    return formats.quantity(round(_in(value_cm, unit), 1), "cm" if unit is Unit.CENTIMETRE else "″")


_MEASURE_WORDS = {
    Measure.CHEST: (
        lambda: pgettext("measure of the body", "Chest"),
        lambda: gettext("Around the fullest part, under the arms."),
    ),
    Measure.WAIST: (
        lambda: pgettext("measure of the body", "Waist"),
        lambda: gettext("Around the narrowest part."),
    ),
    Measure.HIPS: (
        lambda: pgettext("measure of the body", "Hips"),
        lambda: gettext("Around the fullest part of the seat."),
    ),
    Measure.HEIGHT: (
        lambda: pgettext("measure of the body", "Height"),
        lambda: gettext("Without shoes, from the floor to the top of the head."),
    ),
    Measure.FOOT_LENGTH: (
        lambda: pgettext("measure of the body", "Length of the foot"),
        lambda: gettext("From the heel to the longest toe, standing."),
    ),
    Measure.FINGER: (
        lambda: pgettext("measure of the body", "Girth of the finger"),
        lambda: gettext("Where the ring shall sit, in the evening, when fingers are widest."),
    ),
    Measure.HEAD: (
        lambda: pgettext("measure of the body", "Girth of the head"),
        lambda: gettext("Around the forehead, just above the ears."),
    ),
    Measure.HAND: (
        lambda: pgettext("measure of the body", "Girth of the hand"),
        lambda: gettext("Around the palm, without the thumb."),
    ),
}
