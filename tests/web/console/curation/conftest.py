"""People of every role before a shop of two sellers with an index of its own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings
from tests.market.factories import small_catalogue

from vitrina.discovery.curation import redirects
from vitrina.discovery.indexing import services as indexing
from vitrina.discovery.serving import services as serving
from vitrina.insight.searches import queries as searches
from vitrina.insight.searches import services as log
from vitrina.insight.searches.buffer import Buffer
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers import services as sellers

Enter = Callable[[Role], Client]

TOTE = ProductDraft(
    ref="tote",
    titles={"en": "Leather tote", "ru": "Кожаная сумка"},
    brand="Vellora",
    category_ref="bags--totes",
    attributes={"colour": "red", "weight": 640},
)
SATCHEL = ProductDraft(
    ref="satchel",
    titles={"en": "Leather satchel"},
    brand="Kirsanov",
    category_ref="bags",
    attributes={"colour": "blue"},
)
LAMP = ProductDraft(ref="lamp", titles={"en": "Leather lamp"})


@pytest.fixture(scope="session")
def built_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test keeps its index for the others: the products are the same in each."""
    return tmp_path_factory.mktemp("curation") / "index"


@pytest.fixture
def enter(
    db: None, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built_index: Path
) -> Iterator[Enter]:
    """Log in as somebody of a role; the seller speaks for "acme", whose lamp's it is not."""
    settings.VITRINA_INDEX, settings.VITRINA_MODELS = tmp_path / "index", tmp_path / "models"
    monkeypatch.setattr(log, "_buffer", Buffer(capacity=100))
    for forget in (serving.engine.cache_clear, redirects.forget, searches.forget_snapshots):
        forget()
    small_catalogue(TOTE, SATCHEL)
    sellers.open_seller(ref="other", name="Other House")
    catalog.upsert_products([LAMP], seller_ref="other")
    if built_index.exists():
        shutil.copytree(built_index, settings.VITRINA_INDEX)
    else:
        indexing.rebuild()
        shutil.copytree(settings.VITRINA_INDEX, built_index)

    def client_of(role: Role) -> Client:
        refs = ["acme"] if role is Role.SELLER else []
        accounts.create_user(email=f"{role}@shop.eu", password="linen-and-brass", role=role, seller_refs=refs)
        client = Client()
        client.force_login(User.objects.get(email=f"{role}@shop.eu"))
        return client

    yield client_of
    serving.engine.cache_clear()
    redirects.forget()


@pytest.fixture
def merchandiser(enter: Enter) -> Client:
    """A merchandiser's browser."""
    return enter(Role.MERCHANDISER)
