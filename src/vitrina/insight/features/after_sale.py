"""After the sale: who buys again, what comes back, what is called off."""

from collections.abc import Mapping
from typing import Any

import ibis

from vitrina.insight.features.popularity import Measure
from vitrina.insight.features.rates import share
from vitrina.insight.features.windows import Window, column, within
from vitrina.insight.tracking.types import EventKind
from vitrina.search.features.feature import Feature

LOYALTY_DAYS = 60
"""The window over which buyers are counted."""


def repeat_rate(window: Window, feature: Feature) -> Any:
    """Buyers with several orders per buyer; whoever is not known by a lasting key is not counted."""
    return share(window["repeat_buyers"], window["buyers"], feature)


def return_rate(window: Window, feature: Feature) -> Any:
    """Returns per order placed."""
    return share(window["returns"], window["orders"], feature)


def cancel_rate(window: Window, feature: Feature) -> Any:
    """Cancellations per order placed."""
    return share(window["cancellations"], window["orders"], feature)


def loyalty(events: Any) -> Any:
    """Per product its buyers and those of them with more than one order over the last `LOYALTY_DAYS`;
    cancelled orders are none. `events`: those that count, with the columns of `EVENT_SCHEMA`."""
    rows = within(events, days=LOYALTY_DAYS)
    bought = rows.filter(rows.kind == EventKind.ORDER.value, rows.shopper != "")
    cancelled = rows.filter(rows.kind == EventKind.CANCELLATION.value).select("order_id", "product")
    kept = bought.anti_join(cancelled, ["order_id", "product"])
    buyers = kept.group_by("product", "shopper").aggregate(times=kept.order_id.nunique())
    return buyers.group_by("product").aggregate(
        **{
            column("buyers", LOYALTY_DAYS): buyers.count().cast("float64"),
            column("repeat_buyers", LOYALTY_DAYS): (buyers.times > 1).sum().cast("float64"),
        }
    )


def with_loyalty(totals: Any, loyal: Any) -> Any:
    """`totals` of products with the columns of `loyalty`, 0 where nobody known bought."""
    joined = totals.left_join(loyal, "product")
    names = [name for name in loyal.columns if name != "product"]
    return joined.select(
        *(totals[name] for name in totals.columns),
        **{name: ibis.coalesce(loyal[name], 0.0) for name in names},
    )


MEASURES: Mapping[str, Measure] = {
    "repeat_rate": repeat_rate,
    "return_rate": return_rate,
    "cancel_rate": cancel_rate,
}
