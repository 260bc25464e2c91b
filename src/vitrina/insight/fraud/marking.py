"""Writes what the detector found, without touching what people decided."""

from collections.abc import Sequence
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
    held = {
        (row.kind, row.key): row
        for row in of_days(since, until)
        .exclude(kind=MarkKind.SHOPPER.value)
        .select_for_update()
        .order_by("pk")
    }
    found = {(finding.kind.value, finding.key): finding for finding in findings}
    fresh = [_row(finding, now) for at, finding in found.items() if at not in held]
    FraudMark.objects.bulk_create(fresh, batch_size=_ROWS_A_STATEMENT)
    risen = _renew([(row, found[at]) for at, row in held.items() if at in found], now)
    unfounded = [row for at, row in held.items() if at not in found]
    withdrawn = _withdraw([row for row in unfounded if row.state == MarkState.SUSPECTED.value], now)
    return Written(new=len(fresh) + risen, withdrawn=withdrawn)


def of_days(since: date, until: date) -> "QuerySet[FraudMark]":
    """The marks on what happened from `since` to `until`, both inclusive, UTC."""
    first = datetime.combine(since, time(), UTC)
    after = datetime.combine(until + timedelta(days=1), time(), UTC)
    return FraudMark.objects.filter(at__gte=first, at__lt=after)


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
