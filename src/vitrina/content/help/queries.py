"""Reads of help."""

from functools import lru_cache

from vitrina.content.help import rules
from vitrina.content.help.models import CareNote, Group, Topic
from vitrina.content.help.types import CareLine, HelpGroup, HelpPage, TopicLink
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import ProductRecord
from vitrina.search.analysis import Analyzer

TOPICS_MAX = 500
_TEXT_LONGEST = 200


def groups(*, language: str) -> tuple[HelpGroup, ...]:
    """All groups with their topics, in order; groups without topics are left out. Two SQL queries."""
    by_group: dict[int, list[TopicLink]] = {}
    for topic in Topic.objects.order_by("position", "pk")[:TOPICS_MAX]:
        by_group.setdefault(topic.group_id, []).append(_link(topic, language))
    return tuple(
        HelpGroup(ref=row.ref, name=pick(row.names, language), topics=tuple(by_group[row.pk]))
        for row in Group.objects.order_by("position", "pk")
        if row.pk in by_group
    )


def topic(slug: str, *, language: str) -> HelpPage:
    """One topic in full. Two SQL queries. Raises `NotFound`."""
    row = Topic.objects.select_related("group").filter(slug=slug).first()
    if row is None:
        raise NotFound(kind="help topic", id=slug)
    beside = Topic.objects.filter(group=row.group_id).exclude(pk=row.pk).order_by("position", "pk")
    return HelpPage(
        slug=row.slug,
        title=pick(row.titles, language),
        blocks=rules.blocks(pick(row.bodies, language)),
        group_ref=row.group.ref,
        group_name=pick(row.group.names, language),
        beside=tuple(_link(other, language) for other in beside[:TOPICS_MAX]),
    )


def search_topics(text: str, *, language: str, limit: int = 10) -> tuple[TopicLink, ...]:
    """The topics that answer a question best, by the normal forms of its words in the reader's language. One
    SQL query; none for a blank text."""
    if not text.strip():
        return ()
    rows = {row.slug: row for row in Topic.objects.order_by("group__position", "position", "pk")[:TOPICS_MAX]}
    code = language.split("-")[0]
    found = rules.matching(
        (
            rules.TopicText(
                slug=row.slug,
                title=pick(row.titles, language),
                keywords=pick(row.keywords, language),
                body=pick(row.bodies, language),
            )
            for row in rows.values()
        ),
        text[:_TEXT_LONGEST],
        normalise=lambda words: _analyzer().tokens(words, code),
    )
    return tuple(_link(rows[slug], language) for slug in found[: max(limit, 0)])


def care_for(record: ProductRecord, *, language: str) -> tuple[CareLine, ...]:
    """How to care for a product, by its attribute values and its categories: what is said of materials first,
    as the shop orders its notes; each sentence once. One SQL query."""
    subjects = [f"{fact.code}={key}" for fact in record.attributes for key in fact.keys]
    subjects += [f"category={step.ref}" for step in record.categories]
    lines: dict[str, CareLine] = {}
    notes = CareNote.objects.filter(subject__in=subjects).order_by("position", "pk")
    for subject, texts in notes.values_list("subject", "texts"):
        for sentence in pick(texts, language).splitlines():
            lines.setdefault(sentence, CareLine(subject, sentence))
    return tuple(lines.values())


def _link(row: Topic, language: str) -> TopicLink:
    return TopicLink(
        slug=row.slug, title=pick(row.titles, language), summary=rules.summary(pick(row.bodies, language))
    )


@lru_cache(maxsize=1)
def _analyzer() -> Analyzer:
    return Analyzer()
