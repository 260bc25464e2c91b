import hashlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import orjson
import pytest
from catboost import CatBoost, CatBoostRegressor

from vitrina.search.errors import FeatureMismatch, ModelDamaged
from vitrina.search.features.declarations import FEATURES, SCHEMA
from vitrina.search.features.feature import schema_of
from vitrina.search.ranking.catboost_model import (
    CatBoostModel,
    ModelSheet,
    features_of,
    read_sheet,
    save_model,
)
from vitrina.search.ranking.errors import FeatureRedefined, ModelOutdated
from vitrina.search.ranking.model import sigmoid

MATRIX = np.random.default_rng(2).normal(size=(20, len(SCHEMA))).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path, trees: CatBoost, sheet: ModelSheet) -> Path:
    save_model(tmp_path / "v1", trees, sheet)
    return tmp_path / "v1"


def test_scores_are_the_trees_probabilities(folder: Path, trees: CatBoost) -> None:
    scores = CatBoostModel.load(folder).score(MATRIX)
    assert scores == pytest.approx(trees.predict_proba(MATRIX)[:, 1], rel=1e-9)


def test_the_layout_of_the_matrix_does_not_matter(folder: Path) -> None:
    model = CatBoostModel.load(folder)
    assert np.array_equal(model.score(MATRIX), model.score(np.asfortranarray(MATRIX)))


def test_contributions_add_up_to_the_score(folder: Path) -> None:
    model = CatBoostModel.load(folder)
    told = model.contributions(MATRIX)
    assert sigmoid(told.base + told.values.sum(axis=1)) == pytest.approx(model.score(MATRIX), rel=1e-9)


@pytest.fixture
def gated(tmp_path: Path, trees: CatBoost, sheet: ModelSheet) -> Path:
    """Calibrated by scale and bias, with a gate before the trees."""
    calibrated = trees.copy()
    scale, bias = trees.get_scale_and_bias()
    calibrated.set_scale_and_bias(0.7 * scale, 0.7 * bias - 2.0)
    save_model(tmp_path / "v2", calibrated, replace(sheet, gate={"text_score": 3.0, "in_stock": 2.0}))
    return tmp_path / "v2"


def test_the_gate_and_the_calibration_are_added_to_the_trees(gated: Path, trees: CatBoost) -> None:
    raw = trees.predict(MATRIX, prediction_type="RawFormulaVal")
    gate = sum(
        worth * (MATRIX[:, SCHEMA.index(name)] - SCHEMA[name].default)
        for name, worth in {"text_score": 3.0, "in_stock": 2.0}.items()
    )
    expected = sigmoid(0.7 * raw - 2.0 + gate)
    assert CatBoostModel.load(gated).score(MATRIX) == pytest.approx(expected, rel=1e-6)


def test_contributions_of_a_calibrated_and_gated_model_add_up(gated: Path) -> None:
    model = CatBoostModel.load(gated)
    told = model.contributions(MATRIX)
    assert told.base + told.values.sum(axis=1) == pytest.approx(model.log_odds(MATRIX), abs=1e-9)


@pytest.mark.parametrize("gate", [{"loudness": 1.0}, {"text_score": float("inf")}])
def test_a_gate_that_cannot_be_is_refused(trees: CatBoost, gate: dict[str, float]) -> None:
    with pytest.raises(ModelDamaged, match="gate"):
        CatBoostModel("v1", trees, gate=gate)


def test_no_candidates_have_no_scores(folder: Path) -> None:
    assert CatBoostModel.load(folder).score(MATRIX[:0]).shape == (0,)


def test_the_sheet_comes_back_as_it_was(folder: Path, sheet: ModelSheet) -> None:
    assert replace(read_sheet(folder), sha256="") == sheet


def test_a_sheet_tells_when_it_was_judged(tmp_path: Path, trees: CatBoost, sheet: ModelSheet) -> None:
    judged = replace(sheet, judged_until=date(2026, 10, 7), counts={"purchases": 7})
    assert read_sheet_of(tmp_path, trees, judged) == judged


def read_sheet_of(folder: Path, trees: CatBoost, sheet: ModelSheet) -> ModelSheet:
    save_model(folder / "v3", trees, sheet)
    return replace(read_sheet(folder / "v3"), sha256="")


def damage_model(folder: Path) -> None:
    path = folder / "model.cbm"
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def damage_sheet(folder: Path) -> None:
    (folder / "meta.json").write_bytes(b'{"features": ')


def empty_sheet(folder: Path) -> None:
    (folder / "meta.json").write_bytes(b"{}")


def listed_sheet(folder: Path) -> None:
    (folder / "meta.json").write_bytes(b"[1]")


def strange_sheet(folder: Path) -> None:
    raw = orjson.loads((folder / "meta.json").read_bytes())
    (folder / "meta.json").write_bytes(orjson.dumps({**raw, "colour": "red"}))


def lose_model(folder: Path) -> None:
    (folder / "model.cbm").unlink()


def lose_sheet(folder: Path) -> None:
    (folder / "meta.json").unlink()


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (damage_model, "is not the file that meta.json describes"),
        (damage_sheet, "meta.json"),
        (empty_sheet, "trained_from"),
        (listed_sheet, "meta.json"),
        (strange_sheet, "colour"),
        (lose_model, "model.cbm: No such file"),
        (lose_sheet, "meta.json: No such file"),
    ],
)
def test_what_is_damaged_is_refused_with_its_reason(folder: Path, damage: object, reason: str) -> None:
    damage(folder)  # type: ignore[operator]
    with pytest.raises(ModelDamaged, match="model v1") as refused:
        CatBoostModel.load(folder)
    assert reason in refused.value.message


def test_rubbish_with_the_right_checksum_is_refused(folder: Path) -> None:
    (folder / "model.cbm").write_bytes(b"rubbish")
    raw = orjson.loads((folder / "meta.json").read_bytes())
    raw["sha256"] = hashlib.sha256(b"rubbish").hexdigest()
    (folder / "meta.json").write_bytes(orjson.dumps(raw))
    with pytest.raises(ModelDamaged):
        CatBoostModel.load(folder)


def test_a_feature_that_the_code_lacks_is_named(folder: Path) -> None:
    with pytest.raises(FeatureMismatch, match="expects the feature 'impressions_1d', which this version"):
        CatBoostModel.load(folder, schema=schema_of(FEATURES[1:]))


def test_a_feature_that_the_model_lacks_is_named(folder: Path) -> None:
    newer = schema_of(FEATURES, [replace(FEATURES[-1], name="loudness")])
    with pytest.raises(ModelOutdated, match="without the feature 'loudness'"):
        CatBoostModel.load(folder, schema=newer)


def test_a_feature_that_means_another_number_is_named(folder: Path) -> None:
    redefined = schema_of(FEATURES[:3], [replace(FEATURES[3], default=17.0)], FEATURES[4:])
    with pytest.raises(FeatureRedefined, match=f"'{FEATURES[3].name}'"):
        CatBoostModel.load(folder, schema=redefined)


def test_columns_in_another_order_are_refused(folder: Path) -> None:
    with pytest.raises(FeatureRedefined):
        CatBoostModel.load(folder, schema=schema_of(FEATURES[::-1]))


def test_a_model_of_another_width_than_its_sheet_is_refused(
    tmp_path: Path, trees: CatBoost, sheet: ModelSheet
) -> None:
    narrow = schema_of(FEATURES[:-1])
    save_model(tmp_path / "v1", trees, replace(sheet, features=features_of(narrow)))
    with pytest.raises(ModelDamaged, match=f"has {len(SCHEMA)} features"):
        CatBoostModel.load(tmp_path / "v1", schema=narrow)


def test_a_model_that_predicts_no_probability_is_refused(tmp_path: Path, sheet: ModelSheet) -> None:
    regression = CatBoostRegressor(iterations=2, depth=2, verbose=False, allow_writing_files=False)
    save_model(tmp_path / "v1", regression.fit(MATRIX, np.arange(20)), sheet)
    with pytest.raises(ModelDamaged, match="its loss is RMSE"):
        CatBoostModel.load(tmp_path / "v1")


def test_serving_and_explaining_need_no_catboost(folder: Path) -> None:
    program = f"""
import sys
from pathlib import Path
import numpy as np
from vitrina.search.ranking.catboost_model import CatBoostModel
model = CatBoostModel.load(Path({str(folder)!r}))
matrix = np.zeros((2, len(model.schema)), np.float32)
model.score(matrix), model.contributions(matrix)
assert "catboost" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"rubbish")])
def test_where_the_arrays_are_lost_catboosts_file_is_read(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    expected = CatBoostModel.load(folder).score(MATRIX)
    spoil(folder / "trees.npz")
    assert np.array_equal(CatBoostModel.load(folder).score(MATRIX), expected)
