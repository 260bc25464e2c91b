"""The shop's own address, and a page's address in each of its languages."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from vitrina.web.languages import LANGUAGES, PageLanguage, current, named
from vitrina.web.storefront.seo.types import Site


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page for other readers; `hreflang`: a BCP 47 tag, or "x-default"."""

    hreflang: str
    address: str


def site(request: HttpRequest) -> Site:
    """The shop, under the public address that is set for it, else under the one it was asked by."""
    return Site(base=base_address(request), name=settings.VITRINA_NAME, language=current().tag)


def base_address(request: HttpRequest) -> str:
    """Scheme and host, without a slash at the end."""
    return (settings.VITRINA_ADDRESS or request.build_absolute_uri("/")).rstrip("/")


def spoken() -> tuple[PageLanguage, ...]:
    """The languages in which this shop's pages come."""
    codes = {code for code, _ in settings.LANGUAGES}
    return tuple(language for language in LANGUAGES if language.code in codes)


def alternates(base: str, path: str) -> tuple[Alternate, ...]:
    """`path` (from the root, with its language in front) in every language, itself included; readers of other
    languages are sent to the shop's default one. None where the shop speaks one language only."""
    languages = spoken()
    if len(languages) < 2:
        return ()
    default = named(settings.LANGUAGE_CODE)
    return (
        *(Alternate(language.tag, f"{base}{in_language(path, language.code)}") for language in languages),
        Alternate("x-default", f"{base}{in_language(path, default.code)}"),
    )


def in_language(path: str, code: str) -> str:
    """The same page in another language: all pages have theirs as the first step of the path."""
    return f"/{code}{path[path.index('/', 1) :]}"
