"""What every page has: its shell, the categories, the languages, and where the same page is in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import translate_url
from django.utils.cache import patch_vary_headers

from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import CategoryNode
from vitrina.operations.functions import queries as functions
from vitrina.web.languages import LANGUAGES, PageLanguage, current
from vitrina.web.storefront.asking import is_partial
from vitrina.web.storefront.memory import recalled
from vitrina.web.storefront.shell import shell_context

SHELL = "storefront/base.html"
BARE = "storefront/bare.html"
"""The same blocks without the shell around them: what HTMX asks for."""


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The present page in one language."""

    language: PageLanguage
    address: str
    here: bool


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    tree: tuple[CategoryNode, ...] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page: whole, or for HTMX only the part that changes. `tree`: where the view has it already."""
    partial = is_partial(request)
    on = functions.switched()
    around: Mapping[str, Any] = {}
    if not partial:
        tree = catalogue.category_tree(language=current().search) if tree is None else tree
        around = shell_context(request, tree, on)
    response = render(
        request,
        template,
        {
            "shell": BARE if partial else SHELL,
            "shop_name": settings.VITRINA_NAME,
            "language": current(),
            "languages": _languages(request),
            "functions": on,
            "memory": recalled(request),
            "tree": tree,
            **around,
            **context,
        },
        status=status,
    )
    patch_vary_headers(response, ["HX-Request"])
    return response


def _languages(request: HttpRequest) -> tuple[LanguageLink, ...]:
    spoken = {code for code, _ in settings.LANGUAGES}
    here = current()
    return tuple(
        LanguageLink(language, translate_url(request.get_full_path(), language.code), language == here)
        for language in LANGUAGES
        if language.code in spoken
    )
