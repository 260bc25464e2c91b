import numpy as np
import pytest

from vitrina.search.evaluation.bootstrap import paired_gain

RANDOM = np.random.default_rng(5)


def test_what_is_better_everywhere_is_sure() -> None:
    gain = paired_gain(RANDOM.uniform(0.5, 1.5, 200), np.ones(200))
    assert gain.sure
    assert gain.low < gain.mean < gain.high
    assert gain.mean == pytest.approx(1, abs=0.1)


def test_noise_is_not() -> None:
    noise = RANDOM.normal(0, 1, 400)
    gain = paired_gain(noise - noise.mean() + 0.01, np.ones(400))
    assert not gain.sure
    assert gain.high - gain.low == pytest.approx(2 * 1.645 / 20, rel=0.15)


def test_a_query_counts_by_its_weight() -> None:
    assert paired_gain(np.array([3.0, 0.0]), np.array([3.0, 1.0])).mean == pytest.approx(0.75)


def test_the_same_seed_gives_the_same() -> None:
    sums = RANDOM.normal(size=50)
    assert paired_gain(sums, np.ones(50), seed=3) == paired_gain(sums, np.ones(50), seed=3)


def test_nothing_to_compare_is_not_sure() -> None:
    assert not paired_gain(np.empty(0), np.empty(0)).sure
