"""The file cache stays within its bounds and keeps what is asked for."""

import os
from pathlib import Path

import pytest

from vitrina.web.storefront import filecache
from vitrina.web.storefront.filecache import FileCache


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*/*"))


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    cache = FileCache(tmp_path, bytes_max=1000)
    assert cache.find("a") is None
    kept = cache.keep("a", b"content")
    assert cache.find("a") == kept
    assert kept.path.read_bytes() == b"content"
    assert cache.find("b") is None


def test_those_not_asked_for_the_longest_leave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filecache, "LOOK_EVERY", 2)
    cache = FileCache(tmp_path, bytes_max=1000)
    for number in range(20):
        kept = cache.keep(f"key {number}", b"x" * 100)
        os.utime(kept.path, (number, number))
    # A fresh cache over the same folder measures it with its first file.
    FileCache(tmp_path, bytes_max=1000).keep("last", b"x" * 100)
    assert size(tmp_path) <= 1000
    assert cache.find("key 0") is None
    assert cache.find("key 19") is not None
    assert cache.find("last") is not None
