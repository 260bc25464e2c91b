"""Which chart belongs to a product."""

from dataclasses import replace
from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.sizing import queries, services
from vitrina.market.sizing.types import Measure, SizeChart, SizeRow, Span

pytestmark = pytest.mark.django_db

PATH = ("bags", "bags--totes")


def chart(ref: str, *, code: str = "size", gender: str = "", category: str = "bags") -> SizeChart:
    rows = (
        SizeRow("S", "S", {Measure.HEAD: Span(54, 56)}, {"US": "7"}),
        SizeRow("M", "M", {Measure.HEAD: Span(56, 58)}, {}),
    )
    return SizeChart(ref, {"en": ref}, code, gender, (category,), rows)


def saved(*charts: SizeChart) -> None:
    small_catalogue()
    for it in charts:
        services.save_chart(it)


@pytest.mark.parametrize(
    ("gender", "codes", "ref"),
    [
        ("women", (), "women"),
        ("men", (), "everybody"),
        ("", (), "everybody"),
        ("women", ("size", "colour"), "women"),
        ("women", ("length",), "lengths"),
        ("women", ("colour",), None),
    ],
)
def test_gender_and_attribute_choose(gender: str, codes: tuple[str, ...], ref: str | None) -> None:
    saved(chart("everybody"), chart("women", gender="women"), chart("lengths", code="length", gender="kids"))
    found = queries.chart_for(PATH, gender=gender, codes=codes)
    assert (found.ref if found else None) == ref


def test_the_nearest_category_wins() -> None:
    saved(chart("far", gender="women"), chart("near", category="bags--totes"))
    near = queries.chart_for(PATH, gender="women")
    far = queries.chart_for(PATH[:1], gender="women")
    assert near is not None
    assert far is not None
    assert (near.ref, far.ref) == ("near", "far")


def test_only_a_chart_of_another_gender_is_better_than_none() -> None:
    saved(chart("women", gender="women"))
    found = queries.chart_for(PATH, gender="unisex")
    assert found is not None
    assert found.ref == "women"


def test_a_chart_comes_back_as_it_was_saved_and_saving_again_replaces(django_assert_num_queries: Any) -> None:
    saved(chart("hats"), replace(chart("hats"), names={"en": "Hats"}))
    with django_assert_num_queries(2):
        found = queries.chart_for(PATH)
    assert found == replace(chart("hats"), names={"en": "Hats"})
    with django_assert_num_queries(3):
        assert queries.charts() == (found,)
    with django_assert_num_queries(1):
        assert queries.chart_for(["shoes"]) is None


def test_what_cannot_be_saved_is_refused() -> None:
    small_catalogue()
    with pytest.raises(NotFound, match="ghost"):
        services.save_chart(chart("hats", category="ghost"))
    with pytest.raises(InvalidInput):
        services.save_chart(replace(chart("hats"), rows=chart("hats").rows[::-1]))
    assert queries.charts() == ()
