"""The API's manners: every answer below /api/ is in the language asked for, every error in one shape."""

from collections.abc import Callable
from http import HTTPStatus

import structlog
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation

from vitrina.kernel.errors import VitrinaError
from vitrina.web.errors import BadRequest, Forbidden, InternalError, MethodNotAllowed, PageNotFound, failure
from vitrina.web.languages import UnknownLanguage, named

PREFIX = "/api/"
_log = structlog.get_logger(__name__)


def error_response(error: BaseException) -> JsonResponse:
    """The error in the API's one shape, in the active language. Faults of ours go to the log."""
    told = failure(error)
    if told.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _log.error("api_failed", code=told.code, exc_info=error)
    return JsonResponse(told.payload(), status=told.status)


class ApiManners:
    """Middleware, after `LocaleMiddleware`. `?language=ru` wins over the `Accept-Language` header."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self._get_response(request)
        wanted = request.GET.get("language")
        if not wanted:
            return self._in_shape(request)
        try:
            language = named(wanted)
        except UnknownLanguage as error:
            return error_response(error)
        with translation.override(language.code):
            response = self._in_shape(request)
        response.headers["Content-Language"] = language.tag
        return response

    def _in_shape(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if response.status_code < HTTPStatus.BAD_REQUEST or "json" in response.headers.get(
            "Content-Type", ""
        ):
            return response
        shaped = error_response(_error_behind(request, response))
        if "Allow" in response.headers:
            shaped.headers["Allow"] = response.headers["Allow"]
        return shaped


def _error_behind(request: HttpRequest, response: HttpResponse) -> VitrinaError:
    match response.status_code:
        case HTTPStatus.NOT_FOUND:
            return PageNotFound(path=request.path)
        case HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = response.headers.get("Allow", "")
            return MethodNotAllowed(path=request.path, method=request.method, allowed=allowed)
        case HTTPStatus.FORBIDDEN:
            return Forbidden()
        case status if status < HTTPStatus.INTERNAL_SERVER_ERROR:
            return BadRequest()
        case _:
            return InternalError()
