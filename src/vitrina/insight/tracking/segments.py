"""Files of lines: appended and synced by the process that owns one, and taken away under its hands.

Whoever appends or takes holds the file's lock. A process that finds its file taken begins another, so that no
line is written to a file that was read already. A line that a killed process left half written stays the last
of its file.
"""

import fcntl
import os
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from vitrina.insight.tracking.folders import LINES
from vitrina.search.storage.files import sync_folder, write_atomically

SEGMENT_BYTES_MAX = 64 * 2**20
SEGMENT_SECONDS_MAX = 3600.0
_DAYS_HELD_MAX = 4


class Segments:
    """This process's files in `folder`, one for each day of events. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[date, tuple[Path, float]] = {}

    def append(self, day: date, lines: Sequence[bytes]) -> None:
        """Write `lines`, each of which ends, and have them on the disk. Raises `OSError`; then none of them
        is in the file."""
        while True:
            path = self._path(day)
            try:
                with _locked(path) as file:
                    if _is_still(path, file):
                        _write_synced(file, b"".join(lines))
                        return
            except FileNotFoundError:
                pass
            self._open.pop(day, None)

    def _path(self, day: date) -> Path:
        known = self._open.get(day)
        if known and _has_room(*known):
            return known[0]
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{day.isoformat()}-{os.getpid()}-{secrets.token_hex(4)}{LINES}"
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640))
        sync_folder(self.folder)
        self._open.pop(day, None)
        self._open[day] = (path, time.monotonic())
        # A clock that jumps about would leave a file behind for every day that it names.
        for other in list(self._open)[:-_DAYS_HELD_MAX]:
            del self._open[other]
        return path


def take(path: Path, *, into: Path) -> Path | None:
    """Move a file of lines to the folder `into`, where nobody writes; None where it is gone already."""
    into.mkdir(parents=True, exist_ok=True)
    try:
        with _locked(path) as file:
            if not _is_still(path, file):
                return None
            taken = path.rename(into / path.name)
    except FileNotFoundError:
        return None
    sync_folder(into)
    sync_folder(path.parent)
    return taken


def read_lines(path: Path) -> list[bytes]:
    """The file's lines; the last one may be half written."""
    return path.read_bytes().splitlines()


@contextmanager
def rewriting(path: Path) -> Iterator[list[bytes]]:
    """The file's lines, of which the block may delete some; the rest replaces the file at once. A process
    that was writing to it begins another."""
    with _locked(path):
        before = read_lines(path)
        lines = list(before)
        yield lines
        if lines != before:
            write_atomically(path, b"".join(line + b"\n" for line in lines))


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _is_still(path: Path, file: int) -> bool:
    try:
        return path.stat().st_ino == os.fstat(file).st_ino
    except FileNotFoundError:
        return False


def _has_room(path: Path, opened_at: float) -> bool:
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return False
    return size < SEGMENT_BYTES_MAX and time.monotonic() - opened_at < SEGMENT_SECONDS_MAX


def _write_synced(file: int, data: bytes) -> None:
    size = os.fstat(file).st_size
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        os.fsync(file)
    except BaseException:
        os.ftruncate(file, size)
        raise
