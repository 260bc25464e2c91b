"""Help topics, their groups, and notes on care."""

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from vitrina.content.help.models import CareNote, Group, Topic
from vitrina.content.help.rules import checked_subject
from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.localized import pick
from vitrina.web.console.base import ConsoleAdmin
from vitrina.web.console.navigation import STAFF, ConsolePage, add_page
from vitrina.web.console.navigation import Group as Part
from vitrina.web.console.site import site
from vitrina.web.console.words import name_app, name_model
from vitrina.web.errors import failure
from vitrina.web.languages import current

name_app("help", _("Help"))
name_model(
    Group,
    _("group of help topics"),
    _("groups of help topics"),
    row=lambda group: pick(group.names, current().search) or group.ref,
    ref=_("Short name"),
    names=_("Name"),
    position=_("Position"),
)
name_model(
    Topic,
    _("help topic"),
    _("help topics"),
    row=lambda topic: pick(topic.titles, current().search) or topic.slug,
    group=_("Group"),
    slug=_("Name in addresses"),
    titles=_("Title"),
    bodies=_("Text"),
    keywords=_("Also found by"),
    position=_("Position"),
)
name_model(
    CareNote,
    _("note on care"),
    _("notes on care"),
    subject=_("For"),
    texts=_("Text"),
    position=_("Position"),
)


class GroupAdmin(ConsoleAdmin):
    """Topics that belong together."""

    deletable = True
    localized = ("names",)
    fixed = ("ref",)
    hints = {"ref": _("It cannot be changed later."), "position": _("Smaller comes first.")}
    fields = ("names", "ref", "position")
    list_display = ("name", "ref", "position")
    ordering = ("position", "pk")

    @display(description=_("Name"))
    def name(self, group: Group) -> str:
        """In the reader's language."""
        return str(group)


class TopicAdmin(ConsoleAdmin):
    """Questions and answers."""

    deletable = True
    localized = ("titles", "keywords")
    localized_long = ("bodies",)
    fixed = ("slug",)
    hints = {
        "slug": _("It cannot be changed later."),
        "bodies": _("Blank lines between paragraphs. “# ” begins a heading, “1. ” a step, “- ” a point."),
        "keywords": _("Words by which people look for it."),
        "position": _("Smaller comes first."),
    }
    fields = ("group", "titles", "slug", "bodies", "keywords", "position")
    list_display = ("title", "group", "slug", "position")
    list_filter = ("group",)
    list_select_related = ("group",)
    search_fields = ("slug", "titles__en", "titles__ru", "titles__es", "titles__zh")
    ordering = ("group__position", "position", "pk")

    @display(description=_("Title"))
    def title(self, topic: Topic) -> str:
        """In the reader's language."""
        return str(topic)


class CareNoteForm(forms.ModelForm):  # type: ignore[type-arg]
    """A subject as filters write it."""

    def clean_subject(self) -> str:
        """Say where it is none."""
        try:
            return checked_subject(self.cleaned_data["subject"])
        except InvalidInput as error:
            raise forms.ValidationError(failure(error).message) from None


class CareNoteAdmin(ConsoleAdmin):
    """How things are cared for, by what they are made of and what they are."""

    form = CareNoteForm
    deletable = True
    localized_long = ("texts",)
    hints = {
        "subject": _("A value or a category, as filters write it: material=silk, category=knitwear."),
        "texts": _("One sentence a line."),
        "position": _("Smaller comes first."),
    }
    fields = ("subject", "texts", "position")
    list_display = ("subject", "text", "position")
    search_fields = ("subject", "texts__en", "texts__ru", "texts__es", "texts__zh")
    ordering = ("position", "pk")

    @display(description=_("Text"))
    def text(self, note: CareNote) -> str:
        """In the reader's language."""
        return pick(note.texts, current().search)


for model, admin, title, icon in (
    (Topic, TopicAdmin, _("Help topics"), "help"),
    (Group, GroupAdmin, _("Help groups"), "folder_open"),
    (CareNote, CareNoteAdmin, _("Notes on care"), "laundry"),
):
    site.register(model, admin)
    add_page(
        ConsolePage(
            group=Part.STORE,
            title=title,
            url_name=f"console:help_{model._meta.model_name}_changelist",
            icon=icon,
            permission=f"help.view_{model._meta.model_name}",
            roles=STAFF,
        )
    )
