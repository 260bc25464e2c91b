"""Which size goes with which body."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.errors import InvalidInput
from vitrina.market.sizing.rules import checked_chart, recommend, sensible
from vitrina.market.sizing.types import Measure, Reason, SizeChart, SizeRow, Span, Verdict
from vitrina.project.demo.texts.charts import CHARTS

CHEST, WAIST = Measure.CHEST, Measure.WAIST


def row(key: str, chest: tuple[float, float], waist: tuple[float, float]) -> SizeRow:
    return SizeRow(key, key, {CHEST: Span(*chest), WAIST: Span(*waist)}, {})


def chart(*rows: SizeRow) -> SizeChart:
    return SizeChart("test", {"en": "Test"}, "size", "", (), rows)


# Sizes meet, leave a gap (M to L), and overlap in the waist (L and XL).
SHIRTS = chart(
    row("S", (82, 90), (66, 74)),
    row("M", (90, 98), (74, 82)),
    row("L", (100, 106), (84, 94)),
    row("XL", (106, 118), (90, 104)),
)


@pytest.mark.parametrize(
    ("measures", "size", "reason", "between"),
    [
        ({CHEST: 86}, "S", Reason.FITS, None),
        ({CHEST: 86, WAIST: 70}, "S", Reason.FITS, None),
        ({CHEST: 90}, "S", Reason.FITS, None),
        ({CHEST: 90.1}, "M", Reason.FITS, None),
        ({CHEST: 99}, "L", Reason.BETWEEN, ("M", "L")),
        ({CHEST: 88, WAIST: 80}, "M", Reason.BETWEEN, ("S", "M")),
        ({CHEST: 110, WAIST: 92}, "XL", Reason.FITS, None),
        ({CHEST: 110, WAIST: 86}, "XL", Reason.BETWEEN, ("L", "XL")),
        ({CHEST: 110, WAIST: 70}, "XL", Reason.UNEVEN, None),
        ({CHEST: 60, WAIST: 70}, "S", Reason.FITS, None),
        ({CHEST: 60, WAIST: 78}, "M", Reason.BETWEEN, ("S", "M")),
        ({CHEST: 118}, "XL", Reason.FITS, None),
        ({CHEST: 118.5}, None, Reason.ABOVE_CHART, None),
        ({CHEST: 86, WAIST: 110}, None, Reason.ABOVE_CHART, None),
        ({CHEST: 60, WAIST: 50}, None, Reason.BELOW_CHART, None),
        ({}, None, Reason.NO_MEASURES, None),
        ({Measure.HEAD: 57}, None, Reason.NO_MEASURES, None),
    ],
)
def test_advice(
    measures: dict[Measure, float], size: str | None, reason: Reason, between: tuple[str, str] | None
) -> None:
    advice = recommend(SHIRTS, measures)
    assert (advice.row.key if advice.row else None, advice.reason) == (size, reason)
    assert (tuple(it.key for it in advice.between) if advice.between else None) == between


@pytest.mark.parametrize(
    ("measures", "verdicts"),
    [
        ({CHEST: 110, WAIST: 92}, [Verdict.FITS, Verdict.FITS]),
        ({CHEST: 110, WAIST: 70}, [Verdict.FITS, Verdict.LOOSE]),
        ({CHEST: 60, WAIST: 70}, [Verdict.LOOSE, Verdict.FITS]),
        ({CHEST: 120, WAIST: 70}, [Verdict.ABOVE, Verdict.FITS]),
        ({CHEST: 120, WAIST: 50}, [Verdict.ABOVE, Verdict.BELOW]),
    ],
)
def test_how_each_measure_sits(measures: dict[Measure, float], verdicts: list[Verdict]) -> None:
    assert [fit.verdict for fit in recommend(SHIRTS, measures).fits] == verdicts


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(InvalidInput, match="centimetres"):
        recommend(SHIRTS, {CHEST: value})


ANY_CHART = st.sampled_from(CHARTS)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[SizeChart, dict[Measure, float]]:
    """A chart and some of its measures, within and beyond what people have."""
    given_chart = draw(ANY_CHART)
    chosen = draw(st.sets(st.sampled_from(given_chart.measures), min_size=1))
    return given_chart, {
        it: draw(st.floats(sensible(it).min_cm / 2, sensible(it).max_cm * 2)) for it in chosen
    }


@given(bodies(), st.floats(0, 40))
def test_a_larger_body_never_gets_a_smaller_size(
    body: tuple[SizeChart, dict[Measure, float]], more_cm: float
) -> None:
    given_chart, measures = body
    places = [it.key for it in given_chart.rows]

    def place(values: dict[Measure, float]) -> int:
        advice = recommend(given_chart, values)
        if advice.row is None:
            return len(places) if advice.reason is Reason.ABOVE_CHART else -1
        return places.index(advice.row.key)

    first = next(iter(measures))
    assert place(measures | {first: measures[first] + more_cm}) >= place(measures)


@given(bodies())
def test_no_size_is_advised_that_is_too_tight(body: tuple[SizeChart, dict[Measure, float]]) -> None:
    given_chart, measures = body
    advice = recommend(given_chart, measures)
    if advice.row is None:
        assert advice.reason in (Reason.ABOVE_CHART, Reason.BELOW_CHART)
        assert any(fit.verdict in (Verdict.ABOVE, Verdict.BELOW) for fit in advice.fits)
    else:
        assert all(value <= advice.row.measures[it].max_cm for it, value in measures.items())
        assert any(fit.verdict is Verdict.FITS for fit in advice.fits) or advice.reason is Reason.BETWEEN
    assert [fit.measure for fit in advice.fits] == [it for it in given_chart.measures if it in measures]


@given(ANY_CHART, st.data())
def test_a_body_in_the_middle_of_a_size_gets_it(given_chart: SizeChart, data: st.DataObject) -> None:
    size = data.draw(st.sampled_from(given_chart.rows))
    middle = {it: (span.min_cm + span.max_cm) / 2 for it, span in size.measures.items()}
    advice = recommend(given_chart, middle)
    assert (advice.row, advice.reason) == (size, Reason.FITS)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((row("S", (82, 90), (66, 74)), row("S", (90, 98), (74, 82))), "each size comes once"),
        ((row("M", (90, 98), (74, 82)), row("S", (82, 90), (66, 74))), "from small to large"),
        ((row("S", (90, 82), (66, 74)),), "from less to more"),
        ((row("S", (82, math.nan), (66, 74)),), "from less to more"),
        (
            (row("S", (82, 90), (66, 74)), SizeRow("M", "M", {CHEST: Span(90, 98)}, {})),
            "the same measures",
        ),
    ],
)
def test_charts_by_which_nobody_can_be_advised_are_refused(rows: tuple[SizeRow, ...], reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        checked_chart(chart(*rows))


@pytest.mark.parametrize("shown", CHARTS, ids=lambda it: it.ref)
def test_the_demo_charts_hold_sensible_bodies(shown: SizeChart) -> None:
    assert checked_chart(shown) is shown
    for size in shown.rows:
        for it, span in size.measures.items():
            assert sensible(it).min_cm <= span.min_cm <= span.max_cm <= sensible(it).max_cm
