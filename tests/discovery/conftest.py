"""A shop in the test database with a real engine over a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings
from tests.market.factories import small_catalogue

from vitrina.discovery.indexing import services as indexing
from vitrina.discovery.serving import services as serving
from vitrina.market.catalog.types import ProductDraft
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import StockLevel
from vitrina.search import Engine

DRAFTS = (
    ProductDraft(
        ref="tote-red",
        titles={"en": "Leather tote bag", "ru": "Кожаная сумка"},
        descriptions={"en": "Carried by the harbour pilots of Trieste."},
        brand="Vellora",
        category_ref="bags--totes",
        attributes={"colour": "red", "weight": 640},
    ),
    ProductDraft(ref="satchel", titles={"en": "Satchel"}, category_ref="bags", attributes={"colour": "blue"}),
)
_PRICES = {"tote-red": 45_000, "satchel": 30_000}


@pytest.fixture
def index_folder(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    settings.VITRINA_INDEX = tmp_path / "index"
    settings.VITRINA_MODELS = tmp_path / "models"
    serving.engine.cache_clear()
    yield settings.VITRINA_INDEX
    serving.engine.cache_clear()


@pytest.fixture
def variant_ids(db: None, index_folder: Path) -> dict[str, int]:
    """The shop's two products, priced and stocked, not indexed yet: variant ids by product ref."""
    outcome = small_catalogue(*DRAFTS)
    ids = {ref: outcome.variant_ids[ref, ref] for ref in _PRICES}
    pricing.set_prices([PriceQuote(ids[ref], price, "EUR") for ref, price in _PRICES.items()])
    stock.set_levels([StockLevel(variant_id, "depot", on_hand=5) for variant_id in ids.values()])
    return ids


@pytest.fixture
def engine(variant_ids: dict[str, int]) -> Engine:
    """The shop's engine, up to date."""
    indexing.rebuild()
    return serving.engine()
