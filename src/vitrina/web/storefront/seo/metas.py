"""One `Meta` for each kind of page. Views pass it on as `meta=`."""

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext

from vitrina.market.showcase.types import ProductCard, ProductDetail
from vitrina.web import formats
from vitrina.web.addresses import picture_address
from vitrina.web.languages import current
from vitrina.web.storefront.product import Crumb, named
from vitrina.web.storefront.seo import rules, structured
from vitrina.web.storefront.seo.site import site
from vitrina.web.storefront.seo.types import Meta, SharePicture, Thing

SHARE_WIDTH_PX, SHARE_HEIGHT_PX = 1200, 630


def plain(
    request: HttpRequest,
    *,
    title: str = "",
    description: str = "",
    share: tuple[str, str] | None = None,
    indexed: bool = True,
    things: tuple[Thing, ...] = (),
) -> Meta:
    """A page that is known under its path alone. `share`: kind and ref of what its share picture shows, such
    as ("guide", "gifts"); the shop's own else. `indexed` off: a page of the shopper's own (wishlist)."""
    found = rules.listed(request.path, dict(request.GET.lists()))
    return Meta(
        title=title,
        description=rules.description([description]),
        path=found.path,
        picture=share_picture(*share, alt=title) if share else share_picture(),
        indexed=found.indexed and indexed,
        things=things,
    )


def front(request: HttpRequest) -> Meta:
    """The front page."""
    here = site(request)
    return replace(
        plain(request, description=_welcome()),
        things=structured.shop_front(
            site=here, home=reverse("home"), search=reverse("search"), logo=static("storefront/icon.svg")
        ),
    )


def product(request: HttpRequest, detail: ProductDetail) -> Meta:
    """A product's page: one address for all its variants."""
    here, card, record = site(request), detail.card, detail.record
    path = reverse("product", args=[card.ref])
    price = formats.money(card.price) if card.price else ""
    trail = [*_ways(named(record.categories, current().search)), (card.title, path)]
    return Meta(
        title=f"{card.title} · {card.brand}" if card.brand else card.title,
        description=rules.description([" · ".join(filter(None, (card.brand, price))), _about(detail)]),
        path=path,
        picture=share_picture("product", card.ref, alt=card.picture_alt),
        kind="product",
        things=(
            structured.product(
                detail,
                site=here,
                path=path,
                pictures=[
                    picture_address(picture.address)
                    for picture in record.pictures
                    if picture.role in ("", "gallery")
                ],
            ),
            structured.crumbs(trail, site=here),
        ),
    )


def listing(
    request: HttpRequest,
    *,
    title: str,
    description: str = "",
    crumbs: Iterable[Crumb] = (),
    cards: Iterable[ProductCard] = (),
    share: tuple[str, str] | None = None,
    indexed: bool = True,
) -> Meta:
    """A list of products: listed as a whole and page by page, not narrowed or ordered. `crumbs`: the
    categories above it. `indexed` off: results of a search."""
    here = site(request)
    found = rules.listed(request.path, dict(request.GET.lists()), paged=True)
    items = [(card.title, reverse("product", args=[card.ref])) for card in cards]
    trail = [*_ways(crumbs), (title, request.path)]
    return Meta(
        title=title,
        description=rules.description([description or _choice(title)]),
        path=found.path,
        picture=share_picture(*share, alt=title) if share else share_picture(),
        indexed=found.indexed and indexed,
        things=(structured.crumbs(trail, site=here), structured.item_list(title, items, site=here)),
    )


def share_picture(kind: str = "front", ref: str = "", *, alt: str = "") -> SharePicture:
    """The picture that messengers show beside the link; drawn when it is first asked for."""
    name = f"{kind}/{ref}" if ref else kind
    address = reverse("share_picture", args=[current().search, name])
    return SharePicture(address, SHARE_WIDTH_PX, SHARE_HEIGHT_PX, alt)


def _ways(crumbs: Iterable[Crumb]) -> list[tuple[str, str]]:
    return [
        (gettext("Home"), reverse("home")),
        *((crumb.name, reverse("category", args=[crumb.ref])) for crumb in crumbs),
    ]


def _about(detail: ProductDetail) -> str:
    return detail.description or detail.subtitle


def _choice(title: str) -> str:
    if not title:
        return _welcome()
    return gettext("%(title)s: the whole choice, with clear prices, stock in our shops and delivery.") % {
        "title": title
    }


def _welcome() -> str:
    return gettext(
        "Good things in a clear light. Look around, or ask for what you want by name, brand, colour or any "
        "detail."
    )
