"""The expressions of all declared behaviour features: from daily counts and events to named columns. Pure.

The declarations say what there is: a feature's `measure` names its formula in one of the families, its
`window_days` the days it runs over. A test holds the two lists against each other.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import ibis

from vitrina.insight.features import after_sale, popularity, sales
from vitrina.insight.features.popularity import Measure
from vitrina.insight.features.windows import Window, column, examined, totals, within
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import Feature

MEASURES: Mapping[str, Measure] = {**popularity.MEASURES, **sales.MEASURES, **after_sale.MEASURES}
"""All formulas, by what they measure."""

PRODUCT_FEATURES: tuple[Feature, ...] = SCHEMA.of_source("signal")
PAIR_FEATURES: tuple[Feature, ...] = SCHEMA.of_source("query_signal")

PRODUCTS_PER_QUERY = 300
"""Of one question so many products are kept: those that were wanted most."""

SHOWN_AT_LEAST = 3
"""A pair that nobody opened, chose or bought is kept once it was seen so often."""


def product_features(rollups: Any, events: Any) -> Any:
    """One row for each product that anything happened to within the longest window: `product`, then all
    features of `PRODUCT_FEATURES`, float64. Sorted by product.

    `rollups`: daily counts; `events`: those that count (for who buys again). All windows end with the day of
    `windows.CALENDAR`.
    """
    windows = _windows(PRODUCT_FEATURES)
    rows = examined(within(rollups, days=max(windows)))
    table = totals(rows, ["product"], windows_days=windows)
    table = after_sale.with_loyalty(table, after_sale.loyalty(events))
    return table.select("product", **_columns(table, PRODUCT_FEATURES)).order_by("product")


def pair_features(rollups: Any) -> Any:
    """One row for each (question, product) that says something: `query_key`, `product`, then all features of
    `PAIR_FEATURES`, float64. Sorted by both. Kept is what was opened, chosen or bought after the question, or
    seen `SHOWN_AT_LEAST` times, and of each question the first `PRODUCTS_PER_QUERY` by orders, carts,
    favourites, views, impressions."""
    windows = _windows(PAIR_FEATURES)
    rows = examined(within(rollups.filter(rollups.query_key != ""), days=max(windows)))
    table = totals(rows, ["query_key", "product"], windows_days=windows)
    table = _telling(table, longest=max(windows))
    columns = _columns(table, PAIR_FEATURES)
    return table.select("query_key", "product", **columns).order_by("query_key", "product")


def _columns(table: Any, features: Sequence[Feature]) -> dict[str, Any]:
    return {
        feature.name: MEASURES[feature.measure](Window(table, _days(feature)), feature)
        for feature in features
    }


def _telling(table: Any, *, longest: int) -> Any:
    wanted = ("orders", "carts", "favourites", "views", "shown")
    by_worth = [table[column(name, longest)] for name in wanted]
    acted = by_worth[0] + by_worth[1] + by_worth[2] + by_worth[3]
    kept = table.filter((acted > 0) | (table[column("shown", longest)] >= SHOWN_AT_LEAST))
    order = [kept[column(name, longest)].desc() for name in wanted]
    rank = ibis.row_number().over(group_by=kept.query_key, order_by=[*order, kept["product"]])
    return kept.mutate(_rank=rank).filter(lambda rows: rows._rank < PRODUCTS_PER_QUERY)


def _windows(features: Sequence[Feature]) -> tuple[int, ...]:
    return tuple(sorted({_days(feature) for feature in features}))


def _days(feature: Feature) -> int:
    # Every behaviour feature declares its window; a test in tests/search/features holds it to that.
    assert feature.window_days is not None
    return feature.window_days
