"""Pure decisions about what a card says."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from vitrina.market.catalog.types import ProductSummary, ProductType
from vitrina.market.pricing.types import AskingPrice, PricePoint, VariantPrice
from vitrina.market.showcase.types import Badge

NEW_FOR = timedelta(days=60)
FEW_UNITS = 5


def in_stock(summary: ProductSummary, units: int | None) -> bool:
    """Whether it can be bought now: services, and goods that nobody counts, always can."""
    return summary.type is ProductType.SERVICE or units is None or units > 0


def badges(
    summary: ProductSummary, price: AskingPrice | None, units: int | None, *, today: date
) -> tuple[Badge, ...]:
    """The badges a product has earned, the most telling first. New: released within the last 60 days. Few
    left: 1 to 5 pieces."""
    available = in_stock(summary, units)
    released = summary.released_on
    earned = {
        Badge.SOLD_OUT: not available,
        Badge.FEW_LEFT: available and units is not None and units <= FEW_UNITS,
        Badge.DISCOUNT: price is not None and price.list_price_minor > price.price_minor,
        Badge.NEW: released is not None and today - NEW_FOR <= released <= today,
        Badge.NEXT_DAY: summary.rocket,
        Badge.EXPRESS: summary.express,
        Badge.PREMIUM_SELLER: summary.seller.premium,
    }
    return tuple(badge for badge, holds in earned.items() if holds)


def asking_price(prices: Sequence[VariantPrice]) -> AskingPrice | None:
    """What a product is said to cost: the price of its cheapest variant, the first of equals. `prices`: of
    all variants that have one, in the order in which they are offered."""
    if not prices:
        return None
    cheapest = min(prices, key=lambda price: price.price_minor)
    return AskingPrice(
        cheapest.currency,
        cheapest.price_minor,
        cheapest.list_price_minor,
        varies=any(price.price_minor != cheapest.price_minor for price in prices),
    )


def price_at(histories: Mapping[int, Sequence[PricePoint]], moment: datetime) -> int | None:
    """What a product cost at `moment`, in minor units: the lowest of its variants' prices then. None where
    none of them had a price yet. `histories`: variant pk → its prices, ascending by time."""
    then = [
        [point.price_minor for point in history if point.valid_from <= moment]
        for history in histories.values()
    ]
    return min((prices[-1] for prices in then if prices), default=None)
