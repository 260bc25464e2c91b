"""What search engines read first: the rules of the house and the list of pages."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from vitrina.web.storefront.seo import sitemap
from vitrina.web.storefront.seo.site import base_address

_KIND = "application/xml"
_NOT_FOR_ROBOTS = (
    "/api/",
    "/console/",
    # Endless combinations; each is a part of a list that is listed as a whole.
    "/*?*filter=",
    "/*?*range=",
    "/*/suggest",
    "/*/why",
)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`robots.txt`: what is not worth reading, and where the sitemap lies."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in _NOT_FOR_ROBOTS),
        "",
        f"Sitemap: {base_address(request)}{reverse('sitemap')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponseBase:
    """The sitemap's files."""
    return StreamingHttpResponse(sitemap.index(base_address(request)), content_type=_KIND)


@require_safe
def sitemap_part(request: HttpRequest, section: str, number: int) -> HttpResponseBase:
    """One file of the sitemap, sent while it is read."""
    return StreamingHttpResponse(sitemap.part(base_address(request), section, number), content_type=_KIND)
