"""Lines that are noted and not written down yet, in this process's memory."""

from collections.abc import Mapping, Sequence
from datetime import date
from threading import Lock


class Buffer:
    """Lines by the day of their event. Safe for many threads.

    It holds `capacity_bytes`: where the disk is full, or slower than the shop, later lines are dropped;
    `lost` counts them.
    """

    def __init__(self, *, capacity_bytes: int) -> None:
        self.lost = 0
        self._capacity_bytes = capacity_bytes
        self._lines: dict[date, list[bytes]] = {}
        self._bytes = 0
        self._lock = Lock()

    def add(self, day: date, line: bytes) -> None:
        """Hold `line`, or count it as lost."""
        with self._lock:
            if self._bytes + len(line) > self._capacity_bytes:
                self.lost += 1
                return
            self._lines.setdefault(day, []).append(line)
            self._bytes += len(line)

    def take(self) -> Mapping[date, Sequence[bytes]]:
        """Take all of them out, in the order in which they came."""
        with self._lock:
            taken, self._lines, self._bytes = self._lines, {}, 0
            return taken

    def put_back(self, day: date, lines: Sequence[bytes]) -> None:
        """Hold them again, before those that came since: they could not be written."""
        with self._lock:
            self._lines[day] = [*lines, *self._lines.get(day, ())]
            self._bytes += sum(map(len, lines))

    def lose(self) -> None:
        """Count a line that could not even be made."""
        with self._lock:
            self.lost += 1

    def take_lost(self) -> int:
        """How many were lost since this was last asked."""
        with self._lock:
            lost, self.lost = self.lost, 0
            return lost
