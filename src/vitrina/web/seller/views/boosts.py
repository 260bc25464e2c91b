"""What each factor reaches, for the shop's own people."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.web.seller.boosts import factor_lines, reached
from vitrina.web.seller.guard import Viewer, at_desk, staff_only
from vitrina.web.seller.shell import show


@require_safe
@at_desk
@staff_only
def boosts(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """The factors in force, with the sales of the products on which they act."""
    found = reached()
    context = {"found": found, "lines": factor_lines(found)}
    return show(request, "seller/boosts.html", context, is_staff=viewer.is_staff)
