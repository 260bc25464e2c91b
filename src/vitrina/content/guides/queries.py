"""Reads of guides."""

from vitrina.content.guides.models import Choice, Guide
from vitrina.content.guides.rules import read_limits
from vitrina.content.guides.types import ChoiceView, GuideCard, GuideKind, GuideView, StepView
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.localized import pick

GUIDES_MAX = 100


def guides(*, language: str, kind: GuideKind | None = None) -> tuple[GuideCard, ...]:
    """All guides, or those of one kind, in order. One SQL query."""
    rows = Guide.objects.order_by("position", "pk")
    if kind is not None:
        rows = rows.filter(kind=kind.value)
    return tuple(
        GuideCard(
            ref=row.ref,
            kind=GuideKind(row.kind),
            title=pick(row.titles, language),
            intro=pick(row.intros, language),
            picture=row.picture,
        )
        for row in rows[:GUIDES_MAX]
    )


def guide(ref: str, *, language: str) -> GuideView:
    """One guide with all its steps and choices. Three SQL queries. Raises `NotFound`."""
    row = Guide.objects.filter(ref=ref).first()
    if row is None:
        raise NotFound(kind="guide", id=ref)
    steps = row.steps.order_by("position", "pk").prefetch_related("choices")
    return GuideView(
        ref=row.ref,
        kind=GuideKind(row.kind),
        title=pick(row.titles, language),
        intro=pick(row.intros, language),
        picture=row.picture,
        steps=tuple(
            StepView(
                ref=step.ref,
                question=pick(step.questions, language),
                choices=tuple(_choice(choice, language) for choice in step.choices.all()),
            )
            for step in steps
        ),
    )


def _choice(row: Choice, language: str) -> ChoiceView:
    limits = read_limits(row.limits)
    return ChoiceView(
        key=row.key,
        name=pick(row.names, language),
        note=pick(row.notes, language),
        picture=row.picture,
        limits=limits,
        words=pick(limits.words, language),
        after=frozenset(row.after),
    )
