"""What crosses the boundary of the simulator."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

PREFIX = "sim-"
"""What the sessions, shoppers and orders of simulated people begin with: how they are told from real ones."""

PAGE_SIZE = 24
"""Products on a page of results, as in the shop."""

PAGES = 2
"""Nobody turns more pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be simulated: the days that end with `last_day`.

    `visits_a_day`: on an average day; weekends are livelier. `attackers`: share of the sellers who cheat, 0
    to 1. `learn_every`: days between two times that the shop computes features from what happened (and on
    the last day). `train_every`: days between two times that it trains a model, too; 0: on
    the last day alone. `served_rows`: about so many rows of what models saw are logged. `trial_seeds`: how
    many kinds of fair trials a question has a day; more take more searches. `detect`: look for fake signals;
    `correct`: correct position bias.
    """

    last_day: date
    days: int = 60
    seed: int = 1
    visits_a_day: int = 200
    attackers: float = 0.0
    learn_every: int = 7
    trial_seeds: int = 1
    train_every: int = 0
    served_rows: int = 300_000
    detect: bool = True
    correct: bool = True

    @property
    def impressions(self) -> int:
        """About how many products will be shown on results pages."""
        return int(self.days * self.visits_a_day * PAGE_SIZE * 1.2)

    def as_json(self) -> dict[str, Any]:
        """For the note beside the events."""
        return {**asdict(self), "last_day": self.last_day.isoformat()}


@dataclass(slots=True)
class Counts:
    """How much happened."""

    visits: int = 0
    events: int = 0
    impressions: int = 0
    views: int = 0
    orders: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationReport:
    """What came of a run. `questions`: different ones that the search answered. `steps`: seconds each part
    took."""

    days: int
    counts: Counts
    questions: int
    model: str
    seconds: float
    steps: dict[str, float] = field(default_factory=dict)
