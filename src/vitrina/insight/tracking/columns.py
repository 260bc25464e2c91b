"""The columns of compacted events: what everybody who reads the log can rely on."""

import pyarrow as pa

EVENT_SCHEMA = pa.schema(
    [
        pa.field("day", pa.int32()),
        pa.field("at", pa.timestamp("us", tz="UTC")),
        pa.field("kind", pa.string()),
        pa.field("mark", pa.string()),
        pa.field("session", pa.string()),
        pa.field("shopper", pa.string()),
        pa.field("device", pa.string()),
        pa.field("address", pa.string()),
        pa.field("payer", pa.string()),
        pa.field("language", pa.string()),
        pa.field("place", pa.string()),
        pa.field("source", pa.string()),
        pa.field("query_id", pa.string()),
        pa.field("query_key", pa.string()),
        pa.field("query", pa.string()),
        pa.field("product", pa.string()),
        pa.field("position", pa.int32()),
        pa.field("team", pa.string()),
        pa.field("trial", pa.bool_()),
        pa.field("order_id", pa.string()),
        pa.field("units", pa.int32()),
        pa.field("revenue_minor", pa.int64()),
        pa.field("stars", pa.int8()),
    ]
)
"""One row an event; an impression is one product on one page. No column holds nulls: "" or 0 where a column
does not apply.

`day`: days since 1970-01-01, UTC. `kind`: an `EventKind`. `mark`: "bot", "staff" or "" for a shopper.
`session`: one visit; `shopper`: the same browser on later visits; both "" without consent. `device`,
`address`, `payer`: keyed hashes, on orders and reviews, where known. `place`: latitude and longitude in
tenths of degrees, "52.5,13.4". `source`: kind of page ("search", "category", "product", …).

`query_id`: the answered question that led here; `query_key`: the same question asked by anybody (see
`vitrina.search.query_key`); `query`: its words, normalised. `position`: place on the list, from 1. `team`:
whose pick it was in an interleaved list, "a" or "b". `trial`: shown as the fair trial of a new product.

`order_id`, `units`, `revenue_minor`: of orders, cancellations and returns. `stars`: of reviews.
"""

EVENT_COLUMNS: tuple[str, ...] = tuple(EVENT_SCHEMA.names)
