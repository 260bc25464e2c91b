from collections import Counter

import numpy as np
import pytest

from vitrina.project.bench.catalogue import BLOCK, GeneratedCatalogue
from vitrina.project.bench.queries import KINDS, make_queries
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.types import Product


@pytest.fixture(scope="module")
def products() -> list[Product]:
    return list(GeneratedCatalogue(5_000).products())


def test_the_same_seed_makes_the_same_catalogue(products: list[Product]) -> None:
    assert list(GeneratedCatalogue(5_000).products()) == products
    assert next(GeneratedCatalogue(5_000, seed=8).products()).titles != products[0].titles


def test_a_sample_comes_from_all_over() -> None:
    catalogue = GeneratedCatalogue(3 * BLOCK)
    numbers = {int(product.id[1:]) // BLOCK for product in catalogue.sample(300)}
    assert numbers == {0, 1, 2}


def test_every_product_is_one_of_its_own(products: list[Product]) -> None:
    assert len({product.id for product in products}) == len(products)
    titles = Counter(product.titles["en"] for product in products)
    assert len(titles) > 0.99 * len(products)


def test_titles_are_of_the_length_of_real_ones(products: list[Product]) -> None:
    lengths = [len(product.titles["en"].split()) for product in products]
    assert min(lengths) >= 6
    assert max(lengths) <= 10


def test_every_product_has_ten_attributes_and_all_live_numbers(
    products: list[Product],
) -> None:
    for product in products:
        assert len(product.attributes) == 10
        assert len(product.categories) == 3
        assert set(product.live) == set(LIVE_COLUMNS)
        assert np.isfinite(list(product.live.values())).all()
        assert product.live["price_minor"] >= 99


def test_words_are_spread_as_real_ones_are(products: list[Product]) -> None:
    """Few words are everywhere, most are rare (Zipf)."""
    words = Counter(word for product in products for word in set(product.titles["en"].lower().split()))
    frequent = words.most_common(1)[0][1]
    rare = sum(count == 1 for count in words.values())
    assert frequent > 0.02 * len(products)
    assert rare > 0.4 * len(words)


def test_queries_are_of_each_kind_and_length_and_none_comes_twice(products: list[Product]) -> None:
    queries = make_queries(products, per_kind=40)
    assert len({query.text for query in queries}) == len(queries)
    assert Counter(query.kind for query in queries) == dict.fromkeys(KINDS, 40)
    assert set(Counter(len(query.text.split()) for query in queries)) == {1, 2, 3, 4}


def test_most_queries_stand_together_in_a_product(products: list[Product]) -> None:
    texts = [
        {
            *product.titles["en"].lower().split(),
            *(name for step in product.categories for name in step.names["en"].split()),
            *(attribute.keys[0] for attribute in product.attributes),
        }
        for product in products
    ]
    queries = make_queries(products, per_kind=20)
    found = sum(any(set(query.text.split()) <= text for text in texts) for query in queries)
    assert 0.8 * len(queries) < found


def test_the_same_products_make_the_same_queries(products: list[Product]) -> None:
    assert make_queries(products, per_kind=8) == make_queries(products, per_kind=8)
