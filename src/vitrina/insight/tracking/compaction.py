"""Lines of one day become a file of events of that day. Pure but for reading the files it is given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from vitrina.insight.tracking.attribution import LOOKED_UP, attribute
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.lines import Told
from vitrina.insight.tracking.tables import COUNTS, fresh, read_part
from vitrina.insight.tracking.types import EventKind

_ORDER_KEY = ("order_id", "kind", "product")
_SHOWN_KEY = ("query_id", "product")


@dataclass(frozen=True, slots=True)
class Earlier:
    """What of compacted events matters for later lines: impressions (`LOOKED_UP`) and what orders told."""

    impressions: pa.Table
    orders: pa.Table

    @classmethod
    def of(cls, parts: Iterable[Path]) -> "Earlier":
        """Read it from the parts of a day and of the day before. Raises `EventsDamaged`."""
        columns = sorted({*LOOKED_UP, *_ORDER_KEY})
        empty = pa.table({name: pa.array([], EVENT_SCHEMA.field(name).type) for name in columns})
        known = pa.concat_tables([empty, *(read_part(part, columns=columns) for part in parts)])
        return cls(
            impressions=known.filter(pc.equal(known["kind"], EventKind.IMPRESSION.value)).select(LOOKED_UP),
            orders=known.filter(pc.not_equal(known["order_id"], "")).select(_ORDER_KEY),
        )


@dataclass(frozen=True, slots=True)
class Compacted:
    """The day's new events, in `EVENT_SCHEMA`, with the counts of `CompactionReport`."""

    events: pa.Table
    attributed: int
    duplicates: int
    unseen: int
    unreadable: int


def compacted(lines: Sequence[bytes], earlier: Earlier) -> Compacted:
    """The events that `lines` tell.

    What was chosen was seen, whatever the browser told of how far it showed the page. What a program tells to
    have shown, without that it was answered, is no impression.
    """
    told = Told(lines)
    offered, actions = told.offered(), told.actions()
    looked_up = pa.concat_tables([offered.select(LOOKED_UP), earlier.impressions])
    led = attribute(actions, looked_up)
    counts = np.array(offered[COUNTS])
    counts[led.shown[(led.shown >= 0) & (led.shown < len(offered))]] = True
    is_shown = pc.equal(actions["kind"], EventKind.IMPRESSION.value).to_numpy()
    told_shown = led.actions.filter(pa.array(is_shown & (led.shown >= 0)))
    shown = pa.concat_tables([told_shown, offered.drop_columns([COUNTS]).filter(pa.array(counts))])
    acts = led.actions.filter(pa.array(~is_shown))
    events = pa.concat_tables(
        [
            fresh(shown, _SHOWN_KEY, known=earlier.impressions),
            fresh(acts, _ORDER_KEY, known=earlier.orders),
        ]
    )
    return Compacted(
        events=events,
        attributed=int(np.count_nonzero(led.shown[~is_shown] >= 0)),
        duplicates=len(shown) + len(acts) - len(events),
        unseen=int(np.count_nonzero(~counts)),
        unreadable=told.unreadable,
    )
