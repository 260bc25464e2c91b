"""Writes of guides."""

from django.db import transaction

from vitrina.content.guides.models import Choice, Guide, Step
from vitrina.content.guides.rules import checked, written_limits
from vitrina.content.guides.types import GuideDraft, StepDraft
from vitrina.kernel.errors import NotFound


def save_guide(draft: GuideDraft) -> None:
    """Make a guide, or have the one of this ref be as the draft says: steps and choices that it does not name
    go. One transaction. Raises `InvalidInput`."""
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
        guide.steps.exclude(ref__in=[step.ref for step in draft.steps]).delete()
        for position, step in enumerate(draft.steps):
            _save_step(guide, step, position)


def delete_guide(ref: str) -> None:
    """Take a guide away. Raises `NotFound`."""
    if not Guide.objects.filter(ref=ref).delete()[0]:
        raise NotFound(kind="guide", id=ref)


def _save_step(guide: Guide, draft: StepDraft, position: int) -> None:
    step, _ = Step.objects.update_or_create(
        guide=guide,
        ref=draft.ref,
        defaults={"questions": dict(draft.questions), "position": position},
    )
    step.choices.exclude(key__in=[choice.key for choice in draft.choices]).delete()
    Choice.objects.bulk_create(
        (
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
        ),
        update_conflicts=True,
        unique_fields=["step", "key"],
        update_fields=["names", "notes", "picture", "limits", "after", "position"],
    )
