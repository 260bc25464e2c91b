"""The small shop, indexed by a real engine."""

from pathlib import Path

import pytest
from tests.search.small_shop import CATALOGUE, LOCATIONS, SETTINGS

from vitrina.search import Engine


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
