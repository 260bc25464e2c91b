"""Fair trials: few, for the new and fitting, the same on every page, and nobody lost."""

from math import ceil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from vitrina.search.settings import SearchSettings
from vitrina.search.storage.hashing import hashes64
from vitrina.search.trials import (
    LAST_PLACE,
    Promise,
    drawn_scores,
    eligible,
    fair_trials,
    trial_places,
    with_trials,
)

SETTINGS = SearchSettings()
counts = st.integers(0, 60)
seeds = st.integers(0, 2**64 - 1)


def a_promise(count: int, **columns: object) -> Promise:
    """`count` products alike, all of them new, in stock, and fitting."""
    ones = np.ones(count)
    alike = {
        "id_hashes": hashes64(f"p{number}" for number in range(count)),
        "probabilities": 0.03 * ones,
        "scores": 0.03 * ones,
        "impressions": np.nan * ones,
        "text_scores": 0.8 * ones,
        "words_matched": ones,
        "in_stock": ones,
        "movable": np.ones(count, bool),
    }
    given = {name: np.asarray(column) for name, column in columns.items()}
    return Promise(**{**alike, **given})  # type: ignore[arg-type]


@given(
    counts.flatmap(
        lambda count: st.tuples(
            st.permutations(range(count)),
            hnp.arrays(np.float64, count, elements=st.floats(0, 1) | st.just(np.nan)),
        )
    ),
    st.integers(0, 30),
    st.integers(1, 30),
)
def test_nobody_is_lost_or_doubled_and_trials_only_lift(
    drawn: tuple[list[int], np.ndarray], first: int, apart: int
) -> None:
    order, draws = np.array(drawn[0], np.int64), drawn[1]
    places = range(first, len(order), apart)
    moved, given_trials = with_trials(order, draws, places)
    assert sorted(moved.tolist()) == sorted(order.tolist())
    for candidate, (place, earned) in given_trials.items():
        assert (moved[place], order[earned]) == (candidate, candidate)
        assert place in places
        assert place < earned
        assert not np.isnan(draws[earned])
    others = [it for it in order.tolist() if it not in given_trials]
    assert [it for it in moved.tolist() if it not in given_trials] == others


@given(counts, st.floats(0.001, 1), st.integers(1, 30), seeds, st.integers(0, 150), st.integers(1, 100))
def test_any_page_holds_a_bounded_share_and_none_before_the_first(
    count: int, share: float, first_place: int, seed: int, start: int, size: int
) -> None:
    places = trial_places(count, share=share, first_place=first_place, seed=seed)
    assert all(first_place - 1 <= place < min(count, LAST_PLACE) for place in places)
    on_page = sum(start <= place < start + size for place in places)
    assert on_page <= ceil(size * share)


def test_no_share_is_no_trial() -> None:
    assert not trial_places(100, share=0, first_place=1, seed=3)


def test_every_place_gets_its_turn_over_the_seeds() -> None:
    first = {trial_places(100, share=0.1, first_place=4, seed=seed)[0] for seed in range(200)}
    assert first == set(range(3, 13))


@pytest.mark.parametrize(
    ("column", "values", "worthy"),
    [
        ("impressions", [np.nan, 0, 99.5, 100, 5_000], [True, True, True, False, False]),
        ("in_stock", [np.nan, 1, 0, 1, 1], [True, True, False, True, True]),
        ("words_matched", [1, 0.5, 1, 1, 1], [True, False, True, True, True]),
        ("words_matched", [0.5, 0.5, 0.5, 0.5, 0.25], [True, True, True, True, False]),
        ("words_matched", [np.nan] * 5, [True] * 5),
        ("text_scores", [0.9, 0.8, 0.7, 0.6, np.nan], [True, True, False, False, True]),
        ("text_scores", [np.nan] * 5, [True] * 5),
        ("movable", [True, False, True, True, True], [True, False, True, True, True]),
    ],
)
def test_trials_are_for_what_is_new_and_fits(column: str, values: list[float], worthy: list[bool]) -> None:
    promise = a_promise(5, **{column: values})
    assert eligible(promise, np.arange(5), impressions_max=100).tolist() == worthy


@given(seeds)
def test_luck_belongs_to_the_product_and_the_seed(seed: int) -> None:
    whole, some = a_promise(8), np.array([6, 1, 3])
    alone = a_promise(3, id_hashes=whole.id_hashes[some])
    assert np.array_equal(drawn_scores(whole, some, seed=seed), drawn_scores(alone, np.arange(3), seed=seed))


@given(hnp.arrays(np.float64, 6, elements=st.floats(0, 1)), hnp.arrays(np.float64, 6), seeds)
def test_a_draw_is_always_a_number(probabilities: np.ndarray, impressions: np.ndarray, seed: int) -> None:
    promise = a_promise(6, probabilities=probabilities, scores=probabilities, impressions=impressions)
    draws = drawn_scores(promise, np.arange(6), seed=seed)
    assert np.isfinite(draws).all()
    assert (draws >= 0).all()


def test_the_draws_centre_on_the_score_and_narrow_as_impressions_come() -> None:
    count = 20_000
    unseen, seen = a_promise(count), a_promise(count, impressions=np.full(count, 3_000.0))
    few, many = (drawn_scores(it, np.arange(count), seed=1) for it in (unseen, seen))
    assert np.median(few) == pytest.approx(0.03, rel=0.05)
    assert np.std(np.log(few / (1 - few))) == pytest.approx(1.0, rel=0.05)
    assert np.std(np.log(many / (1 - many))) == pytest.approx(0.1, rel=0.05)


def test_the_promising_are_tried_more_often() -> None:
    numbers = np.arange(60)
    chances = np.where(numbers % 2, 0.05, 0.005)
    seen = np.where(numbers < 40, 5_000, 0)
    promise = a_promise(60, probabilities=chances, scores=chances, impressions=seen)
    tried = [
        candidate
        for seed in range(200)
        for candidate in fair_trials(numbers, promise, settings=SETTINGS, seed=str(seed))[1]
    ]
    assert set(tried) > set(range(41, 60, 2))
    assert np.mean(np.array(tried) % 2) > 0.9


def test_a_trial_tells_where_the_product_would_stand() -> None:
    promise = a_promise(60, impressions=np.where(np.arange(60) == 50, 7, 5_000))
    order, trials = fair_trials(np.arange(60), promise, settings=SETTINGS, seed="s")
    assert list(trials) == [50]
    trial = trials[50]
    assert (trial.earned_place, trial.impressions) == (51, 7)
    assert SETTINGS.trial_first_place <= trial.place < SETTINGS.trial_first_place + 20
    assert order[trial.place - 1] == 50


def test_what_is_known_well_gets_no_trial() -> None:
    promise = a_promise(60, impressions=np.full(60, 5_000.0))
    order, trials = fair_trials(np.arange(60), promise, settings=SETTINGS, seed="s")
    assert (order.tolist(), trials) == (list(range(60)), {})
