"""`{% load vitrina %}`: money, numbers and dates in the reader's conventions, pictures, icons, badges."""

from datetime import date

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import PictureFact
from vitrina.market.showcase.types import Badge, ProductCard
from vitrina.web import formats
from vitrina.web.addresses import picture_address
from vitrina.web.storefront.pictures import is_raster, source_set
from vitrina.web.storefront.templatetags.icons import icon

register = template.Library()

PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX = 900, 1200
"""The ratio of all places for pictures, and what is assumed of a picture whose size nobody told."""

register.simple_tag(icon)


@register.simple_tag
def accent_tokens() -> SafeString:
    """The operator's accent by day and by night, as CSS."""
    return mark_safe(settings.VITRINA_ACCENT.css())


@register.simple_tag
def scene(address: str, width_px: int, height_px: int, alt: str, *, eager: bool = False) -> SafeString:
    """A picture of no product (a campaign, a department): its size is known, its place is kept; lazy unless
    `eager`."""
    return format_html(
        '<img src="{}" alt="{}" width="{}" height="{}" decoding="async" {}>',
        picture_address(address),
        alt,
        width_px,
        height_px,
        mark_safe('fetchpriority="high"' if eager else 'loading="lazy"'),
    )


@register.simple_tag
def picture(fact: PictureFact, alt: str = "", *, eager: bool = False, sizes: str = "") -> SafeString:
    """An image with its size, so that nothing moves when it arrives; lazy unless `eager`. `sizes`: how wide
    it is shown, as in HTML; with it, browsers choose the rendition of a local photograph that fits."""
    known = bool(fact.width_px and fact.height_px)
    return format_html(
        '<img src="{}"{} alt="{}" width="{}" height="{}" decoding="async" {}>',
        picture_address(fact.address),
        _renditions(fact, sizes),
        alt,
        fact.width_px if known else PICTURE_WIDTH_PX,
        fact.height_px if known else PICTURE_HEIGHT_PX,
        mark_safe('fetchpriority="high"' if eager else 'loading="lazy"'),
    )


def _renditions(fact: PictureFact, sizes: str) -> SafeString:
    if not sizes or not is_raster(fact.address):
        return SafeString()
    return format_html(' srcset="{}" sizes="{}"', source_set(fact.address, width_px=fact.width_px), sizes)


@register.filter
def picture_url(address: str) -> str:
    """Where a browser finds a picture."""
    return picture_address(address)


@register.simple_tag
def badge(card: ProductCard) -> str:
    """The one badge a tile shows: the most telling that is not said elsewhere on it."""
    for earned in card.badges:
        if earned is Badge.SOLD_OUT:
            return gettext("Sold out")
        if earned is Badge.FEW_LEFT and card.stock_units:
            left = ngettext("%(count)s left", "%(count)s left", card.stock_units)
            return left % {"count": formats.number(card.stock_units)}
        if earned is Badge.DISCOUNT and card.price and card.old_price:
            return "−" + formats.percent(1 - card.price.minor / card.old_price.minor)
        if earned is Badge.NEW:
            return gettext("New")
    return ""


@register.filter
def money(amount: Money) -> str:
    """`€1,290`."""
    return formats.money(amount)


@register.filter
def number(value: float) -> str:
    """`1,290`."""
    return formats.number(value)


@register.filter
def stars(mean: float) -> str:
    """`4.6`: a mean rating with one decimal."""
    return formats.fixed(mean, digits=1)


@register.filter
def day(moment: date) -> str:
    """`Mar 5, 2026`."""
    return formats.day(moment)


@register.filter
def initial(text: str) -> str:
    """The first letter, for a place whose picture is missing."""
    return text.strip()[:1].upper()


@register.filter
def split_words(text: str) -> list[str]:
    """The words of `text`: for lists of samples."""
    return text.split()
