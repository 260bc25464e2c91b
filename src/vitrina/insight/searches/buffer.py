"""What was noted and is not written down yet, in this process's memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from threading import Lock
from typing import NamedTuple


class Asked(NamedTuple):
    """One query on one day: the key of a count."""

    day: date
    language: str
    query: str


@dataclass(slots=True)
class Tally:
    """Counts of one query. `chosen`: clicks by product ref."""

    last_at: datetime
    searches: int = 0
    without_results: int = 0
    last_total: int | None = None
    chosen: dict[str, int] = field(default_factory=dict)

    @property
    def clicks(self) -> int:
        """Clicks on all products."""
        return sum(self.chosen.values())

    def add(self, other: "Tally") -> None:
        """Count `other` in, which may be older or newer."""
        if other.last_total is not None and (self.last_total is None or other.last_at >= self.last_at):
            self.last_total = other.last_total
        self.last_at = max(self.last_at, other.last_at)
        self.searches += other.searches
        self.without_results += other.without_results
        for ref, clicks in other.chosen.items():
            self.chosen[ref] = self.chosen.get(ref, 0) + clicks


class Buffer:
    """Tallies by query. Safe for many threads.

    It holds `capacity` queries: of a flood of different ones, more than can be written, the later ones are
    not counted; `lost` says how many searches and clicks.
    """

    def __init__(self, *, capacity: int) -> None:
        self.lost = 0
        self._capacity = capacity
        self._tallies: dict[Asked, Tally] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._tallies)

    def add(self, asked: Asked, tally: Tally) -> None:
        """Count `tally` in."""
        with self._lock:
            known = self._tallies.get(asked)
            if known is not None:
                known.add(tally)
            elif len(self._tallies) < self._capacity:
                self._tallies[asked] = tally
            else:
                self.lost += tally.searches + tally.clicks

    def take(self, *, limit: int) -> Mapping[Asked, Tally]:
        """Take out the tallies of at most `limit` queries, the first noted first."""
        with self._lock:
            taken = dict(list(self._tallies.items())[:limit])
            for asked in taken:
                del self._tallies[asked]
            return taken

    def put_back(self, tallies: Mapping[Asked, Tally]) -> None:
        """Count them in again: they could not be written."""
        for asked, tally in tallies.items():
            self.add(asked, tally)
