"""The pages for what went wrong: what, why, and the ways on."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from vitrina.insight.searches import queries as searches
from vitrina.kernel.errors import VitrinaError
from vitrina.operations.functions import queries as functions
from vitrina.web.api.middleware import PREFIX, error_response
from vitrina.web.errors import BadRequest, Forbidden, InternalError, PageNotFound, failure
from vitrina.web.languages import current
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.shell import failure_context
from vitrina.web.storefront.suggestions import SuggestionLine, query_line

_LOST = (HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY)
"""Errors of shoppers who are lost: the shop itself is well, and offers all its ways on."""


def failure_page(request: HttpRequest, error: VitrinaError) -> HttpResponse:
    """The designed page for `error`, with its status. Who is lost gets the whole shop around it; everybody
    else a page that needs neither database nor search."""
    told = failure(error)
    context: dict[str, Any] = {"title": _title(told.status), "failure": told}
    if told.status in _LOST:
        return show(
            request, "storefront/failure.html", {**context, "words": _hot_words()}, status=told.status
        )
    return render(request, "storefront/failure.html", {**failure_context(), **context}, status=told.status)


def _hot_words() -> tuple[SuggestionLine, ...]:
    if not functions.is_on("hot_words"):
        return ()
    return tuple(query_line(words) for words in searches.hot_words(language=current().search))


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
