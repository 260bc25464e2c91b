"""What shoppers did, by product and by (question, product): published as a whole, read by all processes.

```
signals/
  CURRENT              name of the live table; replaced atomically
  signals-000007/      written whole, then renamed into place, never changed
    meta.json          its day, columns, counts, and the checksums of the keys
    products.u64       hashes of the product ids, ascending; products.steps: where to look for one
    products.f32       per product a row of numbers
    queries.u64        hashes of the query keys, ascending; queries.offsets: where the pairs of each begin
    pairs.u64          hashes of the products of each query, ascending within it
    pairs.f32          per pair a row of numbers
```
Keyed by hashes of ids (`storage.hashing`), not by rows, so that it outlives indexing and rebuilds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

import numpy as np
import structlog
from numpy.typing import NDArray

from vitrina.search.errors import SearchError
from vitrina.search.storage.files import Stamp, stamp
from vitrina.search.storage.hashing import hash64
from vitrina.search.storage.signal_files import TableFiles, open_files, publish_files
from vitrina.search.types import SignalSheet

_log = structlog.get_logger(__name__)

_ABSENT = -1


@dataclass(frozen=True, slots=True)
class SignalTable:
    """One published table, mapped into memory and shared. `version`: its name, "" for the table of a shop
    that never published any; `day`: the last day it counts."""

    version: str
    day: date | None
    columns: tuple[str, ...]
    query_columns: tuple[str, ...]
    files: TableFiles

    def of_products(self, hashes: NDArray[np.uint64]) -> NDArray[np.float32]:
        """The numbers of products by `hash64` of their ids: `(n, len(columns))`, NaN where unknown."""
        return _taken(self.files.values, self._places_of(hashes))

    def of_query(self, query_key: str, hashes: NDArray[np.uint64]) -> NDArray[np.float32]:
        """The numbers of products after one question: `(n, len(query_columns))`, NaN where unknown."""
        start, end = self._pairs_of(query_key)
        keys = self.files.pair_keys[start:end]
        if not len(keys):
            return np.full((len(hashes), len(self.query_columns)), np.nan, np.float32)
        places = np.minimum(np.searchsorted(keys, hashes), len(keys) - 1)
        return _taken(self.files.pair_values[start:end], np.where(keys[places] == hashes, places, _ABSENT))

    def _places_of(self, hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Positions among the products, -1 for those that are not there.

        Hashes are spread evenly, so that their first bits tell where to look, to a step or two: a quarter of
        the time that halving takes.
        """
        keys, steps = self.files.product_keys, self.files.product_steps
        if not len(keys):
            return np.full(len(hashes), _ABSENT, np.int64)
        last = len(keys) - 1
        places = np.minimum(steps[hashes >> np.uint64(self.files.shift)].astype(np.int64), last)
        while (behind := (keys[places] < hashes) & (places < last)).any():
            places += behind
        return np.where(keys[places] == hashes, places, _ABSENT)

    def _pairs_of(self, query_key: str) -> tuple[int, int]:
        keys, hashed = self.files.query_keys, np.uint64(hash64(query_key))
        place = int(np.searchsorted(keys, hashed))
        if not query_key or place == len(keys) or keys[place] != hashed:
            return 0, 0
        start, end = self.files.query_offsets[place : place + 2].tolist()
        return start, end


class SignalStore:
    """Publishes tables and hands out the live one.

    Any number of processes may share the folder. `current()` notices a change on its next call, and goes on
    with the table it has where the new one is refused; `problem` then says why.
    """

    def __init__(self, folder: Path, *, columns: Sequence[str], query_columns: Sequence[str]) -> None:
        """`columns`, `query_columns`: what the code knows; a table of other columns is refused."""
        self.folder = folder
        self.columns, self.query_columns = tuple(columns), tuple(query_columns)
        self.problem: SearchError | None = None
        self._current_file = folder / "CURRENT"
        self._watched = str(self._current_file)
        self._seen: Stamp | None = None
        self._lock = Lock()
        self._nothing = SignalTable(
            version="",
            day=None,
            columns=self.columns,
            query_columns=self.query_columns,
            files=TableFiles.empty(len(self.columns), len(self.query_columns)),
        )
        self._live = self._nothing

    def current(self) -> SignalTable:
        """The live table; one that knows nothing where none was ever published. Costs a microsecond while
        nothing changed."""
        if stamp(self._watched) != self._seen:
            with self._lock:
                self._renew()
        return self._live

    def publish(self, sheet: SignalSheet) -> str:
        """Store the sheet as a new table and make it the live one, for all processes, from their next query
        on; returns its name. The table before stays on the disk, older ones go. Killed at any moment, the
        live table stays. Raises `InvalidInput` where the sheet does not fit the columns or names something
        twice, `IndexBusy` during another publication; then nothing has changed."""
        return publish_files(self.folder, sheet, columns=self.columns, query_columns=self.query_columns)

    def _renew(self) -> None:
        seen = stamp(self._watched)
        if seen == self._seen:
            return
        name = self._current_name()
        self.problem = None
        for candidate in self._tables(name):
            try:
                self._live = self._open(candidate) if candidate else self._nothing
                break
            except SearchError as error:
                self.problem = self.problem or error
                _log.warning("signals_refused", signals=candidate, reason=error.message)
        self._seen = seen

    def _tables(self, name: str) -> Sequence[str]:
        """What to open: the live table; where it is refused and none is open yet, the one before."""
        if not name or self._live.version:
            return (name,)
        earlier = sorted(path.name for path in self.folder.glob("signals-*") if path.name < name)
        return (name, *earlier[-1:])

    def _open(self, name: str) -> SignalTable:
        meta, files = open_files(self.folder / name, columns=self.columns, query_columns=self.query_columns)
        return SignalTable(
            version=name, day=meta.day, columns=self.columns, query_columns=self.query_columns, files=files
        )

    def _current_name(self) -> str:
        try:
            return self._current_file.read_text().strip()
        except FileNotFoundError:
            return ""


def _taken(values: NDArray[np.float32], places: NDArray[np.int64]) -> NDArray[np.float32]:
    """The rows of `values` at `places`; NaN at -1."""
    if not len(values):
        return np.full((len(places), values.shape[1]), np.nan, np.float32)
    taken = values.take(places, axis=0)
    taken[places == _ABSENT] = np.nan
    return taken
