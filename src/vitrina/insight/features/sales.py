"""Sales: orders, pieces, money, and the share of impressions that end in an order.

A cancelled order is no sale. It is taken off on the day on which it was cancelled, so that yesterday's
numbers stay as they were; where a window holds a cancellation and not its order, the total stops at 0.
"""

from collections.abc import Mapping
from typing import Any

import ibis

from vitrina.insight.features.popularity import Measure, looked_at
from vitrina.insight.features.rates import share
from vitrina.insight.features.windows import Window
from vitrina.search.features.feature import Feature


def orders(window: Window, feature: Feature) -> Any:
    """Orders, less cancelled ones."""
    return _at_least_0(window["orders"] - window["cancellations"])


def units(window: Window, feature: Feature) -> Any:
    """Pieces sold, less those cancelled or sent back."""
    return _at_least_0(window["units"] - window["units_back"])


def revenue(window: Window, feature: Feature) -> Any:
    """What was paid in minor units, less what was paid back."""
    return _at_least_0(window["revenue_minor"] - window["revenue_back_minor"])


def conversion(window: Window, feature: Feature) -> Any:
    """Orders, less cancelled ones, per impression that was looked at."""
    return share(orders(window, feature), looked_at(window), feature)


def _at_least_0(count: Any) -> Any:
    return ibis.greatest(count, 0.0)


MEASURES: Mapping[str, Measure] = {
    "orders": orders,
    "units": units,
    "revenue": revenue,
    "conversion": conversion,
}
