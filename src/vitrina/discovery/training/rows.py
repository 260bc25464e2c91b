"""The rows of the served log: a product on a page, with the features exactly as the model saw them."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from vitrina.search.features.declarations import SCHEMA
from vitrina.search.types import SearchPage, Served

ABOUT = pa.schema(
    [
        pa.field("at", pa.timestamp("us", tz="UTC")),
        pa.field("query_id", pa.string()),
        pa.field("query_key", pa.string()),
        pa.field("product", pa.string()),
        pa.field("position", pa.int32()),
        pa.field("model", pa.string()),
        pa.field("signals_version", pa.string()),
    ]
)
"""What a row is about. `at`: when the page was answered. `position`: place on the list, from 1. `model`: who
scored it; `signals_version`: which published signals it saw."""

SERVED_SCHEMA = pa.schema([*ABOUT, *(pa.field(name, pa.float32()) for name in SCHEMA.names)])
"""`ABOUT`, then a column for each feature, float32, bit by bit what the model saw."""


def of_page(page: SearchPage, *, at: np.datetime64) -> pa.Table:
    """The rows of one answer; none where it was not asked to tell what was `served`."""
    if page.served is None:
        return SERVED_SCHEMA.empty_table()
    places = {hit.product_id: hit.place for hit in page.hits}
    return of_answer(
        page.served,
        positions=[places[product_id] for product_id in page.served.product_ids],
        query_ids=[page.query_id],
        at=[at],
        query_key=page.query_key,
        model=page.model,
    )


def of_answer(
    served: Served,
    *,
    positions: Sequence[int],
    query_ids: Sequence[str],
    at: Sequence[np.datetime64],
    query_key: str,
    model: str,
) -> pa.Table:
    """The rows of an answer that was given to each of `query_ids` at the times `at`: all products for the
    first, then for the next. `positions`: of `served.product_ids`."""
    visits, products = len(query_ids), len(served.product_ids)
    number = visits * products
    about = {
        "at": np.repeat(np.array(at, "datetime64[us]"), products),
        "query_id": pa.array(query_ids, pa.string()).take(np.repeat(np.arange(visits), products)),
        "query_key": pa.repeat(query_key, number),
        "product": pa.array(served.product_ids, pa.string()).take(np.tile(np.arange(products), visits)),
        "position": np.tile(np.array(positions, np.int32), visits),
        "model": pa.repeat(model, number),
        "signals_version": pa.repeat(served.signals_version, number),
    }
    features = np.tile(served.values.T, (1, visits))
    columns = [pa.array(about[field.name], field.type) for field in ABOUT]
    return pa.Table.from_arrays([*columns, *map(pa.array, features)], schema=SERVED_SCHEMA)


def matrix_of(table: pa.Table) -> NDArray[np.float32]:
    """The features of the rows: float32 `(n, n_features)`, columns `SCHEMA.names`, in Fortran order."""
    columns = np.empty((len(SCHEMA), table.num_rows), np.float32)
    for number, name in enumerate(SCHEMA.names):
        columns[number] = table.column(name).to_numpy()
    return columns.T
