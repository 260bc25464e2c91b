"""Pure decisions about log-ins: how an e-mail address is kept, and when guessing is stopped."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_FAILURES = 5
"""Wrong passwords in a row, from one address for one e-mail, before the door is locked."""

LOCK = timedelta(minutes=15)
"""How long it stays locked; and how long a wrong password is remembered."""


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong passwords in a row, and when the last one was given (aware, UTC)."""

    count: int
    last_at: datetime


def kept_email(text: str) -> str:
    """The one spelling under which an address is stored and found: `Ann@Shop.EU` → `ann@shop.eu`. Mailboxes
    that differ in capitals alone exist on paper only, and whoever logs in does not remember theirs."""
    return text.strip().lower()


def counted(failures: Failures | None, *, now: datetime) -> Failures:
    """The count after one more wrong password; older ones are forgotten."""
    recent = failures.count if failures and not forgotten(failures, now=now) else 0
    return Failures(recent + 1, now)


def forgotten(failures: Failures, *, now: datetime) -> bool:
    """These lie too far back to count."""
    return now >= failures.last_at + LOCK


def minutes_locked(failures: Failures | None, *, now: datetime) -> int:
    """How many minutes, rounded up, the door stays locked; 0 where it is open."""
    if failures is None or failures.count < MOST_FAILURES or forgotten(failures, now=now):
        return 0
    return math.ceil((failures.last_at + LOCK - now) / timedelta(minutes=1))
