"""Stop words: what queries are searched without."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from unfold.decorators import display
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminSelectWidget

from vitrina.discovery.curation.models import StopWord
from vitrina.insight.searches.queries import top_queries
from vitrina.web.console.curation.base import (
    USUAL_DAYS,
    USUAL_QUERIES,
    CurationAdmin,
    CurationForm,
    note_field,
)
from vitrina.web.console.curation.wording import LANGUAGE_NAMES, choices
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model
from vitrina.web.languages import current

EFFECTS = {
    "True": _("Leave it out of queries"),
    "False": _("Search for it, although the list that comes with Vitrina leaves it out"),
}
READ_QUERIES = 200

name_model(
    StopWord,
    _("stop word"),
    _("stop words"),
    language=_("Language"),
    word=pgettext_lazy("of a language", "Word"),
    adds=_("What to do"),
    note=_("Note"),
)


class StopWordForm(CurationForm):
    """One word."""

    fields_at_fault = {"word": "word"}

    language = forms.ChoiceField(
        label=_("Language"), choices=choices(LANGUAGE_NAMES), widget=UnfoldAdminSelectWidget
    )
    adds = forms.TypedChoiceField(
        label=_("What to do"),
        choices=list(EFFECTS.items()),
        coerce="True".__eq__,
        initial="True",
        widget=UnfoldAdminRadioSelectWidget,
    )

    note = note_field()

    class Meta:
        model = StopWord
        fields = ("language", "word", "adds", "note")


class StopWordAdmin(CurationAdmin):
    """The words of all languages that differ from the lists that come with Vitrina."""

    form = StopWordForm
    hints = {"word": _("Such as “please” or “buy”: it says nothing of a product.")}
    list_display = ("word", "effect", "language_name", "note")
    list_filter = ("language",)
    search_fields = ("word", "note")
    ordering = ("language", "position", "pk")
    fieldsets = ((None, {"fields": ("language", "word", "adds", "note")}),)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """In the reader's language, where the address says no other."""
        return {"language": current().search, **super().get_changeform_initial_data(request)}

    @display(description=_("What is done"))
    def effect(self, row: StopWord) -> Any:
        """Left out, or searched for."""
        return EFFECTS[str(row.adds)]

    @display(description=_("Language"), ordering="language")
    def language_name(self, row: StopWord) -> str:
        """As its speakers call it."""
        return LANGUAGE_NAMES.get(row.language, row.language)

    def usual_queries(self, row: StopWord, language: str) -> Sequence[str]:
        """Frequent queries with the word."""
        lines = top_queries(days=USUAL_DAYS, language=row.language, page_size=READ_QUERIES).lines
        found = [line.query for line in lines if row.word in line.query.split()]
        return found[:USUAL_QUERIES] or [row.word]


site.register(StopWord, StopWordAdmin)
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Stop words"),
        url_name="console:curation_stopword_changelist",
        icon="block",
        permission="curation.view_stopword",
        roles=STAFF,
    )
)
