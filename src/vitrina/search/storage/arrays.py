"""Append-only arrays in files, mapped into memory and shared by all processes that read them."""

import mmap
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vitrina.search.errors import IndexDamaged

OFFSET_DTYPE = np.dtype(np.int64)


def map_array(path: Path, dtype: np.dtype[Any], count: int, *, writable: bool = False) -> NDArray[Any]:
    """The first `count` items of the file as a flat array, shared with every process that maps it. Raises
    `IndexDamaged` where the file is missing or shorter."""
    wanted = count * dtype.itemsize
    try:
        with path.open("r+b" if writable else "rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size < wanted:
                raise IndexDamaged(file=path, reason=f"{size} bytes, {wanted} expected")
            if not wanted:
                return np.empty(0, dtype)
            access = mmap.ACCESS_WRITE if writable else mmap.ACCESS_READ
            mapped = mmap.mmap(file.fileno(), wanted, access=access)
    except OSError as error:
        raise IndexDamaged(file=path, reason=error.strerror or str(error)) from None
    return np.frombuffer(mapped, dtype, count)


@dataclass(frozen=True, slots=True)
class RowFile:
    """One record of `width` items of `dtype` per row."""

    path: Path
    dtype: np.dtype[Any]
    width: int

    def view(self, rows: int, *, writable: bool = False) -> NDArray[Any]:
        """`(rows, width)`, shared."""
        flat = map_array(self.path, self.dtype, rows * self.width, writable=writable)
        return flat.reshape(rows, self.width)

    def open_tail(self, rows: int) -> "FileTail":
        """For appending after `rows` rows; what lies beyond is cut off."""
        return FileTail(self.path, rows * self.width * self.dtype.itemsize)


@dataclass(frozen=True, slots=True)
class RaggedFile:
    """Any number of items of `dtype` per row: `data[offsets[row]:offsets[row + 1]]` (compressed sparse rows).
    `offsets_path` holds int64 `(rows + 1,)`."""

    data_path: Path
    offsets_path: Path
    dtype: np.dtype[Any]

    def offsets(self, rows: int) -> NDArray[np.int64]:
        """int64 `(rows + 1,)`, shared."""
        return map_array(self.offsets_path, OFFSET_DTYPE, rows + 1)

    def data(self, offsets: NDArray[np.int64]) -> NDArray[Any]:
        """All items of the rows that `offsets` tells of, shared."""
        end = int(offsets[-1])
        if end < 0:
            raise IndexDamaged(file=self.offsets_path, reason=f"an offset of {end}")
        return map_array(self.data_path, self.dtype, end)

    def open_tail(self, rows: int) -> "RaggedTail":
        """For appending after `rows` rows; what lies beyond is cut off."""
        if rows == 0:
            self.offsets_path.write_bytes(bytes(OFFSET_DTYPE.itemsize))
        end = int(self.offsets(rows)[-1])
        return RaggedTail(
            FileTail(self.data_path, end * self.dtype.itemsize),
            FileTail(self.offsets_path, (rows + 1) * OFFSET_DTYPE.itemsize),
            end,
            self.dtype.itemsize,
        )


class FileTail:
    """The writing end of one file. Not for two writers at once."""

    def __init__(self, path: Path, size: int) -> None:
        self._file = path.open("ab")
        actual = os.fstat(self._file.fileno()).st_size
        if actual < size:
            self._file.close()
            raise IndexDamaged(file=path, reason=f"{actual} bytes, {size} expected")
        self._file.truncate(size)

    def append(self, data: bytes | memoryview) -> None:
        """Add bytes at the end."""
        self._file.write(data)

    def sync(self) -> None:
        """Have all that was appended on the disk."""
        self._file.flush()
        os.fdatasync(self._file.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class RaggedTail:
    """The writing end of a ragged file."""

    def __init__(self, data: FileTail, offsets: FileTail, end: int, itemsize: int) -> None:
        self._data, self._offsets, self._end, self._itemsize = data, offsets, end, itemsize

    def append(self, pieces: Sequence[bytes]) -> None:
        """Add one row per piece; a piece holds the row's items as bytes."""
        lengths = np.fromiter(map(len, pieces), OFFSET_DTYPE, len(pieces)) // self._itemsize
        offsets = self._end + np.cumsum(lengths)
        self._data.append(b"".join(pieces))
        self._offsets.append(offsets.data)
        self._end = int(offsets[-1]) if len(pieces) else self._end

    def sync(self) -> None:
        """Have all that was appended on the disk."""
        self._data.sync()
        self._offsets.sync()

    def close(self) -> None:
        """Let go of the files."""
        self._data.close()
        self._offsets.close()
