"""The size guide: units, what was typed, and the advice in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.market.sizing import rules
from vitrina.market.sizing.types import Measure, SizeChart, SizeRow, Span
from vitrina.web.storefront.sizes import Unit, read_measures, size_guide

CHART = SizeChart(
    ref="tops",
    names={"en": "Tops"},
    code="size",
    gender="",
    category_refs=("clothing",),
    rows=(
        SizeRow("S", "S", {Measure.CHEST: Span(84, 91), Measure.WAIST: Span(68, 75)}, {"EU": "36"}),
        SizeRow(
            "M", "M", {Measure.CHEST: Span(92, 99), Measure.WAIST: Span(76, 83)}, {"EU": "40", "UK": "12"}
        ),
        SizeRow("L", "L", {Measure.CHEST: Span(100, 108), Measure.WAIST: Span(84, 92)}, {"EU": "44"}),
    ),
)


@pytest.mark.parametrize(
    ("measures", "size", "says"),
    [
        ({"chest": 95.0}, "M", "Your size: M"),
        ({"chest": 91.5}, "M", "You are between S and M: take M for ease, S for a close fit."),
        (
            {"chest": 105.0, "waist": 70.0},
            "L",
            "Take L: it goes round all of your measures, and sits looser in places.",
        ),
        ({"chest": 140.0}, "", "You are beyond the largest size of this chart."),
        ({"chest": 60.0, "waist": 50.0}, "", "You are below the smallest size of this chart."),
        ({"foot_length": 24.0}, "", ""),
        ({}, "", ""),
    ],
)
def test_the_advice(measures: dict[str, float], size: str, says: str) -> None:
    guide = size_guide(CHART, measures, unit=Unit.CENTIMETRE, language="en")
    assert (guide.size, guide.advice) == (size, says)
    assert [line.label for line in guide.lines if line.advised] == ([size] if size else [])


def test_the_chart_in_both_units_with_sizes_elsewhere() -> None:
    metric = size_guide(CHART, {}, unit=Unit.CENTIMETRE, language="en")
    assert (metric.systems, metric.heads) == (("EU", "UK"), ("Chest", "Waist"))
    assert (metric.lines[0].elsewhere, metric.lines[0].measures) == (("36", "–"), ("84–91", "68–75"))
    assert size_guide(CHART, {}, unit=Unit.INCH, language="en").lines[0].measures == (
        "33.1–35.8",
        "26.8–29.5",
    )


def test_kept_measures_stand_in_the_fields_in_the_unit_asked_for() -> None:
    fields = size_guide(CHART, {"chest": 101.6}, unit=Unit.INCH, language="en").fields
    assert [(field.name, field.value) for field in fields] == [("chest", "40"), ("waist", "")]


def test_what_cannot_be_used_is_shown_again_with_its_reason() -> None:
    typed = {"chest": "ninety", "waist": "75"}
    read, wrong = read_measures(typed, CHART.measures, unit=Unit.CENTIMETRE)
    assert (read, set(wrong)) == ({"waist": 75.0}, {Measure.CHEST})
    chest = size_guide(CHART, {}, unit=Unit.CENTIMETRE, language="en", typed=typed, wrong=wrong).fields[0]
    assert (chest.value, chest.wrong) == ("ninety", "Write a number, such as 92.5.")


@pytest.mark.parametrize("text", ["900", "-5", "nan", "inf", "1e9", "0", "１２３４", "x" * 5000])
def test_slips_of_the_hand_are_not_kept(text: str) -> None:
    read, wrong = read_measures({"chest": text}, CHART.measures, unit=Unit.CENTIMETRE)
    assert read == {}
    assert set(wrong) == {Measure.CHEST}


@pytest.mark.parametrize(("text", "kept"), [("92,5", 92.5), (" 92.5 ", 92.5), ("92.54", 92.5), ("", None)])
def test_a_comma_is_as_good_as_a_point(text: str, kept: float | None) -> None:
    read, wrong = read_measures({"chest": text}, CHART.measures, unit=Unit.CENTIMETRE)
    assert (read.get("chest"), wrong) == (kept, {})


@given(st.floats(40, 180))
def test_inches_come_back_as_they_were_typed(value_cm: float) -> None:
    inches = round(value_cm / 2.54, 1)
    read, wrong = read_measures({"chest": f"{inches}"}, CHART.measures, unit=Unit.INCH)
    if not wrong:
        shown = size_guide(CHART, read, unit=Unit.INCH, language="en").fields[0].value
        assert float(shown) == pytest.approx(inches)


@given(st.text(max_size=40))
def test_any_text_is_either_a_measure_or_a_slip(text: str) -> None:
    read, wrong = read_measures({"chest": text}, CHART.measures, unit=Unit.CENTIMETRE)
    assert len(read) + len(wrong) == (1 if text.strip().replace(",", ".") else 0)
    span = rules.sensible(Measure.CHEST)
    assert all(span.min_cm <= value <= span.max_cm for value in read.values())
