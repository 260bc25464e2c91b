"""How much one sender may tell in a minute."""

from threading import Lock

SENDERS_MAX = 10_000


class Quota:
    """Counts by sender, anew every minute, in this process's memory. Safe for many threads.

    Of more than `SENDERS_MAX` senders in a minute, the later ones share one count.
    """

    def __init__(self, *, a_minute: int) -> None:
        self._a_minute = a_minute
        self._minute = 0
        self._counts: dict[str, int] = {}
        self._lock = Lock()

    def takes(self, sender: str, amount: int, *, at_seconds: float) -> bool:
        """Whether `sender` may tell `amount` more in this minute; if so, it is counted."""
        with self._lock:
            minute = int(at_seconds // 60)
            if minute != self._minute:
                self._minute, self._counts = minute, {}
            if sender not in self._counts and len(self._counts) >= SENDERS_MAX:
                sender = ""
            count = self._counts.get(sender, 0) + amount
            if count > self._a_minute:
                return False
            self._counts[sender] = count
            return True
