"""Why here? One product, one question, four stages."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.explaining.errors import NotOnSale
from vitrina.discovery.explaining.types import Why
from vitrina.market.catalog import queries as catalogue
from vitrina.search.errors import UnknownProduct
from vitrina.web.facets import Names
from vitrina.web.languages import current
from vitrina.web.seller import figures
from vitrina.web.seller.guard import Viewer, at_desk
from vitrina.web.seller.shell import show
from vitrina.web.seller.subject import Subject, subject
from vitrina.web.seller.why import why_story
from vitrina.web.story import explained_codes


@require_safe
@at_desk
def why(request: HttpRequest, viewer: Viewer, ref: str) -> HttpResponse:
    """The story; without a question, the questions that can be asked."""
    about = subject(request, viewer, ref)
    context = {"subject": about, **answered(about, _story)}
    return show(request, "seller/why.html", context, is_staff=viewer.is_staff)


def answered(about: Subject, answer: Callable[[Subject], object]) -> dict[str, object]:
    """For the template: `answer`, or why there is none: `not_on_sale`, `not_indexed`, or nothing `asked`,
    with the questions that shoppers asked."""
    if not about.question.asks:
        return {"asked": figures.queries_of(about.ref, figures.window(), page=1).lines}
    try:
        return {"answer": answer(about)}
    except NotOnSale:
        return {"not_on_sale": True}
    except UnknownProduct:
        return {"not_indexed": True}


def _story(about: Subject) -> object:
    told: Why = explaining.why(about.question.request, about.ref, language=current().search)
    tree = catalogue.category_tree(language=current().search)
    names = Names.of(explained_codes(told.explanation), tree)
    return why_story(told, name=names.facet)
