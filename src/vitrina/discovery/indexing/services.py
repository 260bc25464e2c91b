"""Brings the index up to the shop: what is pending, or everything anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction

from vitrina.discovery.indexing import outbox
from vitrina.discovery.indexing.documents import (
    live_update,
    product_document,
    search_location,
    seller_numbers,
)
from vitrina.discovery.indexing.models import DailyChore
from vitrina.discovery.indexing.outbox import Kind, Noted
from vitrina.kernel.progress import Progress, Silent
from vitrina.market.catalog import queries as catalog
from vitrina.market.pricing import queries as pricing
from vitrina.market.pricing.types import PriceFacts
from vitrina.market.reviews import queries as reviews
from vitrina.market.reviews.types import StarCounts
from vitrina.market.stock import queries as stock
from vitrina.market.stock.types import StockFacts
from vitrina.people.sellers import queries as sellers
from vitrina.search import Engine
from vitrina.search.errors import NoIndex
from vitrina.search.types import Product

_MEANS = "moving-means"


@dataclass(frozen=True, slots=True)
class Moving:
    """What of some products changes without their text, by product id; absent: nothing is known."""

    prices: Mapping[int, PriceFacts]
    stocks: Mapping[int, StockFacts]
    stars: Mapping[int, StarCounts]

    @classmethod
    def of(cls, product_ids: Sequence[int]) -> "Moving":
        """Read it for these products: a fixed number of SQL queries."""
        return cls(
            prices=pricing.price_facts(product_ids),
            stocks=stock.stock_facts(product_ids),
            stars=reviews.rating_facts(product_ids),
        )


def open_engine() -> Engine:
    """The shop's engine, to write with. One process writes at a time; the engine sees to it."""
    return Engine.open(settings.VITRINA_INDEX, models=settings.VITRINA_MODELS)


def rebuild(*, engine: Engine | None = None, progress: Progress | None = None) -> int:
    """Index the whole shop into a new generation, switched to at once when it is complete; returns how many
    products are searchable. Searches go on meanwhile. Changes noted while it runs stay pending."""
    engine = engine or open_engine()
    progress = progress or Silent()
    pending = list(_all_pending())
    engine.save_locations([search_location(fact) for fact in stock.locations()])
    report = engine.rebuild(
        _documents_of_shop(), progress=progress, total=catalog.catalogue_size(), names=_names()
    )
    for noted in pending:
        outbox.settle(noted)
    return report.indexed


def drain(*, engine: Engine | None = None, progress: Progress | None = None) -> int:
    """Carry over all that is pending; returns how many changes that were. Where there is no index yet, the
    whole shop is indexed. Killed half-way, it is simply called again."""
    if not outbox.pending_count():
        return 0
    engine = engine or open_engine()
    progress = progress or Silent()
    try:
        engine.reader.current()
    except NoIndex:
        return rebuild(engine=engine, progress=progress)
    carried = 0
    progress.start("index", outbox.pending_count())
    while noted := outbox.take():
        _CARRY[noted.kind](engine, noted.ids)
        outbox.settle(noted)
        carried += len(noted.ids)
        progress.advance(len(noted.ids))
    engine.tidy()
    return carried


def refresh_moving_means(*, today: date) -> int:
    """Note the products whose 30-day mean price drifts with time alone, behind all that shoppers wait for;
    returns how many. Does so once a day, however often it is called, and whoever was killed half-way.

    Owns its transaction.
    """
    if DailyChore.objects.filter(name=_MEANS, done_on__gte=today).exists():
        return 0
    count = 0
    with transaction.atomic():
        for product_ids in pricing.iter_moving_ids():
            outbox.note(Kind.MEANS, product_ids)
            count += len(product_ids)
        DailyChore.objects.update_or_create(name=_MEANS, defaults={"done_on": today})
    return count


def _carry_locations(engine: Engine, _ids: Sequence[int]) -> None:
    engine.save_locations([search_location(fact) for fact in stock.locations()])


def _carry_sellers(engine: Engine, ids: Sequence[int]) -> None:
    for facts in sellers.sellers_by_id(ids).values():
        if facts.sells:
            engine.update_where("seller", facts.ref, seller_numbers(facts))
        # A seller who stops or starts selling takes all products out of, or back into, the index.
        for product_ids in catalog.iter_product_ids(seller_ids=[facts.id]):
            _carry_changed_standing(engine, product_ids)


def _carry_changed_standing(engine: Engine, product_ids: Sequence[int]) -> None:
    records = catalog.search_records(product_ids)
    engine.remove([record.ref for record in records if not record.on_sale])
    missing = [record.id for record in records if record.on_sale and not engine.holds(record.ref)]
    if missing:
        engine.index(_documents(missing))


def _carry_products(engine: Engine, ids: Sequence[int]) -> None:
    records = catalog.search_records(ids)
    engine.remove([record.ref for record in records if not record.on_sale])
    engine.index(_documents(ids))


def _carry_numbers(engine: Engine, ids: Sequence[int]) -> None:
    refs = catalog.refs_by_id(ids)
    moving = Moving.of(ids)
    engine.update(
        live_update(
            ref,
            price=moving.prices.get(product_id),
            stock=moving.stocks.get(product_id),
            stars=moving.stars.get(product_id),
        )
        for product_id, ref in refs.items()
    )


_CARRY = {
    Kind.LOCATIONS: _carry_locations,
    Kind.SELLER: _carry_sellers,
    Kind.PRODUCT: _carry_products,
    Kind.NUMBERS: _carry_numbers,
    Kind.MEANS: _carry_numbers,
}


def _documents_of_shop() -> Iterator[Product]:
    for product_ids in catalog.iter_product_ids():
        yield from _documents(product_ids)


def _documents(product_ids: Sequence[int]) -> Iterator[Product]:
    """What of these products may be found, as search knows it."""
    moving = Moving.of(product_ids)
    for record in catalog.search_records(product_ids):
        if record.on_sale:
            yield product_document(
                record,
                price=moving.prices.get(record.id),
                stock=moving.stocks.get(record.id),
                stars=moving.stars.get(record.id),
            )


def _names() -> Iterator[str]:
    """The shop's brands and categories, which stay whole where a language is written without blanks."""
    yield from catalog.brand_names()
    for category in catalog.all_categories():
        yield from category.names.values()


def _all_pending() -> Iterator[Noted]:
    """All that is pending now, kind by kind: what a rebuild that begins now will hold."""
    for kind in Kind:
        yield outbox.pending_of(kind)
