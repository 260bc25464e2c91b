"""Plain fields and conditions say the same, there and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.boosting.conditions import compile_condition
from vitrina.search.boosting.defaults import default_factors
from vitrina.search.boosting.facts import FACT_NAMES
from vitrina.web.console.curation.conditions import (
    COMPARISONS,
    NumberRule,
    SimpleCondition,
    condition_of,
    simple_condition,
)
from vitrina.web.console.curation.wording import COMPARISON_NAMES
from vitrina.web.console.curation.wording import FACT_NAMES as NAMED_FACTS

texts = st.text("abcdeé -", max_size=8).map(str.strip)
numbers = st.lists(
    st.builds(
        NumberRule,
        st.sampled_from(FACT_NAMES),
        st.sampled_from(COMPARISONS),
        st.floats(-10, 10, allow_nan=False),
    ),
    max_size=2,
).map(tuple)
simple = st.builds(
    SimpleCondition,
    query=texts,
    words=texts,
    category=texts,
    brand=texts,
    attribute=st.sampled_from(["", "color=red", "size=a=b"]),
    seller=texts,
    product=texts,
    segment=texts,
    language=texts,
    numbers=numbers,
)


@given(simple)
def test_fields_come_back_as_they_were_filled_in(said: SimpleCondition) -> None:
    assert simple_condition(condition_of(said)) == said


@given(simple)
def test_what_the_fields_say_the_engine_understands(said: SimpleCondition) -> None:
    compile_condition(condition_of(said), normalise=lambda text: text.replace("-", " ").split() or ["x"])


@pytest.mark.parametrize("factor", default_factors(), ids=lambda factor: factor.name)
def test_the_factors_of_every_shop_need_no_json(factor: Any) -> None:
    said = simple_condition(factor.condition)
    assert said is not None
    assert condition_of(said) == factor.condition


@pytest.mark.parametrize(
    "condition",
    [
        {"any": [{"brand": "x"}]},
        {"not": {"segment": "new"}},
        {"all": [{"all": []}]},
        {"all": [{"words": "a"}, {"words": "b"}]},
        {"fact": "stock_units", "at_least": 1, "below": 5},
        {"all": [{"fact": "express", "is": 1}] * 3},
        {"facet": "brand="},
        {"all": "everything"},
    ],
)
def test_what_the_fields_cannot_say_is_left_to_json(condition: dict[str, Any]) -> None:
    said = simple_condition(condition)
    assert said is None or condition_of(said) == condition


def test_every_fact_and_comparison_has_a_name() -> None:
    assert set(NAMED_FACTS) == set(FACT_NAMES)
    assert set(COMPARISON_NAMES) == set(COMPARISONS)
