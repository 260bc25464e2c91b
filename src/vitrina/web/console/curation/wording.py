"""What the pages on search call languages, facts, comparisons and segments."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vitrina.discovery.curation.models import BoostFactor, BoostPlacement
from vitrina.web.console.words import Words
from vitrina.web.languages import LANGUAGES

LANGUAGE_NAMES: Mapping[str, str] = {language.search: language.name for language in LANGUAGES}
"""Code of search → the language's own name."""

KIND_NAMES: Mapping[str, Words] = {
    BoostFactor.Kind.FREE.value: pgettext_lazy("kind of factor", "Lifts"),
    BoostFactor.Kind.DEBOOST.value: pgettext_lazy("kind of factor", "Holds back"),
    BoostFactor.Kind.PAID.value: pgettext_lazy(
        "kind of factor", "Paid promotion: lifts, marked as sponsored"
    ),
}
ACTION_NAMES: Mapping[str, Words] = {
    BoostPlacement.Action.PIN.value: pgettext_lazy("placement", "Pin to a place"),
    BoostPlacement.Action.BURY.value: pgettext_lazy("placement", "Put below all others"),
    BoostPlacement.Action.HIDE.value: pgettext_lazy("placement", "Hide"),
}
SEGMENT_NAMES: Mapping[str, Words] = {
    "new": pgettext_lazy("kind of shopper", "New"),
    "prospective": pgettext_lazy("kind of shopper", "Looking around"),
    "loyal": pgettext_lazy("kind of shopper", "Loyal"),
}
COMPARISON_NAMES: Mapping[str, Words] = {
    "at_least": pgettext_lazy("comparison", "is at least"),
    "above": pgettext_lazy("comparison", "is above"),
    "at_most": pgettext_lazy("comparison", "is at most"),
    "below": pgettext_lazy("comparison", "is below"),
    "is": pgettext_lazy("comparison", "is"),
}
FACT_NAMES: Mapping[str, Words] = {
    "price_ratio": _("Price ÷ its mean of 30 days"),
    "stock_units": _("Pieces in stock"),
    "price_minor": _("Price, in minor units"),
    "list_price_minor": _("List price, in minor units"),
    "price_mean_30d_minor": _("Mean price of 30 days, in minor units"),
    "rating_mean": _("Rating, in stars"),
    "rating_count": _("Number of ratings"),
    "rating_one_star_share": _("Share of one-star ratings"),
    "delivery_days": _("Days until delivery"),
    "express": _("Express delivery (1: yes)"),
    "rocket": _("Same-day or next-day delivery (1: yes)"),
    "in_nearest_warehouse": _("In the nearest warehouse (1: yes)"),
    "seller_rating": _("Seller's rating, in stars"),
    "seller_rating_count": _("Number of the seller's ratings"),
    "seller_premium": _("Premium seller (1: yes)"),
    "seller_violation": _("Seller broke the rules (1: yes)"),
    "pictures": _("Number of pictures"),
    "completeness": _("Share of attributes filled in"),
    "released_day": _("First day on sale, in days since 1970"),
}


def choices(names: Mapping[str, Words], *, empty: Words | None = None) -> list[tuple[str, Words]]:
    """For a select, with a first line for no choice where there is one."""
    first = [] if empty is None else [("", empty)]
    return [*first, *names.items()]
