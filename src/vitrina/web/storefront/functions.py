"""The store functions that shoppers' pages offer, each with a switch, and the guard of switched-off pages."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from vitrina.kernel.errors import VitrinaError
from vitrina.operations.functions import queries
from vitrina.operations.functions.registry import FUNCTIONS
from vitrina.operations.functions.types import Dimension, StoreFunction, Tier

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class FunctionOff(VitrinaError):
    """A page of a function that the shop has switched off."""

    code = "function_off"
    template = "This shop does not offer that at present."


def needs_function(code: str) -> Callable[[View[P]], View[P]]:
    """Decorator: the page answers only while the function `code` is switched on, else `FunctionOff` (404)."""

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not queries.is_on(code):
                raise FunctionOff(function=code)
            return view(request, *args, **kwargs)

        return guarded

    return guard


STORE_FUNCTIONS: tuple[StoreFunction, ...] = (
    StoreFunction(
        "suggestions",
        Dimension.USABILITY,
        Tier.NORM,
        _("Suggestions while typing"),
        _("Queries, categories, brands and products are offered under the search box."),
    ),
    StoreFunction(
        "why_here",
        Dimension.USABILITY,
        Tier.INNOVATIVE,
        _("Why here?"),
        _("Every product in a result leads to the explanation of its place."),
    ),
)


def register() -> None:
    """Put the functions of the pages on the shelf."""
    for function in STORE_FUNCTIONS:
        FUNCTIONS.register(function.code, function)
