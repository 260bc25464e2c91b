"""Runs the expressions over a table of events, without files in between."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from vitrina.insight.features.expressions import pair_features, product_features
from vitrina.insight.features.propensities import UNCORRECTED, Propensities
from vitrina.insight.features.windows import calendar_table, propensity_table
from vitrina.insight.frames import Frames
from vitrina.insight.metrics.columns import ROLLUP_SCHEMA
from vitrina.insight.metrics.rollup import EXCLUDED_SCHEMA, ROLLUPS, counted, daily_counts

from .log import NUMBER

Values = Mapping[Any, Mapping[str, float]]

NOTHING = EXCLUDED_SCHEMA.empty_table()


def computed(
    frames: Frames,
    events: pa.Table,
    *,
    excluded: pa.Table = NOTHING,
    propensities: Propensities = UNCORRECTED,
) -> tuple[Values, Values]:
    """Features by product, and by (question, product)."""
    frames.add("events", events)
    frames.add("excluded", excluded)
    frames.add("propensities", propensity_table(propensities))
    frames.add("calendar", calendar_table(NUMBER))
    honest = counted(excluding=len(excluded) > 0)
    frames.add("rollups", frames.table(daily_counts(honest)).cast(ROLLUP_SCHEMA))
    products = frames.table(product_features(ROLLUPS, honest))
    pairs = frames.table(pair_features(ROLLUPS))
    return (
        {row.pop("product"): row for row in products.to_pylist()},
        {(row.pop("query_key"), row.pop("product")): row for row in pairs.to_pylist()},
    )
