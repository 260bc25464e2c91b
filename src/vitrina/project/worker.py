"""The worker does what others wrote down to be done: above all, it brings changed products into the index.

What is pending lies in the database, so a worker may be killed at any moment; the next one goes on.
"""

import os
import signal
import sys
from collections.abc import Callable
from threading import Event, Thread

import structlog

from vitrina.kernel.errors import VitrinaError
from vitrina.search.errors import IndexBusy

POLL_SECONDS = 0.1
"""How long a change waits at most before it is noticed, while there is nothing else to do."""

RETRY_SECONDS = 1.0
"""How long to wait after a failure: another process is writing to the index, or the disk is full."""

log = structlog.get_logger(__name__)


def run(drain: Callable[[], int], stop: Event) -> None:
    """Call `drain` (which answers how much it did) until `stop` is set. A failure is logged, never fatal."""
    while not stop.is_set():
        try:
            done = drain()
        except IndexBusy:
            stop.wait(RETRY_SECONDS)
        except VitrinaError as error:
            log.warning("worker_cannot_go_on", code=error.code, reason=error.message)
            stop.wait(RETRY_SECONDS)
        except Exception:
            log.exception("worker_failed")
            stop.wait(RETRY_SECONDS)
        else:
            if not done:
                stop.wait(POLL_SECONDS)


def stop_on_signals() -> Event:
    """An event that Ctrl-C and SIGTERM set, so that the work in hand is finished first."""
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop


def stop_with_parent(stop: Event) -> None:
    """Set `stop` when standard input closes: the server that started this worker is gone, even by kill -9."""

    def watch() -> None:
        # Not through sys.stdin: its lock would be held while Python shuts down.
        while os.read(descriptor, 1024):
            pass
        stop.set()

    descriptor = sys.stdin.fileno()
    Thread(target=watch, name="parent-watch", daemon=True).start()
