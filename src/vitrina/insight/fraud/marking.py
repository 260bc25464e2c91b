"""Writes what the detector found, without touching what people decided."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import QuerySet

from vitrina.insight.fraud import rules
from vitrina.insight.fraud.models import FraudDecision, FraudMark
from vitrina.insight.fraud.types import Finding, MarkKind, MarkState
from vitrina.kernel import clock

_ROWS_A_STATEMENT = 500
_MEASURED = ("score", "reasons", "group", "at", "seller", "product", "shopper", "session")
_MEANS = ("device", "address", "payer")


@dataclass(frozen=True, slots=True)
class Written:
    """What changed."""

    new: int
    withdrawn: int


def write(findings: Sequence[Finding], *, since: date, until: date) -> Written:
    """Let the marks of the days from `since` to `until` be these findings. Confirmed marks stay as they are;
    cleared ones rise again only for reasons that nobody has looked at (`rules.next_state`); suspected ones
    that were not found again go, or, where somebody ever decided about them, are cleared.

    Requires a transaction. Locks the FraudMark rows of these days by ascending pk.
    """
    now = clock.now()
    found = {(finding.kind.value, finding.key): finding for finding in findings}
    held = _held(since, until, found)
    fresh = [_row(finding, now) for at, finding in found.items() if at not in held]
    FraudMark.objects.bulk_create(fresh, batch_size=_ROWS_A_STATEMENT)
    risen = _renew([(row, found[at]) for at, row in held.items() if at in found], now)
    unfounded = [row for at, row in held.items() if at not in found]
    withdrawn = _withdraw([row for row in unfounded if row.state == MarkState.SUSPECTED.value], now)
    return Written(new=len(fresh) + risen, withdrawn=withdrawn)


def _held(since: date, until: date, found: Collection[tuple[str, str]]) -> dict[tuple[str, str], FraudMark]:
    """The marks of these days, and those on what was found that stand on another day: whoever writes about a
    product again moves the mark on their review."""
    rows = FraudMark.objects.select_for_update().order_by("pk")
    held = {
        (row.kind, row.key): row for row in _of_days(rows, since, until) if row.kind != MarkKind.SHOPPER.value
    }
    elsewhere = sorted(at for at in found if at not in held)
    for start in range(0, len(elsewhere), _ROWS_A_STATEMENT):
        keys = [key for _kind, key in elsewhere[start : start + _ROWS_A_STATEMENT]]
        moved = ((row.kind, row.key, row) for row in rows.filter(key__in=keys))
        held |= {(kind, key): row for kind, key, row in moved if (kind, key) in found}
    return held


def of_days(since: date, until: date) -> "QuerySet[FraudMark]":
    """The marks on what happened from `since` to `until`, both inclusive, UTC."""
    return _of_days(FraudMark.objects.all(), since, until)


def _of_days(rows: "QuerySet[FraudMark]", since: date, until: date) -> "QuerySet[FraudMark]":
    first = datetime.combine(since, time(), UTC)
    after = datetime.combine(until + timedelta(days=1), time(), UTC)
    return rows.filter(at__gte=first, at__lt=after)


def _row(finding: Finding, now: datetime) -> FraudMark:
    return FraudMark(
        kind=finding.kind.value,
        key=finding.key,
        state=MarkState.SUSPECTED.value,
        score=finding.score,
        reasons=[asdict(reason) for reason in finding.reasons],
        group=finding.group,
        at=finding.at,
        found_at=now,
        **asdict(finding.trail),
    )


def _renew(pairs: Sequence[tuple[FraudMark, Finding]], now: datetime) -> int:
    """Write down what was measured anew; returns how many cleared marks rose again."""
    changed, risen = [], []
    for row, finding in pairs:
        state = MarkState(row.state)
        after = rules.next_state(state, finding.reasons, cleared_codes=frozenset(row.cleared_codes))
        if after is not state:
            risen.append(FraudDecision(mark=row, before=state.value, after=after.value, at=now))
        if after is MarkState.SUSPECTED and _take_over(row, finding, state=after):
            changed.append(row)
    FraudMark.objects.bulk_create(
        changed,
        batch_size=_ROWS_A_STATEMENT,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*_MEASURED, *_MEANS, "state", "cleared_codes", "decided_by", "decided_at", "note"],
    )
    FraudDecision.objects.bulk_create(risen, batch_size=_ROWS_A_STATEMENT)
    return len(risen)


def _take_over(row: FraudMark, finding: Finding, *, state: MarkState) -> bool:
    """Let the row say what was found; whether that is anything new."""
    fresh = _row(finding, row.found_at)
    names = (*_MEASURED, *_MEANS)
    same = row.state == state.value and all(getattr(row, name) == getattr(fresh, name) for name in names)
    for name in names:
        setattr(row, name, getattr(fresh, name))
    if row.state != state.value:
        row.state, row.cleared_codes = state.value, []
        row.decided_by, row.decided_at, row.note = "", None, ""
    return not same


def _withdraw(rows: Sequence[FraudMark], now: datetime) -> int:
    """Take back suspicions that the evidence no longer bears. Those that somebody ever decided about keep
    their history: they are cleared."""
    decided = set(
        FraudDecision.objects.filter(mark__in=[row.pk for row in rows]).values_list("mark_id", flat=True)
    )
    FraudMark.objects.filter(pk__in=[row.pk for row in rows if row.pk not in decided]).delete()
    kept = [row for row in rows if row.pk in decided]
    FraudDecision.objects.bulk_create(
        [FraudDecision(mark=row, before=row.state, after=MarkState.CLEARED.value, at=now) for row in kept]
    )
    FraudMark.objects.filter(pk__in=[row.pk for row in kept]).update(
        state=MarkState.CLEARED.value, decided_by="", decided_at=now
    )
    return len(rows)
