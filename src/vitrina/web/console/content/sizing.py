"""Size charts."""

from typing import Any, ClassVar

from django import forms
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.localized import pick
from vitrina.market.sizing.models import Chart, ChartRow
from vitrina.market.sizing.rules import checked_chart
from vitrina.market.sizing.types import SizeChart
from vitrina.web.console.base import ConsoleAdmin, ConsoleInline
from vitrina.web.console.content.lines import (
    LinesField,
    read_alternatives,
    read_spans,
    written_alternatives,
    written_spans,
)
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_app, name_model
from vitrina.web.errors import failure
from vitrina.web.languages import current

name_app("sizing", _("Size charts"))
name_model(
    Chart,
    _("size chart"),
    _("size charts"),
    row=lambda chart: pick(chart.names, current().search) or chart.ref,
    ref=_("Short name"),
    names=_("Name"),
    code=_("Attribute"),
    gender=_("For"),
    categories=_("Categories"),
)
name_model(
    ChartRow,
    _("size"),
    _("sizes"),
    key=_("Value"),
    label=_("Label"),
    spans=_("Body, cm"),
    alternatives=_("Elsewhere"),
    position=_("Position"),
)


class RowFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """Sizes by which somebody can be advised."""

    def clean(self) -> None:
        """Check them together, in their order."""
        super().clean()
        if any(self.errors):
            return
        kept = [
            form.instance for form in self.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")
        ]
        rows = tuple(row.fact() for row in sorted(kept, key=lambda row: row.position))
        try:
            checked_chart(SizeChart(self.instance.ref, {}, self.instance.code, "", (), rows))
        except InvalidInput as error:
            raise forms.ValidationError(failure(error).message) from None


class RowInline(ConsoleInline):
    """The sizes of a chart, from small to large."""

    model = ChartRow
    formset = RowFormSet
    fields = ("key", "label", "spans", "alternatives", "position")
    hints: ClassVar[dict[str, Any]] = {
        "spans": _("chest 82-90, waist 66-74"),
        "alternatives": _("EU 38, UK 10"),
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Spans and labels as text."""
        options = {"label": db_field.verbose_name, "help_text": self.hints.get(db_field.name)}
        if db_field.name == "spans":
            return LinesField(read=read_spans, write=written_spans, **options)
        if db_field.name == "alternatives":
            return LinesField(read=read_alternatives, write=written_alternatives, required=False, **options)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class ChartAdmin(ConsoleAdmin):
    """Which size goes with which body."""

    deletable = True
    inlines = (RowInline,)
    localized = ("names",)
    fixed = ("ref",)
    autocomplete_fields = ("categories",)
    hints = {
        "ref": _("It cannot be changed later."),
        "code": _("The attribute whose values the sizes are: clothing_size."),
        "gender": _("A value of the attribute “gender”; empty: everybody."),
        "categories": _("With all categories below them."),
    }
    fields = ("names", "ref", ("code", "gender"), "categories")
    list_display = ("name", "code", "gender")
    search_fields = ("ref", "names__en", "names__ru", "names__es", "names__zh")
    ordering = ("pk",)

    @display(description=_("Name"))
    def name(self, chart: Chart) -> str:
        """In the reader's language."""
        return str(chart)


site.register(Chart, ChartAdmin)
add_page(
    ConsolePage(
        group=Group.STORE,
        title=_("Size charts"),
        url_name="console:sizing_chart_changelist",
        icon="straighten",
        permission="sizing.view_chart",
        roles=STAFF,
    )
)
