"""The prior's numbers: how bad and how good each feature gets, and its share of its group's weight.

A feature's usual value (its declared default) is neutral; `worst` and `best` are where the effect ends.
Where one of them is the default, the feature only takes or only adds. The shares of a group add up to 1.
Features that are not named here are left to learned models: single days, which are noise while a shop is
small, and text features, which base ranking has already summed up in its score.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from vitrina.search.features.behaviour import QUERY_RATE_WINDOWS_DAYS, QUERY_WINDOWS_DAYS, RATE_WINDOWS_DAYS


@dataclass(frozen=True, slots=True)
class Term:
    """One feature in the prior. `share` of its group's weight; `log`: its size counts, by ln(1 + value)."""

    feature: str
    share: float
    worst: float
    best: float
    log: bool = False


_DAYS_LONGEST = 60
_COUNT_WINDOWS_DAYS = (7, 14, 28, 60)

_COUNTS_BEST_IN_60_DAYS = {
    "impressions": (0.10, 200_000),
    "views": (0.20, 20_000),
    "carts": (0.20, 2_000),
    "favourites": (0.10, 1_000),
    "orders": (0.25, 600),
    "units": (0.15, 1_000),
    "revenue": (0.10, 5_000_000),
}
"""Count → share of its group over all windows, and the number in 60 days that no product need surpass."""

_QUERY_COUNTS_BEST_IN_60_DAYS = {
    "query_impressions": (0.02, 20_000),
    "query_views": (0.08, 2_000),
    "query_carts": (0.06, 200),
    "query_orders": (0.08, 60),
}

_RATES = {"view_rate": (0.05, 0.20), "cart_rate": (0.10, 0.30), "favourite_rate": (0.05, 0.20)}
"""Rate → share of its group over all windows, and the best."""

_QUERY_RATES = {
    "query_view_rate": (0.02, 0.20),
    "query_cart_rate": (0.01, 0.30),
    "query_favourite_rate": (0.01, 0.20),
    "query_conversion": (0.08, 0.05),
}


def _counts(bests: dict[str, tuple[float, int]], windows_days: tuple[int, ...]) -> Iterator[Term]:
    for name, (share, best) in bests.items():
        for days in windows_days:
            yield Term(
                f"{name}_{days}d",
                share / len(windows_days),
                worst=0,
                best=best * days / _DAYS_LONGEST,
                log=True,
            )


def _rates(bests: dict[str, tuple[float, float]], windows_days: tuple[int, ...]) -> Iterator[Term]:
    for name, (share, best) in bests.items():
        for days in windows_days:
            yield Term(f"{name}_{days}d", share / len(windows_days), worst=0, best=best)


PRIOR_TERMS: tuple[Term, ...] = (
    *_counts(_COUNTS_BEST_IN_60_DAYS, _COUNT_WINDOWS_DAYS),
    *_counts(_QUERY_COUNTS_BEST_IN_60_DAYS, QUERY_WINDOWS_DAYS),
    *_rates(_RATES, RATE_WINDOWS_DAYS),
    *_rates(_QUERY_RATES, QUERY_RATE_WINDOWS_DAYS),
    *_rates({"conversion": (0.20, 0.05)}, RATE_WINDOWS_DAYS),
    Term("repeat_rate_60d", 0.05, worst=0, best=0.4),
    Term("return_rate_60d", 0.05, worst=0.4, best=0),
    Term("cancel_rate_60d", 0.04, worst=0.3, best=0),
    Term("price_ratio_30d", 0.62, worst=1.3, best=0.7),
    Term("discount_share", 0.36, worst=0, best=0.5),
    Term("price_place", 0.02, worst=1, best=0),
    Term("rating_shrunk", 0.45, worst=2.5, best=4.9),
    Term("rating_count", 0.25, worst=0, best=2_000, log=True),
    Term("one_star_share", 0.15, worst=0.4, best=0),
    Term("seller_rating_shrunk", 0.15, worst=2.5, best=4.9),
    Term("delivery_days", 0.40, worst=14, best=1),
    Term("in_nearest_warehouse", 0.10, worst=0, best=1),
    Term("pickup_km", 0.10, worst=200, best=0),
    Term("express", 0.15, worst=0, best=1),
    Term("rocket", 0.15, worst=0, best=1),
    Term("in_stock", 0.05, worst=0, best=1),
    Term("stock_units", 0.05, worst=0, best=50, log=True),
    Term("text_score", 1.00, worst=0, best=1),
    Term("age_days", 0.30, worst=1_000, best=0),
    Term("completeness", 0.30, worst=0, best=1),
    Term("pictures", 0.15, worst=0, best=8),
    Term("seller_premium", 0.15, worst=0, best=1),
    Term("seller_violation", 0.10, worst=1, best=0),
)
