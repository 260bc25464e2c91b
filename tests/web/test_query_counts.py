"""How often an answer asks the database: as promised, and never more for more products."""

from typing import Any

import pytest
from django.test import Client
from tests.web import fake_engine

from vitrina.discovery.serving import services as serving
from vitrina.search.types import SearchRequest

pytestmark = pytest.mark.usefixtures("shop")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, shop: None) -> None:
    """Every search finds the same, without asking the database."""
    page = fake_engine.search(SearchRequest(facets=True))
    monkeypatch.setattr(serving, "search", lambda request: page)


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/api/v1/search", 4),
        ("/api/v1/search?facets=1", 8),
        ("/api/v1/products/tote-red", 12),
        ("/en/", 15),
        ("/en/search?q=tote", 15),
        ("/en/c/bags", 15),
        ("/en/c/bags?filter=color:red&in_stock=1&near=lyon", 15),
        ("/en/categories", 15),
        ("/en/b/maison-ardent", 15),
        ("/en/brands", 15),
        ("/en/s/atelier-nord", 15),
        ("/en/p/tote-red", 15),
    ],
)
def test_an_answer_asks_the_database_no_more_than_that(
    client: Client, found: None, address: str, most: int, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(most):
        assert client.get(address).status_code == 200
