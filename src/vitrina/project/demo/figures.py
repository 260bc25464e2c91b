"""The numbers around a product: price and its history, stock, ratings. Pure: chance is passed in."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import exp, log
from random import Random

from vitrina.market.reviews.types import StarCounts
from vitrina.project.demo.brands import Tier
from vitrina.project.demo.places import SHOPS, WAREHOUSES
from vitrina.project.demo.types import PriceStep

HISTORY_DAYS = 90
"""How far back prices are told."""

_SLICES: dict[Tier, tuple[float, float]] = {1: (0.0, 0.42), 2: (0.3, 0.74), 3: (0.62, 1.0)}
"""Which part of a kind's price range (on a logarithmic scale) each tier of brand asks."""

_COURSES = ("steady", "sale_now", "sale_past", "rise", "falling")
_COURSE_WEIGHTS = (56, 19, 9, 9, 7)


def euros(random: Random, *, price_range: tuple[int, int], tier: Tier) -> float:
    """A price in euros for a brand of this tier, before it is rounded to what shops write."""
    low, high = (log(max(bound, 1)) for bound in price_range)
    share = random.uniform(*_SLICES[tier])
    return exp(low + (high - low) * share)


def retail_minor(price: float) -> int:
    """Euros as shops write them, in cents: 12.90, 149.00, 2 450.00."""
    if price < 100:
        return int(price) * 100 + 90
    if price < 400:
        return round(price / 5) * 500
    return round(price / 10) * 1000 if price < 2000 else round(price / 50) * 5000


def price_courses(
    random: Random, prices: Mapping[str, int], *, today: date, released_on: date
) -> dict[str, tuple[PriceStep, ...]]:
    """The last 90 days of each variant's price (sku → minor units now). All variants of a product move
    together: most stay, some are on sale now or were, some rose, some fall in steps."""
    start = max(today - timedelta(days=HISTORY_DAYS), min(released_on, today))
    course = random.choices(_COURSES, _COURSE_WEIGHTS)[0]
    share = random.choice((0.1, 0.15, 0.2, 0.25, 0.3, 0.4))
    span = (today - start).days
    first, second = (int(span * random.uniform(*part)) for part in ((0.3, 0.55), (0.6, 0.95)))
    days = (start, start + timedelta(days=first), start + timedelta(days=second))
    if span < 10:
        course = "steady"
    return {sku: _course(course, price, share, days) for sku, price in prices.items()}


def _course(course: str, price: int, share: float, days: tuple[date, date, date]) -> tuple[PriceStep, ...]:
    start, middle, late = days
    reduced = retail_minor(price * (1 - share) / 100)
    before = retail_minor(price * (1 - share * 0.4) / 100)
    if reduced >= price or course == "steady":
        return (PriceStep(start, price),)
    if course == "sale_now":
        return (PriceStep(start, price), PriceStep(late, reduced, price))
    if course == "sale_past":
        return (PriceStep(start, price), PriceStep(middle, reduced, price), PriceStep(late, price))
    if course == "rise":
        return (
            (PriceStep(start, before), PriceStep(late, price))
            if before < price
            else (PriceStep(start, price),)
        )
    step = PriceStep(middle, before, price) if reduced < before < price else PriceStep(middle, price)
    steps = (PriceStep(start, price), step, PriceStep(late, reduced, price))
    return steps if step.price_minor < price else (steps[0], steps[2])


def stock(random: Random, skus: list[str], *, tier: Tier, premium: bool) -> dict[str, dict[str, int]]:
    """Pieces on hand by sku and location. Some products are sold out, some sizes are; fine brands stand in
    the shops, everyday ones in the warehouses."""
    if random.random() < 0.05:
        return {sku: {} for sku in skus}
    depth = {1: 60, 2: 24, 3: 8}[tier]
    share = {1: 0.12, 2: 0.35, 3: 0.6}[tier]
    houses = [place for place in WAREHOUSES if random.random() < (0.85 if premium else 0.55)]
    shops = [place for place in SHOPS if random.random() < share]
    places = houses + shops or [random.choice(WAREHOUSES)]
    return {
        sku: {
            place: random.randint(1, depth if place in houses else max(depth // 6, 2))
            for place in places
            if random.random() > 0.14
        }
        for sku in skus
    }


def stars(random: Random, *, age_days: int, seller_mean: float) -> StarCounts:
    """Ratings: none for the newest, a few for most, many for some; their mean follows the seller's."""
    if age_days < 5 or random.random() < 0.08:
        return StarCounts()
    count = min(int(exp(random.gauss(3.0, 1.55)) * min(1.0, age_days / 120)), 6000)
    mean = min(max(random.gauss(seller_mean, 0.35), 1.6), 4.95)
    weights = [exp(-abs(star - mean) * (1.5 if star > mean else 1.05)) for star in range(1, 6)]
    counts = [round(count * weight / sum(weights)) for weight in weights]
    return StarCounts(*counts)
