"""Redirects: queries that lead to a page instead of to results."""

from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from django import forms
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from vitrina.discovery.curation.models import Redirect
from vitrina.web.console.curation.base import CurationForm, DatedAdmin
from vitrina.web.console.curation.category_choices import category_choices
from vitrina.web.console.curation.wording import LANGUAGE_NAMES, choices
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model
from vitrina.web.languages import current

CATEGORY, SEARCH, PAGE = "category", "search", "page"
TARGETS = {
    CATEGORY: _("A category"),
    SEARCH: _("The results of another query"),
    PAGE: _("Another page of the shop"),
}
_CATEGORY_PATH, _SEARCH_PATH = "/c/", "/search"

name_model(
    Redirect,
    _("redirect"),
    _("redirects"),
    language=_("Language"),
    query=_("A shopper who types"),
    address=_("goes to"),
    reason=_("Reason"),
    active_from=_("From"),
    active_until=_("Until"),
)


class RedirectForm(CurationForm):
    """A query, and one of three kinds of target."""

    fields_at_fault = {"address": "path", "query": "query", "active_until": "active_until"}

    language = forms.ChoiceField(
        label=_("Language of the page"),
        choices=choices(LANGUAGE_NAMES, empty=pgettext_lazy("any value will do", "any")),
        required=False,
        widget=UnfoldAdminSelectWidget,
    )
    target = forms.ChoiceField(
        label=_("goes to"),
        choices=list(TARGETS.items()),
        initial=CATEGORY,
        widget=UnfoldAdminRadioSelectWidget,
    )
    category = forms.ChoiceField(label=_("Category"), required=False, widget=UnfoldAdminSelectWidget)
    words = forms.CharField(label=_("Query"), required=False, widget=UnfoldAdminTextInputWidget)
    path = forms.CharField(
        label=_("Page"),
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Its path without the language, such as /help/returns."),
    )

    class Meta:
        model = Redirect
        fields = ("language", "query", "reason", "active_from", "active_until")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        category = self.fields.get("category")
        if isinstance(category, forms.ChoiceField):
            category.choices = category_choices(empty="—")
        if self.instance.pk:
            self.initial = {**self.initial, **said_of_address(self.instance.address)}

    def clean(self) -> dict[str, Any]:
        """The target, as an address."""
        said = super().clean() or self.cleaned_data
        target = str(said.get("target"))
        field = {CATEGORY: "category", SEARCH: "words"}.get(target, "path")
        value = str(said.get(field) or "").strip()
        if not value and field not in self.errors:
            self.add_error(field, gettext("Say where it leads."))
        self.instance.address = address_of(target, value)
        return said


def address_of(target: str, value: str) -> str:
    """The path to a target: a category's ref, a query, or a path as it is."""
    if target == CATEGORY:
        return f"{_CATEGORY_PATH}{quote(value)}"
    return f"{_SEARCH_PATH}?q={quote(value)}" if target == SEARCH else value


def said_of_address(address: str) -> dict[str, str]:
    """What the form's fields say of an address."""
    parts = urlsplit(address)
    if parts.path.startswith(_CATEGORY_PATH) and not parts.query:
        return {"target": CATEGORY, "category": unquote(parts.path.removeprefix(_CATEGORY_PATH))}
    asked = parse_qs(parts.query)
    if parts.path == _SEARCH_PATH and set(asked) == {"q"}:
        return {"target": SEARCH, "words": asked["q"][0]}
    return {"target": PAGE, "path": address}


class RedirectAdmin(DatedAdmin):
    """All redirects."""

    form = RedirectForm
    change_form_after_template = "console/curation/back.html"
    hints = {"query": _("Just these words, in any order and form.")}
    list_display = ("query", "leads_to", "language_name", "phase", "until", "reason")
    search_fields = ("query", "address", "reason")
    ordering = ("query", "pk")
    fieldsets = (
        (None, {"fields": ("query", "language", "target", "category", "words", "path", "reason")}),
        (_("Dates"), {"fields": ("active_from", "active_until")}),
    )
    conditional_fields = {
        "category": f"target == '{CATEGORY}'",
        "words": f"target == '{SEARCH}'",
        "path": f"target == '{PAGE}'",
    }

    @display(description=_("goes to"), ordering="address")
    def leads_to(self, row: Redirect) -> SafeString:
        """A link, to try it."""
        return format_html('<a href="/{}{}">{}</a>', current().code, row.address, row.address)

    @display(description=_("Language"), ordering="language")
    def language_name(self, row: Redirect) -> str:
        """As its speakers call it."""
        return LANGUAGE_NAMES.get(row.language, "—")

    def tell_effect(self, request: HttpRequest, obj: Redirect) -> None:
        """Where the query leads now."""
        told = gettext("“%(query)s” now leads to %(address)s.")
        self.message_user(request, told % {"query": obj.query, "address": obj.address})


site.register(Redirect, RedirectAdmin)
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Redirects"),
        url_name="console:curation_redirect_changelist",
        icon="alt_route",
        permission="curation.view_redirect",
        roles=STAFF,
    )
)
