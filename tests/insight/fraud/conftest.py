"""A shop with the sellers and goods of the stories, and a log of its own."""

from pathlib import Path

import pytest
from pytest_django import Settings
from tests.insight.fraud import stories

from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft
from vitrina.people.sellers import services as sellers


@pytest.fixture
def log(tmp_path: Path, settings: Settings) -> Path:
    """The folder of the shop's events, empty."""
    settings.VITRINA_EVENTS = tmp_path / "events"
    return tmp_path / "events"


@pytest.fixture
def shop(db: None, log: Path) -> None:
    """The catalogue that the stories act on."""
    for number in range(stories.SELLERS):
        seller = sellers.open_seller(ref=f"seller-{number}", name=f"Seller {number}")
        drafts = [
            ProductDraft(ref=stories.product(number, good), titles={"en": f"Good {number} {good}"})
            for good in range(stories.GOODS_EACH)
        ]
        catalog.upsert_products(drafts, seller_ref=seller.ref)
