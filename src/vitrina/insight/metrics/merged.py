"""One file with the counts of many days, sorted by product: who asks for one product opens one file.

The daily files stay the source. The merged file notes the stamps of those it was made from; where one of them
changed since, it is not read.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from vitrina.insight.metrics.files import MetricsFolder
from vitrina.search.storage.files import Stamp, stamp

FORMAT = 1
"""Raised when merged files come to look different: they are made anew."""

SPAN = b"vitrina.span"
"""Under this name a file keeps its `Span.raw`."""


@dataclass(frozen=True, slots=True)
class Span:
    """What a merged file holds: all counts from `since` to `until`, both inclusive, as they lay in the daily
    files of these `stamps`; a day without a file has none."""

    since: str
    until: str
    stamps: Mapping[str, Stamp]

    @classmethod
    def present(cls, folder: MetricsFolder, *, since: date, until: date) -> "Span":
        """The daily files as they are now."""
        files = folder.present(since=since, until=until)
        return cls(since.isoformat(), until.isoformat(), {path.stem: stamp(str(path)) for path in files})

    def within(self, since: str, until: str) -> Mapping[str, Stamp]:
        """The stamps of the days between."""
        return {day: it for day, it in self.stamps.items() if since <= day <= until}

    @property
    def raw(self) -> bytes:
        """As it stands in the file."""
        return orjson.dumps((FORMAT, self.since, self.until, sorted(self.stamps.items())))

    @property
    def file_name(self) -> str:
        """Another one for other contents: whoever reads a file never sees it change."""
        return f"{self.until}-{hashlib.sha256(self.raw).hexdigest()[:16]}.parquet"


def sources(folder: MetricsFolder, *, since: date, until: date) -> tuple[Path, ...]:
    """The fewest files that hold the counts from `since` to `until`, both inclusive: a merged file, where it
    is whole and none of its days changed since, and the daily files of the other days. It may hold other days
    as well."""
    daily = folder.present(since=since, until=until)
    for path in folder.merged.glob("*.parquet"):
        span = span_of(path, stamp(str(path)))
        if span is None:
            continue
        first, last = max(span.since, since.isoformat()), min(span.until, until.isoformat())
        inside = {file.stem: stamp(str(file)) for file in daily if first <= file.stem <= last}
        if len(inside) > 1 and inside == span.within(first, last):
            return path, *(file for file in daily if file.stem not in inside)
    return daily


@lru_cache(maxsize=16)
def span_of(path: Path, state: Stamp) -> Span | None:
    """What a merged file says of itself, None where it is not there or cannot be read; `state`: the file's
    stamp, which tells a file from one that was put in its place."""
    try:
        raw = (pq.read_schema(path).metadata or {})[SPAN]
        version, since, until, stamps = orjson.loads(raw)
    except (OSError, pa.ArrowException, KeyError, ValueError, TypeError):
        return None
    if version != FORMAT:
        return None
    return Span(since, until, {day: tuple(it) for day, it in stamps})
