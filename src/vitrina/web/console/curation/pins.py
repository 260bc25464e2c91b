"""Pins: products put to a place, below all others, or out of sight."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminSelectWidget

from vitrina.discovery.curation.models import BoostPlacement
from vitrina.web.console.curation.base import CurationForm, DatedAdmin
from vitrina.web.console.curation.category_choices import category_choices
from vitrina.web.console.curation.picker import ProductField, pick_view
from vitrina.web.console.curation.pin_list import PinList
from vitrina.web.console.curation.wording import ACTION_NAMES, choices
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.products import thumbnail
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model

name_model(
    BoostPlacement,
    _("pin"),
    _("pins"),
    name=_("Name"),
    reason=_("Reason"),
    action=_("What to do"),
    product_id=_("Product"),
    place=_("Place"),
    query=_("For the query"),
    category=_("In the category"),
    active_from=_("From"),
    active_until=_("Until"),
)


class PinForm(CurationForm):
    """One placement. Its name is made up where none is given."""

    fields_at_fault = {
        ".place": "place",
        ".query": "query",
        ".product_id": "product_id",
        ".active_until": "active_until",
        ".action": "action",
    }

    action = forms.ChoiceField(
        label=_("What to do"),
        choices=choices(ACTION_NAMES),
        widget=UnfoldAdminRadioSelectWidget,
        initial="pin",
    )
    product_id = ProductField(label=_("Product"))
    category = forms.ChoiceField(label=_("In the category"), required=False, widget=UnfoldAdminSelectWidget)

    class Meta:
        model = BoostPlacement
        fields = (
            "action",
            "product_id",
            "place",
            "query",
            "category",
            "reason",
            "name",
            "active_from",
            "active_until",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "name" in self.fields:
            self.fields["name"].required = False
        category = self.fields.get("category")
        if isinstance(category, forms.ChoiceField):
            category.choices = category_choices(empty=pgettext_lazy("any value will do", "any"))

    def clean_name(self) -> str:
        """As given, or from what it is about."""
        name: str = self.cleaned_data["name"]
        if name:
            return name
        about = self.cleaned_data.get("query") or self.cleaned_data.get("category") or gettext("everywhere")
        wanted = f"{about}: {self.cleaned_data.get('product_id', '')}"[:100]
        taken = set(
            BoostPlacement.objects.filter(name__startswith=wanted)
            .exclude(pk=self.instance.pk)
            .values_list("name", flat=True)
        )
        return next(
            free
            for number in range(1, len(taken) + 2)
            if (free := wanted if number == 1 else f"{wanted} ({number})") not in taken
        )

    def clean(self) -> dict[str, Any]:
        """A place is for pins alone."""
        said = super().clean() or self.cleaned_data
        if said.get("action") != BoostPlacement.Action.PIN:
            said["place"] = None
        elif said.get("place") is None and "place" not in self.errors:
            self.add_error("place", gettext("Write a place from 1 to 100."))
        return said


class PinAdmin(DatedAdmin):
    """All placements."""

    form = PinForm
    hints = {
        "place": _("For a pin: 1 is the first place, 100 the last."),
        "query": _("Just these words, in any order and form. Empty: any query."),
        "name": _("Made up where it is left empty."),
    }
    list_display = ("product", "action_name", "place", "query", "category_name", "phase", "until", "reason")
    list_display_links = ("product",)
    search_fields = ("product_id", "query", "name", "reason")
    ordering = ("position", "pk")
    fieldsets = (
        (None, {"fields": ("action", "product_id", "place", "query", "category", "reason")}),
        (_("Dates and name"), {"fields": ("active_from", "active_until", "name")}),
    )

    def get_urls(self) -> list[URLPattern]:
        """With the search for a product to pick."""
        pick = path("pick/", self.admin_site.admin_view(pick_view), name="pick_product")
        return [pick, *super().get_urls()]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[PinList]:
        """Ours, that reads products and categories together."""
        return PinList

    @display(description=_("Product"), ordering="product_id")
    def product(self, row: BoostPlacement) -> SafeString:
        """The picture, the title in the reader's language, the id."""
        card = row.card  # type: ignore[attr-defined]
        return format_html(
            '<span class="product-row"><span class="product-thumb">{}</span>'
            '<span><span class="product-title">{}</span><span class="product-ref">{}</span></span></span>',
            thumbnail(card.picture.address) if card and card.picture else "",
            card.title if card else gettext("not on sale"),
            row.product_id,
        )

    @display(description=_("What is done"), ordering="action")
    def action_name(self, row: BoostPlacement) -> object:
        """Pinned, buried or hidden."""
        return ACTION_NAMES[row.action]

    @display(description=_("Category"), ordering="category")
    def category_name(self, row: BoostPlacement) -> str:
        """In the reader's language."""
        return row.category_label or "—"  # type: ignore[attr-defined]

    def usual_queries(self, row: BoostPlacement, language: str) -> Sequence[str]:
        """The query it is for; in a category, no words; else the most frequent ones."""
        if row.query or row.category:
            return [row.query]
        return super().usual_queries(row, language)


site.register(BoostPlacement, PinAdmin)
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=pgettext_lazy("page of the console", "Pins"),
        url_name="console:curation_boostplacement_changelist",
        icon="keep",
        permission="curation.view_boostplacement",
        roles=STAFF,
    )
)
