"""From daily counts to totals over windows of days, as dataframe expressions. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ibis
import numpy as np
import pyarrow as pa

from vitrina.insight.features.propensities import Propensities
from vitrina.insight.frames import named_table, one_value
from vitrina.insight.metrics.columns import COUNTS

EXAMINED_PARTS = 1_000_000
"""Propensities are counted in whole millionths: sums of whole numbers come out the same in every order, so
that two builds, and two engines, agree to the bit."""

TOTALS: tuple[str, ...] = (*COUNTS, "examined")
"""What there is a total of in each window."""

PROPENSITY_SCHEMA = pa.schema([("position", pa.int32()), ("parts", pa.int64())])

PROPENSITIES = named_table("propensities", PROPENSITY_SCHEMA)

CALENDAR_SCHEMA = pa.schema([pa.field("last_day", pa.int32())])
"""One row: the last day of all windows, days since 1970-01-01."""

CALENDAR = named_table("calendar", CALENDAR_SCHEMA)


@dataclass(frozen=True, slots=True)
class Window:
    """The totals over one window: `window["views"]` is an Ibis column, float64 of whole numbers, 0
    where there was none."""

    table: Any
    days: int

    def __getitem__(self, total: str) -> Any:
        return self.table[column(total, self.days)]


def column(total: str, days: int) -> str:
    """The name of a total over so many days."""
    return f"{total}_{days}d"


def calendar_table(last_day: int) -> pa.Table:
    """A row of `CALENDAR_SCHEMA`."""
    return pa.table({"last_day": [last_day]}, schema=CALENDAR_SCHEMA)


def propensity_table(propensities: Propensities) -> pa.Table:
    """Rows of `PROPENSITY_SCHEMA`: place 0, which stands for none, to the last known one."""
    places = np.arange(len(propensities.positions) + 1, dtype=np.int32)
    parts = np.rint(propensities.of(places) * EXAMINED_PARTS).astype(np.int64)
    return pa.table({"position": places, "parts": parts}, schema=PROPENSITY_SCHEMA)


def examined(rollups: Any) -> Any:
    """The daily counts with `examined`: for how many millionths of a look at the product its `shown` stand.
    Places beyond the last known one count as that one."""
    rows = rollups.mutate(_place=ibis.least(rollups.position, one_value(PROPENSITIES, "position")))
    joined = rows.inner_join(PROPENSITIES, rows._place == PROPENSITIES.position)
    return joined.select(*(rows[name] for name in rollups.columns), examined=rows.shown * PROPENSITIES.parts)


def within(rows: Any, *, days: int) -> Any:
    """The rows of the last so many days of the calendar, with `ago`: how many days before the last one."""
    dated = rows.mutate(ago=one_value(CALENDAR, "last_day") - rows.day)
    return dated.filter(dated.ago >= 0, dated.ago < days)


def totals(rows: Any, keys: Sequence[str], *, windows_days: Sequence[int]) -> Any:
    """One row for each combination of `keys`, with a column for each total and window. `rows`: daily counts
    with `ago` and `examined`; a window of one day is that of `ago` 0.

    Days that lie in the same windows are added up first: few rows are left for the windows to be taken of.
    """
    shortest = ibis.cases(*((rows.ago < days, days) for days in sorted(windows_days)))
    dated = rows.mutate(shortest=shortest)
    # Float64 holds whole numbers up to 2^53 exactly, and both engines add it faster than 128 bits.
    spans = dated.group_by(*keys, "shortest").aggregate(
        **{name: dated[name].cast("float64").sum() for name in TOTALS}
    )
    return spans.group_by(*keys).aggregate(
        **{
            column(name, days): ibis.ifelse(spans.shortest <= days, spans[name], 0.0).sum()
            for days in windows_days
            for name in TOTALS
        }
    )
