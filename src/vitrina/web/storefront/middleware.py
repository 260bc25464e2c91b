"""Errors on pages become designed pages in the reader's language."""

from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

from vitrina.kernel.errors import VitrinaError
from vitrina.web.errors import STATUS
from vitrina.web.storefront.failures import failure_page

_log = structlog.get_logger(__name__)


class FailurePages:
    """Middleware: shows Vitrina's own errors; all others are Django's to handle, with our handlers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for an error whose code has a status; others go on to `handler500`."""
        if not isinstance(error, VitrinaError) or error.code not in STATUS:
            return None
        if STATUS[error.code] >= 500:
            _log.error("page_failed", code=error.code, exc_info=error)
        return failure_page(request, error)
