"""Attributes as form fields: what a value may be decides what it is edited with."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminDecimalFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
)

from vitrina.market.catalog import rules
from vitrina.market.catalog.localized import UNKNOWN, pick
from vitrina.market.catalog.types import AttributeType, AttributeValue, DefinitionFact
from vitrina.web.console.localized import LocalizedField
from vitrina.web.formats import unit_name
from vitrina.web.languages import current

Values = Mapping[str, AttributeValue]


def fields_for(
    definitions: Iterable[DefinitionFact], values: Values, *, prefix: str
) -> dict[str, forms.Field]:
    """Field name (`prefix` and the code) → the field in which the value stands, by definition. Lists of texts
    that come in several languages have none: they stay as they are."""
    fields = {}
    for definition in definitions:
        field = _field(definition, values.get(definition.code))
        if field is not None:
            field.required = False
            field.label = _label(definition)
            fields[prefix + definition.code] = field
    return fields


def extended(form: type[Any], members: Mapping[str, Any]) -> type[Any]:
    """A form class with further fields (and other members)."""
    metaclass: Any = type(form)
    made: type[Any] = metaclass(form.__name__, (form,), dict(members))
    return made


def edited(
    form: forms.BaseForm, definitions: Iterable[DefinitionFact], values: Values, *, prefix: str
) -> dict[str, AttributeValue]:
    """`values` with what was changed in the form; an emptied field takes its value away. A value that does
    not fit becomes an error of its field."""
    result = dict(values)
    for definition in definitions:
        name = prefix + definition.code
        if name not in form.changed_data or name not in form.cleaned_data:
            continue
        value = _value(definition, form.cleaned_data[name])
        if value is None:
            result.pop(definition.code, None)
            continue
        reason = rules.misfit(value, definition)
        if reason:
            form.add_error(name, reason)
        result[definition.code] = value
    return result


def _label(definition: DefinitionFact) -> str:
    name = pick(definition.labels, current().search) or definition.code
    return f"{name}, {unit_name(definition.unit)}" if definition.unit else name


def _field(definition: DefinitionFact, value: AttributeValue | None) -> forms.Field | None:
    several = isinstance(value, list)
    match definition.type:
        case AttributeType.BOOLEAN:
            return _yes_or_no(value)
        case AttributeType.CHOICE | AttributeType.COLOUR:
            return _choice(definition, value)
        case AttributeType.NUMBER if not several:
            return forms.FloatField(widget=UnfoldAdminDecimalFieldWidget(), initial=value)
    if isinstance(value, list):
        return _lines(value)
    return LocalizedField(initial=_texts(value))


def _yes_or_no(value: AttributeValue | None) -> forms.Field:
    options = [
        ("", "—"),
        ("true", pgettext("value of an attribute", "yes")),
        ("false", pgettext("value of an attribute", "no")),
    ]
    initial = {True: "true", False: "false"}.get(value, "") if isinstance(value, bool) else ""
    return forms.ChoiceField(choices=options, widget=UnfoldAdminSelectWidget(), initial=initial)


def _choice(definition: DefinitionFact, value: AttributeValue | None) -> forms.Field:
    language = current().search
    options = [(choice.key, pick(choice.names, language)) for choice in definition.choices.values()]
    if isinstance(value, list):
        return forms.MultipleChoiceField(
            choices=options, widget=UnfoldAdminCheckboxSelectMultipleWidget(), initial=value
        )
    return forms.ChoiceField(choices=[("", "—"), *options], widget=UnfoldAdminSelectWidget(), initial=value)


def _lines(value: list[Any]) -> forms.Field | None:
    if any(isinstance(part, Mapping) for part in value):
        return None
    return forms.CharField(
        widget=UnfoldAdminTextareaWidget(attrs={"rows": min(len(value) + 1, 8)}),
        initial="\n".join(str(part) for part in value),
        help_text=_("One value a line."),
    )


def _texts(value: AttributeValue | None) -> dict[str, str]:
    if value is None:
        return {}
    return dict(value) if isinstance(value, Mapping) else {UNKNOWN: str(value)}


def _value(definition: DefinitionFact, cleaned: Any) -> AttributeValue | None:
    """What is stored for what a field gave; None where that is nothing."""
    if cleaned in (None, "", {}, []):
        return None
    if definition.type is AttributeType.BOOLEAN:
        return bool(cleaned == "true")
    if isinstance(cleaned, float):
        return int(cleaned) if cleaned.is_integer() else cleaned
    if isinstance(cleaned, Mapping):
        return cleaned[UNKNOWN] if set(cleaned) == {UNKNOWN} else dict(cleaned)
    if isinstance(cleaned, str) and definition.type in (AttributeType.TEXT, AttributeType.NUMBER):
        return [_part(definition, line.strip()) for line in cleaned.splitlines() if line.strip()]
    return cleaned  # type: ignore[no-any-return]


def _part(definition: DefinitionFact, text: str) -> Any:
    if definition.type is not AttributeType.NUMBER:
        return text
    try:
        return float(text)
    except ValueError:
        return text
