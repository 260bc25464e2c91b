"""`{% load vitrina %}`: money, numbers and dates in the reader's conventions, pictures, icons, badges."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import PictureFact
from vitrina.market.showcase.types import Badge, ProductCard
from vitrina.web import formats
from vitrina.web.addresses import picture_address

register = template.Library()

PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX = 900, 1200
"""The ratio of all places for pictures, and what is assumed of a picture whose size nobody told."""

_ICONS = {
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>',
    "home": '<path d="M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h10"/>',
    "filters": '<path d="M4 8h9m4 0h3M4 16h3m4 0h9"/><path d="M13 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 16a2 2 0'
    ' 1 0 4 0 2 2 0 1 0-4 0"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "globe": '<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16"/>',
    "left": '<path d="m14.5 6-6 6 6 6"/>',
    "right": '<path d="m9.5 6 6 6-6 6"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A line drawing of 24 × 24 that takes the text's colour and says nothing to screen readers."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{}</svg>',
        mark_safe(_ICONS[name]),
    )


@register.simple_tag
def picture(fact: PictureFact, alt: str = "", *, eager: bool = False) -> SafeString:
    """An image with its size, so that nothing moves when it arrives; lazy unless `eager`."""
    known = bool(fact.width_px and fact.height_px)
    return format_html(
        '<img src="{}" alt="{}" width="{}" height="{}" decoding="async" {}>',
        picture_address(fact.address),
        alt,
        fact.width_px if known else PICTURE_WIDTH_PX,
        fact.height_px if known else PICTURE_HEIGHT_PX,
        mark_safe('fetchpriority="high"' if eager else 'loading="lazy"'),
    )


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
