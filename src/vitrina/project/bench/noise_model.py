"""A ranking model that has learned nothing, but costs what a learned one costs."""

from datetime import date
from pathlib import Path

import numpy as np
from catboost import CatBoost

from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.catboost_model import ModelSheet, features_of
from vitrina.search.ranking.store import ModelStore

TREES = 300
DEPTH = 6
_ROWS = 5_000


def publish_noise_model(folder: Path, *, seed: int = 5) -> str:
    """Train `TREES` trees of `DEPTH` over all features on random numbers and make them the live model of the
    store in `folder`. Returns its name."""
    rng = np.random.default_rng(seed)
    matrix = rng.random((_ROWS, len(SCHEMA)), np.float32)
    labels = (rng.random(_ROWS) < 0.1).astype(np.int8)
    trees = CatBoost(
        {
            "loss_function": "Logloss",
            "iterations": TREES,
            "depth": DEPTH,
            "rsm": 0.1,  # Of what it costs to score, nothing changes; training is quicker.
            "random_seed": seed,
            "verbose": False,
            "allow_writing_files": False,
        }
    )
    trees.fit(matrix, labels)
    today = date(2020, 1, 1)
    sheet = ModelSheet(trained_from=today, trained_until=today, features=features_of(SCHEMA))
    return ModelStore(folder).publish(trees, sheet)
