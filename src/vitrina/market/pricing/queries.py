"""Reads of prices."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from vitrina.kernel import clock
from vitrina.market.catalog.queries.prepared import Prepared
from vitrina.market.pricing import rules
from vitrina.market.pricing.models import Price, PriceHistory
from vitrina.market.pricing.types import AskingPrice, PriceFacts, PriceLine, PricePoint, VariantPrice

BATCH = 2000
_ONE_DAY = timedelta(days=1)
LINE_POINTS_MAX = 3000
"""A product whose prices moved more often than this is drawn from their latest moves only."""
_ASKED = Prepared(
    int,
    lambda product_ids: (
        Price.objects.filter(variant__product__in=product_ids, variant__withdrawn=False)
        .order_by("price_minor", "variant__position", "pk")
        .values_list("variant__product", "currency", "price_minor", "list_price_minor")
    ),
)


def asking_prices(product_ids: Collection[int]) -> dict[int, AskingPrice]:
    """Product pk → what lists show of its price; products without a price are left out. Withdrawn variants do
    not count. One SQL query."""
    cheapest: dict[int, AskingPrice] = {}
    for product_id, currency, price_minor, list_price_minor in _ASKED.rows(product_ids):
        first = cheapest.setdefault(product_id, AskingPrice(currency, price_minor, list_price_minor))
        if first.price_minor != price_minor and not first.varies:
            cheapest[product_id] = replace(first, varies=True)
    return cheapest


def price_facts(product_ids: Iterable[int], *, now: datetime | None = None) -> dict[int, PriceFacts]:
    """Product pk → its price facts; products without a price are left out. Withdrawn variants do not count.
    Two SQL queries."""
    moment = now or clock.now()
    cheapest: dict[int, Price] = {}
    varying: set[int] = set()
    prices = (
        Price.objects.filter(variant__product__in=set(product_ids), variant__withdrawn=False)
        .select_related("variant")
        .order_by("price_minor", "variant__position", "pk")
    )
    for price in prices:
        first = cheapest.setdefault(price.variant.product_id, price)
        if first.price_minor != price.price_minor:
            varying.add(price.variant.product_id)
    histories = _histories([price.variant_id for price in cheapest.values()], until=moment)
    return {
        product_id: _facts(
            product_id, price, histories[price.variant_id], varies=product_id in varying, now=moment
        )
        for product_id, price in cheapest.items()
    }


def variant_prices(variant_ids: Iterable[int]) -> dict[int, VariantPrice]:
    """Variant pk → what it costs now; variants without a price are left out. One SQL query."""
    rows = Price.objects.filter(variant__in=set(variant_ids)).values_list(
        "variant_id", "currency", "price_minor", "list_price_minor"
    )
    return {row[0]: VariantPrice(*row) for row in rows}


def price_lines(product_id: int, *, days: int = 90, now: datetime | None = None) -> dict[int, PriceLine]:
    """Variant pk → how its price moved over the last `days`; variants without a price are left out, so are
    withdrawn ones. One SQL query."""
    moment = now or clock.now()
    rows = (
        PriceHistory.objects.filter(
            variant__product=product_id, variant__withdrawn=False, valid_from__lte=moment
        )
        .order_by("-valid_from", "-pk")
        .values_list("variant_id", "currency", "valid_from", "price_minor")[:LINE_POINTS_MAX]
    )
    histories: defaultdict[int, list[PricePoint]] = defaultdict(list)
    currencies: dict[int, str] = {}
    for variant_id, currency, valid_from, price_minor in reversed(list(rows)):
        histories[variant_id].append(PricePoint(valid_from, price_minor))
        currencies[variant_id] = currency
    starts_at = moment - timedelta(days=days)
    return {
        variant_id: PriceLine(
            currency=currencies[variant_id],
            points=rules.stretch(history, since=starts_at),
            lowest_30d_minor=rules.lowest_price_minor(history),
            starts_at=starts_at,
            ends_at=moment,
        )
        for variant_id, history in histories.items()
    }


def histories(product_ids: Iterable[int]) -> dict[int, dict[int, list[PricePoint]]]:
    """Product pk → variant pk → every price it ever had, ascending by time. Withdrawn variants do not count.
    One SQL query."""
    found: defaultdict[int, defaultdict[int, list[PricePoint]]] = defaultdict(lambda: defaultdict(list))
    rows = (
        PriceHistory.objects.filter(variant__product__in=set(product_ids), variant__withdrawn=False)
        .order_by("variant", "valid_from", "pk")
        .values_list("variant__product", "variant_id", "valid_from", "price_minor")
    )
    for product_id, variant_id, valid_from, price_minor in rows:
        found[product_id][variant_id].append(PricePoint(valid_from, price_minor))
    return {product_id: dict(points) for product_id, points in found.items()}


def iter_moving_ids(*, now: datetime | None = None, batch_size: int = BATCH) -> Iterator[tuple[int, ...]]:
    """Products whose 30-day mean moves with time alone, because a price changed within the last 31 days: what
    holds means (the search index) refreshes these every day. One SQL query a batch, by ascending pk."""
    since = (now or clock.now()) - rules.WINDOW - _ONE_DAY
    products = (
        PriceHistory.objects.filter(valid_from__gte=since)
        .order_by("variant__product")
        .values_list("variant__product", flat=True)
        .distinct()
    )
    last = 0
    while batch := tuple(products.filter(variant__product__gt=last)[:batch_size]):
        yield batch
        last = batch[-1]


def _histories(variant_ids: Iterable[int], *, until: datetime) -> dict[int, list[PricePoint]]:
    points: defaultdict[int, list[PricePoint]] = defaultdict(list)
    rows = (
        PriceHistory.objects.filter(variant__in=set(variant_ids), valid_from__lte=until)
        .order_by("variant", "valid_from", "pk")
        .values_list("variant_id", "valid_from", "price_minor")
    )
    for variant_id, valid_from, price_minor in rows:
        points[variant_id].append(PricePoint(valid_from, price_minor))
    return points


def _facts(
    product_id: int, price: Price, history: list[PricePoint], *, varies: bool, now: datetime
) -> PriceFacts:
    points = history or [PricePoint(min(price.valid_from, now), price.price_minor)]
    return PriceFacts(
        product_id=product_id,
        variant_id=price.variant_id,
        currency=price.currency,
        price_minor=price.price_minor,
        list_price_minor=price.list_price_minor,
        mean_30d_minor=rules.mean_price_minor(points, now=now),
        lowest_30d_minor=rules.lowest_price_minor(points),
        varies=varies,
    )
