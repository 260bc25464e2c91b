"""A small shop, and an engine that needs no index, for all tests of the web floor."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.utils import translation
from pytest_django import DjangoDbBlocker
from tests.web import fake_engine, small_shop

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.serving import services as serving
from vitrina.project.translations import compile_outdated


@pytest.fixture(scope="session", autouse=True)
def _translations() -> None:
    compile_outdated()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Requests leave their language active; the next test begins in English."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def _built_shop(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The small shop, built once a module in a transaction that is rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        small_shop.build()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Serving and explaining answer from `fake_engine`."""
    monkeypatch.setattr(serving, "search", fake_engine.search)
    monkeypatch.setattr(serving, "suggest", fake_engine.suggest)
    monkeypatch.setattr(explaining, "explain", fake_engine.explain)


@pytest.fixture
def shop(_built_shop: None, db: None, engine: None) -> None:
    """The small shop, open."""
