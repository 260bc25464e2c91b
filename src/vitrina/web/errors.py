"""From an error's code to an HTTP status and a sentence in the reader's language: only here.

An error whose code has no status is a fault of ours. Of what fails on our side, the reader learns that it
did; what it was, and where, is for the log.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.utils.translation import gettext, pgettext

from vitrina.kernel.errors import InvalidInput, VitrinaError

STATUS: Mapping[str, HTTPStatus] = {
    "not_found": HTTPStatus.NOT_FOUND,
    "page_not_found": HTTPStatus.NOT_FOUND,
    "function_off": HTTPStatus.NOT_FOUND,
    "unknown_product": HTTPStatus.NOT_FOUND,
    "not_on_sale": HTTPStatus.NOT_FOUND,
    "wishlist_full": HTTPStatus.CONFLICT,
    "decided_since": HTTPStatus.CONFLICT,
    "experiment_running": HTTPStatus.CONFLICT,
    "no_experiment": HTTPStatus.NOT_FOUND,
    "unknown_model_version": HTTPStatus.UNPROCESSABLE_ENTITY,
    "model_damaged": HTTPStatus.CONFLICT,
    "invalid_input": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid_parameters": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid_amount": HTTPStatus.UNPROCESSABLE_ENTITY,
    "not_a_number": HTTPStatus.UNPROCESSABLE_ENTITY,
    "not_a_switch": HTTPStatus.UNPROCESSABLE_ENTITY,
    "malformed_filter": HTTPStatus.UNPROCESSABLE_ENTITY,
    "malformed_range": HTTPStatus.UNPROCESSABLE_ENTITY,
    "out_of_bounds": HTTPStatus.UNPROCESSABLE_ENTITY,
    "half_a_place": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown_filter": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown_sort": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown_attribute": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown_language": HTTPStatus.UNPROCESSABLE_ENTITY,
    "email_taken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "weak_password": HTTPStatus.UNPROCESSABLE_ENTITY,
    "wrong_credentials": HTTPStatus.FORBIDDEN,
    "locked_out": HTTPStatus.TOO_MANY_REQUESTS,
    "too_many_events": HTTPStatus.TOO_MANY_REQUESTS,
    "invalid_boost": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid_synonym": HTTPStatus.UNPROCESSABLE_ENTITY,
    "bad_synonym_line": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid_stop_word": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid_redirect": HTTPStatus.UNPROCESSABLE_ENTITY,
    "hand_edit_unreadable": HTTPStatus.CONFLICT,
    "picture_unusable": HTTPStatus.UNPROCESSABLE_ENTITY,
    "bad_request": HTTPStatus.BAD_REQUEST,
    "forbidden": HTTPStatus.FORBIDDEN,
    "method_not_allowed": HTTPStatus.METHOD_NOT_ALLOWED,
    "internal_error": HTTPStatus.INTERNAL_SERVER_ERROR,
    "no_index": HTTPStatus.SERVICE_UNAVAILABLE,
    "index_busy": HTTPStatus.SERVICE_UNAVAILABLE,
    "index_damaged": HTTPStatus.SERVICE_UNAVAILABLE,
}


class PageNotFound(VitrinaError):
    """No route leads there."""

    code = "page_not_found"
    template = "There is nothing at %(path)s."


class MethodNotAllowed(VitrinaError):
    """A route that exists does not do this."""

    code = "method_not_allowed"
    template = "%(path)s does not answer %(method)s. It answers: %(allowed)s."


class BadRequest(VitrinaError):
    """The request could not be read."""

    code = "bad_request"
    template = "The request could not be read."


class Forbidden(VitrinaError):
    """The request was understood and refused."""

    code = "forbidden"
    template = "This request is not allowed."


class InternalError(VitrinaError):
    """A fault of ours; what it was is in the log only."""

    code = "internal_error"
    template = "Something went wrong on our side. It has been noted; please try again."


class InvalidParameters(InvalidInput):
    """Parameters that are missing or of the wrong kind; `parameters` lists each with the reason."""

    code = "invalid_parameters"
    template = "These parameters cannot be used: %(names)s."


class OutOfBounds(InvalidInput):
    """A number outside of what its parameter takes."""

    code = "out_of_bounds"
    template = "%(field)s: '%(value)s' is not between %(low)s and %(high)s."


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as a reader gets it: the HTTP status, the stable code, the sentence, and the data."""

    status: HTTPStatus
    code: str
    message: str
    data: Mapping[str, Any]

    def payload(self) -> dict[str, Any]:
        """The API's one shape for all errors."""
        return {"error": {"code": self.code, "message": self.message, "data": dict(self.data)}}


def failure(error: BaseException) -> Failure:
    """What the reader is told, in the active language. Errors without a status become `internal_error`;
    whatever fails on our side keeps its code, and says no more than that it failed."""
    if not isinstance(error, VitrinaError) or error.code not in STATUS:
        error = InternalError()
    status = STATUS[error.code]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Failure(status=status, code=error.code, message=gettext(InternalError.template), data={})
    return Failure(
        status=status,
        code=error.code,
        message=gettext(error.template) % _readable(error.data),
        data=error.data,
    )


def _readable(data: Mapping[str, Any]) -> dict[str, Any]:
    name = _KINDS.get(str(data.get("kind")))
    return {**data, "kind": name()} if name else dict(data)


_KINDS: Mapping[str, Callable[[], str]] = {
    "product": lambda: pgettext("kind of thing", "product"),
    "category": lambda: pgettext("kind of thing", "category"),
    "seller": lambda: pgettext("kind of thing", "seller"),
    "brand": lambda: pgettext("kind of thing", "brand"),
    "shop": lambda: pgettext("kind of thing", "shop"),
    "guide": lambda: pgettext("kind of thing", "guide"),
    "choice": lambda: pgettext("kind of thing", "choice"),
    "help topic": lambda: pgettext("kind of thing", "help topic"),
}
