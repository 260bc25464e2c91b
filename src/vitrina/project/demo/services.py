"""Fills the shop with the demo catalogue, through the market's own services."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.conf import settings

from vitrina.kernel import clock
from vitrina.kernel.errors import VitrinaError
from vitrina.kernel.progress import Progress
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import Refusal
from vitrina.market.pricing import queries as pricing_queries
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.reviews import queries as review_queries
from vitrina.market.reviews import services as reviews
from vitrina.market.stock import queries as stock_queries
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import StockLevel
from vitrina.operations.functions import services as functions
from vitrina.people.sellers import services as sellers
from vitrina.project.demo import content
from vitrina.project.demo.attributes import definitions
from vitrina.project.demo.catalogue import CURRENCY, PRODUCTS, SEED, categories, expected_attributes, generate
from vitrina.project.demo.media import filming, write_pictures
from vitrina.project.demo.places import LOCATIONS, SELLERS
from vitrina.project.demo.searches import save_searches
from vitrina.project.demo.staff import make_staff
from vitrina.project.demo.types import DemoProduct

_CHUNK = 500


class DemoRefused(VitrinaError):
    """The shop did not take a demo product: something else holds its id, or an attribute was redefined."""

    code = "demo_refused"
    template = "The demo product '%(ref)s' was refused at '%(field)s': %(reason)s Use an empty shop."


@dataclass(frozen=True, slots=True)
class _Saved:
    """Ids of what the catalogue took: products by ref, variants by sku."""

    product_ids: dict[str, int]
    variant_ids: dict[str, int]


def make(
    *, products: int | None = None, progress: Progress, seed: int = SEED, today: date | None = None
) -> None:
    """Make the demo shop: sellers, places, categories, attributes, and so many products (default 5,000) with
    prices, stock, ratings and pictures.

    Deterministic by `seed`; `today` (default: the clock's) ends the price histories. May be repeated:
    products and pictures are brought up to date, prices, stock and ratings that have moved on are not turned
    back, and what an interrupted run left out is added. Raises `DemoRefused`.
    """
    day = today or clock.now().date()
    _prepare()
    made = _made(seed, PRODUCTS if products is None else products, day, progress)
    drawings = [drawing for product in made for drawing in product.drawings]
    with filming(drawings, progress):
        saved = _save_products(made, progress)
        _set_prices(made, saved, progress)
        _set_stock(made, saved, progress)
        _set_ratings(made, saved)
        _name_service_shops(made)
        make_staff(settings.VITRINA_DEMO_LOGINS)
        functions.switch("design_page", on=True)
        content.save_content(today=day, progress=progress)
        save_searches(made, seed=seed, today=day, progress=progress)
        write_pictures([*drawings, *content.DRAWINGS], progress)


def _prepare() -> None:
    """What products refer to: sellers, places, attributes, categories."""
    for seller in SELLERS:
        sellers.open_seller(
            ref=seller.ref,
            name=seller.name,
            premium=seller.premium,
            rating_mean=seller.rating_mean,
            rating_count=seller.rating_count,
        )
        sellers.set_violation(seller.ref, violation=seller.violation)
    stock.save_locations(LOCATIONS)
    catalog.define_attributes(definitions())
    catalog.upsert_categories(categories())
    catalog.assign_attributes(expected_attributes())


def _made(seed: int, products: int, today: date, progress: Progress) -> list[DemoProduct]:
    progress.start("Inventing products", products)
    made = []
    for product in generate(seed, products=products, today=today):
        made.append(product)
        progress.advance()
    return made


def _save_products(made: Sequence[DemoProduct], progress: Progress) -> _Saved:
    progress.start("Saving products", len(made))
    by_seller: dict[str, list[DemoProduct]] = defaultdict(list)
    for product in made:
        by_seller[product.seller_ref].append(product)
    saved = _Saved({}, {})
    for seller_ref, offered in by_seller.items():
        for chunk in _chunks(offered):
            outcome = catalog.upsert_products([product.draft for product in chunk], seller_ref=seller_ref)
            _complain(outcome.refused)
            saved.product_ids.update(outcome.product_ids)
            saved.variant_ids.update({sku: pk for (_, sku), pk in outcome.variant_ids.items()})
            progress.advance(len(chunk))
    return saved


def _complain(refused: Sequence[Refusal]) -> None:
    for refusal in refused:
        raise DemoRefused(ref=refusal.ref, field=refusal.field, reason=refusal.reason)


def _set_prices(made: Sequence[DemoProduct], saved: _Saved, progress: Progress) -> None:
    """Lay the history down in order of time, for variants that have no price yet."""
    priced = pricing_queries.variant_prices(list(saved.variant_ids.values()))
    by_day: dict[date, list[PriceQuote]] = defaultdict(list)
    for product in made:
        for sku, steps in product.prices.items():
            variant_id = saved.variant_ids[sku]
            for step in steps if variant_id not in priced else ():
                quote = PriceQuote(variant_id, step.price_minor, CURRENCY, step.list_price_minor)
                by_day[step.since].append(quote)
    progress.start("Setting prices", len(by_day))
    for day in sorted(by_day):
        pricing.set_prices(by_day[day], at=datetime.combine(day, time.min, UTC))
        progress.advance()


def _set_stock(made: Sequence[DemoProduct], saved: _Saved, progress: Progress) -> None:
    """Put pieces on the shelves, for variants that are nowhere yet."""
    counted = {row.variant_id for row in stock_queries.variant_stock(list(saved.variant_ids.values()))}
    levels = [
        StockLevel(saved.variant_ids[sku], place, pieces)
        for product in made
        for sku, places in product.stock.items()
        if saved.variant_ids[sku] not in counted
        for place, pieces in places.items()
    ]
    progress.start("Filling shelves", len(levels))
    for start in range(0, len(levels), stock.BATCH):
        batch = levels[start : start + stock.BATCH]
        stock.set_levels(batch)
        progress.advance(len(batch))


def _set_ratings(made: Sequence[DemoProduct], saved: _Saved) -> None:
    rated = review_queries.rating_facts(list(saved.product_ids.values()))
    counts = {saved.product_ids[product.draft.ref]: product.stars for product in made if product.stars.count}
    reviews.set_ratings({pk: stars for pk, stars in counts.items() if pk not in rated})


def _name_service_shops(made: Sequence[DemoProduct]) -> None:
    for product in made:
        if product.service_shops:
            stock.set_service_shops(product.draft.ref, location_refs=product.service_shops)


def _chunks(products: Sequence[DemoProduct]) -> Iterator[Sequence[DemoProduct]]:
    for start in range(0, len(products), _CHUNK):
        yield products[start : start + _CHUNK]
