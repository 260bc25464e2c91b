from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.spreading import interval, scale, spread_of

numbers = st.floats(-1e12, 1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("ends", "edges"),
    [
        ((0.0, 10.0), (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)),
        ((5.0, 5.0), (5.0, 5.0)),
        ((0.1, 0.9), (0.1, 0.26, 0.42, 0.58, 0.74, 0.9)),
        ((1.0, 100_000.0), (1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0)),
        ((0.0, 100_000.0), (0.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0)),
    ],
)
def test_prices_grow_by_ratios_and_lengths_by_widths(
    ends: tuple[float, float], edges: tuple[float, ...]
) -> None:
    assert scale(*ends, steps=5) == pytest.approx(edges)


@given(low=numbers, high=numbers, steps=st.integers(1, 40))
def test_edges_ascend_from_end_to_end(low: float, high: float, steps: int) -> None:
    low, high = sorted((low, high))
    edges = scale(low, high, steps=steps)
    assert (edges[0], edges[-1]) == (low, high)
    assert 2 <= len(edges) <= steps + 1
    assert low == high or all(left < right for left, right in pairwise(edges))


@given(st.dictionaries(numbers, st.integers(1, 50), min_size=1))
def test_everything_lies_in_some_interval(counted: dict[float, int]) -> None:
    spread = spread_of(counted, steps=24)
    assert spread is not None
    assert sum(spread.counts) == sum(counted.values())
    for number in counted:
        place = interval(number, spread.edges)
        assert spread.edges[place] <= number <= spread.edges[place + 1]


def test_nothing_has_no_spread() -> None:
    assert spread_of({}, steps=24) is None
