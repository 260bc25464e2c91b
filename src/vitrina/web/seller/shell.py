"""What stands around every page of the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext, pgettext

from vitrina.web.languages import LANGUAGES, PageLanguage, current
from vitrina.web.storefront.asking import is_partial

SHELL = "seller/base.html"
BARE = "seller/bare.html"
"""The same blocks without the shell around them: what HTMX asks for."""


@dataclass(frozen=True, slots=True)
class Way:
    """A part of the desk: its address, its name, and whether the page belongs to it."""

    address: str
    name: str
    here: bool


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
    is_staff: bool,
    status: int = 200,
) -> HttpResponse:
    """Render a page: whole, or for HTMX only the part that changes."""
    response = render(
        request, template, {**shell_context(request, is_staff=is_staff), **context}, status=status
    )
    patch_vary_headers(response, ["HX-Request"])
    return response


def shell_context(request: HttpRequest, *, is_staff: bool) -> dict[str, Any]:
    """What stands around a page, or for HTMX nothing."""
    return {
        "shell": BARE if is_partial(request) else SHELL,
        "shop_name": settings.VITRINA_NAME,
        "language": current(),
        "languages": _languages(request),
        "desk_ways": _ways(request, is_staff=is_staff),
        "is_staff": is_staff,
    }


def _ways(request: HttpRequest, *, is_staff: bool) -> tuple[Way, ...]:
    here = request.resolver_match.url_name if request.resolver_match else ""
    ways = [Way(reverse("desk"), gettext("Products"), here == "desk")]
    if is_staff:
        ways.append(
            Way(reverse("desk_boosts"), pgettext("part of the desk", "Boosts"), here == "desk_boosts")
        )
    return tuple(ways)


def _languages(request: HttpRequest) -> tuple[LanguageLink, ...]:
    spoken = {code for code, _ in settings.LANGUAGES}
    here = current()
    return tuple(
        LanguageLink(language, translate_url(request.get_full_path(), language.code), language == here)
        for language in LANGUAGES
        if language.code in spoken
    )
