"""What led to an action: the last time that its product was shown. Pure.

An action that names its question gets what is known of that question. Any other is led back to the session's
last impression of the product, where that is at most `REACH` ago.
"""

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

REACH = timedelta(hours=24)
"""For so long, what was shown counts as what led to an action."""

LOOKED_UP = (
    *("at", "session", "product", "query_id", "query_key", "query"),
    *("position", "team", "trial", "language", "place"),
)
"""Columns that a table of impressions needs for `attribute`."""

_TAKEN = ("query_id", "query_key", "query", "position", "team", "trial")
_TAKEN_IF_EMPTY = ("language", "place")


@dataclass(frozen=True, slots=True)
class Attribution:
    """`actions`: as given, with what led to each. `shown`: int64, for each action the row of the impressions
    that led to it, -1 for none."""

    actions: pa.Table
    shown: NDArray[np.int64]


def attribute(actions: pa.Table, impressions: pa.Table) -> Attribution:
    """Lead `actions` (`EVENT_SCHEMA`) back to `impressions` (at least `LOOKED_UP`)."""
    asked = _last_before(actions, impressions, by="query_id")
    browsed = _last_before(actions, impressions, by="session")
    named = pc.not_equal(actions["query_id"], "").to_numpy()
    shown = np.where(named, asked, browsed)
    return Attribution(_filled(actions, impressions, shown), shown)


def _last_before(actions: pa.Table, impressions: pa.Table, *, by: str) -> NDArray[np.int64]:
    """For each action the last impression at or before it, at most `REACH` ago, of the same product and with
    the same `by`; -1: there is none. An empty `by` is nobody's."""
    keys = _codes(impressions, actions, by) * (len(impressions) + len(actions) + 1) + _codes(
        impressions, actions, "product"
    )
    at = np.concatenate([_times(impressions), _times(actions)])
    acts = np.arange(len(at)) >= len(impressions)
    order = np.lexsort((acts, at, keys))
    places = np.arange(len(order))
    last = np.maximum.accumulate(np.where(acts[order], -1, places)) if len(order) else places
    found = np.where(last >= 0, order[last], -1)
    reach_us = REACH // timedelta(microseconds=1)
    fits = (found >= 0) & (keys[found] == keys[order]) & (at[order] - at[found] <= reach_us)
    of_action = np.full(len(actions), -1, dtype=np.int64)
    is_action = acts[order]
    of_action[order[is_action] - len(impressions)] = np.where(fits, found, -1)[is_action]
    known = pc.not_equal(actions[by], "").to_numpy()
    return np.where(known, of_action, -1)


def _filled(actions: pa.Table, impressions: pa.Table, shown: NDArray[np.int64]) -> pa.Table:
    rows = pa.array(shown, mask=shown < 0)
    found = pa.array(shown >= 0)
    for name in (*_TAKEN, *_TAKEN_IF_EMPTY):
        own = actions[name]
        wanted = pc.and_(found, pc.equal(own, "")) if name in _TAKEN_IF_EMPTY else found
        column = pc.if_else(wanted, impressions[name].take(rows), own)
        actions = actions.set_column(actions.column_names.index(name), actions.schema.field(name), column)
    return actions


def _codes(first: pa.Table, second: pa.Table, name: str) -> NDArray[np.int64]:
    both = pa.chunked_array([*first[name].chunks, *second[name].chunks], pa.string())
    return np.asarray(both.combine_chunks().dictionary_encode().indices, dtype=np.int64)


def _times(table: pa.Table) -> NDArray[np.int64]:
    return np.asarray(table["at"].cast(pa.int64()))
