"""Reads of attribute definitions."""

from collections import defaultdict
from collections.abc import Iterable

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
    definitions: Iterable[AttributeDefinition], choices: Iterable[AttributeChoice]
) -> dict[str, DefinitionFact]:
    chosen: defaultdict[int, dict[str, ChoiceFact]] = defaultdict(dict)
    for choice in choices:
        chosen[choice.definition_id][choice.key] = ChoiceFact(choice.key, choice.names, choice.swatch)
    return {
        row.code: DefinitionFact(
            code=row.code,
            labels=row.labels,
            type=AttributeType(row.type),
            unit=row.unit,
            searchable=row.searchable,
            filterable=row.filterable,
            curated=row.curated,
            choices=chosen.get(row.pk, {}),
        )
        for row in definitions
    }
