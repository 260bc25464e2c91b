"""Files that survive a killed process: replaced whole, or guarded by a lock the system lets go of."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vitrina.search.errors import IndexBusy

_LOCK_POLL_SECONDS = 0.01


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` in place of the file: after a fault at any moment it holds the old or the new bytes, whole
    and on the disk."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the folder's entries (new, renamed, removed files) durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(path: Path, *, wait_seconds: float) -> Iterator[None]:
    """Within the block no other holder, in this process or another, has this lock file. The system frees it
    when the holder dies. Raises `IndexBusy` where it stays taken for `wait_seconds`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        deadline = time.monotonic() + wait_seconds
        while not _try_lock(file.fileno()):
            if time.monotonic() >= deadline:
                raise IndexBusy(folder=path.parent)
            time.sleep(_LOCK_POLL_SECONDS)
        yield


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


Stamp = tuple[int, int, int]
"""What tells one state of a file from the next: inode, time of change in ns, size. (0, 0, 0): no file."""


def stamp(path: str) -> Stamp:
    """The file's stamp, in about a microsecond."""
    try:
        status = os.stat(path)  # noqa: PTH116 - asked several times on every query; a Path costs as much again
    except FileNotFoundError:
        return (0, 0, 0)
    return (status.st_ino, status.st_mtime_ns, status.st_size)
