"""A log of its own for every test, on a day that stands still."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from vitrina.insight.tracking import queries, services
from vitrina.insight.tracking.events import sessions_erased, shoppers_erased
from vitrina.insight.tracking.tables import read_part
from vitrina.kernel import clock

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def events_folder(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    """An empty log, and nothing noted before or after."""
    settings.VITRINA_EVENTS = tmp_path / "events"
    services.flush()
    settings.VITRINA_EVENTS = tmp_path / "mine"
    with clock.frozen(NOW):
        yield tmp_path / "mine"
    services.flush()


@pytest.fixture(autouse=True)
def _nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log needs no database; who hears of what it erases does."""
    for announcement in (shoppers_erased, sessions_erased):
        monkeypatch.setattr(announcement, "_receivers", [])


@pytest.fixture
def stored() -> Callable[..., list[dict[str, Any]]]:
    """All compacted events, in the order of the files."""

    def read(**span: Any) -> list[dict[str, Any]]:
        parts = queries.event_files(**span)
        return [row for part in parts for row in read_part(part).to_pylist()]

    return read
