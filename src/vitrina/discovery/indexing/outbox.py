"""Writing into and taking from the table of pending changes."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from vitrina.discovery.indexing.models import PendingChange

Kind = PendingChange.Kind
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Noted:
    """Changes of one kind, read from the table, with the stamps they had."""

    kind: Kind
    stamps: dict[int, int]

    @property
    def ids(self) -> list[int]:
        """The ids of what changed."""
        return list(self.stamps)


def note(kind: Kind, object_ids: Iterable[int]) -> None:
    """Have these carried over. Call it inside the transaction that changes them."""
    stamp = secrets.randbits(62)
    PendingChange.objects.bulk_create(
        [PendingChange(kind=kind, object_id=object_id, stamp=stamp) for object_id in object_ids],
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=["stamp"],
    )


def take(*, limit: int = _BATCH) -> Noted | None:
    """The next changes to be carried over, at most `limit`, all of one kind; None where nothing is pending.
    They stay in the table until `settle`."""
    first = PendingChange.objects.order_by("kind").values_list("kind", flat=True).first()
    if first is None:
        return None
    rows = PendingChange.objects.filter(kind=first).order_by("pk").values_list("object_id", "stamp")[:limit]
    return Noted(kind=Kind(first), stamps=dict(rows))


def settle(noted: Noted) -> None:
    """These are carried over; those noted anew in the meantime stay.

    Owns its transaction. Locks the rows by ascending pk.
    """
    for ids in _batches(noted.ids):
        with transaction.atomic():
            rows = PendingChange.objects.select_for_update().filter(kind=noted.kind, object_id__in=ids)
            done = [row.pk for row in rows.order_by("pk") if noted.stamps[row.object_id] == row.stamp]
            PendingChange.objects.filter(pk__in=done).delete()


def pending_of(kind: Kind) -> Noted:
    """All that is pending of one kind."""
    rows = PendingChange.objects.filter(kind=kind).values_list("object_id", "stamp")
    return Noted(kind=kind, stamps=dict(rows))


def pending_count() -> int:
    """How many changes have yet to reach the index."""
    return PendingChange.objects.count()


def _batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]
