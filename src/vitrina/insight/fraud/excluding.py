"""Leaving out what is marked, as dataframe expressions: the same on DuckDB and on Spark."""

from typing import Any

import ibis

from vitrina.insight.fraud.types import MarkKind


def honest(events: Any, excluded: Any) -> Any:
    """`events` (an Ibis table with the columns of `tracking.columns.EVENT_SCHEMA`) without all that a mark
    keeps out. `excluded`: an Ibis table of what `queries.excluded` gives (`ibis.memtable(excluded())`).

    Orders go with their cancellations and returns; sessions and shoppers with all their events.
    """
    kept = events.mutate(_review=_review_of(events))
    for kind, column in (
        (MarkKind.ORDER, "order_id"),
        (MarkKind.SESSION, "session"),
        (MarkKind.SHOPPER, "shopper"),
        (MarkKind.REVIEW, "_review"),
    ):
        keys = excluded.filter(excluded.kind == kind.value).select(**{column: "key"})
        kept = kept.anti_join(keys, column)
    return kept.drop("_review")


def review_key(events: Any) -> Any:
    """The key of a mark on a review: the product, and who said it: the shopper, else the device, else the
    session. Ends with "@" where nobody is known; such a review is never marked."""
    who = ibis.coalesce(
        events.shopper.nullif(""), events.device.nullif(""), events.session.nullif(""), ibis.literal("")
    )
    return events.product + "@" + who


def _review_of(events: Any) -> Any:
    return ibis.ifelse(events.kind == "review", review_key(events), "")
