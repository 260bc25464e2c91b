"""Who hangs together: against the plain way of walking from one to the next."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vitrina.insight.fraud.rings import components, rings

edges = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=30)


def walked(size: int, ties: list[tuple[int, int]]) -> list[int]:
    labels = list(range(size))
    for _ in range(size):
        for left, right in ties:
            labels[left] = labels[right] = min(labels[left], labels[right])
    return labels


@given(edges)
def test_components_are_those_that_walking_finds(ties: list[tuple[int, int]]) -> None:
    left, right = np.array([*zip(*ties, strict=True)] or [[], []], np.int64)
    assert components(left, right, size=20).tolist() == walked(20, ties)


def names(*column: str) -> np.ndarray:
    return np.array(column, object)


def test_a_chain_of_shared_means_ties_buyers() -> None:
    found = rings(
        names("ann", "bob", "cat", "dan", "ann"),
        names("phone", "phone", "", "tablet", "laptop"),
        names("", "card", "card", "purse", "note"),
    ).tolist()
    assert found[0] == found[1] == found[2] == found[4] != found[3]


def test_unknown_means_tie_nobody() -> None:
    found = rings(names("ann", "bob"), names("", ""), names("", ""))
    assert found[0] != found[1]


def test_no_orders_are_no_rings() -> None:
    assert rings(names(), names(), names()).tolist() == []
