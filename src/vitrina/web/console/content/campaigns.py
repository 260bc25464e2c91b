"""Campaigns: the pictures that open the shop."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from unfold.decorators import display
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from vitrina.content.campaigns import rules
from vitrina.content.campaigns.models import Campaign
from vitrina.content.campaigns.types import Room, TargetKind, Tone
from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.localized import pick
from vitrina.people.shoppers.types import Segment
from vitrina.web import formats
from vitrina.web.console.base import ConsoleAdmin
from vitrina.web.console.navigation import GROUP_TITLES, STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_app, name_model
from vitrina.web.errors import failure
from vitrina.web.languages import current

SEGMENT_NAMES = {
    Segment.NEW: pgettext_lazy("segment of shoppers", "New"),
    Segment.PROSPECTIVE: pgettext_lazy("segment of shoppers", "Prospective"),
    Segment.LOYAL: pgettext_lazy("segment of shoppers", "Loyal"),
}
TARGET_NAMES = {
    TargetKind.CATEGORY: _("A category"),
    TargetKind.BRAND: _("A brand"),
    TargetKind.SELLER: _("A seller"),
    TargetKind.SEARCH: _("The results of a query"),
    TargetKind.GUIDE: _("A guide"),
    TargetKind.HELP: _("A help page"),
    TargetKind.PAGE: _("Another page of the shop"),
}
TONE_NAMES = {
    Tone.DARK: pgettext_lazy("ink on a picture", "Dark"),
    Tone.LIGHT: pgettext_lazy("ink on a picture", "Light"),
}
ROOM_NAMES = {
    Room.LEFT: pgettext_lazy("side of a picture", "Left"),
    Room.RIGHT: pgettext_lazy("side of a picture", "Right"),
}

name_app("campaigns", GROUP_TITLES[Group.STORE])
name_model(
    Campaign,
    _("campaign"),
    _("campaigns"),
    row=lambda campaign: pick(campaign.titles, current().search) or campaign.ref,
    ref=_("Short name"),
    titles=_("Title"),
    texts=_("Text"),
    calls=_("Words on the button"),
    picture_wide=_("Wide picture"),
    picture_tall=_("Tall picture"),
    alts=_("What the picture shows"),
    target_kind=_("Leads to"),
    target_value=_("Which one"),
    tone=_("Ink"),
    room=_("Room for words"),
    position=_("Position"),
    active_from=_("From"),
    active_until=_("Until"),
    segments=_("For"),
    exclusive=_("Exclusive"),
)


class CampaignForm(forms.ModelForm):  # type: ignore[type-arg]
    """Checked as a whole by the campaigns' own rules."""

    def clean(self) -> dict[str, Any]:
        """Say at its field what cannot be shown."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            before = {name: getattr(self.instance, name) for name in _FIELDS}
            campaign = Campaign(**before | {name: said[name] for name in said if name in _FIELDS})
            try:
                rules.checked(campaign.draft())
            except InvalidInput as error:
                field = str(error.data["field"])
                self.add_error(field if field in self.fields else None, failure(error).message)
        return said


_FIELDS = frozenset(field.name for field in Campaign._meta.concrete_fields)


class CampaignAdmin(ConsoleAdmin):
    """What opens the shop, for whom, and when."""

    form = CampaignForm
    deletable = True
    localized = ("titles", "calls", "alts")
    localized_long = ("texts",)
    choice_names = {"target_kind": TARGET_NAMES, "tone": TONE_NAMES, "room": ROOM_NAMES}
    fixed = ("ref",)
    hints = {
        "ref": _("It cannot be changed later."),
        "picture_wide": _("16:9. A path below the shop's media folder."),
        "picture_tall": _("4:5, for telephones. A path below the shop's media folder."),
        "alts": _("For those who cannot see it."),
        "target_value": _("Its name in addresses, the words of the query, or the page's path: /shops."),
        "tone": _("That can be read on the picture."),
        "room": _("The side of the wide picture that is left free."),
        "position": _("Smaller comes first."),
        "segments": _("Nothing ticked: everybody."),
        "exclusive": _("An offer for those alone, and said so."),
    }
    fields = (
        "titles",
        "ref",
        "texts",
        "calls",
        ("target_kind", "target_value"),
        ("picture_wide", "picture_tall"),
        "alts",
        ("tone", "room"),
        "segments",
        "exclusive",
        "active_from",
        "active_until",
        "position",
    )
    list_display = ("title", "state", "addressed", "leads_to", "position")
    search_fields = ("ref", "titles__en", "titles__ru", "titles__es", "titles__zh")
    ordering = ("position", "pk")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Segments as boxes to tick."""
        if db_field.name == "segments":
            return forms.MultipleChoiceField(
                label=db_field.verbose_name,
                required=False,
                help_text=self.hints["segments"],
                choices=[(segment.value, name) for segment, name in SEGMENT_NAMES.items()],
                widget=UnfoldAdminCheckboxSelectMultipleWidget,
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @display(description=_("Title"))
    def title(self, campaign: Campaign) -> str:
        """In the reader's language."""
        return str(campaign)

    @display(description=_("State"), label={"on": "success", "before": "info", "over": "warning"})
    def state(self, campaign: Campaign) -> tuple[str, Any]:
        """Whether it can be seen now."""
        now = clock.now()
        if rules.running(campaign.draft(), now=now):
            return "on", pgettext_lazy("state of a campaign", "on")
        if campaign.active_until is not None and campaign.active_until <= now:
            return "over", pgettext_lazy("state of a campaign", "over")
        return "before", pgettext_lazy("state of a campaign", "not yet")

    @display(description=_("For"))
    def addressed(self, campaign: Campaign) -> str:
        """Segments by name."""
        names = [str(SEGMENT_NAMES[Segment(segment)]) for segment in campaign.segments]
        return formats.listed(names) or str(pgettext_lazy("segment of shoppers", "everybody"))

    @display(description=_("Leads to"))
    def leads_to(self, campaign: Campaign) -> str:
        """Kind and value."""
        return f"{TARGET_NAMES[TargetKind(campaign.target_kind)]}: {campaign.target_value}"


site.register(Campaign, CampaignAdmin)
add_page(
    ConsolePage(
        group=Group.STORE,
        title=_("Campaigns"),
        url_name="console:campaigns_campaign_changelist",
        icon="campaign",
        permission="campaigns.view_campaign",
        roles=STAFF,
    )
)
