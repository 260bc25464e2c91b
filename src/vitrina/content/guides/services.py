"""Writes of guides."""

from django.db import transaction

from vitrina.content.guides.models import Choice, Guide, Step
from vitrina.content.guides.rules import checked, written_limits
from vitrina.content.guides.types import GuideDraft, StepDraft
from vitrina.kernel.errors import NotFound


def save_guide(draft: GuideDraft) -> None:
    """Make a guide, or replace the one of this ref, with all its steps and choices. One transaction. Raises
    `InvalidInput`."""
    checked(draft)
    with transaction.atomic():
        guide, _ = Guide.objects.update_or_create(
            ref=draft.ref,
            defaults={
                "kind": draft.kind.value,
                "titles": dict(draft.titles),
                "intros": dict(draft.intros),
                "picture": draft.picture,
                "position": draft.position,
            },
        )
        guide.steps.all().delete()
        for position, step in enumerate(draft.steps):
            _save_step(guide, step, position)


def delete_guide(ref: str) -> None:
    """Take a guide away. Raises `NotFound`."""
    if not Guide.objects.filter(ref=ref).delete()[0]:
        raise NotFound(kind="guide", id=ref)


def _save_step(guide: Guide, draft: StepDraft, position: int) -> None:
    step = Step.objects.create(guide=guide, ref=draft.ref, questions=dict(draft.questions), position=position)
    Choice.objects.bulk_create(
        Choice(
            step=step,
            key=choice.key,
            names=dict(choice.names),
            notes=dict(choice.notes),
            picture=choice.picture,
            limits=written_limits(choice.limits),
            after=sorted(choice.after),
            position=place,
        )
        for place, choice in enumerate(draft.choices)
    )
