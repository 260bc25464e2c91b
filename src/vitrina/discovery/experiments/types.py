"""What crosses the boundary of experiments."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TEAMS = ("a", "b")


class Phase(StrEnum):
    """Where an experiment stands."""

    RUNNING = "running"
    OVER = "over"


class Outcome(StrEnum):
    """What an experiment says."""

    A_WINS = "a_wins"
    B_WINS = "b_wins"
    NO_DIFFERENCE_SHOWN = "no_difference_shown"
    """There may be one that so many visits do not show."""

    TOO_FEW = "too_few"
    """Too few visits bought anything from either to say more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """Two models against one another. `model_a`, `model_b`: names of versions, or "prior". `share`: of the
    visits, 0 to 1. `until`: when it ends by itself, None for never; `stopped_at`: when somebody stopped
    it."""

    id: int
    model_a: str
    model_b: str
    share: float
    started_at: datetime
    until: datetime | None
    stopped_at: datetime | None
    started_by: str
    note: str

    def ended_at(self) -> datetime | None:
        """When it ended or will end; None: nobody knows yet."""
        ends = [moment for moment in (self.until, self.stopped_at) if moment is not None]
        return min(ends) if ends else None

    def phase(self, now: datetime) -> Phase:
        """Where it stands at `now`."""
        ended = self.ended_at()
        return Phase.OVER if ended is not None and ended <= now else Phase.RUNNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A number with the interval that holds it in 95 of 100 cases."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How the two teams did by one measure (orders, or card views).

    `count_a`, `count_b`: how many there were, plainly. `credit_a`, `credit_b`: what they are worth once each
    is weighed by how well the team's products of that page were to be seen. `deciding`: visits in which one
    team got more than the other. `lift`: how much more credit b got than a, as a share of a's; None where a
    got none. `p_value`: how often chance alone makes a difference as large.
    """

    count_a: int
    count_b: int
    credit_a: float
    credit_b: float
    deciding: int
    lift: Interval | None
    p_value: float

    @property
    def confidence(self) -> float:
        """1 - p, 0 to 1."""
        return 1.0 - self.p_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an experiment says, so far or for good. `alpha`: from which p-value down it decides; while it runs
    much less, for whoever looks every day would else find a winner by chance. `visits_needed`: about so many
    more would decide, if the difference stays as it is; None where it is decided, or nothing can be said."""

    experiment: Experiment
    phase: Phase
    outcome: Outcome
    visits: int
    questions: int
    orders: Measure
    views: Measure
    alpha: float
    visits_needed: int | None
