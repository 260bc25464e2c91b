"""What each kind of page shows on its share picture."""

from collections.abc import Callable, Mapping
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.utils._os import safe_join
from django.utils.translation import gettext

from vitrina.content.guides import queries as guides
from vitrina.content.help import queries as help_topics
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.showcase import queries as showcase
from vitrina.market.stock import queries as stock
from vitrina.people.sellers import queries as sellers
from vitrina.web import formats
from vitrina.web.languages import current
from vitrina.web.storefront.seo.share import ShareCard


def card(kind: str, ref: str) -> ShareCard:
    """The card of a page, in the active language. Raises `NotFound`."""
    maker = _CARDS.get(kind)
    if maker is None:
        raise NotFound(kind="share picture", id=kind)
    return maker(ref)


def local_file(address: str) -> Path | None:
    """The file of a picture below the media folder; None for one that lies elsewhere."""
    if not address or address.startswith(("http://", "https://", "/", "data:")):
        return None
    try:
        return Path(safe_join(settings.MEDIA_ROOT, address))
    except (SuspiciousFileOperation, ValueError):
        return None


def _front(ref: str) -> ShareCard:
    if ref:
        raise NotFound(kind="share picture", id=ref)
    return ShareCard(settings.VITRINA_NAME, line=gettext("Good things in a clear light"))


def _product(ref: str) -> ShareCard:
    found = showcase.product_cards([ref], language=current().search)
    if not found:
        raise NotFound(kind="product", id=ref)
    product = found[0]
    price = formats.money(product.price) if product.price else ""
    if product.from_price and price:
        price = gettext("from %(price)s") % {"price": price}
    address = product.picture.address if product.picture else ""
    return ShareCard(product.title, product.brand, price, local_file(address))


def _category(ref: str) -> ShareCard:
    place = catalogue.category(ref)
    above = " · ".join(pick(step.names, current().search) for step in place.path[:-1])
    pictured = next((step.picture for step in reversed(place.path) if step.picture), "")
    return ShareCard(
        pick(place.category.names, current().search), above, picture=local_file(pictured), cropped=True
    )


def _brand(ref: str) -> ShareCard:
    brand = catalogue.brand(ref)
    return ShareCard(
        brand.name,
        line=pick(brand.taglines, current().search),
        picture=local_file(brand.picture or brand.emblem),
        cropped=True,
    )


def _seller(ref: str) -> ShareCard:
    seller = sellers.profile(ref)
    return ShareCard(
        seller.facts.name,
        line=pick(seller.abouts, current().search),
        picture=local_file(seller.picture),
        cropped=True,
    )


def _shop(ref: str) -> ShareCard:
    shop = stock.shop(ref)
    address = pick(shop.details.addresses, current().search)
    return ShareCard(
        pick(shop.names, current().search),
        gettext("Our shops"),
        address.partition("\n")[0],
        local_file(shop.details.picture),
        cropped=True,
    )


def _guide(ref: str) -> ShareCard:
    guide = guides.guide(ref, language=current().search)
    return ShareCard(guide.title, gettext("Guides"), picture=local_file(guide.picture), cropped=True)


def _help(slug: str) -> ShareCard:
    topic = help_topics.topic(slug, language=current().search)
    return ShareCard(topic.title, topic.group_name)


_CARDS: Mapping[str, Callable[[str], ShareCard]] = {
    "front": _front,
    "product": _product,
    "category": _category,
    "brand": _brand,
    "seller": _seller,
    "shop": _shop,
    "guide": _guide,
    "help": _help,
}
