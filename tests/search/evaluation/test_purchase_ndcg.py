from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.evaluation.ndcg import ndcg
from vitrina.search.evaluation.purchase_ndcg import purchase_ndcg

ROWS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5), st.booleans()), min_size=1, max_size=40)


@given(ROWS)
def test_each_query_has_the_ndcg_of_its_own_list(rows: list[tuple[int, int, bool]]) -> None:
    queries, scores, bought = (np.array(column) for column in zip(*rows, strict=True))
    found = purchase_ndcg(scores.astype(float), bought, queries, k=3)
    expected = {}
    for query in np.unique(queries):
        mine = queries == query
        grades = bought[mine][np.argsort(-scores[mine], kind="stable")].tolist()
        value = ndcg(grades, grades, k=3, gain="linear")
        if value is not None:
            expected[int(query)] = value
    assert dict(zip(found.query.tolist(), found.ndcg.tolist(), strict=True)) == pytest.approx(expected)


def test_purchases_far_down_weigh_what_they_gain() -> None:
    queries, bought = np.array([0, 0, 1, 1]), np.array([True, False, True, False])
    scores, gains = np.array([2.0, 1.0, 1.0, 2.0]), np.array([1.0, 1.0, 4.0, 1.0])
    found = purchase_ndcg(scores, bought, queries, gains=gains)
    assert found.ndcg.tolist() == pytest.approx([1.0, 1 / np.log2(3)])
    assert found.mean == pytest.approx((1 + 4 / np.log2(3)) / 5)


def test_no_order_is_better_than_that_of_the_gains() -> None:
    gains, bought = np.array([1.0, 5.0, 2.0]), np.ones(3, bool)
    values = {
        order: purchase_ndcg(np.array(order, float), bought, np.zeros(3, int), gains=gains).mean
        for order in permutations(range(3))
    }
    assert max(values, key=values.__getitem__) == (0, 2, 1)
    assert values[(0, 2, 1)] == pytest.approx(1)


@pytest.mark.parametrize("rows", [0, 3])
def test_nothing_bought_has_no_mean(rows: int) -> None:
    found = purchase_ndcg(np.zeros(rows), np.zeros(rows, bool), np.zeros(rows, int))
    assert np.isnan(found.mean)
