"""One product: its funnel, its places over time, and the queries by which it is found."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.insight.metrics.types import DayFunnel, QueryFunnel
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import CategoryNode
from vitrina.web import formats
from vitrina.web.console.curation.wording import LANGUAGE_NAMES
from vitrina.web.languages import current
from vitrina.web.seller import figures
from vitrina.web.seller.asking import Question
from vitrina.web.seller.changes import Change, moved
from vitrina.web.seller.charts import LinePicture, Point, places_over_time
from vitrina.web.seller.guard import Viewer, at_desk
from vitrina.web.seller.listing import page_number
from vitrina.web.seller.shell import show
from vitrina.web.seller.subject import subject

PLACES_DAYS = 60
"""How far back the line of places goes."""


@dataclass(frozen=True, slots=True)
class QueryLine:
    """One question by which the product is found. `name`: its words, or the category page's name;
    `share`: of all the product's impressions, "" where it has none. `why`: where its place is explained."""

    funnel: QueryFunnel
    name: str
    on_page: bool
    language: str
    share: str
    why: str


@dataclass(frozen=True, slots=True)
class Place:
    """The usual place, and how it changed."""

    now: float | None
    change: Change | None


@require_safe
@at_desk
def product(request: HttpRequest, viewer: Viewer, ref: str) -> HttpResponse:
    """All that happened to one product."""
    about = subject(request, viewer, ref)
    span = figures.window()
    numbers = figures.product_figures([ref], span)[ref]
    asked = figures.queries_of(ref, span, page=page_number(request.GET.get("page", "")))
    days = figures.days_of(ref, span, days=PLACES_DAYS)
    total = numbers.now.impressions
    context = {
        "subject": about,
        "span": span,
        "numbers": numbers,
        "place": Place(numbers.now.usual_place, moved(numbers.now.usual_place, numbers.before.usual_place)),
        "funnel": figures.funnel_picture(numbers.now, numbers.before, key="funnel"),
        "days": [day for day in reversed(days) if day.mean_place is not None],
        "places": _places(days),
        "asked": asked,
        "queries": _query_lines(ref, asked.lines, total) if asked.lines else (),
        "previous": f"?page={asked.page - 1}" if asked.page > 1 else "",
        "next": f"?page={asked.page + 1}" if asked.page < asked.pages else "",
    }
    return show(request, "seller/product.html", context, is_staff=viewer.is_staff)


def _query_lines(ref: str, lines: tuple[QueryFunnel, ...], total: int) -> tuple[QueryLine, ...]:
    categories = dict(_flat(catalogue.category_tree(language=current().search)))
    told = []
    for line in lines:
        question = Question.behind(line)
        told.append(
            QueryLine(
                funnel=line,
                name=categories.get(question.category, question.category) or question.query,
                on_page=bool(question.category),
                language=LANGUAGE_NAMES.get(line.language, line.language),
                share=formats.percent(line.impressions / total) if total else "",
                why=question.address("desk_why", ref) if question.asks else "",
            )
        )
    return tuple(told)


def _flat(nodes: tuple[CategoryNode, ...]) -> list[tuple[str, str]]:
    return [line for node in nodes for line in ((node.ref, node.name), *_flat(node.children))]


def _places(days: tuple[DayFunnel, ...]) -> LinePicture | None:
    known = [day.mean_place for day in days if day.mean_place is not None]
    if not known:
        return None
    return places_over_time(
        [Point(day.day, day.mean_place) for day in days],
        key="places",
        title=gettext("Mean place, day by day"),
        description=gettext("Between place %(best)s and place %(worst)s. The best place is on top.")
        % {"best": formats.number(round(min(known))), "worst": formats.number(round(max(known)))},
        name_place=formats.number,
        name_day=formats.day,
    )
