"""Two alike get no verdict, the better one wins, and luck with places is no merit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from vitrina.discovery.experiments import rules
from vitrina.discovery.experiments.rules import Pages
from vitrina.discovery.experiments.types import Measure, Outcome

CHANCES = 1.0 / np.arange(1, 21) ** 0.75


def pages(count: int, *, worth_a: float, worth_b: float, random: np.random.Generator) -> Pages:
    """Pages of one visit each, drafted by coins; what is looked at is bought with its team's worth."""
    first = random.integers(0, 2, (count, 10))
    team = np.stack([first, 1 - first], axis=2).reshape(count, 20)
    looked = random.random((count, 20)) < CHANCES
    bought = looked & (random.random((count, 20)) < np.where(team == 0, worth_a, worth_b))

    def summed(values: NDArray[np.float64], of: int) -> NDArray[np.float64]:
        return np.asarray(np.where(team == of, values, 0.0).sum(axis=1), np.float64)

    chance = np.broadcast_to(CHANCES, team.shape)
    return Pages(
        visit=np.arange(count),
        seen_a=summed(chance, 0),
        seen_b=summed(chance, 1),
        won_a=summed(bought.astype(float), 0),
        won_b=summed(bought.astype(float), 1),
    )


def judged(seed: int, **worth: float) -> Measure:
    return rules.measured(pages(400, random=np.random.default_rng(seed), **worth), visits=400)


def test_a_ranking_against_itself_is_undecided_in_nineteen_of_twenty_cases() -> None:
    decided = sum(judged(seed, worth_a=0.05, worth_b=0.05).p_value <= rules.ALPHA for seed in range(200))
    # Binomial(200, 0.05): 10 are expected, more than 20 come once in a thousand times.
    assert 1 <= decided <= 20


@pytest.mark.parametrize(
    ("worth_a", "worth_b", "wins"), [(0.03, 0.08, Outcome.B_WINS), (0.08, 0.03, Outcome.A_WINS)]
)
def test_the_better_ranking_wins(worth_a: float, worth_b: float, wins: Outcome) -> None:
    found = [rules.outcome(judged(seed, worth_a=worth_a, worth_b=worth_b), alpha=0.05) for seed in range(20)]
    assert found.count(wins) >= 19


def test_the_lift_is_what_the_better_one_sells_more() -> None:
    lifts = [judged(seed, worth_a=0.05, worth_b=0.075).lift for seed in range(40)]
    assert all(lift is not None for lift in lifts)
    assert np.mean([lift.value for lift in lifts if lift]) == pytest.approx(0.5, abs=0.1)
    held = sum(lift.low <= 0.5 <= lift.high for lift in lifts if lift)
    assert held >= 34


def test_whoever_always_stood_first_gains_nothing_by_it() -> None:
    """Alike in worth, but one team's products stood at the odd places of all pages."""
    count = 4_000
    random = np.random.default_rng(3)
    odd, even = CHANCES[0::2].sum(), CHANCES[1::2].sum()
    found = rules.measured(
        Pages(
            visit=np.arange(count),
            seen_a=np.full(count, odd),
            seen_b=np.full(count, even),
            won_a=random.poisson(0.05 * odd, count).astype(float),
            won_b=random.poisson(0.05 * even, count).astype(float),
        ),
        visits=count,
    )
    assert found.count_a > 1.2 * found.count_b
    assert found.credit_a == pytest.approx(found.credit_b, rel=0.15)
    assert found.p_value > rules.ALPHA


def one(**given: list[float]) -> Pages:
    columns = {name: np.array(values, float) for name, values in given.items()}
    return Pages(visit=np.zeros(len(given["won_a"]), np.int64), **columns)


def test_a_page_on_which_one_team_was_not_to_be_seen_compares_nothing() -> None:
    found = rules.measured(one(seen_a=[1.0], seen_b=[0.0], won_a=[1.0], won_b=[0.0]), visits=1)
    assert (found.count_a, found.credit_a, found.deciding, found.lift) == (1, 0.0, 0, None)


def test_credit_is_bounded() -> None:
    each = rules.earned(one(seen_a=[10.0], seen_b=[0.001], won_a=[0.0], won_b=[1.0]), visits=1)
    assert each.b.tolist() == [rules.CREDIT_TIMES_MAX]


@given(st.lists(st.floats(-5, 5).filter(lambda it: abs(it) > 1e-3), min_size=1, max_size=8))
def test_the_p_value_is_that_of_all_flips(differences: list[float]) -> None:
    values = np.array(differences)
    signs = np.array(np.meshgrid(*[[-1, 1]] * len(values))).reshape(len(values), -1)
    exact = float((np.abs(values @ signs) >= abs(values.sum()) - 1e-9).mean())
    assert rules.p_value(values) == pytest.approx(exact, abs=0.03)
    assert rules.p_value(-values) == pytest.approx(rules.p_value(values))


def test_no_difference_is_no_evidence() -> None:
    assert rules.p_value(np.zeros(0)) == 1.0
    assert rules.p_value(np.array([1.0, -1.0])) == 1.0


def test_many_visits_are_judged_as_few_are() -> None:
    values = np.random.default_rng(5).normal(0.03, 1.0, rules._FLIPPED_MAX)
    flipped, normal = rules.p_value(values), rules.p_value(np.append(values, 1e-9))
    assert flipped == pytest.approx(normal, abs=0.02)


def measure(*, deciding: int, p: float) -> Measure:
    return Measure(count_a=5, count_b=9, credit_a=5.0, credit_b=9.0, deciding=deciding, lift=None, p_value=p)


@pytest.mark.parametrize(
    ("deciding", "p", "alpha", "found"),
    [
        (9, 0.0001, 0.05, Outcome.TOO_FEW),
        (10, 0.0001, 0.05, Outcome.B_WINS),
        (50, 0.04, 0.05, Outcome.B_WINS),
        (50, 0.04, 0.001, Outcome.NO_DIFFERENCE_SHOWN),
        (50, 0.06, 0.05, Outcome.NO_DIFFERENCE_SHOWN),
    ],
)
def test_what_decides(deciding: int, p: float, alpha: float, found: Outcome) -> None:
    assert rules.outcome(measure(deciding=deciding, p=p), alpha=alpha) is found


def test_how_many_more_visits_would_decide() -> None:
    def needed(p: float, found: Outcome = Outcome.NO_DIFFERENCE_SHOWN) -> int | None:
        return rules.visits_needed(measure(deciding=50, p=p), visits=1_000, found=found)

    # z = 1.645 now, 1.96 + 0.84 wanted: (2.80 / 1.645)² = 2.90 times as many in all.
    assert needed(0.1) == pytest.approx(1_900, abs=10)
    assert (needed(0.5) or 0) > (needed(0.1) or 0)
    assert needed(1.0) is None
    assert needed(0.1, Outcome.B_WINS) is None


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5, 1.0])
def test_as_many_take_part_as_shall(share: float) -> None:
    taken = [rules.takes_part(f"visit-{n}", salt="s", share=share) for n in range(4_000)]
    assert np.mean(taken) == pytest.approx(share, abs=0.03)
    assert taken == [rules.takes_part(f"visit-{n}", salt="s", share=share) for n in range(4_000)]


def test_another_experiment_draws_others() -> None:
    drawn = [
        {n for n in range(1_000) if rules.takes_part(str(n), salt=salt, share=0.5)} for salt in ("x", "y")
    ]
    assert 150 < len(drawn[0] & drawn[1]) < 350


def test_who_does_not_consent_takes_no_part() -> None:
    assert not rules.takes_part("", salt="s", share=1.0)
