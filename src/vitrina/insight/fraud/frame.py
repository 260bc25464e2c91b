"""The tables that evidence is measured on, as named dataframe tables: what `insight.frames` fills."""

from typing import Any

import ibis
import pyarrow as pa

from vitrina.insight.frames import named_table
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.types import EventKind, Mark

HOUR_SECONDS = 3_600
DAY_SECONDS = 86_400

GOODS_SCHEMA = pa.schema(
    [pa.field("product", pa.string()), pa.field("seller", pa.string()), pa.field("category", pa.string())]
)
"""Who sells a product, and where it stands in the catalogue; one row a product."""

LOOKING = (EventKind.VIEW, EventKind.CART, EventKind.FAVOURITE)
"""What people do with a card, short of buying."""

events = named_table("events", EVENT_SCHEMA)
goods = named_table("goods", GOODS_SCHEMA)


def acted_on() -> Any:
    """The products that anything was done with, beyond being shown: one column, `product`."""
    return events.filter(events.kind != EventKind.IMPRESSION.value).select("product").distinct()


def by_shoppers() -> Any:
    """The events of neither bots nor staff, with `second` (int64, since 1970) and `person`: the shopper, else
    the session, "" without consent."""
    return events.filter(events.mark == Mark.NONE.value).mutate(
        second=events.at.epoch_seconds().cast("int64"), person=first_known(events.shopper, events.session)
    )


def of_kinds(rows: Any, *kinds: EventKind) -> Any:
    """The rows of these kinds."""
    return rows.filter(rows.kind.isin([kind.value for kind in kinds]))


def first_known(*columns: Any) -> Any:
    """The first that is not "", else ""."""
    return ibis.coalesce(*(column.nullif("") for column in columns), ibis.literal(""))


def rate(part: Any, whole: Any, *, usual: Any, weight: float) -> Any:
    """A rate, drawn towards the `usual` one as by `weight` more trials that went as usual."""
    return (part + usual * weight) / (whole + weight)


def unknown() -> Any:
    """What evidence says where it cannot be measured: NaN."""
    return ibis.literal(float("nan"), type="float64")


def where(condition: Any, value: Any) -> Any:
    """`value` where the condition holds, else unknown: evidence that does not apply says nothing."""
    return ibis.ifelse(condition, value.cast("float64"), unknown())
