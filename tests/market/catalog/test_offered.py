"""Finding what a seller offers."""

from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.market.catalog import queries, services
from vitrina.market.catalog.types import ProductDraft, ProductStatus

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "ru")


@pytest.fixture(autouse=True)
def catalogue() -> None:
    small_catalogue(
        ProductDraft(
            "bag-1", {"en": "Leather bag", "ru": "Кожаная сумка"}, brand="Vellora", category_ref="bags"
        ),
        ProductDraft("bag-2", {"en": "Red tote"}, category_ref="bags--totes"),
        ProductDraft("scarf", {"en": "Silk scarf"}),
    )
    services.set_status(["scarf"], status=ProductStatus.UNLISTED)


def refs(**asked: Any) -> list[str]:
    found = queries.offered(languages=LANGUAGES, **{"limit": 10, **asked})
    return [item.ref for item in found.items]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["scarf", "bag-2", "bag-1"]),
        ({"words": "bag"}, ["bag-2", "bag-1"]),
        ({"words": "leather bag"}, ["bag-1"]),
        ({"words": "СУМКА"}, ["bag-1"]),
        ({"words": "vellora"}, ["bag-1"]),
        ({"words": "% _"}, []),
        ({"status": ProductStatus.UNLISTED}, ["scarf"]),
        ({"category_ref": "bags"}, ["bag-2", "bag-1"]),
        ({"category_ref": "bags--totes"}, ["bag-2"]),
        ({"category_ref": "nowhere"}, []),
        ({"seller_refs": ["somebody-else"]}, []),
        ({"seller_refs": []}, []),
    ],
)
def test_it_is_found_by_words_status_category_and_seller(asked: dict[str, Any], found: list[str]) -> None:
    assert refs(**asked) == found


def test_a_short_list_knows_how_long_the_whole_is(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        page = queries.offered(languages=LANGUAGES, limit=2)
    assert ([item.ref for item in page.items], page.total) == (["scarf", "bag-2"], 3)
    with django_assert_num_queries(1):
        assert queries.offered(languages=LANGUAGES, limit=4).total == 3
