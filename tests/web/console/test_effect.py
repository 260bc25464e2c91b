"""What is changed in the console is found by search after the worker's next round, without a restart."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from pytest_django import Settings
from tests.market.factories import small_catalogue
from tests.web.console.reading import sent

from vitrina.discovery.indexing import services as indexing
from vitrina.discovery.serving import services as serving
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.models import AttributeDefinition, Brand, Category, Product
from vitrina.market.catalog.types import AttributeDraft, AttributeType, ProductDraft
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers.models import Seller
from vitrina.search import SearchRequest

TOTE = ProductDraft(
    ref="tote",
    titles={"en": "Leather tote", "ru": "Кожаная сумка"},
    brand="Vellora",
    category_ref="bags--totes",
    attributes={"colour": "red", "weight": 640, "lined": True},
)
LINED = AttributeDraft("lined", {"en": "Lined"}, AttributeType.BOOLEAN, curated=True)


@pytest.fixture
def operator(db: None, settings: Settings, tmp_path: Path) -> Client:
    """An operator's browser before a shop with one product and an index of its own."""
    settings.VITRINA_INDEX, settings.VITRINA_MODELS = tmp_path / "index", tmp_path / "models"
    serving.engine.cache_clear()
    catalog.define_attributes([LINED])
    small_catalogue(TOTE)
    indexing.rebuild()
    accounts.create_user(email="ann@shop.eu", password="linen-and-brass", role=Role.OPERATOR)
    client = Client()
    client.force_login(User.objects.get(email="ann@shop.eu"))
    return client


def found(text: str) -> bool:
    """The tote answers all words of `text`, as they are spelled."""
    page = serving.engine().search(SearchRequest(text))
    return bool(page.matched_all) and not page.query.corrections


def first(model: type[Model], **which: Any) -> Model:
    return model._default_manager.get(**which)


@pytest.mark.parametrize(
    ("row", "changes", "new_words"),
    [
        (lambda: first(Product, ref="tote"), {"titles_en": "Saffiano shopper"}, "saffiano shopper"),
        (lambda: first(Product, ref="tote"), {"titles_ru": "Шоппер"}, "шоппер"),
        (lambda: first(Product, ref="tote"), {"attribute.colour": "blue"}, "blue tote"),
        (
            lambda: first(AttributeDefinition, code="colour"),
            {"choices-0-names_en": "vermilion"},
            "vermilion tote",
        ),
        (lambda: first(AttributeDefinition, code="lined"), {"labels_en": "Silk inside"}, "silk inside tote"),
        (lambda: first(Category, ref="bags"), {"names_en": "Luggage"}, "luggage tote"),
        (lambda: first(Brand, name="Vellora"), {"name": "Quillmark"}, "quillmark tote"),
    ],
)
def test_a_change_reaches_search(
    operator: Client, row: Callable[[], Model], changes: dict[str, str], new_words: str
) -> None:
    assert not found(new_words)
    change(operator, row(), **changes)
    indexing.drain()
    assert found(new_words)


def test_a_blocked_seller_takes_the_products_along(operator: Client) -> None:
    assert found("leather tote")
    change(operator, first(Seller, ref="acme"), state="blocked")
    indexing.drain()
    assert not found("leather tote")


def change(client: Client, row: Model, **changes: str) -> None:
    """Open the row's page, change some fields, and save."""
    address = f"/console/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"
    answer = client.post(address, {**sent(client.get(address).content, **changes), "_save": "1"})
    assert answer.status_code == 302, answer.context["errors"]
