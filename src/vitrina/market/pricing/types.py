"""What crosses the boundary of pricing."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PriceQuote:
    """A price to be set. `list_price_minor`: before any discount; None: the same, no discount."""

    variant_id: int
    price_minor: int
    currency: str
    list_price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class PricePoint:
    """A price with discount that was asked from `valid_from` (aware, UTC) until the next point."""

    valid_from: datetime
    price_minor: int


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """A product's price: that of its cheapest variant, in minor units of `currency`.

    `mean_30d_minor`: time-weighted mean of that variant's price over the last 30 days. `lowest_30d_minor`:
    the lowest it was in the 30 days before the price of now. `varies`: other variants cost more.
    """

    product_id: int
    variant_id: int
    currency: str
    price_minor: int
    list_price_minor: int
    mean_30d_minor: float
    lowest_30d_minor: int
    varies: bool


@dataclass(frozen=True, slots=True)
class AskingPrice:
    """What a product costs now, in its cheapest variant. `varies`: other variants cost more."""

    currency: str
    price_minor: int
    list_price_minor: int
    varies: bool = False


@dataclass(frozen=True, slots=True)
class VariantPrice:
    """What one variant costs now."""

    variant_id: int
    currency: str
    price_minor: int
    list_price_minor: int


@dataclass(frozen=True, slots=True)
class PricesOutcome:
    """What `set_prices` made different."""

    variant_ids: tuple[int, ...]
    product_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PriceLine:
    """What a variant cost from `starts_at` to `ends_at` (aware, UTC), in minor units of
    `currency`: each point holds until the next one, the last until the end. The first point stands at
    `starts_at`, or where the product was offered first. `lowest_30d_minor`: the lowest of the 30 days before
    the price of now."""

    currency: str
    points: tuple[PricePoint, ...]
    lowest_30d_minor: int
    starts_at: datetime
    ends_at: datetime
