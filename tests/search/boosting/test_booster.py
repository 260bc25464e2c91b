from dataclasses import replace
from datetime import timedelta
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.boosting.helpers import NOON, asking, boost, facts_of

from vitrina.search.boosting.booster import Booster
from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.factor import Budget, Curve, Factor
from vitrina.search.boosting.facts import CandidateFacts


def free(name: str, effect: float, **more: object) -> Factor:
    return Factor(name, "A reason.", "free", effect, **more)  # type: ignore[arg-type]


def deboost(name: str, effect: float, **more: object) -> Factor:
    return Factor(name, "A reason.", "deboost", effect, **more)  # type: ignore[arg-type]


def paid(name: str, effect: float, **more: object) -> Factor:
    return Factor(name, "A reason.", "paid", effect, **more)  # type: ignore[arg-type]


WORKED_EXAMPLES = [
    (0.7, [free("a", 1.1), free("b", 1.1), free("c", 1.1)], "0.931700000000"),
    (0.7, [free("a", 1.3)], "0.910000000000"),
    (0.7, [deboost("a", 0.8)], "0.560000000000"),
    (0.6, [free("a", 1.25)], "0.750000000000"),
    (0.9, [], "0.900000000000"),
    (0.95, [free("a", 1.1)], "1.045000000000"),
]


@pytest.mark.parametrize(("score", "factors", "printed"), WORKED_EXAMPLES)
def test_worked_examples_to_the_digit(score: float, factors: list[Factor], printed: str) -> None:
    """In float64, without rounding on the way: to twelve digits what paper and pencil give."""
    outcome = boost([score], *factors)
    assert f"{outcome.scores[0]:.12f}" == printed
    steps = outcome.steps_of(0)
    assert [step.factor for step in steps] == [factor.effect for factor in factors]
    assert not steps or steps[-1].running == outcome.scores[0]


def test_a_boost_need_not_win() -> None:
    facts = facts_of(express=[1, 0])
    outcome = boost([0.6, 0.9], free("a", 1.25, condition={"fact": "express", "is": 1}), facts=facts)
    assert outcome.scores[0] < outcome.scores[1]


def test_a_factor_acts_on_those_who_fulfil_its_condition() -> None:
    facts = facts_of(express=[1, 0, np.nan])
    outcome = boost([0.5, 0.5, 0.5], free("a", 1.1, condition={"fact": "express", "is": 1}), facts=facts)
    assert outcome.scores == pytest.approx([0.55, 0.5, 0.5])
    assert [len(outcome.steps_of(it)) for it in range(3)] == [1, 0, 0]


LOGISTICS = (
    free("express", 1.075, condition={"fact": "express", "is": 1}, group="logistics"),
    free("rocket", 1.06, condition={"fact": "rocket", "is": 1}, group="logistics"),
    free("nearest", 1.0375, condition={"fact": "in_nearest_warehouse", "is": 1}, group="logistics"),
)
FOUR_WAYS = facts_of(express=[1, 0, 0, 0], rocket=[1, 1, 0, 0], in_nearest_warehouse=[1, 1, 1, 0])


def test_of_an_exclusive_group_the_first_that_applies_counts() -> None:
    outcome = boost([1, 1, 1, 1], *LOGISTICS, facts=FOUR_WAYS)
    assert outcome.scores == pytest.approx([1.075, 1.06, 1.0375, 1])
    assert [[step.name for step in outcome.steps_of(it)] for it in range(4)] == [
        ["express"],
        ["rocket"],
        ["nearest"],
        [],
    ]


def test_a_factor_that_is_not_active_does_not_hold_its_group() -> None:
    ended = replace(LOGISTICS[0], active_until=NOON)
    outcome = boost([1], ended, *LOGISTICS[1:], facts=facts_of(express=[1], rocket=[1]))
    assert outcome.scores == pytest.approx([1.06])


def test_groups_do_not_know_one_another() -> None:
    factors = [free("a", 1.1, group="one"), free("b", 1.2, group="two"), free("c", 1.3, group="one")]
    assert boost([1], *factors).scores == pytest.approx([1.32])


@given(st.lists(st.floats(0.05, 1), max_size=8), st.permutations(range(8)), st.floats(0, 1))
def test_outside_groups_the_order_does_not_matter(
    effects: list[float], order: list[int], score: float
) -> None:
    factors = [deboost(str(number), effect) for number, effect in enumerate(effects)]
    shuffled = [factors[number] for number in order if number < len(factors)]
    expected = pytest.approx([score * prod(effects)], rel=1e-12)
    assert boost([score], *factors).scores == expected
    assert boost([score], *shuffled).scores == expected


@given(
    st.lists(
        st.tuples(st.lists(st.booleans(), min_size=4, max_size=4), st.floats(1.01, 2)), min_size=1, max_size=6
    )
)
def test_only_one_factor_of_a_group_acts(rules: list[tuple[list[bool], float]]) -> None:
    products = [[f"tag={number}" for number, rule in enumerate(rules) if rule[0][it]] for it in range(4)]
    factors = [
        free(str(number), effect, group="g", condition={"facet": f"tag={number}"})
        for number, (_, effect) in enumerate(rules)
    ]
    outcome = boost([1.0] * 4, *factors, facts=facts_of(*products))
    for candidate in range(4):
        applying = [effect for holds, effect in rules if holds[candidate]]
        assert [step.factor for step in outcome.steps_of(candidate)] == applying[:1]


@given(
    st.lists(st.floats(1, 10), max_size=6), st.floats(1, 4), st.permutations(range(6)), st.floats(0.001, 1)
)
def test_what_is_bought_together_is_capped(
    effects: list[float], cap: float, order: list[int], score: float
) -> None:
    factors = [paid(str(number), effect) for number, effect in enumerate(effects)]
    shuffled = [factors[number] for number in order if number < len(factors)]
    outcome = boost([score], *shuffled, paid_factor_max=cap)
    assert outcome.scores == pytest.approx([score * min(prod(effects), cap)], rel=1e-12)
    steps = outcome.steps_of(0)
    assert all(step.factor > 1 and step.paid for step in steps)
    assert outcome.sponsored[0] == bool(steps)


def test_only_those_whom_a_paid_factor_raised_are_sponsored() -> None:
    promoted = paid("promotion", 1.4, condition={"all": [{"words": "socks"}, {"product": "A-12"}]})
    facts = facts_of(["product=A-12"], ["product=B-7"])
    outcome = boost([0.5, 0.5], promoted, free("all", 1.1), facts=facts, question=asking("red socks"))
    assert outcome.sponsored.tolist() == [True, False]
    assert [(step.name, step.paid) for step in outcome.steps_of(0)] == [("promotion", True), ("all", False)]
    assert not boost([0.5, 0.5], promoted, facts=facts, question=asking("red hat")).sponsored.any()


def test_a_spent_budget_ends_the_promotion() -> None:
    bought = paid("promotion", 1.4, budget=Budget(limit_minor=1000, spent_minor=999))
    assert boost([1], bought).scores == pytest.approx([1.4])
    assert boost([1], replace(bought, budget=Budget(1000, 1000))).scores == pytest.approx([1])


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("active_from", "active_until", "acts"),
    [
        (None, None, True),
        (NOON, None, True),
        (NOON + HOUR, None, False),
        (None, NOON + HOUR, True),
        (None, NOON, False),
        (NOON - HOUR, NOON + HOUR, True),
        (NOON - 2 * HOUR, NOON - HOUR, False),
    ],
)
def test_dates(active_from: object, active_until: object, acts: bool) -> None:
    dated = free("a", 1.1, active_from=active_from, active_until=active_until)
    assert bool(boost([1], dated).steps_of(0)) is acts


CURVE = Curve("price_ratio", ((0.8, 1.05), (0.9, 1.03), (1.0, 1.0)))


@pytest.mark.parametrize(
    ("ratio", "factor"),
    [
        (0.5, 1.05),
        (0.8, 1.05),
        (0.85, 1.04),
        (0.9, 1.03),
        (0.95, 1.015),
        (1.0, 1.0),
        (1.4, 1.0),
        (np.nan, 1.0),
    ],
)
def test_a_curve_is_straight_between_its_points(ratio: float, factor: float) -> None:
    outcome = boost([1], free("good_price", CURVE), facts=facts_of(price_ratio=[ratio]))  # type: ignore[arg-type]
    assert outcome.scores == pytest.approx([factor])


def test_a_curve_over_what_nobody_knows_does_nothing() -> None:
    assert boost([1], free("good_price", CURVE)).scores == [1]  # type: ignore[arg-type]


def test_the_given_scores_stay_as_they_are() -> None:
    scores = np.array([0.5])
    booster = Booster([free("a", 1.1)], normalise=str.split)
    outcome = booster.apply(scores, CandidateFacts(n=1), question=asking(), now=NOON)
    assert scores == [0.5]
    assert outcome.before is scores


def test_no_candidates() -> None:
    outcome = boost([], *LOGISTICS, free("p", CURVE), facts=CandidateFacts(n=0))  # type: ignore[arg-type]
    assert outcome.scores.shape == outcome.sponsored.shape == (0,)


INVALID = [
    (free("a", 0.9), "a free factor is 1 to 10"),
    (free("a", 11), "a free factor is 1 to 10"),
    (free("a", float("nan")), "write a finite number"),
    (free("a", True), "write a finite number"),
    (paid("a", 0.5), "a paid factor is 1 to 10"),
    (deboost("a", 1.2), "a deboost factor is above 0 and at most 1"),
    (deboost("a", 0), "a deboost factor is above 0 and at most 1"),
    (replace(free("a", 1.1), kind="cheap"), "known: free, paid, deboost"),
    (replace(free("a", 1.1), reason=""), "give it a name and a reason"),
    (free("a", 1.1, budget=Budget(5)), "only paid factors have a budget"),
    (free("a", 1.1, active_from=NOON.replace(tzinfo=None)), "add the time zone"),
    (free("a", 1.1, active_from=NOON, active_until=NOON), "end after active_from"),
    (free("a", Curve("loudness", ((0, 1),))), "known facts: price_minor"),  # type: ignore[arg-type]
    (free("a", Curve("price_ratio", ())), "at least one point"),  # type: ignore[arg-type]
    (free("a", Curve("price_ratio", ((1, 1), (1, 1.1)))), "let the fact rise"),  # type: ignore[arg-type]
    (free("a", Curve("price_ratio", ((1, 0.5),))), "a free factor is 1 to 10"),  # type: ignore[arg-type]
    (free("a", 1.1, condition={"fact": "loudness", "is": 1}), "known facts: price_minor"),
]


@pytest.mark.parametrize(("factor", "reason"), INVALID)
def test_what_cannot_work_is_refused_with_the_cure(factor: Factor, reason: str) -> None:
    with pytest.raises(InvalidBoost, match="factor 'a'") as refused:
        boost([1], factor)
    assert reason in refused.value.message


def test_names_are_unique() -> None:
    with pytest.raises(InvalidBoost, match="'a' cannot be used: this name is taken"):
        boost([1], free("a", 1.1), free("a", 1.2))


def test_a_cap_below_one_is_refused() -> None:
    with pytest.raises(InvalidBoost, match="paid_factor_max"):
        boost([1], paid_factor_max=0.9)
