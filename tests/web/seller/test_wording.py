"""Everything that has a code has words."""

from typing import get_args

import pytest

from vitrina.discovery.explaining.levers import LEVER_KINDS
from vitrina.discovery.explaining.types import Assumption, AssumptionCode, Effort, LeverCode, Params
from vitrina.search.explanation import FellOut
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import GROUPS
from vitrina.web.seller import wording
from vitrina.web.seller.feature_names import feature_name, is_named
from vitrina.web.seller.levers import form_field
from vitrina.web.story import group_name

PARAMS: Params = {
    "percent": 5,
    "price_minor": 98040,
    "list_price_minor": 129000,
    "currency": "EUR",
    "location": "main",
    "name": "Main",
    "count": 2,
    "locations": "lyon,madrid",
    "units": 10,
    "attribute": "color",
    "label": "Color",
    "value": "red",
    "matches": "red",
    "word": "red",
    "title": "Tote, red",
    "pictures": 6,
}


@pytest.mark.parametrize("code", LeverCode)
def test_every_lever_has_words_and_uses_the_params_it_is_given(code: LeverCode) -> None:
    needed = {name: PARAMS[name] for name in LEVER_KINDS[code].params}
    words = wording.lever_words(code, needed)
    assert words.what
    assert words.why
    assert wording.doing_words(words.doing)
    if words.doing == "card":
        assert "/form/#" in form_field(code, needed, "/form/")


def test_a_value_that_only_completes_the_card_names_no_word() -> None:
    words = wording.lever_words(LeverCode.FILL_ATTRIBUTE, {**PARAMS, "matches": ""})
    assert words.what == "Fill in “Color”"


@pytest.mark.parametrize("code", AssumptionCode)
def test_every_assumption_has_words(code: AssumptionCode) -> None:
    assert wording.assumption(Assumption(code))


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_words(group: str) -> None:
    assert wording.group_meaning(group)
    assert wording.group_ahead(group)
    assert group_name(group) != group or group in ("popularity", "sales", "price", "delivery")


@pytest.mark.parametrize("level", get_args(Effort))
def test_every_effort_has_words(level: Effort) -> None:
    assert wording.effort(level)


@pytest.mark.parametrize("fell_out", get_args(FellOut))
def test_every_way_to_fall_out_has_a_cure(fell_out: FellOut) -> None:
    assert wording.cure(fell_out)


@pytest.mark.parametrize("name", SCHEMA.names)
def test_every_feature_has_a_name(name: str) -> None:
    assert is_named(name)
    assert feature_name(name) != name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("orders_1d", "Orders, 1 day"),
        ("query_view_rate_28d", "Views per impression, this query, 28 days"),
        ("price_ratio_30d", "Price ÷ its mean of 30 days"),
        ("nobody_knows_this", "nobody_knows_this"),
    ],
)
def test_features_are_named_from_their_parts(name: str, told: str) -> None:
    assert feature_name(name) == told
