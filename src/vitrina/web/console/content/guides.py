"""Guides: their questions and choices."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from unfold.admin import StackedInline
from unfold.decorators import display

from vitrina.content.guides.models import Choice, Guide, Step
from vitrina.content.guides.types import GuideKind
from vitrina.market.catalog.localized import pick
from vitrina.web.console.base import ConsoleAdmin, ConsoleInline, Localizing
from vitrina.web.console.content.lines import (
    LinesField,
    read_keys,
    read_limits_lines,
    written_keys,
    written_limits,
)
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_app, name_model
from vitrina.web.languages import current

KIND_NAMES = {
    GuideKind.GIFT: pgettext_lazy("kind of guide", "Gift guide"),
    GuideKind.FINDER: pgettext_lazy("kind of guide", "Finder"),
}

name_app("guides", _("Guides"))
name_model(
    Guide,
    _("guide"),
    _("guides"),
    row=lambda guide: pick(guide.titles, current().search) or guide.ref,
    ref=_("Name in addresses"),
    kind=_("Kind"),
    titles=_("Title"),
    intros=_("Introduction"),
    picture=_("Picture"),
    position=_("Position"),
)
name_model(
    Step,
    _("question"),
    _("questions"),
    row=lambda step: pick(step.questions, current().search) or step.ref,
    guide=_("Guide"),
    ref=_("Short name"),
    questions=_("Question"),
    position=_("Position"),
)
name_model(
    Choice,
    _("choice"),
    _("choices"),
    row=lambda choice: pick(choice.names, current().search) or choice.key,
    key=_("Name in addresses"),
    names=_("Name"),
    notes=_("Note"),
    picture=_("Picture"),
    limits=_("Asks for"),
    after=_("Only after"),
    position=_("Position"),
)


class StepInline(ConsoleInline):
    """The questions of a guide; their choices have a page of their own."""

    model = Step
    localized = ("questions",)
    fields = ("questions", "ref", "position")
    show_change_link = True


class ChoiceInline(Localizing, StackedInline):  # type: ignore[misc]
    """The choices of a question."""

    model = Choice
    extra = 0
    localized = ("names", "notes")
    fields = ("names", "notes", ("key", "picture"), "limits", ("after", "position"))
    hints: ClassVar[dict[str, Any]] = {
        "key": _("Once in the whole guide."),
        "picture": _("A path below the shop's media folder."),
        "limits": _(
            "One line each: category = bags, shoes · width = 10..25 · price = ..200 · words.en = silk. "
            "A later choice stands in place of what an earlier one said of the same."
        ),
        "after": _("Names of earlier choices, one of which must have been made; none: always offered."),
        "position": _("Smaller comes first."),
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Limits and names of choices as text."""
        options = {
            "label": db_field.verbose_name,
            "required": False,
            "help_text": self.hints.get(db_field.name),
        }
        if db_field.name == "limits":
            return LinesField(read=read_limits_lines, write=written_limits, rows=4, **options)
        if db_field.name == "after":
            return LinesField(read=read_keys, write=written_keys, **options)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class GuideAdmin(ConsoleAdmin):
    """A few questions that narrow the catalogue."""

    deletable = True
    inlines = (StepInline,)
    localized = ("titles",)
    localized_long = ("intros",)
    choice_names = {"kind": KIND_NAMES}
    fixed = ("ref",)
    hints = {
        "ref": _("It cannot be changed later."),
        "picture": _("A path below the shop's media folder."),
        "position": _("Smaller comes first."),
    }
    fields = ("titles", "ref", "kind", "intros", ("picture", "position"))
    list_display = ("title", "kind_name", "ref", "position")
    ordering = ("position", "pk")

    @display(description=_("Title"))
    def title(self, guide: Guide) -> str:
        """In the reader's language."""
        return str(guide)

    @display(description=_("Kind"), ordering="kind")
    def kind_name(self, guide: Guide) -> Any:
        """Named."""
        return KIND_NAMES[GuideKind(guide.kind)]


class StepAdmin(ConsoleAdmin):
    """One question with its choices."""

    inlines = (ChoiceInline,)
    localized = ("questions",)
    fixed = ("guide",)
    fields = ("guide", "questions", ("ref", "position"))
    list_display = ("question", "guide", "position")
    list_filter = ("guide",)
    list_select_related = ("guide",)
    ordering = ("guide__position", "position", "pk")

    @display(description=_("Question"))
    def question(self, step: Step) -> str:
        """In the reader's language."""
        return str(step)


site.register(Guide, GuideAdmin)
site.register(Step, StepAdmin)
for _name, _title, _icon in (
    ("guide", _("Guides"), "signpost"),
    ("step", _("Questions of guides"), "quiz"),
):
    add_page(
        ConsolePage(
            group=Group.STORE,
            title=_title,
            url_name=f"console:guides_{_name}_changelist",
            icon=_icon,
            permission=f"guides.view_{_name}",
            roles=STAFF,
        )
    )
