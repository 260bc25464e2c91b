from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings
from tests.discovery.training import world as invented

from vitrina.discovery.training import served


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: Settings) -> Iterator[None]:
    """Each test has its own served log, events and models."""
    settings.VITRINA_SERVED = tmp_path / "served"
    settings.VITRINA_EVENTS = tmp_path / "events"
    settings.VITRINA_MODELS = tmp_path / "models"
    served._full_on = None
    yield
    served.stop_writing()


@pytest.fixture(scope="session")
def log() -> invented.Log:
    """`invented.DAYS` days of an invented shop."""
    return invented.live(invented.world(), days=invented.DAYS, answers_a_day=invented.ANSWERS_A_DAY)
