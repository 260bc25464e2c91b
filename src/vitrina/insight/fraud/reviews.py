"""What speaks against a review: dataframe expressions, one column for each code of `REVIEW_EVIDENCE`.

`review_rows` is run first, and becomes the table "reviews", on which `review_values` is measured, beside the
table "bought" (who bought what, also long ago) and the table "fake_orders".
"""

from typing import Any

import ibis
import pyarrow as pa
from ibis import _

from vitrina.insight.frames import named_table
from vitrina.insight.fraud.excluding import review_key
from vitrina.insight.fraud.frame import (
    DAY_SECONDS,
    by_shoppers,
    first_known,
    goods,
    of_kinds,
    where,
)
from vitrina.insight.tracking.types import EventKind

REVIEWS_SCHEMA = pa.schema(
    [
        pa.field("key", pa.string()),
        pa.field("day", pa.int32()),
        pa.field("second", pa.int64()),
        pa.field("writer", pa.string()),
        pa.field("shopper", pa.string()),
        pa.field("session", pa.string()),
        pa.field("device", pa.string()),
        pa.field("address", pa.string()),
        pa.field("payer", pa.string()),
        pa.field("product", pa.string()),
        pa.field("seller", pa.string()),
        pa.field("order_id", pa.string()),
        pa.field("stars", pa.int64()),
    ]
)
"""One row a review: the last thing that a writer (the shopper, else the device, else the session) said of a
product."""

BOUGHT_SCHEMA = pa.schema([pa.field("person", pa.string()), pa.field("product", pa.string())])
FAKE_ORDERS_SCHEMA = pa.schema([pa.field("order_id", pa.string())])

reviews = named_table("reviews", REVIEWS_SCHEMA)
bought = named_table("bought", BOUGHT_SCHEMA)
fake_orders = named_table("fake_orders", FAKE_ORDERS_SCHEMA)

BURST_SECONDS = 2 * DAY_SECONDS
BURST_TIMES = 4.0
"""A burst is so many times the usual number of such reviews in as much time."""
_EXTREMES = (1, 5)


def review_rows() -> Any:
    """The reviews among the events: columns of `REVIEWS_SCHEMA`. Those of nobody known are left out."""
    rows = of_kinds(by_shoppers(), EventKind.REVIEW)
    known = rows.mutate(
        key=review_key(rows), writer=first_known(rows.shopper, rows.device, rows.session)
    ).filter(_.writer != "")
    last = ibis.window(group_by="key", order_by=[ibis.desc("second"), ibis.desc("stars")])
    once = known.mutate(rank=ibis.row_number().over(last)).filter(_.rank == 0)
    named = once.left_join(goods, "product").drop("product_right")
    return named.mutate(seller=first_known(named.seller), stars=named.stars.cast("int64")).select(
        REVIEWS_SCHEMA.names
    )


def buyers() -> Any:
    """Who bought what: columns of `BOUGHT_SCHEMA`, once each."""
    rows = of_kinds(by_shoppers(), EventKind.ORDER).filter(_.person != "")
    return rows.select("person", "product").distinct()


def review_values(*, days: int) -> Any:
    """The table "reviews" with its evidence. `days`: how many days of reviews it holds."""
    rows = reviews
    for means in ("device", "payer", "address"):
        rows = _with_sharing(rows, means)
    rows = _with_order(rows)
    daily = ibis.range_window(
        group_by="writer", order_by="second", preceding=DAY_SECONDS, following=DAY_SECONDS
    )
    rows = rows.mutate(review_pace=rows.count().over(daily).cast("float64"))
    return _with_burst(rows, days=days)


def _with_sharing(rows: Any, means: str) -> Any:
    shared = (
        reviews.filter(reviews[means] != "")
        .group_by([means, "seller"])
        .aggregate(**{f"review_{means}": _.writer.nunique().cast("float64")})
    )
    return rows.left_join(shared, [means, "seller"]).drop(f"{means}_right", "seller_right")


def _with_order(rows: Any) -> Any:
    """Whether its writer bought the product, and whether that was for show."""
    owned = bought.mutate(owned=ibis.literal(1, "int8"))
    faked = fake_orders.mutate(faked=ibis.literal(1, "int8"))
    known = rows.left_join(owned, [("writer", "person"), "product"]).drop("person", "product_right")
    known = known.left_join(faked, "order_id").drop("order_id_right")
    return known.mutate(
        no_order=(known.owned.isnull() & (known.order_id == "")).cast("float64"),
        marked_order=known.faked.notnull().cast("float64"),
    ).drop("owned", "faked")


def _with_burst(rows: Any, *, days: int) -> Any:
    """How many reviews of the product within two days were as extreme, where that is far more than usual."""
    near = ibis.range_window(
        group_by=["product", "stars"], order_by="second", preceding=BURST_SECONDS, following=BURST_SECONDS
    )
    alike = rows.count().over(near)
    usual = rows.count().over(ibis.window(group_by=["product", "stars"])) - alike
    expected = usual * (2 * BURST_SECONDS / DAY_SECONDS) / max(days, 1)
    burst = rows.stars.isin(_EXTREMES) & (alike >= BURST_TIMES * ibis.greatest(expected, 1.0))
    return rows.mutate(review_burst=where(burst, alike))
