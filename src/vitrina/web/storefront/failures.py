"""The pages for what went wrong: what, why, and the ways on. They need no database and no search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from vitrina.kernel.errors import VitrinaError
from vitrina.web.api.middleware import PREFIX, error_response
from vitrina.web.errors import BadRequest, Forbidden, InternalError, PageNotFound, failure
from vitrina.web.storefront.shell import failure_context


def failure_page(request: HttpRequest, error: VitrinaError) -> HttpResponse:
    """The designed page for `error`, with its status."""
    told = failure(error)
    return render(
        request,
        "storefront/failure.html",
        {
            **failure_context(),
            "title": _title(told.status),
            "failure": told,
        },
        status=told.status,
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """`handler400`."""
    return _answer(request, BadRequest())


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """`handler403`."""
    return _answer(request, Forbidden())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """`handler404`."""
    return _answer(request, PageNotFound(path=request.path))


def server_error(request: HttpRequest) -> HttpResponse:
    """`handler500`."""
    return _answer(request, InternalError())


def _answer(request: HttpRequest, error: VitrinaError) -> HttpResponse:
    return error_response(error) if request.path_info.startswith(PREFIX) else failure_page(request, error)


def _title(status: int) -> str:
    match status:
        case 404:
            return gettext("Not here")
        case 403:
            return gettext("Not allowed")
        case 422 | 400:
            return gettext("We could not read that")
        case 503:
            return gettext("One moment")
        case _:
            return gettext("Our mistake")
