import threading
import time
from collections.abc import Callable

import pytest

from vitrina.project import worker
from vitrina.search.errors import IndexBusy


def run_until_done(drain: Callable[[], int], *, calls: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Let the worker call `drain` `calls` times, without waiting; answers how often it did."""
    monkeypatch.setattr(worker, "POLL_SECONDS", 0.001)
    monkeypatch.setattr(worker, "RETRY_SECONDS", 0.001)
    stop = threading.Event()
    done = 0

    def counted() -> int:
        nonlocal done
        done += 1
        if done == calls:
            stop.set()
        return drain()

    worker.run(counted, stop)
    return done


def test_it_works_until_it_is_told_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_until_done(lambda: 0, calls=3, monkeypatch=monkeypatch) == 3


@pytest.mark.parametrize("error", [IndexBusy(folder="/x"), OSError("disk full"), ZeroDivisionError()])
def test_no_failure_ends_it(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail() -> int:
        raise error

    assert run_until_done(fail, calls=3, monkeypatch=monkeypatch) == 3


def test_while_there_is_work_it_does_not_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "POLL_SECONDS", 3600)
    left = [1, 1, 1]
    stop = threading.Event()

    def drain() -> int:
        if left:
            return left.pop()
        stop.set()
        return 0

    began = time.monotonic()
    worker.run(drain, stop)
    assert not left
    assert time.monotonic() - began < 3600
