"""What people decide about marks: confirm, clear, and take it back."""

from collections.abc import Iterable

from django.db import transaction

from vitrina.insight.fraud.errors import DecidedSince
from vitrina.insight.fraud.models import FraudDecision, FraudMark
from vitrina.insight.fraud.types import MarkState
from vitrina.kernel import clock
from vitrina.kernel.errors import NotFound

BATCH_MAX = 1_000
"""So many marks are decided about at once."""


def confirm(mark_ids: Iterable[int], *, by: str, note: str = "") -> tuple[int, ...]:
    """These are fakes, for good. `by`: the account's name. Returns the ids of the decisions, for `undo`: one
    for each mark whose state changes. Raises `NotFound`; then nothing is changed.

    Owns its transaction. Locks the FraudMark rows by ascending pk.
    """
    return _decide(mark_ids, MarkState.CONFIRMED, by=by, note=note)


def clear(mark_ids: Iterable[int], *, by: str, note: str = "") -> tuple[int, ...]:
    """These are honest: they count again, and the same reasons never mark them anew. As `confirm`."""
    return _decide(mark_ids, MarkState.CLEARED, by=by, note=note)


def undo(decision_ids: Iterable[int], *, by: str) -> int:
    """Take decisions back: each of their marks stands as before. The history keeps both. Returns how many
    that were. Raises `DecidedSince` where somebody has decided anew about any of them, `NotFound`; then
    nothing is changed. Owns its transaction. Locks as `confirm`."""
    wanted = sorted(set(decision_ids))[:BATCH_MAX]
    with transaction.atomic():
        decisions = {row.pk: row for row in FraudDecision.objects.filter(pk__in=wanted)}
        for decision_id in wanted:
            if decision_id not in decisions:
                raise NotFound(kind="decision", id=decision_id)
        rows = _locked({decision.mark_id for decision in decisions.values()})
        latest = set(_latest_decisions(row.pk for row in rows))
        overtaken = sum(decision_id not in latest for decision_id in wanted)
        if overtaken:
            raise DecidedSince(count=overtaken)
        before = {decision.mark_id: MarkState(decision.before) for decision in decisions.values()}
        for row in rows:
            _settle(row, before[row.pk], by=by, note="")
    return len(rows)


def _decide(mark_ids: Iterable[int], state: MarkState, *, by: str, note: str) -> tuple[int, ...]:
    wanted = set(sorted(set(mark_ids))[:BATCH_MAX])
    with transaction.atomic():
        rows = _locked(wanted)
        missing = wanted - {row.pk for row in rows}
        if missing:
            raise NotFound(kind="mark", id=min(missing))
        changing = [row for row in rows if row.state != state.value]
        return tuple(_settle(row, state, by=by, note=note) for row in changing)


def _locked(mark_ids: Iterable[int]) -> list[FraudMark]:
    return list(FraudMark.objects.select_for_update().filter(pk__in=mark_ids).order_by("pk"))


def _settle(row: FraudMark, state: MarkState, *, by: str, note: str) -> int:
    """Requires a transaction that holds the row."""
    now = clock.now()
    decision = FraudDecision.objects.create(
        mark=row, before=row.state, after=state.value, by=by, at=now, note=note
    )
    undecided = state is MarkState.SUSPECTED
    row.state = state.value
    row.decided_by, row.decided_at, row.note = ("", None, "") if undecided else (by, now, note)
    row.cleared_codes = [reason["code"] for reason in row.reasons] if state is MarkState.CLEARED else []
    row.save(update_fields=["state", "decided_by", "decided_at", "note", "cleared_codes"])
    return decision.pk


def _latest_decisions(mark_ids: Iterable[int]) -> Iterable[int]:
    latest: dict[int, int] = {}
    for pk, mark_id in FraudDecision.objects.filter(mark__in=list(mark_ids)).values_list("pk", "mark_id"):
        latest[mark_id] = max(pk, latest.get(mark_id, 0))
    return latest.values()
