"""What happened on the interleaved pages of an experiment, from the events."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import ibis
import numpy as np
import pyarrow as pa
from ibis import _
from numpy.typing import NDArray

from vitrina.discovery.experiments.rules import Pages
from vitrina.discovery.experiments.types import TEAMS
from vitrina.insight.features.propensities import Propensities
from vitrina.insight.frames import FrameSettings, named_table, open_frames
from vitrina.insight.fraud.excluding import honest
from vitrina.insight.fraud.queries import EXCLUDED_SCHEMA
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.types import EventKind, Mark

_events = named_table("events", EVENT_SCHEMA)
_excluded = named_table("excluded", EXCLUDED_SCHEMA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All pages of an experiment, by orders and by card views; how many visits saw them."""

    orders: Pages
    views: Pages
    visits: int


def read(
    files: Iterable[Path],
    *,
    since: datetime,
    until: datetime,
    propensities: Propensities,
    excluded: pa.Table,
    settings: FrameSettings | None = None,
) -> Shown:
    """The pages that shoppers saw from `since` to `until`, without what counts nowhere (`fraud.excluded`).
    Raises `FramesFailed`."""
    with open_frames(settings or FrameSettings()) as frames:
        frames.read("events", tuple(files), schema=EVENT_SCHEMA)
        frames.add("excluded", excluded)
        places = frames.table(_places(since, until))
        wins = frames.table(_wins(since, until))
    return _pages(places, wins, propensities)


def _drafted(since: datetime, until: datetime) -> Any:
    rows = honest(_events.filter(_.mark == Mark.NONE.value), _excluded)
    between = rows.at.between(ibis.literal(since), ibis.literal(until))
    return rows.filter(between & rows.team.isin(TEAMS) & (rows.session != "") & (rows.query_id != ""))


def _places(since: datetime, until: datetime) -> Any:
    """How many products each team had at each place of each page."""
    shown = _drafted(since, until).filter(_.kind == EventKind.IMPRESSION.value)
    return (
        shown.group_by(["session", "query_id", "team", "position"])
        .aggregate(n=_.count())
        .order_by(["session", "query_id", "team", "position"])
    )


def _wins(since: datetime, until: datetime) -> Any:
    """How many products of each team were opened, and ordered, from each page."""
    acted = _drafted(since, until).filter(_.kind.isin([EventKind.VIEW.value, EventKind.ORDER.value]))
    once = acted.select("session", "query_id", "team", "kind", "product").distinct()
    return once.group_by(["session", "query_id", "team", "kind"]).aggregate(n=_.count())


def _pages(places: pa.Table, wins: pa.Table, propensities: Propensities) -> Shown:
    """One row a page, in the order of the places' table."""
    sessions, query_ids = places["session"].to_pylist(), places["query_id"].to_pylist()
    page_of: dict[tuple[str, str], int] = {}
    rows = [page_of.setdefault(page, len(page_of)) for page in zip(sessions, query_ids, strict=True)]
    visit_of: dict[str, int] = {}
    visit = np.array([visit_of.setdefault(session, len(visit_of)) for session, _id in page_of], np.int64)
    chance = propensities.of(np.asarray(places["position"])) * np.asarray(places["n"])
    team = np.asarray(places["team"])
    seen = {
        name: _summed(np.array(rows, np.int64)[team == name], chance[team == name], len(page_of))
        for name in TEAMS
    }
    won: dict[tuple[str, str], NDArray[np.float64]] = {
        (kind.value, name): np.zeros(len(page_of))
        for kind in (EventKind.ORDER, EventKind.VIEW)
        for name in TEAMS
    }
    for win in wins.to_pylist():
        page = page_of.get((win["session"], win["query_id"]))
        if page is not None:
            won[win["kind"], win["team"]][page] += win["n"]
    orders, views = (
        Pages(
            visit=visit,
            seen_a=seen["a"],
            seen_b=seen["b"],
            won_a=won[kind.value, "a"],
            won_b=won[kind.value, "b"],
        )
        for kind in (EventKind.ORDER, EventKind.VIEW)
    )
    return Shown(orders=orders, views=views, visits=len(visit_of))


def _summed(rows: NDArray[np.int64], values: NDArray[np.float64], length: int) -> NDArray[np.float64]:
    return np.bincount(rows, weights=values, minlength=length).astype(np.float64)
