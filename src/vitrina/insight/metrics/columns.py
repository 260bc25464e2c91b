"""The columns of the daily counts: what happened to each product after each question, place by place."""

from datetime import date, timedelta

import pyarrow as pa

_EPOCH = date(1970, 1, 1)


def day_number(day: date) -> int:
    """Days since 1970-01-01: how days stand in the log and in the counts."""
    return (day - _EPOCH).days


def day_of(number: int) -> date:
    """The day that a number stands for."""
    return _EPOCH + timedelta(days=number)


KEYS: tuple[str, ...] = ("day", "product", "query_key", "query", "language", "position")

COUNTS: tuple[str, ...] = (
    "shown",
    "trials",
    "views",
    "carts",
    "favourites",
    "orders",
    "units",
    "revenue_minor",
    "cancellations",
    "returns",
    "units_back",
    "revenue_back_minor",
)

ROLLUP_SCHEMA = pa.schema(
    [
        pa.field("day", pa.int32()),
        pa.field("product", pa.string()),
        pa.field("query_key", pa.string()),
        pa.field("query", pa.string()),
        pa.field("language", pa.string()),
        pa.field("position", pa.int32()),
        *(pa.field(name, pa.int64()) for name in COUNTS),
    ]
)
"""One row for each combination of `KEYS` in which something happened. Marked and excluded events are not in
it, and nobody can be recognised by it.

`day`: days since 1970-01-01, UTC. `query_key`, `query`: "" for what no question led to. `position`: the place
on the list that led to it, from 1; 0 where there was none. Keeping it as a key keeps the counts free of what
anybody believes about places: medians and weights are taken from it later.

`shown`: times seen in results, of these `trials` as the fair trial of a new product. `orders`, `units`,
`revenue_minor`: as placed. `cancellations`, `returns`: orders called off and sent back on this day, whenever
they were placed; `units_back`, `revenue_back_minor`: what was in them.
"""
