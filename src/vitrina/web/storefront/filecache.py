"""Files that can be made anew at any time, kept in a folder of bounded size."""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock

LOOK_EVERY = 64
"""The folder is measured after so many new files."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in the cache. `tag`: names its content, for ETag."""

    path: Path
    tag: str


@cache
def file_cache(folder: Path, *, bytes_max: int) -> "FileCache":
    """This process's one cache over a folder: what counts the new files has to outlive the request."""
    return FileCache(folder, bytes_max=bytes_max)


class FileCache:
    """Files by key below `folder`, together about `bytes_max`: when they grow over it, those not asked for
    the longest leave until four fifths are left. Several processes may share the folder."""

    def __init__(self, folder: Path, *, bytes_max: int) -> None:
        self._folder = folder
        self._bytes_max = bytes_max
        self._new = 0
        self._lock = Lock()

    def find(self, key: str) -> Kept | None:
        """The file of this key, if it is there."""
        path, tag = self._place(key)
        try:
            os.utime(path)
        except FileNotFoundError:
            return None
        return Kept(path, tag)

    def keep(self, key: str, content: bytes) -> Kept:
        """Write the file of this key; readers see all of it or nothing."""
        path, tag = self._place(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{secrets.token_hex(8)}")
        draft.write_bytes(content)
        draft.replace(path)
        with self._lock:
            self._new += 1
            due = self._new % LOOK_EVERY == 1
        if due:
            self._shrink()
        return Kept(path, tag)

    def _place(self, key: str) -> tuple[Path, str]:
        digest = sha256(key.encode()).hexdigest()[:40]
        return self._folder / digest[:2] / digest[2:], digest

    def _shrink(self) -> None:
        files = sorted(self._files(), key=lambda file: file[1].st_mtime)
        size = sum(status.st_size for _, status in files)
        wanted = self._bytes_max * 4 // 5 if size > self._bytes_max else size
        for path, status in files:
            if size <= wanted:
                return
            # Another process may have taken it away already.
            with suppress(FileNotFoundError):
                path.unlink()
            size -= status.st_size

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        for path in self._folder.glob("*/*"):
            with suppress(FileNotFoundError):
                yield path, path.stat()
