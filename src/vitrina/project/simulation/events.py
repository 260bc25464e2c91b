"""Events as numbers, and the table they become. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.types import EventKind

MICROSECONDS = 1_000_000
_DAY_MICROSECONDS = 86_400 * MICROSECONDS
_EPOCH = date(1970, 1, 1)
_LAST_SECOND = 86_399.0

_TEXTS = (
    "kind",
    "session",
    "shopper",
    "device",
    "address",
    "payer",
    "language",
    "place",
    "source",
    "query_id",
    "query_key",
    "query",
    "product",
    "order_id",
)
_NUMBERS: dict[str, object] = {
    "position": np.int32,
    "trial": np.bool_,
    "units": np.int32,
    "revenue_minor": np.int64,
    "stars": np.int8,
}


class Person(NamedTuple):
    """Who acts, as events tell it. `session` is one visit."""

    session: str
    shopper: str
    device: str = ""
    address: str = ""
    payer: str = ""
    language: str = "en"
    place: str = ""


class Deed(NamedTuple):
    """One action with one product, after which nothing else is drawn: what orders and attackers consist of.
    `second`: of the day. `device`, `address` and `payer` of the person are told with orders and reviews."""

    kind: EventKind
    second: float
    person: Person
    product: str
    source: str = ""
    query_id: str = ""
    query_key: str = ""
    query: str = ""
    position: int = 0
    trial: bool = False
    order_id: str = ""
    units: int = 0
    revenue_minor: int = 0
    stars: int = 0


_TOLD_WITH = (EventKind.ORDER, EventKind.REVIEW)


@dataclass(slots=True)
class DayLog:
    """What happened on one day, in any order. Texts are pools with codes; code 0 is ""."""

    day: int
    _pools: dict[str, dict[str, int]] = field(default_factory=lambda: {name: {"": 0} for name in _TEXTS})
    _blocks: list[dict[str, NDArray[np.generic]]] = field(default_factory=list)

    def codes(self, column: str, texts: Iterable[str]) -> NDArray[np.int64]:
        """The codes of these texts in a column's pool."""
        pool = self._pools[column]
        return np.array([pool.setdefault(text, len(pool)) for text in texts], np.int64)

    def code(self, column: str, text: str) -> int:
        """The code of one text."""
        pool = self._pools[column]
        return pool.setdefault(text, len(pool))

    def add(self, kind: EventKind, second: NDArray[np.float64], **columns: NDArray[np.generic] | int) -> None:
        """n events: `second` of the day `(n,)`; of text columns codes; what is left out is "", 0 or False."""
        count = len(second)
        if not count:
            return
        block: dict[str, NDArray[np.generic]] = {"kind": np.full(count, self.code("kind", kind.value))}
        block["at"] = (np.clip(second, 0, _LAST_SECOND) * MICROSECONDS).astype(np.int64)
        for name in (*_TEXTS[1:], *_NUMBERS):
            block[name] = np.broadcast_to(np.asarray(columns.get(name, 0)), (count,))
        self._blocks.append(block)

    def tell(self, deeds: Sequence[Deed]) -> None:
        """Single actions, many at once."""
        if not deeds:
            return
        block: dict[str, NDArray[np.generic]] = {}
        for name in ("session", "shopper", "language", "place"):
            block[name] = self.codes(name, (getattr(deed.person, name) for deed in deeds))
        for name in ("device", "address", "payer"):
            block[name] = self.codes(
                name, (getattr(deed.person, name) if deed.kind in _TOLD_WITH else "" for deed in deeds)
            )
        for name in ("source", "query_id", "query_key", "query", "product", "order_id"):
            block[name] = self.codes(name, (getattr(deed, name) for deed in deeds))
        for name in _NUMBERS:
            block[name] = np.array([getattr(deed, name) for deed in deeds])
        block["kind"] = self.codes("kind", (deed.kind.value for deed in deeds))
        seconds = np.clip([deed.second for deed in deeds], 0, _LAST_SECOND)
        block["at"] = (seconds * MICROSECONDS).astype(np.int64)
        self._blocks.append(block)

    def __len__(self) -> int:
        return sum(len(block["at"]) for block in self._blocks)

    def table(self) -> pa.Table:
        """In `EVENT_SCHEMA`, by time; what happened at the same moment in the order in which it was told."""
        if not self._blocks:
            return EVENT_SCHEMA.empty_table()
        joined = {name: np.concatenate([block[name] for block in self._blocks]) for name in self._blocks[0]}
        order = np.argsort(joined["at"], kind="stable")
        count = len(order)
        columns: dict[str, pa.Array] = {
            "day": pa.array(np.full(count, self.day, np.int32)),
            "at": pa.array(joined["at"][order] + self.day * _DAY_MICROSECONDS, pa.int64()).cast(
                pa.timestamp("us", tz="UTC")
            ),
        }
        for name in _TEXTS:
            pool = pa.array(list(self._pools[name]), pa.string())
            columns[name] = pool.take(pa.array(joined[name][order]))
        for name, kind in _NUMBERS.items():
            columns[name] = pa.array(joined[name][order].astype(kind))  # type: ignore[call-overload]
        empty = pa.array([""], pa.string()).take(pa.array(np.zeros(count, np.int64)))
        columns |= {"mark": empty, "team": empty}
        return pa.table([columns[name] for name in EVENT_SCHEMA.names], schema=EVENT_SCHEMA)


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - _EPOCH).days


def distinct(numbers: Sequence[NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The distinct rows `(d, len(numbers))` of columns `(n,)`, and which of them each row is: `(n,)`."""
    rows, inverse = np.unique(np.stack(numbers, axis=1), axis=0, return_inverse=True)
    return rows, inverse.reshape(-1)
