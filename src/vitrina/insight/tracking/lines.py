"""The lines of the log: the types of this app as JSON, under the name of what happened. Pure.

`{"page": {…}}`, `{"action": {…}}`, `{"seen": {…}}`
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import orjson
import pyarrow as pa

from vitrina.insight.tracking.tables import COUNTS, events_table
from vitrina.insight.tracking.types import Action, EventKind, Mark, PageSeen, PageShown

_NAMES = {PageShown: "page", Action: "action", PageSeen: "seen"}
_ACTOR = ("session", "shopper", "mark", "language", "place", "device", "address", "payer")
_ASKED = ("source", "query_id", "query_key", "query")
_HEAD = ("at", *_ACTOR, *_ASKED)
_ACTION = ("at", *_ACTOR, "kind", "product", "source", "query_id", "order_id")
_ACTION_NUMBERS = {"units": 31, "revenue_minor": 63, "stars": 7}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def line_of(told: PageShown | Action | PageSeen) -> bytes:
    """The line, with its end. Raises `TypeError` for what cannot be written in UTF-8."""
    return orjson.dumps({_NAMES[type(told)]: told}, option=orjson.OPT_NAIVE_UTC) + b"\n"


class Told:
    """What lines tell. `unreadable`: how many tell nothing; `shopper`: whose each readable line is."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self.unreadable = 0
        self._seen: dict[str, int] = {}
        self._heads: list[tuple[Any, ...]] = []
        self._counts: list[bool] = []
        self._lengths: list[int] = []
        self._shown: list[tuple[str, int, str, bool]] = []
        self._actions: list[tuple[Any, ...]] = []
        self._numbers: list[tuple[int, ...]] = []
        for line in lines:
            try:
                self._read(line)
            except (ValueError, KeyError, TypeError, AttributeError):
                self.unreadable += 1

    def offered(self) -> pa.Table:
        """A row for each product of each answered page, with `COUNTS`: whether it is known to have been
        shown."""
        heads = dict(zip(_HEAD, zip(*self._heads, strict=True), strict=True)) if self._heads else {}
        page_of = np.repeat(np.arange(len(self._lengths)), self._lengths)
        positions = np.array([shown[1] for shown in self._shown], dtype=np.int32)
        depths = np.array([self._depth(page) for page in range(len(self._heads))], dtype=np.int64)
        columns: dict[str, Any] = {
            name: pa.array(heads.get(name, ()), pa.int64() if name == "at" else pa.string()).take(page_of)
            for name in _HEAD
        }
        columns |= {
            "product": [shown[0] for shown in self._shown],
            "position": positions,
            "team": [shown[2] for shown in self._shown],
            "trial": [shown[3] for shown in self._shown],
        }
        table = events_table({**columns, "kind": [EventKind.IMPRESSION.value] * len(positions)})
        return table.append_column(COUNTS, pa.array(positions <= depths[page_of]))

    def actions(self) -> pa.Table:
        """A row for each action; those of the kind "impression" are products that a program tells to have
        shown."""
        columns: dict[str, Any] = dict.fromkeys((*_ACTION, *_ACTION_NUMBERS), ())
        if self._actions:
            columns = dict(zip(_ACTION, zip(*self._actions, strict=True), strict=True))
            columns |= dict(zip(_ACTION_NUMBERS, zip(*self._numbers, strict=True), strict=True))
        return events_table(columns)

    def _depth(self, page: int) -> int:
        """Up to which place the page was seen, as far as anybody told."""
        unknown = np.iinfo(np.int64).max if self._counts[page] else 0
        return self._seen.get(self._heads[page][_HEAD.index("query_id")], unknown)

    def _read(self, line: bytes) -> None:
        ((name, what),) = orjson.loads(line).items()
        match name:
            case "page":
                head = _head(what)
                shown = [_shown(one) for one in what["products"]]
                self._heads.append(head)
                self._counts.append(what["counts"] is True)
                self._lengths.append(len(shown))
                self._shown += shown
            case "action":
                numbers = tuple(_whole(what[column], bits) for column, bits in _ACTION_NUMBERS.items())
                self._actions.append(_action(what))
                self._numbers.append(numbers)
            case "seen":
                query_id, position = _text(what["query_id"]), _whole(what["position"], 31)
                self._seen[query_id] = max(self._seen.get(query_id, 0), position)
            case _:
                raise KeyError(name)


def shopper_of(line: bytes) -> str:
    """Whose line it is; "" of nobody's and of unreadable ones."""
    try:
        ((_, what),) = orjson.loads(line).items()
        return str(what["actor"]["shopper"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""


def _head(what: Mapping[str, Any]) -> tuple[Any, ...]:
    return (_at_us(what), *_who(what), *(_text(what[name]) for name in _ASKED))


def _action(what: Mapping[str, Any]) -> tuple[Any, ...]:
    kind = EventKind(what["kind"]).value
    texts = (_text(what[name]) for name in ("product", "source", "query_id", "order_id"))
    return (_at_us(what), *_who(what), kind, *texts)


def _who(what: Mapping[str, Any]) -> Iterable[str]:
    actor = what["actor"]
    Mark(actor["mark"])
    return (_text(actor[name]) for name in _ACTOR)


def _shown(one: Mapping[str, Any]) -> tuple[str, int, str, bool]:
    return _text(one["product"]), _whole(one["position"], 31), _text(one["team"]), one["trial"] is True


def _at_us(what: Mapping[str, Any]) -> int:
    return (datetime.fromisoformat(what["at"]) - _EPOCH) // _MICROSECOND


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: Any, bits: int) -> int:
    if type(value) is not int or not -(1 << bits) <= value < 1 << bits:
        raise ValueError(value)
    return value
