"""Days of a small shop, told as events: ordinary ones, honest rushes, and attacks."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vitrina.insight.fraud.frame import GOODS_SCHEMA
from vitrina.insight.fraud.measuring import Window
from vitrina.insight.tracking.columns import EVENT_SCHEMA

FIRST = date(2026, 10, 1)
DAYS = 35
SELLERS, GOODS_EACH, CATEGORIES = 12, 10, 5
EPOCH = date(1970, 1, 1)

_NOTHING: dict[pa.DataType, Any] = {
    pa.string(): "",
    pa.bool_(): False,
}


def product(seller: int, number: int) -> str:
    return f"good-{seller}-{number}"


GOODS = pa.table(
    {
        "product": [product(s, n) for s in range(SELLERS) for n in range(GOODS_EACH)],
        "seller": [f"seller-{s}" for s in range(SELLERS) for _ in range(GOODS_EACH)],
        "category": [f"category-{n % CATEGORIES}" for _ in range(SELLERS) for n in range(GOODS_EACH)],
    },
    schema=GOODS_SCHEMA,
)


@dataclass
class Person:
    """Somebody with a browser, and with what they pay and live by."""

    name: str
    device: str = ""
    address: str = ""
    payer: str = ""

    def means(self) -> dict[str, str]:
        return {
            "device": self.device or f"device-{self.name}",
            "address": self.address or f"address-{self.name}",
            "payer": self.payer or f"payer-{self.name}",
        }


@dataclass
class Story:
    """Events, added by what people do. `random` decides all that is not said."""

    seed: int = 1
    rows: list[dict[str, Any]] = field(default_factory=list)
    visits: int = 0
    orders: int = 0

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def add(self, kind: str, at: datetime, **given: Any) -> None:
        row = {
            name: given.get(name, _NOTHING.get(kind_of, 0))
            for name, kind_of in zip(EVENT_SCHEMA.names, EVENT_SCHEMA.types, strict=True)
        }
        self.rows.append(row | {"kind": kind, "at": at, "day": (at.date() - EPOCH).days})

    def session(self, person: Person) -> dict[str, str]:
        self.visits += 1
        return {"session": f"visit-{self.seed}-{self.visits}", "shopper": person.name, "language": "en"}

    def visit(
        self,
        person: Person,
        at: datetime,
        products: list[str],
        *,
        buys: str = "",
        shown: bool = True,
        views: bool = True,
        likes: tuple[str, ...] = (),
        pause: tuple[float, float] = (15.0, 90.0),
    ) -> str:
        """Looks at these products, one after the other, and perhaps buys one; the order's id, or ""."""
        who = self.session(person)
        if shown:
            for place, ref in enumerate(products, 1):
                self.add("impression", at, **who, product=ref, position=place, query_id=f"q-{self.visits}")
        for ref in products if views else ():
            at += timedelta(seconds=self.random.uniform(*pause))
            self.add("view", at, **who, product=ref, source="search")
            if ref in likes:
                at += timedelta(seconds=self.random.uniform(*pause))
                self.add("favourite", at, **who, product=ref)
        if not buys:
            return ""
        at += timedelta(seconds=self.random.uniform(*pause))
        return self.order(person, at, buys, **who)

    def order(self, person: Person, at: datetime, ref: str, **who: str) -> str:
        self.orders += 1
        order_id = f"order-{self.seed}-{self.orders}"
        self.add(
            "order", at, **who, **person.means(), product=ref, order_id=order_id, units=1, revenue_minor=2500
        )
        return order_id

    def review(self, person: Person, at: datetime, ref: str, stars: int, *, order_id: str = "") -> str:
        self.add(
            "review",
            at,
            **self.session(person),
            **person.means(),
            product=ref,
            stars=stars,
            order_id=order_id,
        )
        return f"{ref}@{person.name}"

    def moment(self, day: int, *, hour: float | None = None) -> datetime:
        start = datetime.combine(FIRST + timedelta(days=day), datetime.min.time(), UTC)
        return start + timedelta(hours=self.random.uniform(7, 23) if hour is None else hour)

    def goods(self, count: int) -> list[str]:
        """So many different products, the popular ones more often."""
        found: dict[str, None] = {}
        while len(found) < count:
            seller, number = self.random.randrange(SELLERS), min(int(self.random.expovariate(0.3)), 9)
            found[product(seller, number)] = None
        return list(found)

    def table(self) -> pa.Table:
        return pa.Table.from_pylist(self.rows, schema=EVENT_SCHEMA)

    def window(self, folder: Path, *, since: int = 0) -> Window:
        """All days, those from `since` on to be judged, written to `folder`."""
        path = folder / "events.parquet"
        pq.write_table(self.table(), path)
        first, last = FIRST + timedelta(days=since), FIRST + timedelta(days=DAYS - 1)
        return Window(since=first, until=last, files=(path,), days=DAYS)


def goods_of(_refs: object) -> pa.Table:
    return GOODS


def ordinary(story: Story, *, visits_a_day: int = 60, people: int = 500) -> None:
    """People who look at a few things, like one now and then, buy one, and sometimes say how it was."""
    crowd = [Person(f"person-{n}", device=f"home-{n // 2}" if n < 60 else "") for n in range(people)]
    for day in range(DAYS):
        for _ in range(visits_a_day):
            person = story.random.choice(crowd)
            looked = story.goods(story.random.randint(1, 6))
            buys = looked[-1] if story.random.random() < 0.08 else ""
            likes = tuple(ref for ref in looked if story.random.random() < 0.06)
            order_id = story.visit(person, story.moment(day), looked, buys=buys, likes=likes)
            if order_id and story.random.random() < 0.3 and day + 3 < DAYS:
                stars = story.random.choice((3, 4, 4, 5, 5, 5, 1))
                story.review(person, story.moment(day + 3), buys, stars, order_id=order_id)


Keys = set[str]


# ------------------------------------------------------------------------------------ honest rushes


def blogger(story: Story) -> Keys:
    """An article leads hundreds of new people straight to one card; a few look further, and buy."""
    target, keys = product(3, 7), set()
    for n in range(300):
        person = Person(f"reader-{n}")
        at = story.moment(30, hour=18 + story.random.expovariate(0.7))
        looked = [target, *(story.goods(2) if story.random.random() < 0.4 else ())]
        buys = target if story.random.random() < 0.12 else ""
        likes = (target,) if story.random.random() < 0.08 else ()
        order = story.visit(person, at, looked, buys=buys, likes=likes, shown=False)
        keys |= {order} if order else set()
    return keys


def sale(story: Story) -> Keys:
    """A day of low prices at one seller: many regulars come, and many buy."""
    keys = set()
    for n in range(250):
        person = Person(f"person-{n}")
        looked = [product(5, story.random.randrange(GOODS_EACH)) for _ in range(3)]
        buys = looked[-1] if story.random.random() < 0.3 else ""
        order = story.visit(person, story.moment(31, hour=9 + story.random.random() * 6), looked, buys=buys)
        keys |= {order} if order else set()
    return keys


def office(story: Story) -> Keys:
    """Thirty colleagues at one address, each with their own device and card, around noon; on one day all buy
    the same mug."""
    keys = set()
    for day in (24, 27, 29, 32):
        for n in range(30):
            person = Person(f"colleague-{n}", address="office")
            looked = [product(8, 2), *story.goods(2)] if day == 29 else story.goods(3)
            if story.random.random() < 0.5:
                buys = looked[0]
                keys.add(
                    story.visit(person, story.moment(day, hour=12 + story.random.random()), looked, buys=buys)
                )
    return keys


def family(story: Story) -> Keys:
    """Five people with one device, one card, one address, who buy here every few days."""
    keys = set()
    for day in range(0, DAYS, 2):
        for n in story.random.sample(range(5), 2):
            person = Person(f"kin-{n}", device="tablet", address="house", payer="card")
            looked = story.goods(3)
            keys.add(story.visit(person, story.moment(day), looked, buys=looked[0]))
    return keys


# ----------------------------------------------------------------------------------------- attacks


def farm(story: Story) -> Keys:
    """Orders of one product by new accounts on three devices, placed without a look, within two hours."""
    keys = set()
    for n in range(40):
        person = Person(f"farm-{n}", device=f"rack-{n % 3}", payer=f"prepaid-{n % 4}")
        at = story.moment(30, hour=3 + story.random.random() * 2)
        keys.add(story.order(person, at, product(1, 9), **story.session(person)))
    return keys


def scattered_farm(story: Story) -> Keys:
    """Forty accounts with nothing in common but what they buy, and that they never looked at it."""
    keys = set()
    for n in range(40):
        person = Person(f"ghost-{n}")
        at = story.moment(31, hour=2 + story.random.random() * 3)
        keys.add(story.order(person, at, product(1, 9), **story.session(person)))
    return keys


def ring(story: Story) -> Keys:
    """Twenty accounts of three sellers who buy from one another over weeks, and look first as others do."""
    keys = set()
    for day in range(8, DAYS, 2):
        for n in story.random.sample(range(20), 6):
            person = Person(
                f"ring-{n}", device=f"phone-{n % 5}", payer=f"purse-{n % 6}", address=f"flat-{n % 4}"
            )
            target = product(story.random.choice((9, 10, 11)), story.random.randrange(4))
            keys.add(story.visit(person, story.moment(day), [*story.goods(1), target], buys=target))
    return keys


def hurried_buyer(story: Story) -> Keys:
    """One account that orders the same thing over and over."""
    person, keys = Person("hoarder"), set()
    for n in range(12):
        at = story.moment(29, hour=4) + timedelta(minutes=3 * n)
        keys.add(story.order(person, at, product(2, 8), **story.session(person)))
    return keys


def click_farm(story: Story) -> Keys:
    """A machine that opens one seller's cards by the dozen, and likes them all, a second each."""
    keys = set()
    for n in range(15):
        person, at = Person(f"clicker-{n}"), story.moment(30)
        goods = [product(1, n % GOODS_EACH) for n in range(20)]
        story.visit(person, at, goods, likes=tuple(goods), pause=(0.5, 1.5))
        keys.add(f"visit-{story.seed}-{story.visits}")
    return keys


def faithful_clicker(story: Story) -> Keys:
    """One browser that opens the same card in visit after visit, and never buys."""
    person, keys = Person("faithful"), set()
    for day in range(20, 34):
        for _ in range(2):
            story.visit(person, story.moment(day), [product(1, 9)])
            keys.add(f"visit-{story.seed}-{story.visits}")
    return keys


def liking_crowd(story: Story) -> Keys:
    """A hundred browsers, each seen once: they open one card, like it, and are gone."""
    keys = set()
    for n in range(100):
        person, target = Person(f"fan-{n}"), product(1, 9)
        story.visit(person, story.moment(30), [target], likes=(target,), pause=(1.0, 4.0))
        keys.add(f"visit-{story.seed}-{story.visits}")
    return keys


def review_bomb(story: Story) -> Keys:
    """Twenty-five people who never bought it give one star within a day."""
    return {story.review(Person(f"bomber-{n}"), story.moment(30), product(4, 1), 1) for n in range(25)}


def self_praise(story: Story) -> Keys:
    """A seller's own ten accounts, on two devices, praise what they never bought."""
    return {
        story.review(
            Person(f"praise-{n}", device=f"desk-{n % 2}", address="shop"),
            story.moment(20 + n),
            product(6, n % 4),
            5,
        )
        for n in range(10)
    }


def praised_fakes(story: Story) -> Keys:
    """Those who placed fake orders say how good it was."""
    farm(story)
    orders = [row for row in story.rows if row["kind"] == "order" and row["shopper"].startswith("farm-")]
    return {
        story.review(Person(row["shopper"]), story.moment(33), row["product"], 5, order_id=row["order_id"])
        for row in orders
    }


def delighted(story: Story) -> Keys:
    """A product that many bought in a sale is praised by its buyers, all within two days."""
    keys = set()
    for n in range(40):
        person, target = Person(f"buyer-{n}"), product(7, 1)
        order = story.visit(person, story.moment(25), [*story.goods(2), target], buys=target)
        keys.add(story.review(person, story.moment(30), target, 5, order_id=order))
    return keys
