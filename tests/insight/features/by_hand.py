"""The behaviour features once more, event by event in plain Python: what the expressions must agree with."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from vitrina.insight.features.propensities import UNCORRECTED, Propensities
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import Feature

Row = dict[str, Any]


def features_of(
    events: Sequence[Row],
    *,
    last_day: int,
    key: Callable[[Row], Any],
    features: Sequence[Feature],
    propensities: Propensities = UNCORRECTED,
) -> dict[Any, dict[str, float]]:
    """By `key`, which is None for events that belong nowhere."""
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in events:
        counts = row["mark"] == "" and row["product"] and row["kind"] != "review"
        if counts and 0 <= last_day - row["day"] < 60 and key(row) is not None:
            groups[key(row)].append(row)
    return {
        name: {
            feature.name: _value(feature, [row for row in rows if _in(feature, row, last_day)], propensities)
            for feature in features
        }
        for name, rows in groups.items()
    }


def _in(feature: Feature, row: Row, last_day: int) -> bool:
    return last_day - row["day"] < (feature.window_days or 0)


def _value(feature: Feature, rows: list[Row], propensities: Propensities) -> float:
    def times(*kinds: str) -> int:
        return sum(row["kind"] in kinds for row in rows)

    def net(column: str, *back: str) -> int:
        got = sum(row[column] for row in rows if row["kind"] == "order")
        return max(got - sum(row[column] for row in rows if row["kind"] in back), 0)

    def rate(part: float, whole: float) -> float:
        k = feature.pseudo_count
        return (part + k * feature.default) / (max(part, whole) + k)

    table = propensities.positions
    looked_at = times("view") + sum(
        1.0 if row["position"] < 1 else round(table[min(row["position"], len(table)) - 1], 6)
        for row in rows
        if row["kind"] == "impression"
    )
    kept = max(times("order") - times("cancellation"), 0)
    match feature.measure:
        case "impressions":
            return times("impression", "view")
        case "views" | "carts" | "favourites":
            return times(feature.measure[:-1])
        case "orders":
            return kept
        case "units":
            return net("units", "cancellation", "return")
        case "revenue":
            return net("revenue_minor", "cancellation", "return")
        case "view_rate":
            return rate(times("view"), looked_at)
        case "cart_rate":
            return rate(times("cart"), times("view"))
        case "favourite_rate":
            return rate(times("favourite"), times("view"))
        case "conversion":
            return rate(kept, looked_at)
        case "return_rate":
            return rate(times("return"), times("order"))
        case "cancel_rate":
            return rate(times("cancellation"), times("order"))
        case "repeat_rate":
            return rate(*_loyalty(rows))
    raise AssertionError(feature.name)


def _loyalty(rows: list[Row]) -> tuple[int, int]:
    cancelled = {(row["order_id"], row["product"]) for row in rows if row["kind"] == "cancellation"}
    orders: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        is_order = row["kind"] == "order" and row["shopper"]
        if is_order and (row["order_id"], row["product"]) not in cancelled:
            orders[row["shopper"]].add(row["order_id"])
    return sum(len(ids) > 1 for ids in orders.values()), len(orders)


SIGNALS = SCHEMA.of_source("signal")
QUERY_SIGNALS = SCHEMA.of_source("query_signal")
