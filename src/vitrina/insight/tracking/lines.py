"""The lines of the log: the types of this app as JSON, under the name of what happened. Pure.

`{"page": {…}}`, `{"action": {…}}`, `{"seen": {…}}`
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import repeat
from operator import itemgetter
from typing import Any

import numpy as np
import orjson
import pyarrow as pa

from vitrina.insight.tracking.tables import COUNTS, events_table
from vitrina.insight.tracking.types import Action, EventKind, Mark, PageSeen, PageShown

_NAMES = {PageShown: "page", Action: "action", PageSeen: "seen"}
_ACTOR = ("session", "shopper", "mark", "language", "place", "device", "address", "payer")
_HEAD = (*_ACTOR, "source", "query_id", "query_key", "query")
_SHOWN = ("product", "position", "team", "trial")
_ACTION = (*_ACTOR, "kind", "product", "source", "query_id", "order_id")
_BITS = {"units": 31, "revenue_minor": 63, "stars": 7}

_who, _asked, _shown = itemgetter(*_ACTOR), itemgetter(*_HEAD[len(_ACTOR) :]), itemgetter(*_SHOWN)
_done, _numbers = itemgetter(*_ACTION[len(_ACTOR) :]), itemgetter(*_BITS)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ALL = 1 << 62
_KINDS, _MARKS = frozenset(EventKind), frozenset(Mark)


def line_of(told: PageShown | Action | PageSeen) -> bytes:
    """The line, with its end. Raises `TypeError` for what cannot be written in UTF-8."""
    return orjson.dumps({_NAMES[type(told)]: told}, option=orjson.OPT_NAIVE_UTC) + b"\n"


class Told:
    """What lines tell. `unreadable`: how many tell nothing."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self.unreadable = 0
        self._seen: dict[str, int] = {}
        self._heads: list[tuple[Any, ...]] = []
        self._lengths: list[int] = []
        self._shown: list[tuple[Any, ...]] = []
        self._actions: list[tuple[Any, ...]] = []
        for line in lines:
            try:
                self._read(line)
            except (ValueError, KeyError, TypeError, AttributeError):
                self.unreadable += 1

    def offered(self) -> pa.Table:
        """A row for each product of each answered page, with `COUNTS`: whether it is known to have been
        shown."""
        heads = _columns(("at", "counts", *_HEAD), self._heads)
        page_of = np.repeat(np.arange(len(self._lengths)), self._lengths)
        shown = _columns(_SHOWN, self._shown)
        table = events_table(
            {
                "at": np.array(heads["at"], dtype=np.int64)[page_of],
                "kind": pa.repeat(EventKind.IMPRESSION.value, len(page_of)),
                **{name: pa.array(heads[name], pa.string()).take(page_of) for name in _HEAD},
                **shown,
            }
        )
        depths = np.array(
            [
                self._seen.get(query_id, _ALL if counts else 0)
                for query_id, counts in zip(heads["query_id"], heads["counts"], strict=True)
            ],
            dtype=np.int64,
        )
        counted = np.array(shown["position"], dtype=np.int64) <= depths[page_of]
        return table.append_column(COUNTS, pa.array(counted))

    def actions(self) -> pa.Table:
        """A row for each action; those of the kind "impression" are products that a program tells to have
        shown."""
        return events_table(_columns(("at", *_ACTION, *_BITS), self._actions))

    def _read(self, line: bytes) -> None:
        ((name, what),) = orjson.loads(line).items()
        match name:
            case "page":
                head = (_at_us(what), what["counts"], *_texts(*_actor(what), *_asked(what)))
                shown = [_shown(one) for one in what["products"]]
                _check_shown(shown)
                self._heads.append(head)
                self._lengths.append(len(shown))
                self._shown += shown
            case "action":
                done, numbers = _texts(*_actor(what), *_done(what)), _numbers(what)
                if what["kind"] not in _KINDS or not all(map(_fits, numbers, _BITS.values())):
                    raise ValueError(what)
                self._actions.append((_at_us(what), *done, *numbers))
            case "seen":
                (query_id,), position = _texts(what["query_id"]), what["position"]
                if not _fits(position, 31):
                    raise ValueError(position)
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


def _columns(names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> dict[str, Sequence[Any]]:
    columns: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else repeat((), len(names))
    return dict(zip(names, columns, strict=True))


def _actor(what: Mapping[str, Any]) -> tuple[Any, ...]:
    actor = what["actor"]
    if actor["mark"] not in _MARKS:
        raise ValueError(actor)
    who: tuple[Any, ...] = _who(actor)
    return who


def _check_shown(shown: Sequence[tuple[Any, ...]]) -> None:
    products, positions, teams, trials = zip(*shown, strict=True) if shown else repeat((), 4)
    _texts(*products, *teams)
    if set(map(type, trials)) - {bool} or not all(map(_fits, positions, repeat(31))):
        raise ValueError(shown)


def _at_us(what: Mapping[str, Any]) -> int:
    return (datetime.fromisoformat(what["at"]) - _EPOCH) // _MICROSECOND


def _texts(*values: Any) -> tuple[str, ...]:
    if set(map(type, values)) - {str}:
        raise TypeError(values)
    return values


def _fits(value: Any, bits: int) -> bool:
    return type(value) is int and -(1 << bits) <= value < 1 << bits
