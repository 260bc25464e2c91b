"""A feed file, read as a stream, packed or not."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import IO, BinaryIO, cast

HEAD_BYTES = 64 * 1024
LONGEST_LINE_BYTES = 16 * 1024 * 1024
_GZIP_MAGIC = b"\x1f\x8b"


class FeedSource:
    """One file; it can be read several times, and tells how far the last reading is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._raw: BinaryIO | None = None

    @property
    def name(self) -> str:
        """The file's name in lower case, without ".gz"."""
        return self.path.name.lower().removesuffix(".gz")

    @property
    def size_bytes(self) -> int:
        """Of the file as it lies on disk."""
        return self.path.stat().st_size

    @property
    def position_bytes(self) -> int:
        """How much of the file on disk the last reading has taken; 0 before, all of it when it is closed."""
        if self._raw is None:
            return 0
        return self.size_bytes if self._raw.closed else self._raw.tell()

    @cached_property
    def head(self) -> bytes:
        """The first bytes, unpacked; what could be unpacked where the file is damaged."""
        head = bytearray()
        with suppress(OSError, EOFError, zlib.error), self.open() as file:
            while len(head) < HEAD_BYTES and (chunk := file.read(4096)):
                head += chunk
        return bytes(head[:HEAD_BYTES])

    def open(self) -> BinaryIO:
        """From the start, unpacked."""
        raw = self.path.open("rb")
        self._raw = raw
        return cast(BinaryIO, _Closing(raw)) if raw.peek(2)[:2] == _GZIP_MAGIC else raw

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Line numbers from 1 with lines; None stands for a line of more than 16 MiB."""
        with self.open() as file:
            number = 0
            while line := file.readline(LONGEST_LINE_BYTES):
                number += 1
                too_long = len(line) == LONGEST_LINE_BYTES and not line.endswith(b"\n")
                rest = line
                while rest and not rest.endswith(b"\n"):
                    rest = file.readline(LONGEST_LINE_BYTES)
                yield number, None if too_long else line

    def text(self, *, encoding: str) -> IO[str]:
        """From the start, decoded; newlines as they are."""
        return io.TextIOWrapper(self.open(), encoding=encoding, newline="")


class _Closing(gzip.GzipFile):
    """Unpacks a file, and closes it as well when it is closed itself."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__(fileobj=raw, mode="rb")
        self._packed = raw

    def close(self) -> None:
        """Close both."""
        super().close()
        self._packed.close()
