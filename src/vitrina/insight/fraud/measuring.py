"""Measures the evidence over a window of days, and tells what is found."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pyarrow as pa

from vitrina.insight.frames import Frames, FrameSettings, open_frames
from vitrina.insight.fraud import orders, reviews, rules, sessions
from vitrina.insight.fraud.evidence import MARK_AT, evidence_of
from vitrina.insight.fraud.frame import acted_on, events
from vitrina.insight.fraud.rings import rings
from vitrina.insight.fraud.types import Finding, MarkKind, Trail
from vitrina.insight.tracking.columns import EVENT_SCHEMA

EPOCH = date(1970, 1, 1)

GoodsOf = Callable[[Sequence[str]], pa.Table]
"""Product refs → `frame.GOODS_SCHEMA`; products that the catalogue does not know may be left out."""

_TRAIL = ("seller", "product", "shopper", "session", "device", "address", "payer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days to judge, `since` to `until`, both inclusive; the files of these and of the days around them,
    which tell what is usual; and those of older days, which tell who bought what."""

    since: date
    until: date
    files: tuple[Path, ...]
    older_files: tuple[Path, ...] = ()
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a window gave. `judged`: how many things of each kind were looked at; `events`: how many events
    were read."""

    findings: tuple[Finding, ...]
    judged: Mapping[MarkKind, int]
    events: int


def measure(
    window: Window,
    *,
    goods_of: GoodsOf,
    fakes: Collection[str] = (),
    settings: FrameSettings | None = None,
) -> Measured:
    """Judge every order, visit and review of the window. `fakes`: orders that are held for fake already.
    Raises `FramesFailed`."""
    with open_frames(settings or FrameSettings()) as frames:
        frames.read("events", window.files, schema=EVENT_SCHEMA)
        frames.add("goods", goods_of(frames.table(acted_on())["product"].to_pylist()))
        read = frames.table(events.aggregate(n=events.count()))["n"][0].as_py()
        ordered = _Judged.of(MarkKind.ORDER, _orders(frames), window)
        visited = _Judged.of(MarkKind.SESSION, _sessions(frames), window)
        marked = {*fakes, *(finding.key for finding in ordered.findings)}
        reviewed = _Judged.of(MarkKind.REVIEW, _reviews(frames, window, fakes=sorted(marked)), window)
    everything = (ordered, visited, reviewed)
    return Measured(
        findings=tuple(finding for judged in everything for finding in judged.findings),
        judged={judged.kind: judged.count for judged in everything},
        events=read,
    )


def _orders(frames: Frames) -> pa.Table:
    rows = frames.table(orders.order_rows())
    component = rings(*(np.asarray(rows[name]) for name in ("buyer", "device", "payer")))
    frames.add("orders", rows.append_column("component", pa.array(component, pa.int64())))
    _sellers, sold = np.unique(np.asarray(rows["seller"]).astype(str), return_counts=True)
    squares = float((sold.astype(np.float64) ** 2).sum())
    return frames.table(orders.order_values(total=rows.num_rows, squares=squares))


def _sessions(frames: Frames) -> pa.Table:
    frames.add("sessions", frames.table(sessions.session_rows()))
    return frames.table(sessions.session_values())


def _reviews(frames: Frames, window: Window, *, fakes: Sequence[str]) -> pa.Table:
    frames.add("reviews", frames.table(reviews.review_rows()))
    frames.add("fake_orders", pa.table({"order_id": pa.array(fakes, pa.string())}))
    frames.read("events", (*window.older_files, *window.files), schema=EVENT_SCHEMA)
    frames.add("bought", frames.table(reviews.buyers()))
    return frames.table(reviews.review_values(days=window.days))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """What came of one kind of things."""

    kind: MarkKind
    findings: tuple[Finding, ...]
    count: int

    @classmethod
    def of(cls, kind: MarkKind, measured: pa.Table, window: Window) -> "_Judged":
        """Those of the window, in the order of their keys."""
        days = np.asarray(measured["day"])
        since, until = ((day - EPOCH).days for day in (window.since, window.until))
        rows = measured.filter((days >= since) & (days <= until)).sort_by("key")
        values = {
            evidence.code: np.asarray(rows[evidence.code], np.float64) for evidence in evidence_of(kind)
        }
        marked = np.flatnonzero(rules.scores(values) >= MARK_AT)
        suspects = rows.take(marked)
        found = (
            _finding(kind, row, {code: float(column[at]) for code, column in values.items()}, group)
            for at, row, group in zip(marked, suspects.to_pylist(), _groups(kind, suspects), strict=True)
        )
        return cls(kind=kind, findings=tuple(found), count=rows.num_rows)


def _finding(kind: MarkKind, row: Mapping[str, object], values: Mapping[str, float], group: str) -> Finding:
    found = rules.reasons(values)
    return Finding(
        kind=kind,
        key=str(row["key"]),
        at=datetime.fromtimestamp(int(str(row["second"])), UTC),
        score=rules.score_of(found),
        reasons=found,
        trail=Trail(**{name: str(row.get(name) or "") for name in _TRAIL}),
        group=group,
    )


def _groups(kind: MarkKind, suspects: pa.Table) -> list[str]:
    """Which suspects belong together: orders by what ties their buyers, else all by product and day."""
    keys, products = suspects["key"].to_pylist(), suspects["product"].to_pylist()
    days = suspects["day"].to_pylist()
    together = [f"{kind}|{product}|{day}" for product, day in zip(products, days, strict=True)]
    if kind is MarkKind.ORDER:
        tied: defaultdict[int, list[int]] = defaultdict(list)
        for at, component in enumerate(suspects["component"].to_pylist()):
            tied[component].append(at)
        for members in tied.values():
            for at in members if len(members) > 1 else ():
                together[at] = f"{kind}|{keys[members[0]]}"
    return [blake2b(name.encode(), digest_size=8).hexdigest() for name in together]
