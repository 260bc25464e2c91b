"""`{% load seo %}{% page_meta %}`: what a page says of itself in its head."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from vitrina.operations.functions import queries as functions
from vitrina.web.languages import current
from vitrina.web.storefront.seo import metas, structured
from vitrina.web.storefront.seo.site import Alternate, alternates, site
from vitrina.web.storefront.seo.types import Meta, SharePicture

register = template.Library()

_LOCALES: Mapping[str, str] = {"en": "en_US", "zh": "zh_CN", "es": "es_ES", "ru": "ru_RU"}
"""Open Graph wants a country with every language."""


@dataclass(frozen=True, slots=True)
class Head:
    """A page's `Meta`, with every address whole. No `canonical`: the page is not listed."""

    meta: Meta
    shop_name: str
    title: str
    address: str
    canonical: str
    alternates: tuple[Alternate, ...]
    picture: SharePicture | None
    picture_address: str
    locale: str
    data: SafeString


@register.inclusion_tag("storefront/meta_lines.html", takes_context=True)
def page_meta(context: Context) -> dict[str, Head | None]:
    """The lines of the head: of `meta` where the view passed one, else plain ones from the address."""
    request = context.get("request")
    if not isinstance(request, HttpRequest) or "failure" in context:
        return {"head": None}
    meta = context.get("meta")
    return {"head": _head(request, meta if isinstance(meta, Meta) else metas.plain(request))}


def _head(request: HttpRequest, meta: Meta) -> Head:
    here = site(request)
    path = meta.path or request.path
    picture = meta.picture if functions.is_on("sharing_pictures") else None
    return Head(
        meta=meta,
        shop_name=here.name,
        title=meta.title or here.name,
        address=here.absolute(path if meta.indexed else request.get_full_path()),
        canonical=here.absolute(path) if meta.indexed else "",
        alternates=alternates(here.base, path) if meta.indexed else (),
        picture=picture,
        picture_address=here.absolute(picture.address) if picture else "",
        locale=_LOCALES[current().search],
        data=mark_safe(structured.script(meta.things) if meta.things else ""),
    )
