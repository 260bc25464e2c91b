"""What the tables on search share: checks before saving, edits by hand, a try before saving."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.apps import apps
from django.contrib import messages
from django.contrib.admin.options import csrf_protect_m
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.widgets import UnfoldAdminTextareaWidget

from vitrina.discovery.curation import services
from vitrina.discovery.curation.previewing import what_moves
from vitrina.insight.searches.queries import top_queries
from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput, VitrinaError
from vitrina.search.boosting.factor import is_active
from vitrina.search.errors import NoIndex
from vitrina.search.types import ShopperContext
from vitrina.web import formats
from vitrina.web.console.base import ConsoleAdmin
from vitrina.web.console.curation.moving import moves_of
from vitrina.web.console.curation.wording import LANGUAGE_NAMES
from vitrina.web.errors import failure
from vitrina.web.languages import current

TRIED_QUERIES_MAX = 6
USUAL_QUERIES = 3
USUAL_DAYS = 28

PHASES = {
    "now": pgettext_lazy("in force", "in force"),
    "later": pgettext_lazy("in force", "later"),
    "over": pgettext_lazy("in force", "over"),
}


apps.get_app_config("curation").verbose_name = pgettext_lazy("part of the console", "Search")


def note_field() -> forms.CharField:
    """Why a row is there."""
    return forms.CharField(
        label=_("Note"),
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 2}),
        help_text=_("Why; for those who come after you."),
    )


class CurationForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form whose row is checked as the search engine will check it, before it is saved."""

    fields_at_fault: ClassVar[Mapping[str, str]] = {}
    """A piece of an error's way to the fault ("effect") → the form's field in which it is told; the first
    that fits."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            services.make_way(self.instance)
            services.check(self.instance)
        except VitrinaError as error:
            self.add_error(self._field_at_fault(error), told(error))

    def _field_at_fault(self, error: VitrinaError) -> str | None:
        way = str(error.data.get("field", ""))
        found = (field for piece, field in self.fields_at_fault.items() if piece in way)
        return next((field for field in found if field in self.fields), None)


class CurationAdmin(ConsoleAdmin):
    """A table of what merchandisers set."""

    deletable = True
    change_form_after_template = "console/curation/try.html"

    class Media:
        css: ClassVar = {"all": ("console/search.css",)}

    # -------------------------------------------------------------------------------------------- in force

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save it, and put it in force."""
        services.save(obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Remove it, and put that in force."""
        services.remove([obj])

    def delete_queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        """Remove them, and put that in force."""
        services.remove(queryset)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The list, as it is in force: what was changed by hand is taken over first."""
        if self.has_view_or_change_permission(request):
            for problem in services.adopt():
                messages.warning(request, failure(problem).message)
        answer: HttpResponse = super().changelist_view(request, extra_context)
        return answer

    @csrf_protect_m
    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form, with the try below it."""
        names = (self.opts.app_label, self.opts.model_name)
        address = (
            reverse("console:{}_{}_try_new".format(*names))
            if object_id is None
            else reverse("console:{}_{}_try".format(*names), args=(object_id,))
        )
        context = {
            "try_address": address,
            "back": _back(request),
            "try_languages": LANGUAGE_NAMES.items(),
            "try_language": current().search,
        }
        shown = {**context, **(extra_context or {})}
        answer: HttpResponse = super().changeform_view(request, object_id, form_url, shown)
        return answer

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: Any = None) -> HttpResponse:
        """Tell what it does; go back to where the repair began."""
        answer: HttpResponse = super().response_add(request, obj, post_url_continue)
        self.tell_effect(request, obj)
        return HttpResponseRedirect(_back(request)) if _back(request) else answer

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Tell what it does."""
        answer: HttpResponse = super().response_change(request, obj)
        self.tell_effect(request, obj)
        return answer

    def tell_effect(self, request: HttpRequest, obj: Any) -> None:
        """Say, after saving, what is different now."""

    # ------------------------------------------------------------------------------------------- the try

    def get_urls(self) -> list[URLPattern]:
        """Those of Django, and the tries of new and of saved rows."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_try"
        guarded = self.admin_site.admin_view
        return [
            path("try/", guarded(self.try_view), name=f"{name}_new"),
            path("<path:object_id>/try/", guarded(self.try_view), name=name),
            *super().get_urls(),
        ]

    def try_view(self, request: HttpRequest, object_id: str | None = None) -> HttpResponse:
        """What the form, as it is filled in now, would move; nothing is saved. A page of its own where HTMX
        did not ask."""
        row = self._row(request, object_id)
        form = self.get_form(request, row, change=row is not None)(request.POST, instance=row)
        context: dict[str, Any] = {"errors": [], "tries": []}
        if not form.is_valid():
            context["errors"] = [
                f"{form.fields[field].label}: {text}" if field in form.fields else text
                for field, texts in form.errors.items()
                for text in texts
            ]
        else:
            language = request.POST.get("try_language", current().search)
            texts = _typed(request.POST.get("try_queries", "")) or self.usual_queries(form.instance, language)
            asking = ShopperContext(language=language, segment=self.usual_segment(form.instance))
            try:
                context["tries"] = moves_of(what_moves(form.instance, texts=texts, context=asking))
            except NoIndex:
                context["errors"] = [gettext("Nothing is indexed yet: run “vitrina index”.")]
            except VitrinaError as error:
                context["errors"] = [told(error)]
        partial = bool(getattr(request, "htmx", False))
        template = "console/curation/moves.html" if partial else "console/curation/moves_page.html"
        shell = {} if partial else self.admin_site.each_context(request)
        return render(request, template, {**shell, "title": gettext("What moves?"), **context})

    def usual_queries(self, row: Any, language: str) -> Sequence[str]:
        """On which queries to try a row where none are typed: the most frequent ones."""
        lines = top_queries(days=USUAL_DAYS, language=language, page_size=USUAL_QUERIES).lines
        return [line.query for line in lines] or [""]

    def usual_segment(self, row: Any) -> str:
        """As what kind of shopper to try it."""
        return ""

    def _row(self, request: HttpRequest, object_id: str | None) -> Any:
        if request.method != "POST":
            raise Http404
        if object_id is None:
            if not self.has_add_permission(request):
                raise PermissionDenied
            return None
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        return row


class DatedAdmin(CurationAdmin):
    """Rows with dates."""

    @display(description=pgettext_lazy("in force", "State"), label={"now": "success", "later": "info"})
    def phase(self, row: Any) -> tuple[str, Any]:
        """In force, to come, or over."""
        now = clock.now()
        if is_active(now, row.active_from, row.active_until):
            return "now", PHASES["now"]
        over = row.active_until is not None and row.active_until <= now
        return ("over", PHASES["over"]) if over else ("later", PHASES["later"])

    @display(description=pgettext_lazy("in force", "Until"), ordering="active_until")
    def until(self, row: Any) -> str | SafeString:
        """The last day."""
        return formats.day(row.active_until) if row.active_until else "—"


def told(error: VitrinaError) -> str:
    """An error as a form tells it beside the field: the value and the cure, without the field's name."""
    if not isinstance(error, InvalidInput):
        return failure(error).message
    reason = gettext(str(error.data["reason"]))
    value = error.data["value"]
    if not isinstance(value, str | int | float) or value == "":
        return f"{capfirst(reason)}."
    return gettext("“%(value)s” cannot be used: %(reason)s.") % {"value": value, "reason": reason}


def _typed(text: str) -> list[str]:
    found = (" ".join(query.split()) for query in text.replace("\n", ",").split(","))
    return [query for query in found if query][:TRIED_QUERIES_MAX]


def _back(request: HttpRequest) -> str:
    """The page of the log from which somebody came to repair a query; "": from elsewhere."""
    back = request.POST.get("back") or request.GET.get("back") or ""
    return back if back.startswith(reverse("console:searchlog")) else ""
