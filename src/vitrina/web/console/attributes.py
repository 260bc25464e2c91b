"""Definitions of attributes, with the choices of those that have any."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.widgets import UnfoldAdminColorInputWidget

from vitrina.market.catalog.events import AttributesChanged, attributes_changed
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.models import AttributeChoice, AttributeDefinition
from vitrina.market.catalog.types import AttributeType
from vitrina.web.console.base import ConsoleAdmin, ConsoleInline
from vitrina.web.console.navigation import ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import ATTRIBUTE_TYPE_NAMES, name_model
from vitrina.web.languages import current

SWATCHES_SHOWN = 12

name_model(
    AttributeDefinition,
    _("attribute"),
    _("attributes"),
    row=lambda definition: pick(definition.labels, current().search) or definition.code,
    code=_("Code"),
    labels=_("Name"),
    type=_("Type"),
    unit=_("Unit"),
    searchable=_("Found by search"),
    filterable=_("Offered as a filter"),
    curated=_("Set by people"),
)
name_model(
    AttributeChoice,
    _("choice"),
    _("choices"),
    row=lambda choice: pick(choice.names, current().search) or choice.key,
    key=_("Key"),
    names=_("Name"),
    swatch=_("Swatch"),
    position=_("Place"),
)


class ChoiceForm(forms.ModelForm):  # type: ignore[type-arg]
    """A choice. Products name it by its key, so that the key of one that is there stays."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "key" in self.fields:
            self.fields["key"].disabled = True


class ChoiceInline(ConsoleInline):
    """Choices and colours; others have none."""

    model = AttributeChoice
    form = ChoiceForm
    fields = ("key", "names", "swatch", "position")
    localized = ("names",)
    can_delete = False
    verbose_name_plural = _("Choices")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Swatches are picked."""
        if db_field.name == "swatch":
            kwargs["widget"] = UnfoldAdminColorInputWidget()
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class AttributeAdmin(ConsoleAdmin):
    """A change of label, unit, use or choices reads differently in every product."""

    localized = ("labels",)
    choice_names = {"type": ATTRIBUTE_TYPE_NAMES}
    fixed = ("code", "type")
    hints = {
        "code": _("In feeds and addresses. It cannot be changed later."),
        "unit": _("Of numbers: g, cm, ml."),
        "curated": _("Values that do not fit are refused; else any value is taken."),
    }
    fields = ("labels", "code", "type", "unit", "searchable", "filterable", "curated")
    list_display = ("label", "code", "kind", "unit", "filterable", "searchable", "choices_shown")
    list_filter = ("type", "filterable", "searchable")
    search_fields = ("code", "labels__en", "labels__ru", "labels__es", "labels__zh")
    ordering = ("pk",)
    list_per_page = 100

    def get_queryset(self, request: HttpRequest) -> Any:
        """With their choices, read together."""
        return super().get_queryset(request).prefetch_related("choices")

    def get_inlines(self, request: HttpRequest, obj: AttributeDefinition | None) -> list[Any]:
        """Choices, where the type has any."""
        chosen = {AttributeType.CHOICE.value, AttributeType.COLOUR.value}
        return [ChoiceInline] if obj is not None and obj.type in chosen else []

    def announce(self, obj: AttributeDefinition, *, changed: frozenset[str], created: bool) -> None:
        """Every product may have it; a new one, none has."""
        if not created:
            attributes_changed.announce(AttributesChanged((obj.code,)))

    @display(description=_("Name"))
    def label(self, definition: AttributeDefinition) -> str:
        """In the reader's language."""
        return pick(definition.labels, current().search) or definition.code

    @display(description=_("Type"), ordering="type")
    def kind(self, definition: AttributeDefinition) -> Any:
        """Named."""
        return ATTRIBUTE_TYPE_NAMES[AttributeType(definition.type)]

    @display(description=_("Choices"))
    def choices_shown(self, definition: AttributeDefinition) -> SafeString | str:
        """Swatches of colours, names of the first others."""
        choices = list(definition.choices.all())
        first = choices[:SWATCHES_SHOWN]
        more = "…" if len(choices) > SWATCHES_SHOWN else ""
        if definition.type == AttributeType.COLOUR:
            dots = format_html_join(
                "",
                '<span class="swatch" style="background:{}" title="{}"></span>',
                ((choice.swatch, pick(choice.names, current().search)) for choice in first if choice.swatch),
            )
            return format_html('<span class="swatches">{}{}</span>', dots, more)
        names = ", ".join(pick(choice.names, current().search) for choice in first[:4])
        return format_html('<span class="choices-shown">{}{}</span>', names, "…" if len(choices) > 4 else "")


site.register(AttributeDefinition, AttributeAdmin)
add_page(
    ConsolePage(
        group=Group.CATALOGUE,
        title=_("Attributes"),
        url_name="console:catalog_attributedefinition_changelist",
        icon="tune",
        permission="catalog.view_attributedefinition",
    )
)
