import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.evaluation.auc import auc
from vitrina.search.evaluation.calibration import calibration_bins, expected_calibration_error
from vitrina.search.evaluation.log_loss import log_loss
from vitrina.search.evaluation.mrr import reciprocal_rank
from vitrina.search.evaluation.precision import precision


@pytest.mark.parametrize(
    ("grades", "expected"), [([], 0), ([0, 0], 0), ([1], 1), ([0, 2, 3], 1 / 2), ([0, 0, 0, 1], 1 / 4)]
)
def test_reciprocal_rank(grades: list[int], expected: float) -> None:
    assert reciprocal_rank(grades) == expected


@pytest.mark.parametrize(
    ("grades", "k", "expected"), [([], 10, 0), ([3, 0, 1], 3, 2 / 3), ([3] * 5, 10, 0.5), ([0, 3], 1, 0)]
)
def test_precision(grades: list[int], k: int, expected: float) -> None:
    assert precision(grades, k=k) == pytest.approx(expected)


def test_what_counts_as_relevant_is_a_choice() -> None:
    assert precision([1, 2, 3], k=3, relevant_from=2) == pytest.approx(2 / 3)
    assert reciprocal_rank([1, 2, 3], relevant_from=3) == pytest.approx(1 / 3)


def test_log_loss_of_a_coin_is_ln_2() -> None:
    assert log_loss(np.full(4, 0.5), np.array([1, 0, 1, 0])) == pytest.approx(np.log(2))


def test_log_loss_weighs() -> None:
    probabilities, outcomes = np.array([0.9, 0.9]), np.array([1, 0])
    weighed = log_loss(probabilities, outcomes, np.array([3.0, 1.0]))
    assert weighed == pytest.approx((3 * -np.log(0.9) - np.log(0.1)) / 4)


def test_log_loss_of_a_certain_error_is_large_and_finite() -> None:
    assert 30 < log_loss(np.array([0.0]), np.array([1])) < 40


def test_metrics_of_nothing_are_unknown() -> None:
    nothing, none = np.empty(0), np.empty(0, np.int64)
    assert np.isnan(
        [log_loss(nothing, none), expected_calibration_error(nothing, none), auc(nothing, none)]
    ).all()


def test_calibration_of_what_comes_true_as_said() -> None:
    probabilities = np.repeat([0.1, 0.6], 10)
    outcomes = np.array([1] + [0] * 9 + [1] * 6 + [0] * 4)
    assert expected_calibration_error(probabilities, outcomes, bins=2) == pytest.approx(0)
    assert [(it.count, it.happened) for it in calibration_bins(probabilities, outcomes, bins=2)] == [
        (10, pytest.approx(0.1)),
        (10, pytest.approx(0.6)),
    ]


def test_calibration_error_is_the_distance() -> None:
    assert expected_calibration_error(np.full(10, 0.9), np.array([1] * 5 + [0] * 5)) == pytest.approx(0.5)


def test_fewer_predictions_than_bins() -> None:
    assert len(calibration_bins(np.array([0.1, 0.2]), np.array([0, 1]), bins=10)) == 2


@pytest.mark.parametrize(
    ("scores", "outcomes", "expected"),
    [
        ([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 1.0),
        ([0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1], 0.0),
        ([0.5, 0.5], [0, 1], 0.5),
        ([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 0.75),
        ([0.3], [1], np.nan),
    ],
)
def test_auc(scores: list[float], outcomes: list[int], expected: float) -> None:
    assert auc(np.array(scores), np.array(outcomes)) == pytest.approx(expected, nan_ok=True)


@given(st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=2, max_size=40))
def test_auc_is_the_share_of_pairs_in_order(pairs: list[tuple[int, bool]]) -> None:
    scores, outcomes = np.array([it[0] for it in pairs], np.float64), np.array([it[1] for it in pairs])
    positives, negatives = scores[outcomes], scores[~outcomes]
    if not (len(positives) and len(negatives)):
        assert np.isnan(auc(scores, outcomes))
        return
    differences = positives[:, None] - negatives[None, :]
    assert auc(scores, outcomes) == pytest.approx(((differences > 0) + 0.5 * (differences == 0)).mean())
