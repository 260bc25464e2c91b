"""Where the log lies.

```
segments/   2026-11-21-4711-9f3a.jsonl   being written, one a process, by the day of its events
taken/      …                            being compacted; nobody writes to them any more
aside/      …                            events of impossible times
days/       day=2026-11-21/*.parquet     compacted: what is read
forget/     …                            shoppers whose events are to be erased
lock                                     held by whoever compacts or erases
```
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

LINES = ".jsonl"
PARQUET = ".parquet"
_DAY = "day="


@dataclass(frozen=True, slots=True)
class Folders:
    """Paths below one log's folder."""

    root: Path

    @classmethod
    def of_shop(cls) -> "Folders":
        """The shop's own, `VITRINA_EVENTS`."""
        return cls(Path(settings.VITRINA_EVENTS))

    @property
    def segments(self) -> Path:
        """What processes write."""
        return self.root / "segments"

    @property
    def taken(self) -> Path:
        """What is being compacted."""
        return self.root / "taken"

    @property
    def aside(self) -> Path:
        """What cannot be true."""
        return self.root / "aside"

    @property
    def days(self) -> Path:
        """What was compacted."""
        return self.root / "days"

    @property
    def forget(self) -> Path:
        """Who wants to be forgotten."""
        return self.root / "forget"

    @property
    def lock(self) -> Path:
        """The file that only one process holds."""
        return self.root / "lock"

    def day(self, day: date) -> Path:
        """The folder of a compacted day."""
        return self.days / f"{_DAY}{day.isoformat()}"

    def known_days(self) -> tuple[date, ...]:
        """The compacted days, ascending."""
        return tuple(
            day_of(path.name.removeprefix(_DAY)) for path in _listed(self.days, _DAY) if any(path.iterdir())
        )

    def parts(self, day: date) -> tuple[Path, ...]:
        """The files of a compacted day, in a fixed order."""
        return _listed(self.day(day), "", PARQUET)

    def requests(self) -> tuple[Path, ...]:
        """Who asked to be forgotten."""
        return tuple(path for path in _listed(self.forget, "") if not path.name.endswith(".draft"))

    def lines(self, folder: Path) -> tuple[Path, ...]:
        """The files of lines in `folder`, by day."""
        return _listed(folder, "", LINES)


def day_of(name: str) -> date:
    """The day with which a name begins."""
    return date.fromisoformat(name[:10])


def _listed(folder: Path, prefix: str, suffix: str = "") -> tuple[Path, ...]:
    if not folder.exists():
        return ()
    return tuple(
        sorted(
            path for path in folder.iterdir() if path.name.startswith(prefix) and path.name.endswith(suffix)
        )
    )
