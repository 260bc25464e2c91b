"""Generated events: a shop's behaviour by seed, as compaction leaves it.

`python -m vitrina.project.bench.generated_events FOLDER EVENTS`
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from vitrina.insight.tracking.columns import EVENT_SCHEMA

DAYS = 60
LAST_DAY = date(2026, 11, 20)
SEED = 20_261_121

_EPOCH = date(1970, 1, 1)
_KINDS = ("impression", "view", "cart", "favourite", "order", "cancellation", "return", "review")
_SHARES = (0.86, 0.095, 0.02, 0.008, 0.012, 0.001, 0.002, 0.002)
_BOTS = 0.04
_PAGE = 40
_MICROSECONDS_A_DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many of what there are in a log of so many events: as in a shop, most are seldom."""

    products: int
    queries: int
    shoppers: int

    @classmethod
    def of(cls, events: int) -> "Crowd":
        """Of `events` over all days."""
        return cls(
            products=min(max(events // 50, 100), 200_000),
            queries=max(events // 100, 20),
            shoppers=max(events // 60, 20),
        )


def write_events(folder: Path, events: int) -> int:
    """Write `events` into `folder`/days, a file a day; returns their bytes."""
    size = 0
    for day, table in days_of(events):
        path = folder / "days" / f"day={day.isoformat()}" / "generated.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(table, path, compression="zstd")
        size += path.stat().st_size
    return size


def days_of(events: int) -> Iterator[tuple[date, pa.Table]]:
    """Rows of `EVENT_SCHEMA`, day by day, the same for the same number of events."""
    crowd = Crowd.of(events)
    for number in range(DAYS):
        day = LAST_DAY - timedelta(days=DAYS - 1 - number)
        rows = events * (number + 1) // DAYS - events * number // DAYS
        yield day, _day(np.random.default_rng((SEED, number)), day, rows, crowd)


def _day(draw: np.random.Generator, day: date, rows: int, crowd: Crowd) -> pa.Table:
    number = (day - _EPOCH).days
    kind = draw.choice(len(_KINDS), rows, p=_SHARES)
    query = _seldom(draw, rows, crowd.queries)
    position = np.minimum(draw.geometric(1 / 12, rows), _PAGE)
    # A question shows much the same products every day, in about the same order.
    product = (query * 7919 + position + draw.integers(-1, 2, rows)) % crowd.products
    shopper = draw.integers(0, crowd.shoppers, rows)
    sold = (kind >= _KINDS.index("order")) & (kind <= _KINDS.index("return"))
    units = np.where(sold, draw.integers(1, 4, rows), 0)
    columns = {
        "day": np.full(rows, number),
        "at": number * _MICROSECONDS_A_DAY + np.sort(draw.integers(0, _MICROSECONDS_A_DAY, rows)),
        "kind": _named(kind, _KINDS),
        "mark": _named((draw.random(rows) < _BOTS).astype(int), ("", "bot")),
        "session": _texts(f"{number}-", shopper),
        "shopper": _texts("s", shopper),
        "language": _named(query % 4, ("en", "zh", "es", "ru")),
        "source": _named((kind > 0).astype(int), ("search", "product")),
        "query_id": _texts(f"{number}-", shopper * 3 + position % 3),
        "query_key": _texts("w:words of question ", query),
        "query": _texts("words of question ", query),
        "product": _texts("product-", product),
        "position": position,
        "trial": (kind == 0) & (draw.random(rows) < 0.02),
        "order_id": _texts(f"o{number}-", np.where(sold, np.arange(rows), -1)),
        "units": units,
        "revenue_minor": units * 1_999,
    }
    return pa.table([_column(columns.get(field.name), field, rows) for field in EVENT_SCHEMA], EVENT_SCHEMA)


def _seldom(draw: np.random.Generator, rows: int, kinds: int) -> NDArray[np.int64]:
    """Numbers below `kinds`; the n-th about as often as 1/n (Zipf's law)."""
    numbers = np.exp(draw.random(rows) * np.log(kinds + 1)).astype(np.int64) - 1
    return np.asarray(np.minimum(numbers, kinds - 1))


def _texts(prefix: str, numbers: NDArray[np.integer]) -> pa.Array:
    """Each number with its prefix; "" for those below 0."""
    distinct, places = np.unique(numbers, return_inverse=True)
    words = ["" if number < 0 else f"{prefix}{number}" for number in distinct.tolist()]
    return pa.DictionaryArray.from_arrays(places.astype(np.int32), words).cast(pa.string())


def _named(codes: NDArray[np.integer], names: tuple[str, ...]) -> pa.Array:
    return pa.DictionaryArray.from_arrays(codes.astype(np.int32), list(names)).cast(pa.string())


def _column(values: Any, field: pa.Field, rows: int) -> pa.Array:
    if values is None:
        empty: Any = "" if field.type == pa.string() else 0
        return pa.repeat(pa.scalar(empty, field.type), rows)
    return pa.array(values, field.type) if isinstance(values, np.ndarray) else values


if __name__ == "__main__":
    write_events(Path(sys.argv[1]), int(sys.argv[2]))
