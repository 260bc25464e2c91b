"""What a model learns from: what was served, joined with what was bought."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from vitrina.discovery.training.behaviour import LABEL_DAYS, bought, event_frames, shown
from vitrina.discovery.training.errors import ServedLogDamaged
from vitrina.discovery.training.rows import ABOUT, SERVED_SCHEMA, matrix_of
from vitrina.discovery.training.types import Days, LogState
from vitrina.insight.frames import named_table

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, eq=False)
class Examples:
    """A product that a shopper was shown, and whether it was bought after that very answer; by time, answer
    and place.

    `values`: float32 `(n, n_features)`, columns `SCHEMA.names`; `bought`: bool; `places`: int64, from 1;
    `queries`: int64 codes, one for each answer; `days`: int64 since 1970-01-01; all `(n,)`. `products`: `n`
    product ids.
    """

    values: NDArray[np.float32]
    bought: NDArray[np.bool_]
    places: NDArray[np.int64]
    queries: NDArray[np.int64]
    days: NDArray[np.int64]
    products: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.bought)

    @property
    def purchases(self) -> int:
        """How many were bought."""
        return int(self.bought.sum())

    def within(self, days: Days) -> "Examples":
        """Those of some days."""
        first, last = (days.first - _EPOCH).days, (days.last - _EPOCH).days
        return self.where((self.days >= first) & (self.days <= last))

    def where(self, mask: NDArray[np.bool_]) -> "Examples":
        """Those that `mask` says, `(n,)`; answers are numbered anew."""
        return Examples(
            values=np.asfortranarray(self.values[mask]),
            bought=self.bought[mask],
            places=self.places[mask],
            queries=np.unique(self.queries[mask], return_inverse=True)[1].astype(np.int64),
            days=self.days[mask],
            products=self.products[mask],
        )


@dataclass(frozen=True, slots=True)
class Loaded:
    """Examples, and what became of the log."""

    examples: Examples
    state: LogState


def load(files: dict[date, Path], *, outdated: int, rows_max: int, seed: int) -> Loaded:
    """The examples in these days of the served log. `outdated`: days that hold other features. Of more than
    `rows_max` rows, a sample of the answers. Raises `ServedLogDamaged`, `EventsUnusable`."""
    for path in files.values():
        _check_readable(path)
    if not files:
        return Loaded(_examples(SERVED_SCHEMA.empty_table(), np.empty(0, bool)), _state(outdated=outdated))
    since, until = min(files), max(files) + timedelta(days=LABEL_DAYS)
    with event_frames(since=since, until=until) as frames:
        frames.read("served", list(files.values()), schema=SERVED_SCHEMA)
        chosen, left_out = _choose(frames.table(_answers()), rows_max=rows_max, seed=seed)
        frames.add("chosen", chosen)
        table = frames.table(_labelled())
    read = _examples(table.select(SERVED_SCHEMA.names), table.column("bought").to_numpy())
    finite = np.isfinite(read.values).all(axis=1) & (read.places > 0)
    examples = read if finite.all() else read.where(finite)
    return Loaded(
        examples,
        LogState(
            rows=len(examples),
            queries=int(examples.queries.max(initial=-1)) + 1,
            purchases=examples.purchases,
            left_out=_told(left_out | {"not_finite": int((~finite).sum()), "outdated_days": outdated}),
        ),
    )


def _answers() -> Any:
    """Of each answer in the served log: how many of its rows a shopper saw, and how many not."""
    served = named_table("served", ABOUT)
    joined = served.left_join(shown.mutate(seen=1), ["query_id", "product"])
    counted = joined.group_by("query_id").aggregate(rows=joined.count(), seen=joined.seen.fill_null(0).sum())
    return counted.order_by("query_id")


def _choose(answers: pa.Table, *, rows_max: int, seed: int) -> tuple[pa.Table, dict[str, int]]:
    """The answers to learn from, and the rows of those left out, by reason."""
    rows, seen = answers.column("rows").to_numpy(), answers.column("seen").to_numpy()
    drawn = np.random.default_rng(seed).permutation(len(rows))
    drawn = drawn[np.cumsum(seen[drawn]) <= rows_max]
    kept = np.zeros(len(rows), bool)
    kept[drawn] = True
    chosen = pa.table({"query_id": answers.column("query_id").filter(pa.array(kept))})
    return chosen, {"not_shown": int((rows - seen).sum()), "sampled": int(seen[~kept].sum())}


def _labelled() -> Any:
    """The served rows of the chosen answers, in a fixed order, and whether they were `bought`."""
    served = named_table("served", SERVED_SCHEMA)
    chosen = named_table("chosen", pa.schema([pa.field("query_id", pa.string())]))
    rows = served.semi_join(chosen, "query_id").semi_join(shown, ["query_id", "product"])
    joined = rows.left_join(bought.mutate(bought=True), ["query_id", "product"])
    return joined.select(*SERVED_SCHEMA.names, bought=joined.bought.fill_null(False)).order_by(
        "at", "query_id", "position"
    )


def _examples(table: pa.Table, was_bought: NDArray[np.bool_]) -> Examples:
    at = table.column("at").cast(pa.timestamp("us")).to_numpy()
    return Examples(
        values=matrix_of(table),
        bought=was_bought.astype(bool),
        places=table.column("position").to_numpy().astype(np.int64),
        queries=_codes(table.column("query_id")),
        days=at.astype("datetime64[D]").astype(np.int64),
        products=table.column("product").to_numpy(zero_copy_only=False),
    )


def _codes(column: pa.ChunkedArray) -> NDArray[np.int64]:
    encoded = column.combine_chunks().dictionary_encode()
    return np.asarray(encoded.indices.to_numpy(), np.int64)


def _state(*, outdated: int) -> LogState:
    return LogState(rows=0, queries=0, purchases=0, left_out=_told({"outdated_days": outdated}))


def _told(counts: dict[str, int]) -> dict[str, int]:
    return {reason: count for reason, count in counts.items() if count}


def _check_readable(path: Path) -> None:
    try:
        pq.read_metadata(path)
    except (pa.ArrowException, OSError) as error:
        raise ServedLogDamaged(file=path, reason=str(error).partition("\n")[0]) from None
