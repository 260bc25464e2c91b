"""Writes of help."""

from collections.abc import Sequence

from django.db import transaction

from vitrina.content.help.models import CareNote, Group, Topic
from vitrina.content.help.rules import checked_subject
from vitrina.content.help.types import CareDraft, GroupDraft
from vitrina.kernel.errors import InvalidInput


def save_groups(drafts: Sequence[GroupDraft]) -> None:
    """Make groups with their topics, or bring them up to date, in this order. Groups and topics that no draft
    names stay as they are. One transaction; two SQL statements. Raises `InvalidInput` where a slug comes
    twice."""
    slugs = [topic.slug for draft in drafts for topic in draft.topics]
    twice = next((slug for slug in slugs if slugs.count(slug) > 1), None)
    if twice is not None:
        raise InvalidInput(field="slug", value=twice, reason="each topic comes once.")
    with transaction.atomic():
        Group.objects.bulk_create(
            (
                Group(ref=draft.ref, names=dict(draft.names), position=position)
                for position, draft in enumerate(drafts)
            ),
            update_conflicts=True,
            unique_fields=["ref"],
            update_fields=["names", "position"],
        )
        groups = dict(Group.objects.values_list("ref", "pk"))
        Topic.objects.bulk_create(
            (
                Topic(
                    group_id=groups[draft.ref],
                    slug=topic.slug,
                    titles=dict(topic.titles),
                    bodies=dict(topic.bodies),
                    keywords=dict(topic.keywords),
                    position=position,
                )
                for draft in drafts
                for position, topic in enumerate(draft.topics)
            ),
            update_conflicts=True,
            unique_fields=["slug"],
            update_fields=["group", "titles", "bodies", "keywords", "position"],
        )


def save_care_notes(notes: CareDraft) -> None:
    """Say how things are cared for, in place of what was said of the same subjects before. One SQL
    statement. Raises `InvalidInput` for a subject that is no "code=key"."""
    for subject in notes:
        checked_subject(subject)
    CareNote.objects.bulk_create(
        (
            CareNote(subject=subject, texts=dict(texts), position=position)
            for position, (subject, texts) in enumerate(notes.items())
        ),
        update_conflicts=True,
        unique_fields=["subject"],
        update_fields=["texts", "position"],
    )
