"""The desk's page for what went wrong: what, why, and the way on."""

from http import HTTPStatus

import structlog
from django.http import HttpRequest, HttpResponse

from vitrina.kernel.errors import VitrinaError
from vitrina.web.errors import failure
from vitrina.web.seller.shell import show

_log = structlog.get_logger(__name__)


def failure_page(request: HttpRequest, error: VitrinaError, *, is_staff: bool) -> HttpResponse:
    """The page for `error`, with its status. Faults of ours are noted in the log."""
    told = failure(error)
    if told.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _log.error("desk_page_failed", code=error.code, exc_info=error)
    return show(request, "seller/failure.html", {"failure": told}, is_staff=is_staff, status=told.status)
