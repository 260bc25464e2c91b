"""The price as the law and good manners want it told, and how it moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import AttributeFact, VariantFact
from vitrina.market.pricing.types import PriceLine

LINE_WIDTH, LINE_HEIGHT = 400, 112
_TOP, _BOTTOM = 14.0, 14.0
_SMALL_PACK = 250.0
"""Up to 250 g or ml the unit price is per 100, above it per kilogram or litre (Directive 98/6/EC)."""


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """What `amount` of `unit` costs: €12 per 100 ml."""

    price: Money
    amount: int
    unit: str


@dataclass(frozen=True, slots=True)
class PriceRow:
    """From which day on which price was asked; `lowest` of those shown."""

    since: date
    price: Money
    lowest: bool


@dataclass(frozen=True, slots=True)
class PriceChart:
    """A price line, drawn: `path` and `area` are SVG path data in a box of `LINE_WIDTH` × `LINE_HEIGHT`;
    `lowest_share`, `lowest_down`: where the lowest price began, in per cent of width and height. `rows`: the
    same as a table."""

    path: str
    area: str
    lowest_share: str
    lowest_down: str
    lowest: Money
    highest: Money
    first_day: date
    last_day: date
    rows: tuple[PriceRow, ...]

    @property
    def steady(self) -> bool:
        """The price never moved."""
        return self.lowest == self.highest


def unit_price(
    price: Money | None, variant: VariantFact | None, own: Sequence[AttributeFact]
) -> UnitPrice | None:
    """The price per 100 g or ml, or per kilogram or litre; None for what is not sold by measure.

    Sold by measure is what tells its net weight, or comes in several volumes: the volume of a vase is no
    content.
    """
    if price is None:
        return None
    options = variant.options if variant else ()
    content = next((fact for fact in (*options, *own) if fact.code == "net_weight"), None) or next(
        (fact for fact in options if fact.code == "volume"), None
    )
    if content is None or not content.number or content.unit not in _WHOLE:
        return None
    small = content.number <= _SMALL_PACK
    amount = 100.0 if small else 1000.0
    minor = round(price.minor * amount / content.number)
    return UnitPrice(
        Money(minor, price.currency), *((100, content.unit) if small else (1, _WHOLE[content.unit]))
    )


_WHOLE = {"g": "kg", "ml": "l"}


def price_chart(line: PriceLine | None) -> PriceChart | None:
    """Draw the line as steps, on a scale from a little below the lowest price to a little above the highest;
    None where nothing is known. A price that never moved is a line through the middle."""
    if line is None or not line.points:
        return None
    prices = [point.price_minor for point in line.points]
    low, high = min(prices), max(prices)
    span_seconds = max((line.ends_at - line.starts_at).total_seconds(), 1.0)

    def across(moment: datetime) -> float:
        return LINE_WIDTH * max(0.0, (moment - line.starts_at).total_seconds()) / span_seconds

    def down(minor: int) -> float:
        if high == low:
            return LINE_HEIGHT / 2
        return _TOP + (LINE_HEIGHT - _TOP - _BOTTOM) * (high - minor) / (high - low)

    first = line.points[0]
    start = f"M{across(first.valid_from):.1f} {down(first.price_minor):.1f}"
    steps = (f"H{across(point.valid_from):.1f}V{down(point.price_minor):.1f}" for point in line.points[1:])
    path = f"{start}{''.join(steps)}H{LINE_WIDTH}"
    lowest = min(line.points, key=lambda point: point.price_minor)
    return PriceChart(
        path=path,
        area=f"{path}V{LINE_HEIGHT}H{across(first.valid_from):.1f}Z",
        lowest_share=f"{100 * across(lowest.valid_from) / LINE_WIDTH:.1f}",
        lowest_down=f"{100 * down(low) / LINE_HEIGHT:.1f}",
        lowest=Money(low, line.currency),
        highest=Money(high, line.currency),
        first_day=first.valid_from.date(),
        last_day=line.ends_at.date(),
        rows=tuple(
            PriceRow(
                point.valid_from.date(), Money(point.price_minor, line.currency), point.price_minor == low
            )
            for point in line.points
        ),
    )
