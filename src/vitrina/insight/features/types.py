"""What crosses the boundary of features."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """How a build went. `day`: the last day of all windows.

    `days_counted`: how many days had changed and were counted anew, of the `days` that have events;
    `days_missing`: days since the first of them without any. `events`: rows of the log in the window, marked
    ones too. `products`, `pairs`: rows published; `pairs_dropped`: pairs beyond what is kept. `version`: of
    the published signals. `seconds`: of the whole.
    """

    day: date
    days: int
    days_counted: int
    days_missing: tuple[date, ...]
    events: int
    products: int
    pairs: int
    pairs_dropped: int
    version: str
    seconds: float
