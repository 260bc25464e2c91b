"""Pure decisions about what a card says."""

from datetime import date, timedelta

from vitrina.market.catalog.types import ProductSummary, ProductType
from vitrina.market.pricing.types import AskingPrice, PriceFacts
from vitrina.market.showcase.types import Badge

NEW_FOR = timedelta(days=60)
FEW_UNITS = 5


def in_stock(summary: ProductSummary, units: int | None) -> bool:
    """Whether it can be bought now: services, and goods that nobody counts, always can."""
    return summary.type is ProductType.SERVICE or units is None or units > 0


def badges(
    summary: ProductSummary, price: AskingPrice | PriceFacts | None, units: int | None, *, today: date
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
