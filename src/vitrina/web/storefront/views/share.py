"""A page to pass on: its address to copy, as a QR code, by the telephone's own sharing, and its picture."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.types import PictureFact
from vitrina.market.showcase import queries as showcase
from vitrina.web.addresses import picture_address
from vitrina.web.errors import InvalidParameters
from vitrina.web.languages import current
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas
from vitrina.web.storefront.seo.site import base_address
from vitrina.web.storefront.sharing import Shared, qr_code
from vitrina.web.storefront.views.wishlist import SHARED_MAX


@require_safe
@needs_function("share")
def share(request: HttpRequest) -> HttpResponse:
    """Ways to pass on a product (`product`, with `variant`) or a wishlist (`refs`)."""
    shared = _list(request) if "refs" in request.GET else _product(request)
    return show(
        request,
        "storefront/share.html",
        {
            "shared": shared,
            "qr": qr_code(shared.address),
            "meta": metas.plain(request, title=gettext("Share"), indexed=False),
        },
    )


def _product(request: HttpRequest) -> Shared:
    ref = request.GET.get("product", "")
    if not ref:
        raise InvalidParameters(field="product", names="product", value="", reason="missing")
    cards = showcase.product_cards([ref], language=current().search)
    if not cards:
        raise NotFound(kind="product", id=ref)
    variant = request.GET.get("variant", "")
    query = f"?{urlencode({'variant': variant})}" if variant else ""
    picture = cards[0].picture
    return Shared(
        title=cards[0].title,
        address=f"{base_address(request)}{reverse('product', args=[ref])}{query}",
        picture=picture_address(picture.address) if picture else "",
        picture_name=_file_name(ref, picture) if picture else "",
    )


def _list(request: HttpRequest) -> Shared:
    refs = [ref for ref in request.GET["refs"].split(",") if ref][:SHARED_MAX]
    query = urlencode({"refs": ",".join(refs)}, safe=",")
    return Shared(
        title=gettext("A wishlist for you"), address=f"{base_address(request)}{reverse('wishlist')}?{query}"
    )


def _file_name(ref: str, picture: PictureFact) -> str:
    _, dot, ending = picture.address.rpartition("/")[2].rpartition(".")
    return f"{ref.replace('/', '-')}{dot}{ending}" if dot else ref.replace("/", "-")
