"""Pictures for links and for screens of every size."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from vitrina.web.addresses import picture_address
from vitrina.web.languages import named
from vitrina.web.storefront import pictures
from vitrina.web.storefront.filecache import Kept, file_cache
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.seo import cards
from vitrina.web.storefront.seo.share import ShareCard, draw

SHARES_BYTES_MAX = 512 * 1024**2
SHARE_SECONDS = 86_400
RENDITION_SECONDS = 30 * 86_400
_DRAWING = 1
"""Raised whenever share pictures are drawn differently: those kept are made anew."""


@require_safe
@needs_function("sharing_pictures")
def share_picture(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """What messengers show beside a link: drawn on demand, kept until something on it changes."""
    speech = named(language)
    kind, _, ref = name.partition("/")
    with translation.override(speech.code):
        card = cards.card(kind, ref)
    cache = file_cache(settings.VITRINA_CACHE / "shares", bytes_max=SHARES_BYTES_MAX)
    key = _key(card, speech.search)
    kept = cache.find(key) or cache.keep(
        key, draw(card, shop_name=settings.VITRINA_NAME, language=speech.tag)
    )
    return _file(request, kept, "image/jpeg", seconds=SHARE_SECONDS)


@require_safe
def rendition(request: HttpRequest, width: int, address: str) -> HttpResponse:
    """A local picture in one of the widths on offer; as it is where it cannot be made smaller."""
    try:
        kept = pictures.rendition(address, width)
    except pictures.PictureUnusable:
        return HttpResponseRedirect(picture_address(address))
    return _file(request, kept, "image/webp", seconds=RENDITION_SECONDS)


def _key(card: ShareCard, language: str) -> str:
    changed = card.picture.stat().st_mtime_ns if card.picture and card.picture.is_file() else 0
    return f"{_DRAWING}:{settings.VITRINA_NAME}:{language}:{card}:{changed}"


def _file(request: HttpRequest, kept: Kept, kind: str, *, seconds: int) -> HttpResponse:
    tag = f'"{kept.tag}"'
    response = (
        HttpResponseNotModified()
        if request.headers.get("If-None-Match") == tag
        else HttpResponse(kept.path.read_bytes(), content_type=kind)
    )
    response.headers["ETag"] = tag
    patch_cache_control(response, public=True, max_age=seconds)
    return response
