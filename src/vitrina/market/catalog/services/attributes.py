"""Writes of attribute definitions and of what categories expect."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import rules
from vitrina.market.catalog.events import AttributesChanged, attributes_changed
from vitrina.market.catalog.models import AttributeChoice, AttributeDefinition, Category, CategoryAttribute
from vitrina.market.catalog.types import AttributeDraft, AttributeType, ChoiceFact


def define_attributes(drafts: Sequence[AttributeDraft]) -> tuple[str, ...]:
    """Make the definitions that are not there, and bring the others up to date: a curated draft replaces what
    is there, an inferred one only widens an inferred type to text and adds choices. Returns the codes that
    are new or read differently. Locks the definitions by ascending pk; six SQL queries, and one for each
    definition that changes."""
    by_code = {draft.code: draft for draft in drafts}
    with transaction.atomic():
        known = {
            row.code: row
            for row in AttributeDefinition.objects.select_for_update().filter(code__in=by_code).order_by("pk")
        }
        changed = [code for code, row in known.items() if _bring_up_to_date(row, by_code[code])]
        made = [draft for code, draft in by_code.items() if code not in known]
        AttributeDefinition.objects.bulk_create(_row(draft) for draft in made)
        renamed = _save_choices([draft for draft in by_code.values() if draft.choices])
        different = tuple(dict.fromkeys([*changed, *(code for code in renamed if code in known)]))
        if different:
            attributes_changed.announce(AttributesChanged(different))
        return (*(draft.code for draft in made), *different)


def assign_attributes(pairs: Iterable[tuple[str, str]]) -> None:
    """Have categories (by ref) expect attributes (by code), beside those they expect already. Raises
    `NotFound`. Three SQL queries and the inserts."""
    wanted = set(pairs)
    with transaction.atomic():
        categories = dict(
            Category.objects.filter(ref__in={ref for ref, _ in wanted}).values_list("ref", "pk")
        )
        definitions = dict(
            AttributeDefinition.objects.filter(code__in={code for _, code in wanted}).values_list(
                "code", "pk"
            )
        )
        for ref, code in wanted:
            if ref not in categories:
                raise NotFound(kind="category", id=ref)
            if code not in definitions:
                raise NotFound(kind="attribute", id=code)
        CategoryAttribute.objects.bulk_create(
            (
                CategoryAttribute(category_id=categories[ref], definition_id=definitions[code])
                for ref, code in sorted(wanted)
            ),
            ignore_conflicts=True,
        )


def _row(draft: AttributeDraft) -> AttributeDefinition:
    return AttributeDefinition(
        code=draft.code,
        labels=dict(draft.labels),
        type=draft.type.value,
        unit=draft.unit,
        searchable=draft.searchable,
        filterable=draft.filterable,
        curated=draft.curated,
    )


def _bring_up_to_date(row: AttributeDefinition, draft: AttributeDraft) -> bool:
    """Save what the draft makes different; True where its products read differently for it (values stay as
    they are when a type widens)."""
    if draft.curated:
        wanted = _row(draft)
        names = ["labels", "type", "unit", "searchable", "filterable", "curated"]
        different = [name for name in names if getattr(row, name) != getattr(wanted, name)]
        for name in different:
            setattr(row, name, getattr(wanted, name))
    else:
        settled = rules.settled_type(AttributeType(row.type), draft.type, curated=row.curated).value
        if row.type != settled:
            row.type = settled
            row.save(update_fields=["type"])
        return False
    if different:
        row.save(update_fields=different)
    return bool(different)


def _save_choices(drafts: Sequence[AttributeDraft]) -> list[str]:
    """Add the choices that are new, rename those that read differently; the codes where any was renamed."""
    definitions = {
        row.code: row for row in AttributeDefinition.objects.filter(code__in=[draft.code for draft in drafts])
    }
    known: dict[tuple[int, str], AttributeChoice] = {
        (choice.definition_id, choice.key): choice
        for choice in AttributeChoice.objects.filter(definition__in=definitions.values())
    }
    rows: list[AttributeChoice] = []
    renamed: list[str] = []
    for draft in drafts:
        definition = definitions[draft.code]
        for position, choice in enumerate(draft.choices):
            old = known.get((definition.pk, choice.key))
            if old and (not draft.curated or _reads_the_same(old, choice)):
                continue
            rows.append(
                AttributeChoice(
                    definition=definition,
                    key=choice.key,
                    names=dict(choice.names),
                    swatch=choice.swatch,
                    position=old.position if old else position,
                )
            )
            if old:
                renamed.append(draft.code)
    AttributeChoice.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["definition", "key"], update_fields=["names", "swatch"]
    )
    return renamed


def _reads_the_same(row: AttributeChoice, choice: ChoiceFact) -> bool:
    return row.names == dict(choice.names) and row.swatch == choice.swatch
