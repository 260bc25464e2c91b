"""The small shop, indexed by a real engine, and a small learned model."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from catboost import CatBoost, CatBoostClassifier
from tests.search.small_shop import CATALOGUE, LOCATIONS, SETTINGS

from vitrina.search import Engine
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.catboost_model import ModelSheet, features_of


@pytest.fixture(scope="session")
def shop_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    engine = Engine.open(folder, settings=SETTINGS)
    engine.save_locations(LOCATIONS)
    engine.rebuild(CATALOGUE)
    return folder


@pytest.fixture
def shop(shop_folder: Path) -> Engine:
    """The shop's engine, for tests that only ask."""
    return Engine.open(shop_folder, settings=SETTINGS)


@pytest.fixture
def own_shop(tmp_path: Path) -> Engine:
    """An engine over the same products, for tests that change them."""
    engine = Engine.open(tmp_path, settings=SETTINGS)
    engine.save_locations(LOCATIONS)
    engine.rebuild(CATALOGUE)
    return engine


@pytest.fixture(scope="session")
def trees() -> CatBoost:
    """A small classifier over the declared features, trained on noise and one true effect."""
    random = np.random.default_rng(1)
    matrix = random.normal(size=(400, len(SCHEMA))).astype(np.float32)
    bought = matrix[:, SCHEMA.index("views_28d")] + random.normal(size=400) > 0
    return CatBoostClassifier(
        iterations=12, depth=3, verbose=False, thread_count=1, random_seed=1, allow_writing_files=False
    ).fit(matrix, bought)


@pytest.fixture
def sheet() -> ModelSheet:
    return ModelSheet(
        trained_from=date(2026, 8, 1),
        trained_until=date(2026, 9, 30),
        features=features_of(SCHEMA),
        metrics={"log_loss": 0.21},
        group_weights={"popularity": 0.5},
    )
