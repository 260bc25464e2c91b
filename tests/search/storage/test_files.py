import multiprocessing
import threading
from pathlib import Path

import pytest

from vitrina.search.errors import IndexBusy
from vitrina.search.storage.files import locked, stamp, write_atomically


def test_the_old_bytes_stay_whole_when_the_new_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "CURRENT"
    write_atomically(path, b"old")
    with pytest.raises(TypeError):
        write_atomically(path, "no bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"


def test_a_stamp_tells_every_replacement(tmp_path: Path) -> None:
    path = tmp_path / "file"
    seen = {stamp(str(path))}
    for number in range(20):
        write_atomically(path, str(number % 10).encode())
        seen.add(stamp(str(path)))
    assert len(seen) == 21


def test_a_second_holder_in_the_same_process_is_told_who_is_busy(tmp_path: Path) -> None:
    lock = tmp_path / "write.lock"
    with (
        locked(lock, wait_seconds=0),
        pytest.raises(IndexBusy, match=str(tmp_path)),
        locked(lock, wait_seconds=0.02),
    ):
        pass
    with locked(lock, wait_seconds=0):
        pass


def test_a_waiting_holder_comes_in_when_the_first_leaves(tmp_path: Path) -> None:
    lock, order, entered = tmp_path / "write.lock", [], threading.Event()

    def second() -> None:
        entered.wait()
        with locked(lock, wait_seconds=10):
            order.append("second")

    thread = threading.Thread(target=second)
    with locked(lock, wait_seconds=0):
        thread.start()
        entered.set()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def _hold_and_die(lock: Path, holds: "multiprocessing.synchronize.Event") -> None:
    with locked(lock, wait_seconds=0):
        holds.set()
        threading.Event().wait()


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    holds = context.Event()
    holder = context.Process(target=_hold_and_die, args=(tmp_path / "write.lock", holds))
    holder.start()
    assert holds.wait(timeout=60)
    with pytest.raises(IndexBusy), locked(tmp_path / "write.lock", wait_seconds=0):
        pass
    holder.kill()
    holder.join()
    with locked(tmp_path / "write.lock", wait_seconds=0):
        pass
