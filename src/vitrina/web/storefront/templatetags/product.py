"""`{% load product %}`: what the product page says in words."""

from django import template
from django.utils.translation import gettext, gettext_lazy

from vitrina.web import formats
from vitrina.web.storefront.product.options import OptionAxis, State
from vitrina.web.storefront.product.prices import UnitPrice

register = template.Library()


@register.simple_tag
def unit_price(price: UnitPrice) -> str:
    """`€12 per 100 ml`."""
    amount = (
        formats.unit_name(price.unit) if price.amount == 1 else formats.quantity(price.amount, price.unit)
    )
    return gettext("%(price)s per %(amount)s") % {"price": formats.money(price.price), "amount": amount}


@register.simple_tag
def gone_words(axis: OptionAxis) -> str:
    """Says what a mark on a value means, where the axis has one; "" where all can be had."""
    chosen = next((value for value in axis.values if value.state is State.CHOSEN), None)
    if chosen and chosen.gone:
        return gettext("%(value)s is sold out.") % {"value": chosen.name}
    marks = []
    if any(value.gone for value in axis.values):
        marks.append(_STRUCK)
    if any(value.state is State.ELSEWHERE for value in axis.values):
        marks.append(_DASHED)
    return " ".join(str(mark) for mark in marks)


_STRUCK = gettext_lazy("Struck through: sold out.")
_DASHED = gettext_lazy("Dashed: not made with the rest of your choice.")


@register.filter
def kilometres(distance: float) -> str:
    """`3.2 km`, `340 km`: with a decimal only where it says something."""
    return formats.quantity(round(distance, 1 if distance < 10 else None), "km")
