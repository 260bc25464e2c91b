"""Pure decisions about sizes."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import isfinite

from vitrina.kernel.errors import InvalidInput
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

_SENSIBLE: Mapping[Measure, Span] = {
    Measure.CHEST: Span(40, 180),
    Measure.WAIST: Span(35, 180),
    Measure.HIPS: Span(40, 190),
    Measure.HEIGHT: Span(45, 230),
    Measure.FOOT_LENGTH: Span(8, 35),
    Measure.FINGER: Span(3, 9),
    Measure.HEAD: Span(35, 70),
    Measure.HAND: Span(10, 32),
}

_BELOW = -1


def sensible(measure: Measure) -> Span:
    """Between which values people's measures lie, small children's and very large persons' included: the ends
    of an input field, beyond which a value is a slip of the hand (inches, millimetres)."""
    return _SENSIBLE[measure]


def recommend(chart: SizeChart, measures: Mapping[Measure, float]) -> SizeAdvice:
    """The size for a body, from as many of the chart's measures as are given (cm); others are passed over.

    Each measure points to the smallest size that still goes round it (the first row whose `max_cm` reaches
    it); the largest of these is advised, since what is wide can be worn and what is tight cannot. So a larger
    measure never leads to a smaller size. A measure beyond the last row has no size, and is told so; one
    below the first row only makes that size loose, unless all are below: then there is no size either.

    Raises `InvalidInput` for a measure that is not a finite number.
    """
    places = {
        measure: _place(chart.rows, measure, _finite(measure, measures[measure]))
        for measure in chart.measures
        if measure in measures
    }
    if not places:
        return SizeAdvice(None, Reason.NO_MEASURES)
    largest = max(places.values())
    if largest in (_BELOW, len(chart.rows)):
        reason = Reason.BELOW_CHART if largest == _BELOW else Reason.ABOVE_CHART
        return SizeAdvice(None, reason, _fits(chart.rows, None, measures, places))
    row = chart.rows[largest]
    smaller = _smaller_size(chart.rows, measures, places, largest)
    reason = Reason.FITS
    if smaller is not None:
        reason = Reason.BETWEEN if smaller == largest - 1 else Reason.UNEVEN
    return SizeAdvice(
        row=row,
        reason=reason,
        fits=_fits(chart.rows, row, measures, places),
        between=(chart.rows[largest - 1], row) if reason is Reason.BETWEEN else None,
    )


def _place(rows: Sequence[SizeRow], measure: Measure, value_cm: float) -> int:
    """The number of the smallest row that goes round the measure; `_BELOW`, or one past the last, outside."""
    if value_cm < rows[0].measures[measure].min_cm:
        return _BELOW
    for number, row in enumerate(rows):
        if value_cm <= row.measures[measure].max_cm:
            return number
    return len(rows)


def _smaller_size(
    rows: Sequence[SizeRow], measures: Mapping[Measure, float], places: Mapping[Measure, int], advised: int
) -> int | None:
    """The smallest size that a measure too slight for the one advised points to; the size just before it for
    a measure in the gap between the two. None where nothing is loose, or nothing smaller is made."""
    loose = [
        min(max(place, 0), advised - 1)
        for measure, place in places.items()
        if measures[measure] < rows[advised].measures[measure].min_cm
    ]
    return min(loose) if loose and advised > 0 else None


def _fits(
    rows: Sequence[SizeRow],
    row: SizeRow | None,
    measures: Mapping[Measure, float],
    places: Mapping[Measure, int],
) -> tuple[MeasureFit, ...]:
    return tuple(
        MeasureFit(measure, measures[measure], _verdict(rows, row, measure, measures[measure], place))
        for measure, place in places.items()
    )


def _verdict(
    rows: Sequence[SizeRow], row: SizeRow | None, measure: Measure, value_cm: float, place: int
) -> Verdict:
    if place == len(rows):
        return Verdict.ABOVE
    if row is None:
        return Verdict.BELOW if place == _BELOW else Verdict.FITS
    return Verdict.LOOSE if value_cm < row.measures[measure].min_cm else Verdict.FITS


def _finite(measure: Measure, value_cm: float) -> float:
    if not isfinite(value_cm):
        raise InvalidInput(field=measure, value=value_cm, reason="give centimetres, such as 92.5.")
    return value_cm


def checked_chart(chart: SizeChart) -> SizeChart:
    """The chart, if advice can be given by it. Raises `InvalidInput` where a row's key comes twice, where
    rows measure different things, where a span ends before it begins, or where sizes do not ascend."""
    keys = [row.key for row in chart.rows]
    if len(set(keys)) != len(keys):
        raise InvalidInput(field=chart.ref, value=", ".join(keys), reason="each size comes once.")
    for row in chart.rows:
        if tuple(row.measures) != chart.measures:
            raise InvalidInput(field=chart.ref, value=row.key, reason="all sizes tell the same measures.")
        for measure, span in row.measures.items():
            if not (isfinite(span.min_cm) and isfinite(span.max_cm) and 0 < span.min_cm <= span.max_cm):
                value = f"{row.key} {measure} {span.min_cm}–{span.max_cm}"
                raise InvalidInput(field=chart.ref, value=value, reason="a span runs from less to more.")
    for smaller, larger in pairwise(chart.rows):
        for measure in chart.measures:
            before, after = smaller.measures[measure], larger.measures[measure]
            if after.min_cm < before.min_cm or after.max_cm < before.max_cm:
                value = f"{smaller.key}, {larger.key}: {measure}"
                raise InvalidInput(field=chart.ref, value=value, reason="list sizes from small to large.")
    return chart
