"""From events to daily counts, as dataframe expressions. Pure."""

from collections.abc import Mapping
from typing import Any

import ibis
import pyarrow as pa

from vitrina.insight.frames import named_table
from vitrina.insight.fraud.excluding import honest
from vitrina.insight.fraud.types import MarkKind
from vitrina.insight.metrics.columns import KEYS, ROLLUP_SCHEMA
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.types import EventKind, Mark

EXCLUDED_SCHEMA = pa.schema([("kind", pa.string()), ("key", pa.string())])
"""What counts nowhere: see `vitrina.insight.fraud.queries.excluded`."""

ROLLUPS = named_table("rollups", ROLLUP_SCHEMA)
EVENTS = named_table("events", EVENT_SCHEMA)
EXCLUDED = named_table("excluded", EXCLUDED_SCHEMA)

_KINDS = tuple(kind.value for kind in EventKind if kind is not EventKind.REVIEW)

_EXCLUDED_BY: Mapping[MarkKind, str] = {
    MarkKind.ORDER: "order_id",
    MarkKind.SESSION: "session",
    MarkKind.SHOPPER: "shopper",
}


def counted(*, excluding: bool) -> Any:
    """The events that count: shoppers' own, about a product, and with `excluding` none that is excluded.

    Without it the same rows come out of an empty `EXCLUDED`, sooner.
    """
    events = honest(EVENTS, EXCLUDED) if excluding else EVENTS
    return events.filter(events.mark == Mark.NONE.value, events["product"] != "")


def daily_counts(events: Any) -> Any:
    """Rows of `ROLLUP_SCHEMA`, sorted by `KEYS`, from rows of `EVENT_SCHEMA`."""
    rows = events.filter(events.kind.isin(_KINDS)).mutate(position=ibis.greatest(events.position, 0))
    return rows.group_by(*KEYS).aggregate(**_counts(rows)).order_by(*KEYS)


def hits() -> Any:
    """Which excluded keys occur in the events of which days: columns day, kind, key, sorted, each once."""
    found = []
    for kind, column in _EXCLUDED_BY.items():
        keys = EXCLUDED.filter(EXCLUDED.kind == kind.value).select(**{column: EXCLUDED.key})
        rows = EVENTS.select("day", column).semi_join(keys, column)
        found.append(rows.select(day=rows.day, kind=ibis.literal(kind.value), key=rows[column]))
    return ibis.union(*found, distinct=True).order_by("day", "kind", "key")


def _counts(rows: Any) -> dict[str, Any]:
    def times(kind: EventKind) -> Any:
        return (rows.kind == kind.value).sum()

    def total(column: str, *kinds: EventKind) -> Any:
        # A negative number of pieces or a negative price is a slip of whoever noted it, not a sale.
        amount = ibis.greatest(rows[column], 0).cast("int64")
        return ibis.ifelse(rows.kind.isin([kind.value for kind in kinds]), amount, 0).sum()

    back = (EventKind.CANCELLATION, EventKind.RETURN)
    return {
        "shown": times(EventKind.IMPRESSION),
        "trials": ((rows.kind == EventKind.IMPRESSION.value) & rows.trial).sum(),
        "views": times(EventKind.VIEW),
        "carts": times(EventKind.CART),
        "favourites": times(EventKind.FAVOURITE),
        "orders": times(EventKind.ORDER),
        "units": total("units", EventKind.ORDER),
        "revenue_minor": total("revenue_minor", EventKind.ORDER),
        "cancellations": times(EventKind.CANCELLATION),
        "returns": times(EventKind.RETURN),
        "units_back": total("units", *back),
        "revenue_back_minor": total("revenue_minor", *back),
    }
