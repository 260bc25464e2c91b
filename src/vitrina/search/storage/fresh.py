"""Which rows' live numbers moved away from what the text index knows of them.

The text index holds a few live numbers and the places with stock as they were when a product was indexed, so
that filters on them cost nothing. A live update changes only the shared arrays; the row's indexed numbers are
then noted here. Whoever searches compares the two for these rows alone, and so is exact without re-indexing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vitrina.search.retrieval.protocol import SNAPSHOT_COLUMNS, LiveClause, PlaceClause
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.files import write_atomically
from vitrina.search.storage.generation import PLACES_PER_WORD

_LIVE_INDEX = {name: index for index, name in enumerate(LIVE_COLUMNS)}
SNAPSHOT_INDEX = np.array([_LIVE_INDEX[name] for name in SNAPSHOT_COLUMNS])
"""Where in `live` the columns of `SNAPSHOT_COLUMNS` stand."""


@dataclass(frozen=True, slots=True)
class FreshRows:
    """`rows`: int64 `(n,)`, ascending; `numbers`: float64 `(n, len(SNAPSHOT_COLUMNS))` and `places`: uint64
    `(n, words)`, both as indexed."""

    rows: NDArray[np.int64]
    numbers: NDArray[np.float64]
    places: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.rows)

    def up_to(self, row_count: int) -> "FreshRows":
        """Only those among the first `row_count` rows."""
        end = int(np.searchsorted(self.rows, row_count))
        return FreshRows(self.rows[:end], self.numbers[:end], self.places[:end])


def _record(place_words: int) -> np.dtype[Any]:
    return np.dtype(
        [("row", "<i8"), ("numbers", "<f8", (len(SNAPSHOT_COLUMNS),)), ("places", "<u8", (place_words,))]
    )


def read_fresh(path: Path, *, place_words: int) -> FreshRows:
    """All noted rows. A record cut short by a fault is passed over: its update did not take place."""
    record = _record(place_words)
    data = path.read_bytes() if path.exists() else b""
    entries = np.frombuffer(data, record, len(data) // record.itemsize)
    # Of several notes on one row the first tells what was indexed.
    rows, first = np.unique(entries["row"], return_index=True)
    entries = entries[first]
    return FreshRows(rows.astype(np.int64), entries["numbers"].copy(), entries["places"].copy())


def note_fresh(
    path: Path, *, live: NDArray[np.float64], places: NDArray[np.uint64], rows: NDArray[np.int64]
) -> None:
    """Note the present numbers of `rows`, which must not be noted yet, as the indexed ones. Call it before
    changing them. Requires the write lock."""
    if not len(rows):
        return
    record = _record(places.shape[1])
    entries = np.empty(len(rows), record)
    entries["row"] = rows
    entries["numbers"] = live[rows][:, SNAPSHOT_INDEX]
    entries["places"] = places[rows]
    with path.open("ab") as file:
        file.truncate(file.tell() // record.itemsize * record.itemsize)
        file.write(entries.tobytes())


def clear_fresh(path: Path) -> None:
    """Forget all notes, once the rows they are on are no longer searchable. Requires the write lock."""
    write_atomically(path, b"")


ChangeableClause = LiveClause | PlaceClause


def clause_mask(
    clauses: Iterable[ChangeableClause],
    *,
    numbers: NDArray[np.float64],
    columns: Sequence[str],
    places: NDArray[np.uint64],
    place_index: dict[str, int],
) -> NDArray[np.bool_]:
    """Which of n products pass all clauses. `numbers`: `(n, len(columns))`; `places`: `(n, words)`;
    `place_index`: location id → bit. An unknown number passes only a clause open at both ends."""
    mask = np.ones(len(numbers), bool)
    for clause in clauses:
        if isinstance(clause, PlaceClause):
            mask &= _holds_stock(places, [place_index[i] for i in clause.location_ids if i in place_index])
            continue
        column = numbers[:, list(columns).index(clause.column)]
        if clause.low is not None:
            mask &= column >= clause.low
        if clause.high is not None:
            mask &= column <= clause.high
    return mask


def _holds_stock(places: NDArray[np.uint64], wanted: Iterable[int]) -> NDArray[np.bool_]:
    words = np.zeros(places.shape[1], np.uint64)
    for place in wanted:
        if place < len(words) * PLACES_PER_WORD:
            words[place // PLACES_PER_WORD] |= np.uint64(1 << (place % PLACES_PER_WORD))
    return np.asarray((places & words).any(axis=1))
