"""The served log on the disk.

```
segments/2026-11-20-<pid>-<random>.arrows   Arrow streams that processes append to, a batch about each second
days/2026-11-20-<schema>.parquet            compacted days; <schema>: hash of the features' declarations
```

A segment that is cut off anywhere is read up to there. Its writer holds a lock on it, which the system lets
go of when the writer dies: a segment that is still written is not compacted. Days are replaced whole.
"""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import structlog

from vitrina.discovery.training.errors import ServedLogBusy, ServedLogDamaged
from vitrina.discovery.training.rows import SERVED_SCHEMA
from vitrina.search.errors import IndexBusy
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.storage.files import locked, sync_folder, write_atomically

_log = structlog.get_logger(__name__)

_LOCK_SECONDS = 60.0
_ROW_GROUP_ROWS = 32_768


class Segment:
    """One process's open segment. Not for several threads at once."""

    def __init__(self, folder: Path, *, day: date) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.day = day
        self.path = folder / f"{day}-{os.getpid()}-{secrets.token_hex(4)}.arrows"
        self._file: BinaryIO = self.path.open("xb")
        fcntl.flock(self._file.fileno(), fcntl.LOCK_EX)
        self._stream = pa.ipc.new_stream(self._file, SERVED_SCHEMA)
        sync_folder(folder)

    def append(self, rows: pa.Table) -> None:
        """Write the rows to the disk; when this returns, they are there."""
        self._stream.write_table(rows.combine_chunks())
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let the segment go, for compaction."""
        self._stream.close()
        self._file.close()


class ServedFolder:
    """The folder of the served log."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.segments, self.days = root / "segments", root / "days"

    def waiting_bytes(self, *, day: date) -> int:
        """Size of the segments that were begun on `day`."""
        return sum(path.stat().st_size for path in self.segments.glob(f"{day}-*.arrows"))

    def day_files(self, *, since: date | None = None, until: date | None = None) -> dict[date, Path]:
        """The compacted days with the features that the code has now, earliest first."""
        return {
            day: path
            for day, path in self._days(f"*-{SCHEMA.hash}")
            if (since is None or day >= since) and (until is None or day <= until)
        }

    def outdated(self) -> int:
        """How many compacted days hold other features than the code has, and cannot be learned from."""
        return sum(1 for _ in self._days("*")) - len(self.day_files())

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Within the block no other process changes the days. Raises `ServedLogBusy`."""
        try:
            with locked(self.root / "days.lock", wait_seconds=_LOCK_SECONDS):
                yield
        except IndexBusy:
            raise ServedLogBusy(folder=self.root) from None

    def add(self, rows: pa.Table) -> None:
        """Merge rows into the files of their days, each (query_id, product) once. Within `changing`."""
        self.days.mkdir(parents=True, exist_ok=True)
        days = rows.column("at").cast(pa.timestamp("us")).to_numpy().astype("datetime64[D]")
        for day in np.unique(days):
            self._merge(day.astype(date), rows.filter(pa.array(days == day)))

    def closed_segments(self, *, until: date) -> Iterator[tuple[Path, pa.Table]]:
        """The segments begun up to `until` that nobody writes any more, with what can be read of them."""
        for path in sorted(self.segments.glob("*.arrows")):
            day = _day_in(path)
            if day is None or day > until:
                continue
            with path.open("rb") as file:
                if _is_held(file):
                    continue
                yield path, _readable(file, path)

    def forget_before(self, day: date) -> int:
        """Delete the compacted days before `day`; returns how many."""
        old = [path for found, path in self._days("*") if found < day]
        for path in old:
            path.unlink()
        return len(old)

    def _merge(self, day: date, rows: pa.Table) -> None:
        path = self.days / f"{day}-{SCHEMA.hash}.parquet"
        if path.exists():
            rows = pa.concat_tables([read_day(path), rows])
        sink = pa.BufferOutputStream()
        pq.write_table(
            _once(rows), sink, compression="zstd", row_group_size=_ROW_GROUP_ROWS, write_statistics=False
        )
        write_atomically(path, sink.getvalue().to_pybytes())

    def _days(self, pattern: str) -> Iterator[tuple[date, Path]]:
        for path in sorted(self.days.glob(f"{pattern}.parquet")):
            day = _day_in(path)
            if day is not None:
                yield day, path


def read_day(path: Path) -> pa.Table:
    """All rows of a compacted day. Raises `ServedLogDamaged`."""
    try:
        return pq.read_table(path, schema=SERVED_SCHEMA)
    except (pa.ArrowException, OSError) as error:
        raise ServedLogDamaged(file=path, reason=_first_line(error)) from None


def _readable(file: BinaryIO, path: Path) -> pa.Table:
    """The batches up to where the segment is cut off; none where it has other features than the code."""
    batches: list[pa.RecordBatch] = []
    try:
        stream = pa.ipc.open_stream(file)
        if not stream.schema.equals(SERVED_SCHEMA):
            _log.warning("served_segment_outdated", file=str(path))
            return SERVED_SCHEMA.empty_table()
        batches.extend(iter(stream.read_next_batch, None))
    except StopIteration:
        pass
    except (pa.ArrowException, OSError) as error:
        _log.warning("served_segment_cut_off", file=str(path), kept=len(batches), reason=_first_line(error))
    return pa.Table.from_batches(batches, SERVED_SCHEMA)


def _once(rows: pa.Table) -> pa.Table:
    """Without the repetitions that a killed compaction leaves, by time and place."""
    numbered = rows.append_column("row", pa.array(np.arange(rows.num_rows)))
    first = numbered.group_by(["query_id", "product"]).aggregate([("row", "min")]).column("row_min")
    return rows.take(first).sort_by(
        [("at", "ascending"), ("query_id", "ascending"), ("position", "ascending")]
    )


def _is_held(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False


def _day_in(path: Path) -> date | None:
    try:
        return datetime.strptime(path.name[:10], "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
