"""What each factor reaches and what becomes of it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.web.seller.guard import Viewer, at_desk, staff_only
from vitrina.web.seller.shell import show


@require_safe
@at_desk
@staff_only
def boosts(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """The factors in force."""
    return show(request, "seller/boosts.html", {}, is_staff=viewer.is_staff)
