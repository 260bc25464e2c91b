"""Synonyms, in plain words: a shopper who types this also finds that."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from unfold.decorators import display
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from vitrina.discovery.curation.models import Synonym
from vitrina.discovery.curation.previewing import products_found
from vitrina.search.errors import NoIndex
from vitrina.search.types import ShopperContext
from vitrina.web import formats
from vitrina.web.console.curation.base import CurationAdmin, CurationForm, note_field
from vitrina.web.console.curation.wording import LANGUAGE_NAMES, choices
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model
from vitrina.web.languages import current

TOLD_QUERIES_MAX = 3
WAYS = {
    "False": _("Both ways: each finds the others"),
    "True": _("One way: only what stands first finds the rest"),
}

name_model(
    Synonym,
    _("synonym"),
    _("synonyms"),
    language=_("Language"),
    left=_("A shopper who types"),
    right=_("also finds"),
    one_way=_("Direction"),
    note=_("Note"),
)


class SynonymForm(CurationForm):
    """One rule."""

    fields_at_fault = {"left": "left", "right": "right"}

    language = forms.ChoiceField(
        label=_("Language"), choices=choices(LANGUAGE_NAMES), widget=UnfoldAdminSelectWidget
    )
    left = forms.CharField(
        label=_("A shopper who types"),
        widget=UnfoldAdminTextInputWidget,
        help_text=_("A word or a phrase; several with commas between them."),
    )
    right = forms.CharField(
        label=_("also finds"),
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Words that products use; several with commas between them."),
    )
    one_way = forms.TypedChoiceField(
        label=_("Direction"),
        choices=list(WAYS.items()),
        coerce="True".__eq__,
        initial="False",
        widget=UnfoldAdminRadioSelectWidget,
    )

    note = note_field()

    class Meta:
        model = Synonym
        fields = ("language", "left", "right", "one_way", "note")


class SynonymAdmin(CurationAdmin):
    """The rules of all languages."""

    form = SynonymForm
    list_display = ("left", "way", "right", "language_name", "note")
    list_display_links = ("left",)
    list_filter = ("language",)
    search_fields = ("left", "right", "note")
    ordering = ("language", "position", "pk")
    fieldsets = ((None, {"fields": ("language", "left", "right", "one_way", "note")}),)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """In the reader's language, where the address says no other."""
        return {"language": current().search, **super().get_changeform_initial_data(request)}

    @display(description=pgettext_lazy("of a synonym", "Way"))
    def way(self, row: Synonym) -> str:
        """An arrow."""
        return "→" if row.one_way else "↔"

    @display(description=_("Language"), ordering="language")
    def language_name(self, row: Synonym) -> str:
        """As its speakers call it."""
        return LANGUAGE_NAMES.get(row.language, row.language)

    def usual_queries(self, row: Synonym, language: str) -> Sequence[str]:
        """What stands on the left, and then what also may be typed."""
        phrases = [*row.left.split(", "), *([] if row.one_way else row.right.split(", "))]
        return phrases[:TOLD_QUERIES_MAX]

    def tell_effect(self, request: HttpRequest, obj: Synonym) -> None:
        """How many products each phrase on the left finds now."""
        for phrase in obj.left.split(", ")[:TOLD_QUERIES_MAX]:
            try:
                found = products_found(phrase, context=ShopperContext(language=obj.language))
            except NoIndex:
                return
            text = ngettext(
                "“%(query)s” now finds %(count)s product.", "“%(query)s” now finds %(count)s products.", found
            )
            self.message_user(request, text % {"query": phrase, "count": formats.number(found)})


site.register(Synonym, SynonymAdmin)
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Synonyms"),
        url_name="console:curation_synonym_changelist",
        icon="sync_alt",
        permission="curation.view_synonym",
        roles=STAFF,
    )
)
