"""What speaks against a visit: dataframe expressions, one column for each code of `SESSION_EVIDENCE`.

`session_rows` is run first, and becomes the table "sessions", on which `session_values` is measured.
"""

from typing import Any

import ibis
import pyarrow as pa
from ibis import _

from vitrina.insight.frames import named_table
from vitrina.insight.fraud.frame import (
    LOOKING,
    by_shoppers,
    first_known,
    goods,
    of_kinds,
    rate,
    where,
)
from vitrina.insight.tracking.types import EventKind

SESSIONS_SCHEMA = pa.schema(
    [
        pa.field("key", pa.string()),
        pa.field("day", pa.int32()),
        pa.field("second", pa.int64()),
        pa.field("span", pa.int64()),
        pa.field("shopper", pa.string()),
        pa.field("device", pa.string()),
        pa.field("address", pa.string()),
        pa.field("browser", pa.string()),
        pa.field("product", pa.string()),
        pa.field("seller", pa.string()),
        pa.field("products", pa.int64()),
        pa.field("views", pa.int64()),
        pa.field("carts", pa.int64()),
        pa.field("favourites", pa.int64()),
        pa.field("orders", pa.int64()),
        pa.field("gap", pa.float64()),
        pa.field("on_seller", pa.int64()),
    ]
)
"""One row a visit with anything done in it. `span`: seconds from the first deed to the last; `gap`: the
median seconds between two, NaN where there is one only. `product`, `seller`: what got the most of it;
`on_seller`: so many deeds. `browser`: the shopper, else the device."""

sessions = named_table("sessions", SESSIONS_SCHEMA)

PACE_DEEDS_MIN = 12
DWELL_DEEDS_MIN = 5
TARGET_DEEDS_MIN = 8
FAVOURITES_MIN = 5
SURGE_MIN = 8
SURGE_TIMES = 2.0
ALIKE_DEEDS_MIN, ALIKE_DEEDS_MAX = 2, 8
ALIKE_SHARE = 0.2
ALIKE_SECONDS = 5
_OWN_WEIGHT = 30.0
_MINUTE = 60.0


def session_rows() -> Any:
    """The visits among the events: columns of `SESSIONS_SCHEMA`."""
    deeds = _deeds()
    ordered = ibis.window(group_by="session", order_by="second")
    gaps = deeds.mutate(gap=_.second - _.second.lag().over(ordered))
    visits = gaps.group_by("session").aggregate(
        day=_.day.min(),
        second=_.second.min(),
        span=_.second.max() - _.second.min(),
        shopper=_.shopper.max(),
        device=_.device.max(),
        address=_.address.max(),
        products=_.product.nunique(),
        views=_count(_.kind, EventKind.VIEW),
        carts=_count(_.kind, EventKind.CART),
        favourites=_count(_.kind, EventKind.FAVOURITE),
        orders=_count(_.kind, EventKind.ORDER),
        gap=_.gap.cast("float64").median(),
    )
    product, seller = _most(deeds, "product"), _most(deeds.filter(_.seller != ""), "seller")
    known = (
        visits.left_join(product, "session")
        .drop("session_right", "on_product")
        .left_join(seller, "session")
        .drop("session_right")
    )
    named = known.mutate(
        key=_.session,
        browser=first_known(known.shopper, known.device),
        product=first_known(known.product),
        seller=first_known(known.seller),
        on_seller=ibis.coalesce(known.on_seller, 0),
        gap=ibis.coalesce(known.gap, float("nan")),
    )
    return named.select(SESSIONS_SCHEMA.names)


def session_values() -> Any:
    """The table "sessions" with its evidence."""
    deeds = sessions.views + sessions.carts + sessions.favourites
    rows = sessions.mutate(deeds=deeds)
    rows = rows.mutate(
        click_pace=where(rows.deeds >= PACE_DEEDS_MIN, _MINUTE * rows.deeds / ibis.greatest(rows.span, 1)),
        click_count=rows.deeds.cast("float64"),
        no_dwell=where(rows.deeds >= DWELL_DEEDS_MIN, rows.gap),
        one_target=where(
            rows.deeds >= TARGET_DEEDS_MIN, rows.on_seller / ibis.greatest(rows.deeds + rows.orders, 1)
        ),
        favourites_rate=where(
            rows.favourites >= FAVOURITES_MIN, rows.favourites / ibis.greatest(rows.views, 1)
        ),
        nothing_else=((rows.products == 1) & (rows.orders == 0)).cast("float64"),
    )
    return _with_alike(_with_surge(_with_returning(rows)))


def _deeds() -> Any:
    rows = of_kinds(by_shoppers(), *LOOKING, EventKind.ORDER).filter(_.session != "")
    known = rows.left_join(goods, "product").drop("product_right")
    return known.mutate(seller=first_known(known.seller))


def _count(kinds: Any, kind: EventKind) -> Any:
    return (kinds == kind.value).cast("int64").sum()


def _most(deeds: Any, column: str) -> Any:
    """What got the most deeds of each visit, and how many: of equals the first by name."""
    tally = deeds.group_by(["session", column]).aggregate(n=_.count())
    best = ibis.window(group_by="session", order_by=[ibis.desc("n"), ibis.asc(column)])
    first = tally.mutate(rank=ibis.row_number().over(best)).filter(_.rank == 0)
    return first.select("session", column, **{f"on_{column}": "n"})


def _with_returning(rows: Any) -> Any:
    """How many visits one browser paid to one product without ever buying it: for each visit the most."""
    deeds = _deeds().mutate(browser=first_known(_.shopper, _.device)).filter(_.browser != "")
    pairs = (
        deeds.group_by(["browser", "product"])
        .aggregate(visits=_.session.nunique(), bought=_count(_.kind, EventKind.ORDER))
        .filter(_.bought == 0)
        .filter(_.visits > 1)
    )
    counted = deeds.join(pairs, ["browser", "product"])
    values = counted.group_by("session").aggregate(comes_again=_.visits.max().cast("float64"))
    return rows.left_join(values, rows.key == values.session).drop("session")


def _with_surge(rows: Any) -> Any:
    """How many carts and favourites a view brought on the product's day, where far more than usual."""
    days = (
        of_kinds(by_shoppers(), *LOOKING)
        .group_by(["product", "day"])
        .aggregate(
            viewed=_count(_.kind, EventKind.VIEW),
            wished=_count(_.kind, EventKind.CART) + _count(_.kind, EventKind.FAVOURITE),
        )
    )
    own, shop = ibis.window(group_by="product"), ibis.window()
    days = days.mutate(
        usual_shop=rate(_.wished.sum().over(shop), _.viewed.sum().over(shop), usual=0.2, weight=100.0)
    )
    usual = rate(
        days.wished.sum().over(own) - days.wished,
        days.viewed.sum().over(own) - days.viewed,
        usual=days.usual_shop,
        weight=_OWN_WEIGHT,
    )
    found = days.wished / ibis.greatest(days.viewed, 1)
    unusual = (days.wished >= SURGE_MIN) & (found >= SURGE_TIMES * usual)
    values = days.select("product", "day", wish_surge=where(unusual, found))
    return rows.left_join(values, ["product", "day"]).drop("product_right", "day_right")


def _with_alike(rows: Any) -> Any:
    """How many short visits of a product's day took the very same steps on it alone, about as fast, where
    such visits are a good part of all."""
    rows = rows.mutate(tempo=(rows.span / ALIKE_SECONDS).floor())
    short = rows.deeds.between(ALIKE_DEEDS_MIN, ALIKE_DEEDS_MAX) & (rows.products == 1) & (rows.orders == 0)
    steps = ["product", "day", "views", "carts", "favourites", "tempo"]
    alike = short.cast("int64").sum().over(ibis.window(group_by=steps))
    here = rows.count().over(ibis.window(group_by=["product", "day"]))
    return rows.mutate(look_alikes=where(short & (alike >= ALIKE_SHARE * here), alike)).drop("tempo")
