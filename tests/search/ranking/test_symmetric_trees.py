"""Our scoring of CatBoost's trees: the same sums, tree by tree."""

import numpy as np
import pytest
from catboost import CatBoost, CatBoostClassifier, Pool
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from vitrina.search.errors import ModelDamaged
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.catboost_model import CatBoostModel, _exported
from vitrina.search.ranking.shapley import shapley_values
from vitrina.search.ranking.symmetric_trees import SymmetricTrees

numbers = st.floats(-1e6, 1e6, width=32)


@settings(max_examples=40, deadline=None)
@given(matrix=arrays(np.float32, st.tuples(st.integers(0, 30), st.just(len(SCHEMA))), elements=numbers))
def test_any_matrix_scores_as_catboost_scores_it(trees_of_all_depths: CatBoost, matrix: np.ndarray) -> None:
    model = CatBoostModel("v1", trees_of_all_depths)
    if not len(matrix):
        assert model.score(matrix).shape == (0,)
        return
    expected = trees_of_all_depths.predict_proba(matrix)[:, 1]
    assert model.score(matrix) == pytest.approx(expected, rel=1e-12)


@pytest.fixture(scope="module")
def trees_of_all_depths() -> CatBoost:
    """Trees that could split once, twice, or not at all: most rows are alike."""
    random = np.random.default_rng(3)
    matrix = random.integers(0, 2, (60, len(SCHEMA))).astype(np.float32)
    matrix[:, 3:] = 0
    return CatBoostClassifier(
        iterations=20, depth=6, verbose=False, thread_count=1, random_seed=1, allow_writing_files=False
    ).fit(matrix, matrix[:, 0] * matrix[:, 1] > 0)


def test_shallow_trees_are_padded_with_borders_that_nothing_exceeds() -> None:
    exported = {
        "features_info": {"float_features": [{"flat_feature_index": 1}]},
        "oblivious_trees": [
            {
                "splits": [_split(0.5), _split(2.5)],
                "leaf_values": [1.0, 2.0, 4.0, 8.0],
                "leaf_weights": [3, 2, 0, 1],
            },
            {"splits": [_split(1.5)], "leaf_values": [16.0, 32.0], "leaf_weights": [4, 2]},
            {"splits": None, "leaf_values": [64.0], "leaf_weights": [6]},
        ],
        "scale_and_bias": [0.5, [100.0]],
    }
    matrix = np.asfortranarray(np.array([[0, 0], [0, 1], [0, 2], [0, 3]], np.float32))
    sums = [1 + 16 + 64, 2 + 16 + 64, 2 + 32 + 64, 8 + 32 + 64]
    assert SymmetricTrees.parse(exported).raw(matrix).tolist() == [100 + total / 2 for total in sums]


def _split(border: float) -> dict[str, object]:
    return {"split_type": "FloatFeature", "float_feature_index": 0, "border": border}


def test_trees_grown_otherwise_are_refused_with_the_cure() -> None:
    random = np.random.default_rng(4)
    matrix = random.normal(size=(80, len(SCHEMA))).astype(np.float32)
    lossguide = CatBoostClassifier(
        iterations=3, grow_policy="Lossguide", verbose=False, allow_writing_files=False
    ).fit(matrix, matrix[:, 0] > 0)
    with pytest.raises(ModelDamaged, match="grow_policy must be SymmetricTree"):
        CatBoostModel("v1", lossguide)


@settings(max_examples=40, deadline=None)
@given(matrix=arrays(np.float32, st.tuples(st.integers(1, 8), st.just(len(SCHEMA))), elements=numbers))
def test_shapley_values_are_catboosts_and_add_up(
    trees_of_all_depths: CatBoost, trees: CatBoost, matrix: np.ndarray
) -> None:
    for grown in (trees_of_all_depths, trees):
        parsed = SymmetricTrees.parse(_exported(grown))
        base, values = shapley_values(parsed, matrix)
        theirs = grown.get_feature_importance(Pool(matrix), type="ShapValues", thread_count=1)
        assert base == pytest.approx(theirs[0, -1], abs=1e-12)
        np.testing.assert_allclose(values, theirs[:, :-1], atol=1e-12)
        raw = parsed.raw(np.asfortranarray(matrix))
        np.testing.assert_allclose(base + values.sum(axis=1), raw, atol=1e-12)


def test_a_feature_asked_twice_is_one_player_and_scale_and_bias_count(trees: CatBoost) -> None:
    exported = {
        "features_info": {"float_features": [{"flat_feature_index": 1}]},
        "oblivious_trees": [
            {
                "splits": [_split(0.5), _split(2.5)],
                "leaf_values": [1.0, 2.0, 4.0, 8.0],
                "leaf_weights": [3, 2, 0, 3],
            }
        ],
        "scale_and_bias": [0.5, [100.0]],
    }
    base, values = shapley_values(SymmetricTrees.parse(exported), np.array([[0, 3], [0, 0]], np.float32))
    mean = (3 * 1 + 2 * 2 + 3 * 8) / 8
    assert base == 100 + mean / 2
    assert values.tolist() == [[0, (8 - mean) / 2], [0, (1 - mean) / 2]]


def test_arrays_come_back_from_bytes_and_only_whole(trees: CatBoost) -> None:
    parsed = SymmetricTrees.parse(_exported(trees))
    data = parsed.to_bytes(about="v1")
    back = SymmetricTrees.from_bytes(data, about="v1")
    matrix = np.random.default_rng(1).normal(size=(50, len(SCHEMA))).astype(np.float32, order="F")
    assert np.array_equal(back.raw(matrix), parsed.raw(matrix))
    assert np.array_equal(back.weights, parsed.weights)
    spoilt = bytearray(data)
    spoilt[len(data) // 2] ^= 1
    for bad in (b"", b"rubbish", data[: len(data) // 2], bytes(spoilt)):
        with pytest.raises(ValueError):
            SymmetricTrees.from_bytes(bad, about="v1")
    with pytest.raises(ValueError, match="not v2"):
        SymmetricTrees.from_bytes(data, about="v2")
