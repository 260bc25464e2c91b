from datetime import date, timedelta
from pathlib import Path

import pytest

from vitrina.kernel.progress import Silent
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog import services as catalog_services
from vitrina.market.catalog.types import ProductDraft
from vitrina.market.pricing import queries as pricing
from vitrina.market.reviews import queries as reviews
from vitrina.market.stock import queries as stock
from vitrina.people.sellers import queries as sellers
from vitrina.people.sellers import services as seller_services
from vitrina.project.demo import services
from vitrina.project.demo.catalogue import generate

pytestmark = pytest.mark.django_db

COUNT = 240
TODAY = date(2026, 11, 21)


class Watching(Silent):
    """Notes the phases, how long each was said to be, and how far it came."""

    def __init__(self):
        self.phases = []

    def start(self, what, total=None):
        self.phases.append([what, total, 0])

    def advance(self, steps=1):
        self.phases[-1][2] += steps


@pytest.fixture
def media(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    # The log of searches has tests of its own, and takes longer than all the rest.
    monkeypatch.setattr(services, "save_searches", lambda *made, **options: None)
    return tmp_path


def _make(**options):
    services.make(products=COUNT, progress=Silent(), today=TODAY, **options)


def test_the_demo_shop_holds_what_was_generated(media):
    _make()
    made = {product.draft.ref: product for product in generate(products=COUNT, today=TODAY)}
    assert catalog.catalogue_size() == COUNT
    ids = catalog.ids_by_ref(list(made))
    for record in catalog.search_records(list(ids.values())):
        draft = made[record.ref].draft
        assert record.titles == draft.titles
        assert record.brand == draft.brand
        assert record.on_sale
        assert [variant.sku for variant in record.variants] == [variant.sku for variant in draft.variants]
        assert [picture.address for picture in record.pictures] == [d.path for d in made[record.ref].drawings]


def test_prices_have_a_history_and_end_at_the_present_one(media):
    _make()
    made = {product.draft.ref: product for product in generate(products=COUNT, today=TODAY)}
    ids = catalog.ids_by_ref(list(made))
    facts = pricing.price_facts(list(ids.values()))
    for ref, product in made.items():
        cheapest = min(steps[-1].price_minor for steps in product.prices.values())
        assert facts[ids[ref]].price_minor == cheapest


def test_stock_ratings_sellers_and_service_shops_are_there(media):
    _make()
    made = list(generate(products=COUNT, today=TODAY))
    ids = catalog.ids_by_ref([product.draft.ref for product in made])
    units = stock.stock_facts(list(ids.values()))
    ratings = reviews.rating_facts(list(ids.values()))
    shops = stock.service_shops(list(ids.values()))
    for product in made:
        pk = ids[product.draft.ref]
        wanted = sum(pieces for places in product.stock.values() for pieces in places.values())
        assert (units[pk].units if pk in units else 0) == wanted
        assert (ratings[pk].count if pk in ratings else 0) == product.stars.count
        assert set(shops.get(pk, ())) == set(product.service_shops)
    assert len(sellers.sellers()) == 12
    assert [seller.ref for seller in sellers.sellers() if seller.violation] == ["gadget-bazaar"]
    assert len(stock.locations()) == 9


def test_every_picture_is_written(media):
    _make()
    for product in generate(products=COUNT, today=TODAY):
        for drawing in product.drawings:
            assert (Path(media) / drawing.path).read_text(encoding="utf-8").startswith("<svg")


def test_making_it_again_changes_nothing_and_turns_no_price_back(media):
    _make()
    ids = list(
        catalog.ids_by_ref([product.draft.ref for product in generate(products=COUNT, today=TODAY)]).values()
    )
    before = (pricing.price_facts(ids), stock.stock_facts(ids), reviews.rating_facts(ids))
    services.make(products=COUNT, progress=Silent(), today=TODAY + timedelta(days=3))
    assert catalog.catalogue_size() == COUNT
    after = (pricing.price_facts(ids), stock.stock_facts(ids), reviews.rating_facts(ids))
    assert {pk: fact.price_minor for pk, fact in before[0].items()} == {
        pk: fact.price_minor for pk, fact in after[0].items()
    }
    assert before[1:] == after[1:]


def test_progress_is_told_to_the_end(media):
    watching = Watching()
    services.make(products=60, progress=watching, today=TODAY)
    assert [phase for phase in watching.phases if phase[1] != phase[2]] == []
    assert len(watching.phases) >= 4


def test_a_product_of_somebody_else_is_not_taken_over(media):
    ref = next(generate(products=COUNT, today=TODAY)).draft.ref
    seller_services.open_seller(ref="stranger", name="Stranger")
    catalog_services.upsert_products([ProductDraft(ref=ref, titles={"en": "Mine"})], seller_ref="stranger")
    with pytest.raises(services.DemoRefused, match=ref):
        _make()
