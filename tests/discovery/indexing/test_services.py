"""Changes of the shop reach the index: all of them, once, and never half."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from tests.market.factories import SHOP

from vitrina.discovery.indexing import outbox, services
from vitrina.discovery.indexing.outbox import Kind
from vitrina.discovery.serving.services import search
from vitrina.kernel import clock
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft, ProductStatus
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.reviews import services as reviews
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import StockLevel
from vitrina.people.sellers import services as sellers
from vitrina.search import Engine, Filters, SearchRequest
from vitrina.search.storage.columns import LIVE_COLUMNS

VariantIds = dict[str, int]


def found(text: str = "", **filters: object) -> set[str]:
    page = search(SearchRequest(text, filters=Filters(**filters)))  # type: ignore[arg-type]
    return {hit.product_id for hit in page.hits[: page.matched_all]}


def test_what_is_sold_is_found_and_its_description_is_not_searched(engine: Engine) -> None:
    assert found("leather tote") == {"tote-red"}
    assert found("красная сумка") == {"tote-red"}
    assert found("640 g") == {"tote-red"}
    assert found("harbour pilots trieste") == set()


@pytest.mark.parametrize(
    ("change", "cut", "expected"),
    [
        (
            lambda ids: pricing.set_prices([PriceQuote(ids["tote-red"], 900, "EUR")]),
            {"price_minor": (None, 1_000)},
            {"tote-red"},
        ),
        (
            lambda ids: stock.set_levels([StockLevel(ids["satchel"], "depot", on_hand=0)]),
            {"in_stock": True},
            {"tote-red"},
        ),
        (
            lambda ids: stock.set_levels([StockLevel(ids["satchel"], "old-town", on_hand=1)]),
            {"pickup_shop": "old-town"},
            {"satchel"},
        ),
        (lambda ids: reviews.add_rating("satchel", stars=5), {"rating_min": 4.5}, {"satchel"}),
        (lambda ids: catalog.set_status(["satchel"], status=ProductStatus.UNLISTED), {}, {"tote-red"}),
        (lambda ids: sellers.close_seller("acme"), {}, set()),
    ],
)
def test_changes_are_carried_over(
    engine: Engine,
    variant_ids: VariantIds,
    change: Callable[[VariantIds], object],
    cut: dict[str, object],
    expected: set[str],
) -> None:
    change(variant_ids)
    assert outbox.pending_count() > 0
    services.drain()
    assert found(**cut) == expected
    assert outbox.pending_count() == 0


def test_a_seller_who_opens_again_brings_everything_back(engine: Engine) -> None:
    sellers.close_seller("acme")
    services.drain()
    sellers.open_seller(ref="acme", name="Acme")
    services.drain()
    assert found() == {"tote-red", "satchel"}


def test_new_texts_replace_the_old_ones(engine: Engine) -> None:
    catalog.upsert_products([ProductDraft(ref="satchel", titles={"en": "Messenger"})], seller_ref="acme")
    services.drain()
    assert found("messenger") == {"satchel"}
    assert found("satchel") == set()


def test_what_is_rolled_back_is_not_pending(engine: Engine, variant_ids: VariantIds) -> None:
    with pytest.raises(RuntimeError, match="no sale"), transaction.atomic():
        pricing.set_prices([PriceQuote(variant_ids["tote-red"], 1, "EUR")])
        raise RuntimeError("no sale")
    assert outbox.pending_count() == 0


def test_a_change_noted_twice_is_carried_over_once(engine: Engine, variant_ids: VariantIds) -> None:
    for price in (100, 200, 300):
        pricing.set_prices([PriceQuote(variant_ids["tote-red"], price, "EUR")])
    assert outbox.pending_count() == 1


def test_a_change_made_while_its_product_is_indexed_stays_pending(engine: Engine) -> None:
    outbox.note(Kind.NUMBERS, [1])
    taken = outbox.take()
    assert taken
    outbox.note(Kind.NUMBERS, [1])
    outbox.settle(taken)
    assert outbox.pending_count() == 1


def test_a_drain_that_dies_is_done_again(
    engine: Engine, variant_ids: VariantIds, monkeypatch: pytest.MonkeyPatch
) -> None:
    pricing.set_prices([PriceQuote(variant_ids["tote-red"], 900, "EUR")])

    def die(noted: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(outbox, "settle", die)
        with pytest.raises(KeyboardInterrupt):
            services.drain()
    assert outbox.pending_count() == 1
    services.drain()
    assert (found(price_minor=(900, 900)), outbox.pending_count()) == ({"tote-red"}, 0)


def test_without_an_index_the_first_drain_makes_one(variant_ids: VariantIds) -> None:
    services.drain()
    assert found() == {"tote-red", "satchel"}
    assert outbox.pending_count() == 0


def test_indexing_again_gives_the_same_answers(engine: Engine) -> None:
    before = search(SearchRequest("tote", facets=True))
    services.rebuild()
    after = search(SearchRequest("tote", facets=True))
    assert [(hit.product_id, hit.score) for hit in before.hits] == [
        (hit.product_id, hit.score) for hit in after.hits
    ]
    assert before.facets == after.facets


def test_places_reach_the_engine(engine: Engine) -> None:
    assert {place.id for place in engine.reader.current().locations} >= {"depot", SHOP.ref}


def test_goods_that_nobody_counts_can_be_bought(engine: Engine) -> None:
    catalog.upsert_products([ProductDraft(ref="poster", titles={"en": "Poster"})], seller_ref="acme")
    services.drain()
    assert "poster" in found(in_stock=True)


def test_mean_prices_are_brought_up_to_date_once_a_day(engine: Engine, variant_ids: VariantIds) -> None:
    pricing.set_prices([PriceQuote(variant_ids["tote-red"], 15_000, "EUR")])
    services.drain()

    def mean() -> float:
        snapshot = engine.reader.current()
        row = snapshot.retriever.row_of("tote-red")
        return float(snapshot.live[row, list(LIVE_COLUMNS).index("price_mean_30d_minor")])

    before, later = mean(), clock.now() + timedelta(days=10)
    with clock.frozen(later):
        assert services.refresh_moving_means(today=later.date()) > 0
        assert services.refresh_moving_means(today=later.date()) == 0
        services.drain()
    assert mean() < before
    assert services.refresh_moving_means(today=later.date() + timedelta(days=1)) > 0
