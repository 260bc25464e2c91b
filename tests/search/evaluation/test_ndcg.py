from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.evaluation.ndcg import dcg, ndcg

grades_of = st.lists(st.integers(0, 3), max_size=30)


def test_dcg_is_the_textbooks() -> None:
    """Järvelin and Kekäläinen's discount, with both gains, summed by hand."""
    assert dcg([3, 2, 0, 1], gain="exponential") == pytest.approx(7 + 3 / log2(3) + 0 + 1 / log2(5))
    assert dcg([3, 2, 0, 1], gain="linear") == pytest.approx(3 + 2 / log2(3) + 0 + 1 / log2(5))


def test_only_the_first_k_count() -> None:
    assert dcg([0] * 10 + [3]) == 0
    assert dcg([0] * 10 + [3], k=11) == pytest.approx(7 / log2(12))


@pytest.mark.parametrize(
    ("ranked", "judged", "expected"),
    [
        ([3, 2, 1], [1, 2, 3], 1.0),
        ([], [1, 2, 3], 0.0),
        ([0, 0], [3], 0.0),
        ([0, 3], [3], 1 / log2(3)),
        ([0, 0], [0, 0], None),
        ([], [], None),
    ],
)
def test_ndcg(ranked: list[int], judged: list[int], expected: float | None) -> None:
    assert ndcg(ranked, judged) == (None if expected is None else pytest.approx(expected))


@given(grades_of, st.randoms())
def test_no_order_beats_the_best(judged: list[int], random: object) -> None:
    shuffled = list(judged)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    value = ndcg(shuffled, judged)
    assert (value is None) == (not any(judged))
    assert value is None or 0 <= value <= 1 + 1e-12
