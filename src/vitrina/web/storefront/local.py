"""Addresses within this shop: the way back to the page that a button was pressed on."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.http import url_has_allowed_host_and_scheme


def came_from(request: HttpRequest, *, otherwise: str) -> str:
    """The page of this shop that the request came from (path and query); `otherwise` where it is unknown or
    lies elsewhere."""
    referer = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(referer, allowed_hosts={request.get_host()}):
        return otherwise
    parts = urlsplit(referer)
    if not parts.netloc:
        return otherwise
    # Two slashes in front would begin the name of another host.
    path = "/" + parts.path.lstrip("/\\")
    return f"{path}?{parts.query}" if parts.query else path


def page_at(address: str) -> ResolverMatch | None:
    """Which page lies at a path of this shop; None where there is none."""
    try:
        return resolve(urlsplit(address).path)
    except Resolver404:
        return None
