"""How a number changed: an arrow, an amount, and whether that is good. Pure.

Good and bad are told by the arrow and in words, never by colour alone.
"""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext, pgettext

from vitrina.web import formats

Sense = Literal["good", "bad", "same"]

_SMALLEST_SHARE = 0.005
_TOLD_IN_TIMES = 10.0


@dataclass(frozen=True, slots=True)
class Change:
    """`mark`: as shown ("▲ 12 %"); `words`: the same for who listens; `sense`: good, bad, or neither."""

    mark: str
    words: str
    sense: Sense


def grown(now: float, before: float) -> Change | None:
    """How a count grew against the same span before; None where there is nothing to compare."""
    if not before:
        return Change("▲ " + pgettext("change", "new"), pgettext("change", "new"), "good") if now else None
    share = now / before - 1
    if abs(share) < _SMALLEST_SHARE:
        return Change("=", gettext("as before"), "same")
    amount = _amount(share)
    if share > 0:
        return Change(f"▲ {amount}", gettext("up by %(amount)s") % {"amount": amount}, "good")
    return Change(f"▼ {amount}", gettext("down by %(amount)s") % {"amount": amount}, "bad")


def moved(now: float | None, before: float | None) -> Change | None:
    """How many places a product rose or fell; the first place is the best. None where either is unknown."""
    if now is None or before is None:
        return None
    places = round(before) - round(now)
    if places == 0:
        return Change("=", gettext("as before"), "same")
    amount = formats.number(abs(places))
    if places > 0:
        return Change(f"▲ {amount}", gettext("up by %(amount)s") % {"amount": amount}, "good")
    return Change(f"▼ {amount}", gettext("down by %(amount)s") % {"amount": amount}, "bad")


def _amount(share: float) -> str:
    if share >= _TOLD_IN_TIMES:
        return "×" + formats.number(share + 1, digits=0)
    return formats.percent(abs(share))
