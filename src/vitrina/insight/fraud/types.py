"""What crosses the boundary of fraud detection."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MarkKind(StrEnum):
    """What is marked."""

    ORDER = "order"
    """Key: the order's id."""

    SESSION = "session"
    """One visit with all that was seen and done in it. Key: the session."""

    SHOPPER = "shopper"
    """All visits of one browser. Key: the shopper."""

    REVIEW = "review"
    """What one person said of one product. Key: see `excluding.review_key`."""


class MarkState(StrEnum):
    """Who stands behind a mark."""

    SUSPECTED = "suspected"
    """The detector alone: counts nowhere until somebody decides."""

    CONFIRMED = "confirmed"
    """A person agrees: counts nowhere for good."""

    CLEARED = "cleared"
    """A person disagrees: counts again, and is not suspected anew for the same reasons."""


IN_FORCE = frozenset({MarkState.SUSPECTED, MarkState.CONFIRMED})
"""Marks in these states keep events out of features and training."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence that spoke for a mark. `code`: an evidence of `evidence.EVIDENCE`; `value`: what
    was measured, in the evidence's unit; `threshold`: from where on it speaks; `weight`: how likely it alone
    makes the thing a fake, 0 to 1, where it speaks as loudly as here."""

    code: str
    value: float
    threshold: float
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """Whom and what a mark concerns. Keyed hashes and refs, "" where unknown."""

    seller: str = ""
    product: str = ""
    shopper: str = ""
    session: str = ""
    device: str = ""
    address: str = ""
    payer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the detector says of one order, visit or review. `score`: how likely it is fake, 0 to 1. `group`:
    the same for all that belong to one ring, "" for a loner."""

    kind: MarkKind
    key: str
    at: datetime
    score: float
    reasons: tuple[Reason, ...]
    trail: Trail
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person (or, with `by` "", the detector itself) made of a mark."""

    before: MarkState
    after: MarkState
    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark as it stands. `id` names it in services."""

    id: int
    state: MarkState
    finding: Finding
    found_at: datetime
    decided_by: str
    decided_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkFilter:
    """Which marks; None and "" stand for all."""

    kind: MarkKind | None = None
    state: MarkState | None = None
    seller: str = ""
    score_min: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPage:
    """A page of marks. `page` counts from 1; `total`: marks on all pages."""

    marks: tuple[Mark, ...]
    total: int
    page: int
    page_size: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.page_size))


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectionReport:
    """How a run of the detector went. `since` and `until`: the days judged; None where there were no events.
    `judged`: how many orders, visits and reviews were looked at; `marked`: how many of them carry a mark that
    is in force; `new` and `withdrawn`: what this run changed."""

    since: date | None
    until: date | None
    events: int
    judged: Mapping[MarkKind, int]
    marked: Mapping[MarkKind, int]
    new: int
    withdrawn: int
    seconds: float
