"""Fake signals: what is marked and why; operators confirm or clear, one by one or many at once."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from vitrina.insight.fraud import queries, services
from vitrina.insight.fraud.deciding import BATCH_MAX
from vitrina.insight.fraud.models import FraudMark
from vitrina.kernel.errors import NotFound, VitrinaError
from vitrina.web import formats
from vitrina.web.console.fraud_detail import mark_context
from vitrina.web.console.fraud_list import URL_NAME, Asked, list_context
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import show
from vitrina.web.console.words import name_model
from vitrina.web.errors import failure

CHANGE = "fraud.change_fraudmark"
NOTE_CHARS_MAX = 500
_UNDO = "fraud_undo"
"""Where the browser's session keeps the decisions that can be taken back."""


def fraud(request: HttpRequest) -> HttpResponse:
    """The list, or the page of one mark (`?mark=`); decisions are posted to either."""
    if request.method == "POST":
        return _decided(request)
    deciding = {
        "may_decide": request.user.has_perm(CHANGE),
        "undo": len(request.session.get(_UNDO, ())),
        "note_chars_max": NOTE_CHARS_MAX,
    }
    asked = request.GET.get("mark", "")
    if not asked:
        context = {**list_context(Asked.of(request)), **deciding}
        return show(request, "console/fraud.html", context, title=_("Fake signals"))
    context = {**mark_context(queries.mark(_number(asked))), **deciding}
    return show(request, "console/fraud_mark.html", context, title=_("Fake signals"))


def _decided(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
    said, by = request.POST, request.user.get_username()
    try:
        if said.get("decision") == "undo":
            count = services.undo(request.session.pop(_UNDO, ()), by=by)
            told = ngettext("%(shown)s decision is undone.", "%(shown)s decisions are undone.", count)
        else:
            marks = [_number(mark) for mark in said.getlist("mark")]
            if said.get("with_others"):
                marks = [mark for given in marks for mark in _together(given)]
            decisions, told = _take(said.get("decision", ""), marks, by, said.get("note", ""))
            request.session[_UNDO] = list(decisions)
            count = len(decisions)
        messages.success(request, told % {"shown": formats.number(count)})
    except NotFound as error:
        raise Http404 from error
    except VitrinaError as error:
        messages.error(request, failure(error).message)
    back = said.get("back", "")
    return redirect(back if back.startswith(reverse(URL_NAME)) else URL_NAME)


def _together(mark_id: int) -> list[int]:
    """All marks that belong to the one."""
    return [mark.id for mark in queries.same_group(queries.mark(mark_id), limit=BATCH_MAX)]


def _take(decision: str, marks: list[int], by: str, note: str) -> tuple[tuple[int, ...], str]:
    """The ids of the decisions, and how to say how many they are."""
    note = note.strip()[:NOTE_CHARS_MAX]
    if decision == "confirm":
        taken = services.confirm(marks, by=by, note=note)
        return taken, ngettext("%(shown)s mark is confirmed.", "%(shown)s marks are confirmed.", len(taken))
    if decision == "clear":
        taken = services.clear(marks, by=by, note=note)
        return taken, ngettext("%(shown)s mark is cleared.", "%(shown)s marks are cleared.", len(taken))
    raise Http404


def _number(mark: str) -> int:
    if not mark.isdecimal() or len(mark) > 18:
        raise Http404
    return int(mark)


name_model(FraudMark, _("mark"), _("marks"))
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Fake signals"),
        url_name=URL_NAME,
        icon="gpp_maybe",
        permission="fraud.view_fraudmark",
        roles=STAFF,
        route="fraud/",
        view=fraud,
    )
)
