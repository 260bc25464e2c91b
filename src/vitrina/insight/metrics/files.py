"""The folder of the daily counts: a Parquet file a day, and the state of what was built from them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from vitrina.insight.metrics.columns import ROLLUP_SCHEMA
from vitrina.insight.metrics.types import Built
from vitrina.search.storage.files import sync_folder, write_atomically

ROW_GROUP_ROWS = 16_384
"""Small groups, sorted by product: a reader of one product skips all others."""

_FINGERPRINT = b"vitrina.fingerprint"


@dataclass(frozen=True, slots=True)
class MetricsFolder:
    """Paths and files below `root`."""

    root: Path

    @property
    def days(self) -> Path:
        """The daily counts."""
        return self.root / "days"

    @property
    def merged(self) -> Path:
        """The same counts once more, many days to a file; see `merged`."""
        return self.root / "merged"

    @property
    def lock(self) -> Path:
        """Held by the one process that builds."""
        return self.root / "build.lock"

    @property
    def spill(self) -> Path:
        """Where an engine puts what its memory does not hold."""
        return self.root / "spill"

    def day_file(self, day: date) -> Path:
        """The counts of one day."""
        return self.days / f"{day.isoformat()}.parquet"

    def present(self, *, since: date, until: date) -> tuple[Path, ...]:
        """The files of the days from `since` to `until`, both inclusive, ascending."""
        first, last = since.isoformat(), until.isoformat()
        if not self.days.is_dir():
            return ()
        return tuple(sorted(path for path in self.days.glob("*.parquet") if first <= path.stem <= last))

    def fingerprint(self, day: date) -> str:
        """Of what the day's file was counted, "" where there is none that can be read."""
        with suppress(OSError, pa.ArrowException):
            metadata = pq.read_schema(self.day_file(day)).metadata or {}
            return bytes(metadata.get(_FINGERPRINT, b"")).decode()
        return ""

    @contextmanager
    def writing(self, day: date, *, fingerprint: str) -> Iterator[pq.ParquetWriter]:
        """A writer of one day's file, which is put in place whole when the block ends well; see `settle`."""
        note = {_FINGERPRINT: fingerprint.encode()}
        with self.placing(self.day_file(day), note=note) as writer:
            yield writer

    @contextmanager
    def placing(self, path: Path, *, note: Mapping[bytes, bytes]) -> Iterator[pq.ParquetWriter]:
        """A writer of one file of counts with a note in it; put in place whole when the block ends well."""
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".draft")
        schema = ROLLUP_SCHEMA.with_metadata(dict(note))
        try:
            with draft.open("wb") as file:
                with pq.ParquetWriter(file, schema, compression="zstd") as writer:
                    yield writer
                file.flush()
                sync_folder(draft)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)

    def settle(self) -> None:
        """Make durable which files are in place."""
        for folder in (self.days, self.merged):
            if folder.is_dir():
                sync_folder(folder)

    def built(self) -> Built | None:
        """What was built last; None: nothing yet, or the file cannot be read."""
        with suppress(OSError, orjson.JSONDecodeError, TypeError, ValueError, KeyError):
            raw = orjson.loads(self._state.read_bytes())
            return Built(**{**raw, "day": date.fromisoformat(raw["day"])})
        return None

    def note_built(self, built: Built) -> None:
        """Remember what was built."""
        self.root.mkdir(parents=True, exist_ok=True)
        write_atomically(self._state, orjson.dumps(asdict(built), option=orjson.OPT_INDENT_2))

    @property
    def _state(self) -> Path:
        return self.root / "built.json"
