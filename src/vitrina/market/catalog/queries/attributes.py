"""Reads of attribute definitions."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.models import AttributeChoice, AttributeDefinition, Category, CategoryAttribute
from vitrina.market.catalog.queries.categories import rows_by_path
from vitrina.market.catalog.types import AttributeType, ChoiceFact, DefinitionFact


def attribute_definitions(codes: Iterable[str] | None = None) -> dict[str, DefinitionFact]:
    """Code → definition, for these codes (unknown ones are left out) or for all. Two SQL queries."""
    definitions = AttributeDefinition.objects.order_by("pk")
    choices = AttributeChoice.objects.order_by("position", "pk")
    if codes is not None:
        wanted = set(codes)
        definitions = definitions.filter(code__in=wanted)
        choices = choices.filter(definition__code__in=wanted)
    return _facts(definitions, choices)


def category_attributes(category_ref: str) -> tuple[DefinitionFact, ...]:
    """What products of this category are expected to have, also by the categories above it. Five SQL queries.
    Raises `NotFound`."""
    category = Category.objects.filter(ref=category_ref).first()
    if category is None:
        raise NotFound(kind="category", id=category_ref)
    path = rows_by_path([category.path]).values()
    ids = set(CategoryAttribute.objects.filter(category__in=path).values_list("definition_id", flat=True))
    return tuple(
        _facts(
            AttributeDefinition.objects.filter(pk__in=ids).order_by("pk"),
            AttributeChoice.objects.filter(definition__in=ids).order_by("position", "pk"),
        ).values()
    )


def _facts(
    definitions: QuerySet[AttributeDefinition], choices: QuerySet[AttributeChoice]
) -> dict[str, DefinitionFact]:
    chosen: defaultdict[int, dict[str, ChoiceFact]] = defaultdict(dict)
    for definition_id, *choice in choices.values_list("definition_id", "key", "names", "swatch"):
        chosen[definition_id][choice[0]] = ChoiceFact(*choice)
    rows = definitions.values_list(
        "pk", "code", "labels", "type", "unit", "searchable", "filterable", "curated"
    )
    return {
        code: DefinitionFact(
            code=code,
            labels=labels,
            type=AttributeType(kind),
            unit=unit,
            searchable=searchable,
            filterable=filterable,
            curated=curated,
            choices=chosen.get(pk, {}),
        )
        for pk, code, labels, kind, unit, searchable, filterable, curated in rows
    }
