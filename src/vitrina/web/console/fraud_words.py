"""Marks in plain words: what is marked, how it stands, and what each piece of evidence says."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext, ngettext, pgettext_lazy

from vitrina.insight.fraud.types import MarkKind, MarkState, Reason
from vitrina.web import formats
from vitrina.web.console.words import Words

KIND_NAMES: Mapping[MarkKind, Words] = {
    MarkKind.ORDER: pgettext_lazy("kind of a mark", "Order"),
    MarkKind.SESSION: pgettext_lazy("kind of a mark", "Visit"),
    MarkKind.SHOPPER: pgettext_lazy("kind of a mark", "Shopper"),
    MarkKind.REVIEW: pgettext_lazy("kind of a mark", "Review"),
}
KINDS_NAMES: Mapping[MarkKind, Words] = {
    MarkKind.ORDER: pgettext_lazy("kind of marks", "Orders"),
    MarkKind.SESSION: pgettext_lazy("kind of marks", "Visits"),
    MarkKind.SHOPPER: pgettext_lazy("kind of marks", "Shoppers"),
    MarkKind.REVIEW: pgettext_lazy("kind of marks", "Reviews"),
}
STATE_NAMES: Mapping[MarkState, Words] = {
    MarkState.SUSPECTED: pgettext_lazy("state of a mark", "Suspected"),
    MarkState.CONFIRMED: pgettext_lazy("state of a mark", "Confirmed"),
    MarkState.CLEARED: pgettext_lazy("state of a mark", "Cleared"),
}

_Counted = Callable[[int], str]


def told(reason: Reason) -> str:
    """One piece of evidence as a sentence."""
    if reason.code in _COUNTED:
        count = round(reason.value)
        return _COUNTED[reason.code](count) % {"shown": formats.number(count)}
    if reason.code in _TIMES and reason.value > 1:
        return _TIMES[reason.code]() % {"shown": formats.number(reason.value, digits=1)}
    if reason.code in _SHARES:
        return _SHARES[reason.code]() % {"share": formats.percent(reason.value)}
    return _PLAIN[reason.code]() if reason.code in _PLAIN else reason.code


_COUNTED: Mapping[str, _Counted] = {
    "shared_device": lambda count: ngettext(
        "%(shown)s buyer with this very device bought from this seller.",
        "%(shown)s buyers with one and the same device bought from this seller, and little elsewhere.",
        count,
    ),
    "shared_payer": lambda count: ngettext(
        "%(shown)s buyer who pays by this very means bought from this seller.",
        "%(shown)s buyers who pay by one and the same means bought from this seller, and little elsewhere.",
        count,
    ),
    "shared_address": lambda count: ngettext(
        "%(shown)s buyer at this very address bought from this seller.",
        "%(shown)s buyers at one and the same address bought from this seller, and little elsewhere.",
        count,
    ),
    "ring": lambda count: ngettext(
        "%(shown)s buyer hangs together with others by few devices and means of payment.",
        "%(shown)s buyers hang together by few devices and means of payment, and buy from few sellers.",
        count,
    ),
    "pace": lambda count: ngettext(
        "%(shown)s order from one hand at this seller within an hour.",
        "%(shown)s orders from one hand at this seller within an hour.",
        count,
    ),
    "repeats": lambda count: ngettext(
        "%(shown)s order of this product from one hand in these weeks.",
        "%(shown)s orders of this product from one hand in these weeks.",
        count,
    ),
    "hurry": lambda count: ngettext(
        "Ordered %(shown)s second after coming in.",
        "Ordered %(shown)s seconds after coming in.",
        count,
    ),
    "unseen_burst": lambda count: ngettext(
        "Within an hour, %(shown)s order of this product by somebody who had never seen it.",
        "Within an hour, %(shown)s orders of this product by people who had never seen it.",
        count,
    ),
    "click_pace": lambda count: ngettext(
        "%(shown)s click a minute.",
        "%(shown)s clicks a minute.",
        count,
    ),
    "click_count": lambda count: ngettext(
        "%(shown)s click in one visit.",
        "%(shown)s clicks in one visit.",
        count,
    ),
    "no_dwell": lambda count: ngettext(
        "Usually %(shown)s second between two clicks: nobody reads so fast.",
        "Usually %(shown)s seconds between two clicks: nobody reads so fast.",
        count,
    ),
    "comes_again": lambda count: ngettext(
        "%(shown)s visit of one browser to this product, and never an order.",
        "%(shown)s visits of one browser to this product, and never an order.",
        count,
    ),
    "look_alikes": lambda count: ngettext(
        "%(shown)s visit to this product on that day took the very same few steps.",
        "%(shown)s visits to this product on that day took the very same few steps.",
        count,
    ),
    "review_device": lambda count: ngettext(
        "%(shown)s reviewer of this seller on this very device.",
        "%(shown)s reviewers of this seller on one and the same device.",
        count,
    ),
    "review_payer": lambda count: ngettext(
        "%(shown)s reviewer of this seller who pays by this very means.",
        "%(shown)s reviewers of this seller who pay by one and the same means.",
        count,
    ),
    "review_address": lambda count: ngettext(
        "%(shown)s reviewer of this seller at this very address.",
        "%(shown)s reviewers of this seller at one and the same address.",
        count,
    ),
    "review_pace": lambda count: ngettext(
        "%(shown)s review by one writer within a day.",
        "%(shown)s reviews by one writer within a day.",
        count,
    ),
    "review_burst": lambda count: ngettext(
        "Within two days, %(shown)s review of this product with as many stars.",
        "Within two days, %(shown)s reviews of this product with as many stars.",
        count,
    ),
}

_SHARES: Mapping[str, Callable[[], str]] = {
    "conversion": lambda: gettext("On that day, %(share)s of the views of this product ended in an order."),
    "new_only": lambda: gettext("Of those who bought this product that day, %(share)s had just come."),
    "one_target": lambda: gettext("%(share)s of the clicks went to one seller's goods."),
    "favourites_rate": lambda: gettext("%(share)s of what was looked at became a favourite."),
    "wish_surge": lambda: gettext(
        "On that day, %(share)s of the views of this product ended in a cart or a favourite."
    ),
}

_TIMES: Mapping[str, Callable[[], str]] = {
    "conversion": lambda: gettext("On that day, %(shown)s orders of this product came for each view of it."),
    "favourites_rate": lambda: gettext("%(shown)s favourites for each card that was looked at."),
    "wish_surge": lambda: gettext(
        "On that day, %(shown)s carts and favourites of this product came for each view of it."
    ),
}
"""The same where there was more than one for each view."""

_PLAIN: Mapping[str, Callable[[], str]] = {
    "unseen": lambda: gettext("Nobody had shown the product to the buyer: no search, no card, no cart."),
    "newcomer": lambda: gettext("The buyer had never been here before this visit."),
    "nothing_else": lambda: gettext("Looked at this one product only, and did not buy it."),
    "marked_order": lambda: gettext("It speaks of an order that is marked itself."),
    "no_order": lambda: gettext("Its writer never bought the product here."),
}

CODES: frozenset[str] = frozenset({*_COUNTED, *_SHARES, *_PLAIN})
"""The evidence that has words."""
