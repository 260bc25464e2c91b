"""A log of the test's own: nothing is noted at its start."""

from collections.abc import Iterator

import pytest

from vitrina.insight.searches import queries, services
from vitrina.insight.searches.buffer import Buffer


@pytest.fixture(autouse=True)
def _own_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(services, "_buffer", Buffer(capacity=services._QUERIES_HELD_MAX))
    queries.forget_snapshots()
    yield
    queries.forget_snapshots()
