from collections import Counter

import pytest

from vitrina.search.features.declarations import (
    FEATURES,
    QUERY_SIGNAL_NAMES,
    SCHEMA,
    SIGNAL_NAMES,
    TEXT_NAMES,
)
from vitrina.search.features.feature import (
    GROUPS,
    REFERENCE_WEIGHTS,
    Feature,
    UnknownFeature,
    schema_of,
)
from vitrina.search.features.text import TEXT_FEATURES


def test_there_are_about_a_hundred_features_each_named_once() -> None:
    assert 95 <= len(SCHEMA) <= 110
    assert [name for name, times in Counter(SCHEMA.names).items() if times > 1] == []


def test_every_group_has_features_and_a_reference_weight() -> None:
    assert {feature.group for feature in FEATURES} == set(GROUPS) == set(REFERENCE_WEIGHTS)
    assert sum(REFERENCE_WEIGHTS.values()) == pytest.approx(1)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_every_feature_tells_a_seller_what_it_means(feature: Feature) -> None:
    assert feature.meaning.endswith(".")
    assert feature.meaning.count(".") == 1, "one sentence"
    assert feature.unit
    assert feature.seller_can_change == (feature.how != "")
    assert not feature.how or feature.how.endswith(".")


@pytest.mark.parametrize("feature", SCHEMA.of_source("signal", "query_signal"), ids=lambda it: it.name)
def test_behaviour_is_summed_up_over_the_days_in_its_name(feature: Feature) -> None:
    assert feature.name.endswith(f"_{feature.window_days}d")


@pytest.mark.parametrize("feature", SCHEMA.of_source("signal", "query_signal"), ids=lambda it: it.name)
def test_the_same_measure_means_the_same_in_every_window(feature: Feature) -> None:
    assert feature.name.endswith(f"{feature.measure}_{feature.window_days}d")
    twins = [it for it in SCHEMA.of_source("signal", "query_signal") if it.measure == feature.measure]
    assert {(it.unit, it.default, it.pseudo_count, it.monotone) for it in twins} == {
        (feature.unit, feature.default, feature.pseudo_count, feature.monotone)
    }


@pytest.mark.parametrize("feature", SCHEMA, ids=lambda it: it.name)
def test_a_rate_begins_with_usual_trials_and_nothing_else_does(feature: Feature) -> None:
    behaviour = feature.source in {"signal", "query_signal"}
    assert (feature.pseudo_count > 0) == (behaviour and 0 < feature.default < 1)


def test_text_features_are_those_that_base_ranking_computes() -> None:
    assert TEXT_NAMES == TEXT_FEATURES


def test_sources_lie_side_by_side_in_the_schema() -> None:
    blocks = SIGNAL_NAMES + QUERY_SIGNAL_NAMES + TEXT_NAMES
    assert SCHEMA.names[: len(blocks)] == blocks


def test_an_unknown_name_is_named() -> None:
    with pytest.raises(UnknownFeature, match="'loudness'"):
        SCHEMA.index("loudness")
    assert "loudness" not in SCHEMA


BASE = Feature("speed", "other", "km/h", "How fast it goes.", "live")


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (Feature("speed", "other", "km/h", "Said otherwise.", "live", how="Run."), True),
        (Feature("speed", "delivery", "km/h", "How fast it goes.", "live", monotone=1), True),
        (Feature("speed", "other", "m/s", "How fast it goes.", "live"), False),
        (Feature("speed", "other", "km/h", "How fast it goes.", "live", default=3.0), False),
        (Feature("speed", "other", "km/h", "How fast it goes.", "live", pseudo_count=5), False),
        (Feature("speed", "other", "km/h", "How fast it goes.", "context"), False),
        (Feature("speed", "other", "km/h", "How fast it goes.", "live", window_days=7), False),
        (Feature("pace", "other", "km/h", "How fast it goes.", "live"), False),
    ],
)
def test_the_hash_changes_with_the_number_and_not_with_its_wording(changed: Feature, same: bool) -> None:
    assert (schema_of([BASE]).hash == schema_of([changed]).hash) is same


def test_the_hash_changes_with_the_order_of_columns() -> None:
    other = Feature("weight", "other", "kg", "How heavy it is.", "live")
    assert schema_of([BASE, other]).hash != schema_of([other, BASE]).hash
