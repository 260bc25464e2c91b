"""Why here? is answered for what is on sale, and says clearly why not for the rest."""

import pytest

from vitrina.discovery.explaining.errors import NotOnSale
from vitrina.discovery.explaining.queries import explain
from vitrina.discovery.indexing import services as indexing
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft, ProductStatus
from vitrina.search import Engine, SearchRequest
from vitrina.search.errors import UnknownProduct


def test_a_product_on_sale_is_explained(engine: Engine) -> None:
    assert explain(SearchRequest("tote"), "tote-red").place == 1


def test_a_product_that_is_not_on_sale_says_so(engine: Engine) -> None:
    catalog.set_status(["tote-red"], status=ProductStatus.BLOCKED)
    indexing.drain()
    with pytest.raises(NotOnSale, match="'tote-red'"):
        explain(SearchRequest("tote"), "tote-red")


def test_a_product_that_does_not_exist_is_not_found(engine: Engine) -> None:
    with pytest.raises(NotFound):
        explain(SearchRequest("tote"), "no-such-thing")


def test_a_product_that_is_not_indexed_yet_says_so(engine: Engine) -> None:
    catalog.upsert_products([ProductDraft(ref="new", titles={"en": "New"})], seller_ref="acme")
    with pytest.raises(UnknownProduct):
        explain(SearchRequest("tote"), "new")
