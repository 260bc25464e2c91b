"""Counts of a shop of its own, built from events that a test tells."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from tests.insight.features.log import AFTER, LAST_DAY, log_of, write_log

from vitrina.insight.features import services
from vitrina.insight.metrics.rollup import EXCLUDED_SCHEMA
from vitrina.kernel import clock

Told = Callable[..., None]


class NoEngine:
    def publish_signals(self, sheet: object) -> str:
        return "signals-000001"


@pytest.fixture
def told(settings: Settings, tmp_path: Path) -> Iterator[Told]:
    """`told(event(...), event(...))`: this is all that happened, and it was counted."""
    settings.VITRINA_EVENTS = tmp_path / "events"
    settings.VITRINA_METRICS = tmp_path / "metrics"
    settings.VITRINA_MODELS = tmp_path / "models"

    def tell(*events: dict[str, Any]) -> None:
        write_log(tmp_path / "events", log_of(events))
        services.build(day=LAST_DAY, engine=NoEngine(), excluded=EXCLUDED_SCHEMA.empty_table())  # type: ignore[arg-type]

    with clock.frozen(AFTER):
        yield tell
