"""Work that a process does again and again beside its requests, and once more when it ends."""

from collections.abc import Callable
from multiprocessing.util import Finalize
from threading import Event, Thread

_EXIT_PRIORITY = 10


class Periodic:
    """Calls `work` about every `every_seconds` in a thread of its own, from `start` to `stop`.

    `work` must not raise: nobody would hear it. It is called, too, when the process ends by itself; one that
    is killed loses what the last call left.
    """

    def __init__(self, name: str, work: Callable[[], None], *, every_seconds: float) -> None:
        self._name = name
        self._work = work
        self._every_seconds = every_seconds
        self._stop = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """From now on; a second call does nothing."""
        if self._thread is None or not self._thread.is_alive():
            self._stop.clear()
            self._thread = Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
            # Runs at the end of plain processes and of multiprocessing's, which skip atexit.
            Finalize(None, self._work, exitpriority=_EXIT_PRIORITY)

    def stop(self) -> None:
        """End what `start` began, when the call in hand is done."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        self._thread = None

    def _run(self) -> None:
        while not self._stop.wait(self._every_seconds):
            self._work()
