from pathlib import Path
from typing import Any

import numpy as np
import pytest

from vitrina.insight.features import propensities
from vitrina.insight.features.propensities import UNCORRECTED, DamagedPropensities, Propensities
from vitrina.kernel.errors import InvalidInput


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "models" / propensities.FILE
    saved = propensities.save(path, np.array([1.0, 0.5, 0.25], np.float32))
    assert propensities.load(path) == saved == Propensities((1.0, 0.5, 0.25))


def test_without_a_file_every_place_is_looked_at(tmp_path: Path) -> None:
    loaded = propensities.load(tmp_path / propensities.FILE)
    assert loaded == UNCORRECTED
    assert loaded.of([1, 50]).tolist() == [1.0, 1.0]


def test_places_beyond_the_end_are_as_likely_as_the_last_and_no_place_is_certain() -> None:
    assert Propensities((1.0, 0.4)).of([0, 1, 2, 3, 99, -1]).tolist() == [1.0, 1.0, 0.4, 0.4, 0.4, 1.0]


@pytest.mark.parametrize("positions", [[], [0.0], [1.1], [float("nan")], [1.0, -0.5], [float("inf")]])
def test_what_is_no_chance_is_not_saved(tmp_path: Path, positions: list[float]) -> None:
    path = tmp_path / propensities.FILE
    propensities.save(path, [1.0, 0.5])
    with pytest.raises(InvalidInput):
        propensities.save(path, positions)
    assert propensities.load(path) == Propensities((1.0, 0.5))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"positions": 3}',
        '{"positions": []}',
        '{"positions": ["x"]}',
        '{"positions": [2]}',
    ],
)
def test_a_damaged_file_is_named_with_its_cure(tmp_path: Path, content: Any) -> None:
    path = tmp_path / propensities.FILE
    path.write_text(content)
    with pytest.raises(DamagedPropensities, match=r"propensities\.json cannot be used.*vitrina train"):
        propensities.load(path)
