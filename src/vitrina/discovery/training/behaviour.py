"""What shoppers did with what they were shown, as expressions over the event log.

Bots, staff, and all that fraud's marks keep out have neither seen nor bought anything.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import numpy as np

from vitrina.discovery.training.errors import EventsUnusable
from vitrina.discovery.training.propensities import ClickCounts
from vitrina.insight.frames import Frames, FrameSettings, named_table, open_frames
from vitrina.insight.frames.errors import FramesFailed
from vitrina.insight.fraud import queries as fraud
from vitrina.insight.fraud.excluding import honest
from vitrina.insight.tracking import queries as tracking
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.types import EventKind

CLICKS = (EventKind.VIEW, EventKind.CART, EventKind.FAVOURITE, EventKind.ORDER)
"""What can only be done with a product that was looked at."""

LABEL_DAYS = 2
"""So many days after a page was shown its purchases are still told."""

_events = named_table("events", EVENT_SCHEMA)
_honest = honest(_events.filter(_events.mark == ""), named_table("excluded", fraud.EXCLUDED_SCHEMA))
_of_answers = _honest.filter(_honest.query_id != "")

_shown = _of_answers.filter(_of_answers.kind == EventKind.IMPRESSION.value)

shown = _shown.select("query_id", "product").distinct()
"""What a shopper was shown on which answer: `query_id`, `product`, each pair once."""

bought = (
    _of_answers.filter(_of_answers.kind == EventKind.ORDER.value).select("query_id", "product").distinct()
)
"""What was bought after which answer: `query_id`, `product`, each pair once."""


@contextmanager
def event_frames(*, since: date, until: date) -> Iterator[Frames]:
    """An engine that knows the events of the days from `since` to `until`, and the marks on them. Raises
    `EventsUnusable` for what its expressions stumble over."""
    try:
        with open_frames(FrameSettings()) as frames:
            frames.read("events", tracking.event_files(since=since, until=until), schema=EVENT_SCHEMA)
            frames.add("excluded", fraud.excluded())
            yield frames
    except FramesFailed as error:
        raise EventsUnusable(reason=error.data["reason"]) from error


def click_counts(*, since: date, until: date) -> ClickCounts:
    """How often a question's products were shown and clicked at which place, as far as it tells something:
    of what stood at two places or more on one day, and was clicked there. Raises `EventsUnusable`.

    A pair is a question, a product, and a day. Between days a product moves up because it was clicked: where
    it stood before it rose, more clicks than usual were seen, and what is low would look better than it is.
    Within a day features are the same for all, and products move for other reasons.
    """
    with event_frames(since=since, until=until + timedelta(days=LABEL_DAYS)) as frames:
        table = frames.table(_by_place(last=until))
    pair = np.unique(table.column("pair").to_numpy(), return_inverse=True)[1]
    return ClickCounts(
        pair=pair.astype(np.int64),
        place=table.column("position").to_numpy().astype(np.int64),
        shown=table.column("shown").to_numpy().astype(np.float64),
        clicked=table.column("clicked").to_numpy().astype(np.float64),
    )


def _by_place(*, last: date) -> Any:
    clicked = (
        _of_answers.filter(_of_answers.kind.isin([kind.value for kind in CLICKS]))
        .select("query_id", "product")
        .distinct()
        .mutate(clicks=1)
    )
    places = _shown.filter(
        (_shown.position > 0) & (_shown.query_key != "") & (_shown.day <= (last - date(1970, 1, 1)).days)
    )
    joined = places.left_join(clicked, ["query_id", "product"])
    # Equal pairs get equal numbers; which number does not matter.
    pair = (joined.query_key + "\n" + joined["product"] + "\n" + joined.day.cast("string")).hash()
    counts = joined.group_by(pair.name("pair"), "position").aggregate(
        shown=joined.count(), clicked=joined.clicks.fill_null(0).sum()
    )
    moved = counts.group_by("pair").aggregate(places=counts.count(), clicks=counts.clicked.sum())
    return counts.semi_join(moved.filter((moved.places > 1) & (moved.clicks > 0)), "pair")
