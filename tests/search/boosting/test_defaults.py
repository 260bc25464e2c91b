"""The table of factors that every shop starts with, case by case."""

import numpy as np
import pytest
from tests.search.boosting.helpers import boost, facts_of

from vitrina.search.boosting.defaults import BoostSettings, default_factors

CASES = [
    ({}, 1.0, []),
    ({"express": 1}, 1.075, ["express"]),
    ({"rocket": 1}, 1.075, ["rocket"]),
    ({"in_nearest_warehouse": 1}, 1.0375, ["nearest_warehouse"]),
    ({"express": 1, "rocket": 1, "in_nearest_warehouse": 1}, 1.075, ["express"]),
    ({"rocket": 1, "in_nearest_warehouse": 1}, 1.075, ["rocket"]),
    ({"seller_premium": 1}, 1.05, ["premium_seller"]),
    ({"price_ratio": 0.7}, 1.05, ["good_price"]),
    ({"price_ratio": 1.0}, 1.0, []),
    ({"price_ratio": 1.15}, 1.0, []),
    ({"price_ratio": 1.2}, 0.8, ["bad_price"]),
    ({"seller_violation": 1}, 0.5, ["violation"]),
    ({"rating_mean": 2.9, "rating_count": 20}, 0.85, ["low_rating"]),
    ({"rating_mean": 2.9, "rating_count": 19}, 1.0, []),
    ({"rating_mean": 4.5, "rating_count": 900}, 1.0, []),
    ({"seller_rating": 3.5, "seller_rating_count": 50}, 0.9, ["low_seller_rating"]),
    ({"seller_rating": 3.5, "seller_rating_count": 49}, 1.0, []),
    ({"express": 1, "seller_premium": 1, "price_ratio": 0.8}, 1.075 * 1.05 * 1.05,
     ["express", "premium_seller", "good_price"]),
    ({"express": 0, "rocket": 0, "seller_premium": 0, "seller_violation": 0}, 1.0, []),
]  # fmt: skip


@pytest.mark.parametrize(("numbers", "factor", "names"), CASES)
def test_default_factors(numbers: dict[str, float], factor: float, names: list[str]) -> None:
    facts = facts_of(**{name: [value] for name, value in numbers.items()}) if numbers else None
    outcome = boost([0.5], *default_factors(), facts=facts)
    assert outcome.scores == pytest.approx([0.5 * factor], rel=1e-12)
    assert [step.name for step in outcome.steps_of(0)] == names
    assert not outcome.sponsored.any()


@pytest.mark.parametrize("factor", default_factors(), ids=lambda factor: factor.name)
def test_every_factor_gives_its_reason(factor: object) -> None:
    assert factor.reason.endswith(".")  # type: ignore[attr-defined]


def test_numbers_are_settings() -> None:
    factors = default_factors(BoostSettings(express=1.2))
    assert boost([1], *factors, facts=facts_of(express=[1])).scores == pytest.approx([1.2])


def test_all_unknown_is_all_equal() -> None:
    facts = facts_of(express=[np.nan, 0], price_ratio=[np.nan, 1])
    assert boost([0.3, 0.3], *default_factors(), facts=facts).scores.tolist() == [0.3, 0.3]
