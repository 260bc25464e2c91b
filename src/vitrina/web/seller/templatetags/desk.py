"""`{% load desk %}`: numbers and changes as the desk writes them."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from vitrina.web import formats
from vitrina.web.seller.changes import Change

register = template.Library()


@register.simple_tag
def change(told: Change | None) -> SafeString:
    """An arrow with its amount for who looks, a sentence for who listens; nothing where nothing is known."""
    if told is None:
        return SafeString()
    return format_html(
        '<span class="change {}"><span aria-hidden="true">{}</span><span class="unseen">{}</span></span>',
        told.sense,
        told.mark,
        told.words,
    )


@register.filter
def place(value: float | None) -> str:
    """A place, rounded; a dash where there is none."""
    return "—" if value is None else formats.number(round(value))


@register.filter
def score(value: float) -> str:
    """A score of the last stage: four decimals."""
    return formats.fixed(value, digits=4)


@register.filter
def share(value: float) -> str:
    """A share as per cent with one decimal."""
    return formats.percent(value, digits=1)


@register.filter
def score_or_dash(value: float | None) -> str:
    """A score of stage 2; a dash where there is none."""
    return "—" if value is None else formats.fixed(value)


@register.filter
def css(value: float) -> str:
    """A number as style sheets write it, whatever the reader's language."""
    return f"{value:.2f}"
