"""The factors a shop starts with: those of a large marketplace, with its published numbers."""

from dataclasses import dataclass

from vitrina.search.boosting.factor import Curve, Factor

LOGISTICS = "logistics"
"""The exclusive group of delivery factors."""

CurvePoints = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class BoostSettings:
    """The numbers of the default factors.

    `good_price`: points (price now ÷ 30-day mean, factor). `bad_price_above`: the same ratio. Ratings in
    stars, with the number of ratings from which they are believed.
    """

    express: float = 1.075
    rocket: float = 1.075
    nearest_warehouse: float = 1.0375
    premium_seller: float = 1.05
    good_price: CurvePoints = ((0.80, 1.05), (0.90, 1.03), (1.00, 1.00))
    bad_price_above: float = 1.15
    bad_price: float = 0.8
    violation: float = 0.5
    low_rating_at_most: float = 3.0
    low_rating_from_count: int = 20
    low_rating: float = 0.85
    low_seller_rating_at_most: float = 3.5
    low_seller_rating_from_count: int = 50
    low_seller_rating: float = 0.9


def default_factors(settings: BoostSettings | None = None) -> tuple[Factor, ...]:
    """The free factors and de-boosts of every shop. Paid ones come with sellers' promotions."""
    numbers = settings or BoostSettings()
    return (
        Factor(
            name="express",
            reason="Express delivery is offered.",
            kind="free",
            effect=numbers.express,
            condition={"fact": "express", "is": 1},
            group=LOGISTICS,
        ),
        Factor(
            name="rocket",
            reason="The seller promises same-day or next-day delivery from a local warehouse.",
            kind="free",
            effect=numbers.rocket,
            condition={"fact": "rocket", "is": 1},
            group=LOGISTICS,
        ),
        Factor(
            name="nearest_warehouse",
            reason="The marketplace's warehouse nearest to the shopper holds the product.",
            kind="free",
            effect=numbers.nearest_warehouse,
            condition={"fact": "in_nearest_warehouse", "is": 1},
            group=LOGISTICS,
        ),
        Factor(
            name="premium_seller",
            reason="The seller is a premium seller.",
            kind="free",
            effect=numbers.premium_seller,
            condition={"fact": "seller_premium", "is": 1},
        ),
        Factor(
            name="good_price",
            reason="The price is below its mean over the last 30 days.",
            kind="free",
            effect=Curve("price_ratio", numbers.good_price),
        ),
        Factor(
            name="bad_price",
            reason="The price is well above its mean over the last 30 days.",
            kind="deboost",
            effect=numbers.bad_price,
            condition={"fact": "price_ratio", "above": numbers.bad_price_above},
        ),
        Factor(
            name="violation",
            reason="The seller is under a gross violation of the marketplace's rules.",
            kind="deboost",
            effect=numbers.violation,
            condition={"fact": "seller_violation", "is": 1},
        ),
        Factor(
            name="low_rating",
            reason="Many shoppers rated the product low.",
            kind="deboost",
            effect=numbers.low_rating,
            condition={
                "all": [
                    {"fact": "rating_mean", "at_most": numbers.low_rating_at_most},
                    {"fact": "rating_count", "at_least": numbers.low_rating_from_count},
                ]
            },
        ),
        Factor(
            name="low_seller_rating",
            reason="Many buyers rated the seller low.",
            kind="deboost",
            effect=numbers.low_seller_rating,
            condition={
                "all": [
                    {"fact": "seller_rating", "at_most": numbers.low_seller_rating_at_most},
                    {"fact": "seller_rating_count", "at_least": numbers.low_seller_rating_from_count},
                ]
            },
        ),
    )
