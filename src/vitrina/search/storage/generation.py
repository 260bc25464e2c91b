"""One generation of the index: its files, how rows are appended, how they are read."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import orjson
from numpy.typing import NDArray

from vitrina.search.errors import IndexDamaged
from vitrina.search.retrieval.tantivy_schema import create_index
from vitrina.search.storage.arrays import RaggedFile, RowFile, map_array
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.files import write_atomically
from vitrina.search.storage.hashing import HASH_DTYPE

FORMAT_VERSION = 2
PLACES_PER_WORD = 64
JOURNAL = "journal"
_COUNT_DTYPE = np.dtype(np.int64)
_LIVE_INDEX = {name: index for index, name in enumerate(LIVE_COLUMNS)}


@dataclass(frozen=True, slots=True)
class GenerationMeta:
    """What fixes the shape of a generation's arrays.

    `live_columns`: names of `live`'s columns. `place_words`: how many 64-bit words hold a row's places.
    """

    live_columns: tuple[str, ...]
    place_words: int
    version: int = FORMAT_VERSION


@dataclass(frozen=True, slots=True)
class RowBatch:
    """Rows to append, all lists of the same length.

    `forward`: uint32 as bytes, see `storage.forward`; `facets`: uint32 as bytes, see `RowViews`; `ids`:
    UTF-8; `id_hashes`: uint64 `(n, 1)`, see `storage.hashing`; `live`: float64 `(n, len(LIVE_COLUMNS))`;
    `places`: uint64 `(n, place_words)`.
    """

    forward: Sequence[bytes]
    facets: Sequence[bytes]
    ids: Sequence[bytes]
    id_hashes: NDArray[np.uint64]
    live: NDArray[np.float64]
    places: NDArray[np.uint64]


class Generation:
    """The files of one generation folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path / "text"
        self.fresh = path / "fresh.log"
        self.journal = path / JOURNAL
        self.own_words = path / "words.own.json"
        self.codes = path / "codes.json"
        self.meta = _read_meta(path / "meta.json")
        self._count = path / "rows.i64"
        self.live = RowFile(path / "live.f64", np.dtype(np.float64), len(self.meta.live_columns))
        self.places = RowFile(path / "places.u64", np.dtype(np.uint64), self.meta.place_words)
        self.id_hashes = RowFile(path / "id_hashes.u64", HASH_DTYPE, 1)
        self.forward = RaggedFile(path / "forward.tokens", path / "forward.offsets", np.dtype(np.uint32))
        self.facets = RaggedFile(path / "facets.hashes", path / "facets.offsets", np.dtype(np.uint32))
        self.ids = RaggedFile(path / "ids.utf8", path / "ids.offsets", np.dtype(np.uint8))

    @classmethod
    def create(cls, path: Path, *, locations: int) -> "Generation":
        """Fill an empty folder with a generation of no rows, with room for at least one location more."""
        meta = GenerationMeta(
            live_columns=tuple(LIVE_COLUMNS),
            place_words=locations // PLACES_PER_WORD + 1,
        )
        (path / "text").mkdir()
        create_index(path / "text")
        write_atomically(path / "meta.json", orjson.dumps(asdict(meta)))
        generation = cls(path)
        generation.set_row_count(0)
        RowWriter(generation).close()
        return generation

    def row_count(self) -> int:
        """How many rows are whole on the disk; only some of them may be visible."""
        return int(map_array(self._count, _COUNT_DTYPE, 1)[0])

    def set_row_count(self, rows: int) -> None:
        """Rows up to here are whole."""
        write_atomically(self._count, np.array([rows], _COUNT_DTYPE).tobytes())

    def read_names(self, path: Path) -> list[str]:
        """A list of names, such as `codes`; empty before the first."""
        try:
            return list(orjson.loads(path.read_bytes()))
        except FileNotFoundError:
            return []
        except orjson.JSONDecodeError as error:
            raise IndexDamaged(file=path, reason=str(error)) from None

    def sync_live(self) -> None:
        """Have all changes of the row arrays on the disk."""
        for file in (self.live, self.places):
            with file.path.open("rb") as opened:
                os.fdatasync(opened.fileno())


class RowWriter:
    """Appends rows. Requires the write lock (or that nobody else knows of the generation).

    Rows become durable with `sync`; the text index must refer to them only afterwards.
    """

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self.rows = generation.row_count()
        self._fixed = {
            name: getattr(generation, name).open_tail(self.rows) for name in ("live", "places", "id_hashes")
        }
        self._ragged = {
            name: getattr(generation, name).open_tail(self.rows) for name in ("forward", "facets", "ids")
        }

    def append(self, batch: RowBatch) -> range:
        """Add rows; returns their numbers."""
        first, self.rows = self.rows, self.rows + len(batch.ids)
        for name, tail in self._fixed.items():
            tail.append(np.ascontiguousarray(getattr(batch, name)).data)
        for name, tail in self._ragged.items():
            tail.append(getattr(batch, name))
        return range(first, self.rows)

    def sync(self) -> None:
        """Make all appended rows durable."""
        for tail in (*self._fixed.values(), *self._ragged.values()):
            tail.sync()
        self._generation.set_row_count(self.rows)

    def close(self) -> None:
        """Let go of the files; rows that were not synced are as if they had never been."""
        for tail in (*self._fixed.values(), *self._ragged.values()):
            tail.close()


@dataclass(frozen=True, slots=True)
class RowViews:
    """All arrays of a generation up to a row count, mapped and shared. Shapes as in `RowBatch`, `id_hashes`
    uint64 `(rows,)`; ragged ones with their int64 `(rows + 1,)` offsets. `live` and `places` change under the
    reader.

    `facet_hashes`: per row the CRC-32 of "category=<leaf>" (0 without a category), of "product=<id>", and of
    each facet term ("code=key").
    """

    rows: int
    live: NDArray[np.float64]
    places: NDArray[np.uint64]
    id_hashes: NDArray[np.uint64]
    forward_tokens: NDArray[np.uint32]
    forward_offsets: NDArray[np.int64]
    facet_hashes: NDArray[np.uint32]
    facet_offsets: NDArray[np.int64]
    id_bytes: NDArray[np.uint8]
    id_offsets: NDArray[np.int64]

    @classmethod
    def open(cls, generation: Generation) -> "RowViews":
        """Map what is whole now."""
        rows = generation.row_count()
        forward, facets, ids = (
            file.offsets(rows) for file in (generation.forward, generation.facets, generation.ids)
        )
        return cls(
            rows=rows,
            live=generation.live.view(rows),
            places=generation.places.view(rows),
            id_hashes=generation.id_hashes.view(rows).reshape(rows),
            forward_tokens=generation.forward.data(forward),
            forward_offsets=forward,
            facet_hashes=generation.facets.data(facets),
            facet_offsets=facets,
            id_bytes=generation.ids.data(ids),
            id_offsets=ids,
        )

    def product_ids(self, rows: NDArray[np.int64]) -> list[str]:
        """The ids of these rows, in their order."""
        text, starts, ends = self.id_bytes, self.id_offsets[rows], self.id_offsets[rows + 1]
        return [
            text[start:end].tobytes().decode()
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        ]


def live_row(values: Mapping[str, float]) -> list[float]:
    """Live numbers by name as one row in column order; NaN where unknown. Raises `KeyError` for a name that
    is no live column."""
    row = [float("nan")] * len(_LIVE_INDEX)
    for name, value in values.items():
        row[_LIVE_INDEX[name]] = float(value)
    return row


def place_words(places: Sequence[int], words: int) -> list[int]:
    """Indices of locations as `words` 64-bit words, bit by bit."""
    row = [0] * words
    for place in places:
        row[place // PLACES_PER_WORD] |= 1 << (place % PLACES_PER_WORD)
    return row


def _read_meta(path: Path) -> GenerationMeta:
    try:
        data = orjson.loads(path.read_bytes())
        meta = GenerationMeta(
            live_columns=tuple(data["live_columns"]),
            place_words=int(data["place_words"]),
            version=int(data["version"]),
        )
    except (OSError, orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise IndexDamaged(file=path, reason=str(error)) from None
    if meta.version != FORMAT_VERSION:
        raise IndexDamaged(file=path, reason=f"format {meta.version}, this program reads {FORMAT_VERSION}")
    if meta.live_columns != tuple(LIVE_COLUMNS):
        raise IndexDamaged(file=path, reason="its live columns are those of another version")
    return meta
