"""The switches: what the store can do, what of it shoppers have, and what the rest is waiting for."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from vitrina.operations.functions import queries, services
from vitrina.operations.functions.models import Switch
from vitrina.operations.functions.registry import FUNCTIONS
from vitrina.operations.functions.types import Dimension, FunctionState, Tier
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import show
from vitrina.web.console.words import name_model

URL_NAME = "console:functions"
CHANGE = "functions.change_switch"

DIMENSIONS: Mapping[Dimension, str | Promise] = {
    Dimension.USABILITY: _("Finding and choosing"),
    Dimension.COMMERCIAL: _("Showing and selling"),
    Dimension.EXPERIENCE: _("Service"),
    Dimension.BRANDING: _("Telling who you are"),
}
TIERS: Mapping[Tier, str | Promise] = {
    Tier.MUST_HAVE: pgettext_lazy("tier of a function", "must have"),
    Tier.NORM: pgettext_lazy("tier of a function", "norm"),
    Tier.INNOVATIVE: pgettext_lazy("tier of a function", "ahead"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One function with its switch."""

    state: FunctionState
    tier: str | Promise


@dataclass(frozen=True, slots=True)
class Board:
    """The functions of one dimension; `working` of them are with the shoppers."""

    title: str | Promise
    lines: tuple[Line, ...]

    @property
    def working(self) -> int:
        """How many shoppers have."""
        return sum(line.state.works for line in self.lines)


def functions(request: HttpRequest) -> HttpResponse:
    """All functions by dimension. A POST of `code` and `on` ("1" or "0") turns one switch."""
    if request.method == "POST":
        return _switched(request)
    return show(
        request,
        "console/functions.html",
        {"boards": boards(queries.states()), "may_switch": request.user.has_perm(CHANGE)},
        title=_("What the store can do"),
    )


def boards(states: tuple[FunctionState, ...]) -> tuple[Board, ...]:
    """The functions under their dimensions, the plainest first; dimensions without any are left out."""
    order = list(Tier)
    by_dimension = {
        dimension: sorted(
            (state for state in states if state.function.dimension is dimension),
            key=lambda state: order.index(state.function.tier),
        )
        for dimension in Dimension
    }
    return tuple(
        Board(
            title=DIMENSIONS[dimension],
            lines=tuple(Line(state, TIERS[state.function.tier]) for state in found),
        )
        for dimension, found in by_dimension.items()
        if found
    )


def _switched(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
    function = FUNCTIONS[request.POST.get("code", "")]
    on = request.POST.get("on") == "1"
    services.switch(function.code, on=on, by=request.user.get_username())
    said = gettext("“%(name)s” is switched on.") if on else gettext("“%(name)s” is switched off.")
    messages.success(request, said % {"name": function.name})
    return redirect(URL_NAME)


name_model(Switch, _("switch"), _("switches"))
add_page(
    ConsolePage(
        group=Group.STORE,
        title=_("Functions"),
        url_name=URL_NAME,
        icon="toggle_on",
        permission="functions.view_switch",
        roles=STAFF,
        route="functions/",
        view=functions,
    )
)
