"""Reads of the marks. A page of marks takes two SQL queries, one mark with its history two, the rest one."""

import pyarrow as pa
from django.db.models import Count, QuerySet

from vitrina.insight.fraud.models import FraudDecision, FraudMark
from vitrina.insight.fraud.types import (
    IN_FORCE,
    Decision,
    Finding,
    Mark,
    MarkFilter,
    MarkKind,
    MarkPage,
    MarkState,
    Reason,
    Trail,
)
from vitrina.kernel.errors import NotFound

PAGE_SIZE = 50
PAGE_SIZE_MAX = 200
GROUP_MAX = 60

EXCLUDED_SCHEMA = pa.schema([pa.field("kind", pa.string()), pa.field("key", pa.string())])


def excluded() -> pa.Table:
    """All that counts nowhere, columns of `EXCLUDED_SCHEMA`: `kind` (a `MarkKind`) and `key`; no key is "",
    none stands twice. The visit in which a fake order was made is out with it, unless somebody cleared it.
    """
    in_force = [state.value for state in IN_FORCE]
    marks = FraudMark.objects.filter(state__in=in_force).values_list("kind", "key", "session")
    cleared = FraudMark.objects.filter(kind=MarkKind.SESSION.value, state=MarkState.CLEARED.value)
    spared = frozenset(cleared.values_list("key", flat=True))
    listed: dict[tuple[str, str], None] = {}
    for kind, key, session in marks.iterator(chunk_size=10_000):
        listed[kind, key] = None
        if kind == MarkKind.ORDER.value and session and session not in spared:
            listed[MarkKind.SESSION.value, session] = None
    kinds, keys = [kind for kind, _key in listed], [key for _kind, key in listed]
    return pa.table({"kind": pa.array(kinds, pa.string()), "key": pa.array(keys, pa.string())})


def fake_orders() -> tuple[str, ...]:
    """The ids of the orders that count nowhere."""
    in_force = [state.value for state in IN_FORCE]
    rows = FraudMark.objects.filter(kind=MarkKind.ORDER.value, state__in=in_force)
    return tuple(rows.values_list("key", flat=True))


def marks(wanted: MarkFilter | None = None, *, page: int = 1, page_size: int = PAGE_SIZE) -> MarkPage:
    """Marks, the surest first. At most `PAGE_SIZE_MAX` a page; a page beyond the last is empty."""
    rows = _filtered(wanted or MarkFilter())
    page, page_size = max(page, 1), min(max(page_size, 1), PAGE_SIZE_MAX)
    start = (page - 1) * page_size
    found = rows.order_by("-score", "-at", "pk")[start : start + page_size]
    return MarkPage(
        marks=tuple(mark_of(row) for row in found), total=rows.count(), page=page, page_size=page_size
    )


def mark(mark_id: int) -> Mark:
    """One mark. Raises `NotFound`."""
    row = FraudMark.objects.filter(pk=mark_id).first()
    if row is None:
        raise NotFound(kind="mark", id=mark_id)
    return mark_of(row)


def history(mark_id: int) -> tuple[Decision, ...]:
    """What was decided about a mark, the first first."""
    return tuple(
        Decision(
            before=MarkState(row.before), after=MarkState(row.after), by=row.by, at=row.at, note=row.note
        )
        for row in FraudDecision.objects.filter(mark=mark_id)
    )


def same_group(found: Mark, *, limit: int = GROUP_MAX) -> tuple[Mark, ...]:
    """The marks of the same ring, itself among them, the earliest first; of a loner itself alone."""
    if not found.finding.group:
        return (found,)
    rows = FraudMark.objects.filter(group=found.finding.group).order_by("at", "pk")[:limit]
    return tuple(mark_of(row) for row in rows)


def counts() -> dict[tuple[MarkKind, MarkState], int]:
    """How many marks there are, by kind and state."""
    rows = FraudMark.objects.values_list("kind", "state").annotate(marks=Count("pk")).order_by()
    return {(MarkKind(kind), MarkState(state)): marks for kind, state, marks in rows}


def marked_sellers() -> tuple[str, ...]:
    """Refs of the sellers whose goods any mark concerns, by ref."""
    refs = FraudMark.objects.exclude(seller="").order_by("seller").values_list("seller", flat=True)
    return tuple(refs.distinct())


def mark_of(row: FraudMark) -> Mark:
    """A row as it crosses the boundary."""
    return Mark(
        id=row.pk,
        state=MarkState(row.state),
        finding=Finding(
            kind=MarkKind(row.kind),
            key=row.key,
            at=row.at,
            score=row.score,
            reasons=tuple(Reason(**reason) for reason in row.reasons),
            trail=Trail(
                seller=row.seller,
                product=row.product,
                shopper=row.shopper,
                session=row.session,
                device=row.device,
                address=row.address,
                payer=row.payer,
            ),
            group=row.group,
        ),
        found_at=row.found_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        note=row.note,
    )


def _filtered(wanted: MarkFilter) -> "QuerySet[FraudMark]":
    rows = FraudMark.objects.all()
    if wanted.kind is not None:
        rows = rows.filter(kind=wanted.kind.value)
    if wanted.state is not None:
        rows = rows.filter(state=wanted.state.value)
    if wanted.seller:
        rows = rows.filter(seller=wanted.seller)
    if wanted.score_min > 0:
        rows = rows.filter(score__gte=wanted.score_min)
    return rows
