"""A shop of its own for every test, on the day after the last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from vitrina.kernel import clock
from vitrina.search.types import SignalSheet

from .log import AFTER


class FakeEngine:
    """Takes signals, and shows them."""

    def __init__(self) -> None:
        self.sheets: list[SignalSheet] = []

    def publish_signals(self, sheet: SignalSheet) -> str:
        self.sheets.append(sheet)
        return f"signals-{len(self.sheets):06}"

    @property
    def live(self) -> SignalSheet:
        return self.sheets[-1]


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def home(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    """Empty folders of events, counts and models."""
    settings.VITRINA_EVENTS = tmp_path / "events"
    settings.VITRINA_METRICS = tmp_path / "metrics"
    settings.VITRINA_MODELS = tmp_path / "models"
    with clock.frozen(AFTER):
        yield tmp_path
