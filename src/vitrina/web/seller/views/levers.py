"""What would lift a product: levers as cards, each computed in this very result."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.discovery.explaining import queries as explaining
from vitrina.web.languages import current
from vitrina.web.seller.guard import Viewer, at_desk
from vitrina.web.seller.levers import lever_board
from vitrina.web.seller.shell import show
from vitrina.web.seller.subject import Subject, subject
from vitrina.web.seller.views.why import answered


@require_safe
@at_desk
def levers(request: HttpRequest, viewer: Viewer, ref: str) -> HttpResponse:
    """The cards, best effect for the effort first."""
    about = subject(request, viewer, ref)
    context = {"subject": about, **answered(about, _board)}
    return show(request, "seller/levers.html", context, is_staff=viewer.is_staff)


def _board(about: Subject) -> object:
    found = explaining.levers(about.question.request, about.ref, language=current().search)
    return lever_board(found, about)
