"""Experiments: two rankings against one another on live traffic, and the verdict in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from vitrina.discovery.experiments import queries, services
from vitrina.discovery.experiments.models import ExperimentRow
from vitrina.discovery.experiments.types import Experiment, Measure, Outcome, Phase, Verdict
from vitrina.discovery.training.queries import models
from vitrina.kernel import clock
from vitrina.kernel.errors import VitrinaError
from vitrina.web import formats
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import show
from vitrina.web.console.words import Words, name_model
from vitrina.web.errors import failure

URL_NAME = "console:experiments"
CHANGE = "experiments.change_experimentrow"
SHARES = (0.05, 0.1, 0.2, 0.5, 1.0)
USUAL_SHARE = 0.2
PERIODS = (7, 14, 28)
NOTE_CHARS_MAX = 300

PHASE_NAMES: Mapping[Phase, Words] = {
    Phase.RUNNING: pgettext_lazy("phase of an experiment", "Running"),
    Phase.OVER: pgettext_lazy("phase of an experiment", "Over"),
}
_CHART_WIDTH, _CHART_MARGIN = 400.0, 12.0
_SPAN_LEAST = 0.1
_CHANCE_LEAST = 0.001


@dataclass(frozen=True, slots=True)
class Bar:
    """One measure as drawn: the lift of b over a, and where it may really lie, on one scale for all. In
    units of the drawing."""

    title: str
    value: float
    low: float
    high: float
    lift: str
    between: str
    chance: str
    measure: Measure


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict in words: the conclusion, why it can (or cannot) be trusted, and the picture. `zero`: where
    the picture has no difference."""

    verdict: Verdict
    headline: str
    grounds: str
    bars: tuple[Bar, ...]
    zero: float
    width: float


def experiments(request: HttpRequest) -> HttpResponse:
    """The latest experiment (or `?experiment=`) with its verdict, the others, and the form for a new one."""
    if request.method == "POST":
        return _changed(request)
    listed = queries.experiments()
    now = clock.now()
    chosen = _chosen(request, listed)
    running = [it for it in listed if it.phase(now) is Phase.RUNNING]
    context = {
        "told": told(queries.verdict(chosen.id)) if chosen else None,
        "chosen": chosen,
        "share": formats.percent(chosen.share) if chosen else "",
        "phase": PHASE_NAMES[chosen.phase(now)] if chosen else "",
        "running": bool(running),
        "chosen_runs": chosen in running,
        "earlier": [(it, PHASE_NAMES[it.phase(now)]) for it in listed if it != chosen],
        "models": [line.name for line in models()],
        "shares": [(share, formats.percent(share), share == USUAL_SHARE) for share in SHARES],
        "periods": PERIODS,
        "may_change": request.user.has_perm(CHANGE),
        "note_chars_max": NOTE_CHARS_MAX,
    }
    return show(request, "console/experiments.html", context, title=_("Experiments"))


def told(found: Verdict) -> Told:
    """A verdict in words and as a drawing."""
    measures = ((gettext("Orders"), found.orders), (gettext("Card views"), found.views))
    ends = [
        end for _title, measure in measures if measure.lift for end in (measure.lift.low, measure.lift.high)
    ]
    span = max([abs(end) for end in ends] + [_SPAN_LEAST])
    middle, half = _CHART_WIDTH / 2, _CHART_WIDTH / 2 - _CHART_MARGIN

    def at(lift: float) -> float:
        return middle + half * lift / span

    bars = tuple(
        Bar(
            title=title,
            value=at(measure.lift.value),
            low=at(measure.lift.low),
            high=at(measure.lift.high),
            lift=_signed(measure.lift.value),
            between=gettext("%(low)s to %(high)s")
            % {"low": _signed(measure.lift.low), "high": _signed(measure.lift.high)},
            chance=_chance(measure.p_value),
            measure=measure,
        )
        for title, measure in measures
        if measure.lift
    )
    return Told(found, _headline(found), _grounds(found), bars, middle, _CHART_WIDTH)


def _headline(found: Verdict) -> str:
    tried = found.experiment
    if found.outcome is Outcome.TOO_FEW:
        return gettext("There is too little to say anything yet.")
    if found.outcome is Outcome.NO_DIFFERENCE_SHOWN:
        return gettext("No difference is shown between %(a)s and %(b)s.") % {
            "a": tried.model_a,
            "b": tried.model_b,
        }
    b_wins = found.outcome is Outcome.B_WINS
    winner, loser = (tried.model_b, tried.model_a) if b_wins else (tried.model_a, tried.model_b)
    return gettext("%(winner)s wins: shoppers buy more of what it picks than of what %(loser)s picks.") % {
        "winner": winner,
        "loser": loser,
    }


def _grounds(found: Verdict) -> str:
    if found.outcome is Outcome.TOO_FEW:
        return ngettext(
            "In %(shown)s visit more was bought of one than of the other; it takes ten at least.",
            "In %(shown)s visits more was bought of one than of the other; it takes ten at least.",
            found.orders.deciding,
        ) % {"shown": formats.number(found.orders.deciding)}
    chance = gettext("Chance alone makes a difference as large in %(share)s of such experiments.") % {
        "share": _chance(found.orders.p_value)
    }
    if found.visits_needed is None:
        return chance
    more = gettext("If it stays as it is, about %(visits)s more visits would decide.") % {
        "visits": formats.number(_rounded(found.visits_needed))
    }
    return f"{chance} {more}"


def _chance(p_value: float) -> str:
    if p_value < _CHANCE_LEAST:
        return gettext("less than %(share)s") % {"share": formats.percent(_CHANCE_LEAST, digits=1)}
    return formats.percent(p_value, digits=1)


def _rounded(count: int) -> int:
    """With two digits that mean something: nobody knows it better."""
    step: int = 10 ** max(len(str(count)) - 2, 0)
    return round(count / step) * step


def _signed(lift: float) -> str:
    share = formats.percent(lift)
    return f"+{share}" if lift > 0 else share


def _chosen(request: HttpRequest, listed: tuple[Experiment, ...]) -> Experiment | None:
    asked = request.GET.get("experiment", "")
    if not asked:
        return listed[0] if listed else None
    found = next((it for it in listed if str(it.id) == asked), None)
    if found is None:
        raise Http404
    return found


def _changed(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
    said = request.POST
    try:
        if said.get("do") == "stop":
            services.stop()
            messages.success(request, gettext("The experiment is stopped; all see the live ranking again."))
        else:
            _start(request)
            messages.success(request, gettext("The experiment runs."))
    except VitrinaError as error:
        messages.error(request, failure(error).message)
    return redirect(URL_NAME)


def _start(request: HttpRequest) -> None:
    said = request.POST
    share = next((it for it in SHARES if str(it) == said.get("share")), 0.0)
    days = next((it for it in PERIODS if str(it) == said.get("days")), 0)
    services.start(
        said.get("model_a", ""),
        said.get("model_b", ""),
        share=share,
        until=clock.now() + timedelta(days=days) if days else None,
        by=request.user.get_username(),
        note=said.get("note", "").strip()[:NOTE_CHARS_MAX],
    )


name_model(ExperimentRow, _("experiment"), _("experiments"))
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Experiments"),
        url_name=URL_NAME,
        icon="science",
        permission="experiments.view_experimentrow",
        roles=STAFF,
        route="experiments/",
        view=experiments,
    )
)
