"""A small shop, and an engine that needs no index, for all tests of the web floor."""

import pytest
from tests.web import fake_engine, small_shop

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.serving import services as serving
from vitrina.project.translations import compile_outdated


@pytest.fixture(scope="session", autouse=True)
def _translations() -> None:
    compile_outdated()


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Serving and explaining answer from `fake_engine`."""
    monkeypatch.setattr(serving, "search", fake_engine.search)
    monkeypatch.setattr(serving, "suggest", fake_engine.suggest)
    monkeypatch.setattr(explaining, "explain", fake_engine.explain)


@pytest.fixture
def shop(db: None, engine: None) -> None:
    """The small shop, open."""
    small_shop.build()
