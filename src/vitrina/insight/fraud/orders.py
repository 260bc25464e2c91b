"""What speaks against an order: dataframe expressions, one column for each code of `ORDER_EVIDENCE`.

`order_rows` is run first; with the component of each order (`rings`) it becomes the table "orders", on which
`order_values` is measured.
"""

from typing import Any

import ibis
import pyarrow as pa
from ibis import _

from vitrina.insight.frames import named_table
from vitrina.insight.fraud.frame import (
    HOUR_SECONDS,
    LOOKING,
    by_shoppers,
    first_known,
    goods,
    of_kinds,
    rate,
    where,
)
from vitrina.insight.tracking.types import EventKind

ORDERS_SCHEMA = pa.schema(
    [
        pa.field("key", pa.string()),
        pa.field("day", pa.int32()),
        pa.field("second", pa.int64()),
        pa.field("person", pa.string()),
        pa.field("buyer", pa.string()),
        pa.field("shopper", pa.string()),
        pa.field("session", pa.string()),
        pa.field("device", pa.string()),
        pa.field("address", pa.string()),
        pa.field("payer", pa.string()),
        pa.field("product", pa.string()),
        pa.field("seller", pa.string()),
        pa.field("category", pa.string()),
        pa.field("component", pa.int64()),
    ]
)
"""One row an order. `product`: the dearest line's. `buyer`: the shopper, or what else tells buyers apart.
`component`: the same for orders that a chain of buyers, devices and payers ties together."""

orders = named_table("orders", ORDERS_SCHEMA)

FAVOURED_TIMES = 3.0
"""A group favours a seller where it buys there so many times as often as others do."""
CROWDED_FROM = 2.0
"""Buyers for each device or payer of a ring, at least."""
RING_ORDERS_MIN = 8
"""Fewer orders may favour a seller by chance."""
UNUSUAL_TIMES = 6.0
"""A conversion this many times the usual one is far above it."""
SURGE_ORDERS_MIN = 3
NEWCOMERS_MIN = 5
NEWCOMERS_ABOVE = 0.3
"""So much more of a product's buyers are new than of the day's."""
_OWN_WEIGHT, _CATEGORY_WEIGHT = 50.0, 200.0


def order_rows() -> Any:
    """The orders among the events: columns of `ORDERS_SCHEMA`, without `component`."""
    lines = of_kinds(by_shoppers(), EventKind.ORDER).filter(_.order_id != "")
    best = ibis.window(group_by="order_id", order_by=[ibis.desc("revenue_minor"), ibis.asc("product")])
    main = (
        lines.mutate(rank=ibis.row_number().over(best))
        .filter(_.rank == 0)
        .left_join(goods, "product")
        .drop("product_right")
    )
    known = main.mutate(
        key=_.order_id,
        buyer=first_known(main.shopper, main.payer, main.device, main.session, main.order_id),
        seller=first_known(main.seller),
        category=first_known(main.category),
    )
    return known.select([name for name in ORDERS_SCHEMA.names if name != "component"])


def order_values(*, total: int, squares: float) -> Any:
    """The table "orders" with its evidence. `total`: how many orders there are; `squares`: the sum over the
    sellers of the squares of how many of them each got."""
    rows = orders
    for means in ("device", "payer", "address"):
        rows = _with_sharing(rows, means, total=total)
    return _with_day(_with_past(_with_repetition(_with_ring(rows, total=total, squares=squares))))


def _favours(share: Any, chance: Any) -> Any:
    """A group that gives a seller this `share` of its orders favours it, where others give it `chance`."""
    return share >= ibis.least(FAVOURED_TIMES * chance, (1 + chance) / 2)


def _with_sharing(rows: Any, means: str, *, total: int) -> Any:
    """How many buyers have this device (payer, address) in common at one seller that they favour."""
    known = orders.filter(orders[means] != "")
    everywhere = known.group_by(means).aggregate(_everywhere=_.count())
    sold = orders.group_by("seller").aggregate(_sold=_.count())
    here = known.group_by([means, "seller"]).aggregate(_buyers=_.buyer.nunique(), _here=_.count())
    weighed = here.join(everywhere, means).join(sold, "seller")
    others = ibis.greatest(total - weighed._everywhere, 1)
    chance = (weighed._sold - weighed._here) / others
    favoured = _favours(weighed._here / weighed._everywhere, chance)
    values = weighed.select(means, "seller", **{f"shared_{means}": where(favoured, weighed._buyers)})
    return rows.left_join(values, [means, "seller"]).drop(f"{means}_right", "seller_right")


def _with_ring(rows: Any, *, total: int, squares: float) -> Any:
    """How many buyers hang together by few devices and payers, and favour few sellers: by Simpson's index,
    the chance that two orders go to one seller, among their own orders and among all others'."""
    sold = orders.group_by("seller").aggregate(_sold=_.count())
    pairs = orders.group_by(["component", "seller"]).aggregate(n=_.count()).join(sold, "seller")
    together = pairs.group_by("component").aggregate(
        _n=_.n.sum(), _same=(_.n * (_.n - 1)).sum(), _apart=((_._sold - _.n) ** 2 - _._sold**2).sum()
    )
    means = orders.group_by("component").aggregate(
        _buyers=_.buyer.nunique(),
        _devices=_.device.nullif("").nunique(),
        _payers=_.payer.nullif("").nunique(),
    )
    rings = means.join(together, "component")
    few = ibis.least(
        ibis.ifelse(rings._devices > 0, rings._devices, rings._payers),
        ibis.ifelse(rings._payers > 0, rings._payers, rings._devices),
    )
    crowded = (few > 0) & (rings._buyers >= CROWDED_FROM * few) & (rings._n >= RING_ORDERS_MIN)
    index = rings._same / ibis.greatest(rings._n * (rings._n - 1), 1)
    others = ibis.greatest(total - rings._n, 1)
    luck = (squares + rings._apart) / (others * others)
    values = rings.select("component", ring=where(crowded & _favours(index, luck), rings._buyers))
    return rows.left_join(values, "component").drop("component_right")


def _with_repetition(rows: Any) -> Any:
    """How often a buyer, or a device, or a payer orders: within an hour at one seller, and this product."""
    paces, repeats = [], []
    for means in ("buyer", "device", "payer"):
        near = ibis.range_window(
            group_by=[means, "seller"], order_by="second", preceding=HOUR_SECONDS, following=HOUR_SECONDS
        )
        again = ibis.window(group_by=[means, "product"])
        known = rows[means] != ""
        paces.append(ibis.ifelse(known, rows.count().over(near), 0))
        repeats.append(ibis.ifelse(known, rows.count().over(again), 0))
    return rows.mutate(
        pace=ibis.greatest(*paces).cast("float64"), repeats=ibis.greatest(*repeats).cast("float64")
    )


def _with_past(rows: Any) -> Any:
    """What the buyer did before: had seen the product, came when, was here ever."""
    past = by_shoppers()
    traces = (
        of_kinds(past, EventKind.IMPRESSION, *LOOKING)
        .filter(_.person != "")
        .semi_join(orders, ["person", "product"])
        .group_by(["person", "product"])
        .aggregate(_seen_at=_.second.min())
    )
    visits = (
        past.filter(_.session != "")
        .semi_join(orders, "session")
        .group_by("session")
        .aggregate(_came_at=_.second.min())
    )
    people = (
        past.filter(_.shopper != "")
        .semi_join(orders, "shopper")
        .group_by("shopper")
        .aggregate(_first_at=_.second.min())
    )
    known = rows.left_join(traces, ["person", "product"]).drop("person_right", "product_right")
    known = known.left_join(visits, "session").drop("session_right")
    known = known.left_join(people, "shopper").drop("shopper_right")
    unseen = known._seen_at.isnull() | (known._seen_at > known.second)
    return known.mutate(
        unseen=where(known.person != "", unseen.cast("int8")),
        hurry=where(known._came_at.notnull(), known.second - known._came_at),
        newcomer=where(
            known._first_at.notnull(), (known.second - known._first_at < HOUR_SECONDS).cast("int8")
        ),
    ).drop("_seen_at", "_came_at", "_first_at")


def _with_day(rows: Any) -> Any:
    """What was odd about the product's day: orders by views, orders of people who never saw it, newcomers."""
    near = ibis.range_window(
        group_by="product", order_by="second", preceding=HOUR_SECONDS, following=HOUR_SECONDS
    )
    burst = (rows.unseen == 1).cast("int64").sum().over(near)
    newcomer = (rows.newcomer == 1).cast("float64")
    today = ibis.window(group_by=["product", "day"])
    everything = ibis.window(group_by="day")
    new_here, new_everywhere = newcomer.mean().over(today), newcomer.mean().over(everything)
    crowd = rows.count().over(today) >= NEWCOMERS_MIN
    known = rows.mutate(
        unseen_burst=where(rows.unseen == 1, burst),
        new_only=where(crowd & (new_here >= new_everywhere + NEWCOMERS_ABOVE), new_here),
    )
    return known.left_join(_conversions(), ["product", "day"]).drop("product_right", "day_right")


def _conversions() -> Any:
    """The conversion of each product's day with orders, where it lies far above what the product's other days
    and its category let expect."""
    viewed = (
        of_kinds(by_shoppers(), EventKind.VIEW)
        .group_by(["product", "day"])
        .aggregate(views=_.count(), bought=ibis.literal(0, "int64"))
    )
    bought = orders.group_by(["product", "day"]).aggregate(views=ibis.literal(0, "int64"), bought=_.count())
    days = (
        viewed.union(bought)
        .group_by(["product", "day"])
        .aggregate(views=_.views.sum(), bought=_.bought.sum())
        .left_join(goods, "product")
        .drop("product_right")
    )
    own, alike = ibis.window(group_by="product"), ibis.window(group_by="category")
    shop = ibis.window()
    days = days.mutate(
        usual_shop=rate(_.bought.sum().over(shop), _.views.sum().over(shop), usual=0.02, weight=100.0)
    )
    days = days.mutate(
        usual_alike=rate(
            _.bought.sum().over(alike),
            _.views.sum().over(alike),
            usual=_.usual_shop,
            weight=_CATEGORY_WEIGHT,
        )
    )
    usual = rate(
        days.bought.sum().over(own) - days.bought,
        days.views.sum().over(own) - days.views,
        usual=days.usual_alike,
        weight=_OWN_WEIGHT,
    )
    found = days.bought / ibis.greatest(days.views, 1)
    far = (days.bought >= SURGE_ORDERS_MIN) & (found >= UNUSUAL_TIMES * usual)
    return days.select("product", "day", conversion=where(far, found)).filter(_.conversion.notnull())
