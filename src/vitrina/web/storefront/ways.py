"""The ways that the shell offers to pages beside the catalogue: only those that are there and switched on."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from vitrina.operations.functions.queries import Functions


@dataclass(frozen=True, slots=True)
class Way:
    """A page that can be gone to: its address, and its name in the active language."""

    address: str
    name: str


_DISCOVER = ("brands", "guides", "shops")
_MINE = ("wishlist", "compare", "history")

# Route → the function that must be on (none: always), and what shoppers call it.
_KNOWN: Mapping[str, tuple[str, object]] = {
    "categories": ("", gettext_lazy("Departments")),
    "brands": ("brand_page", gettext_lazy("Brands")),
    "guides": ("gift_guide", gettext_lazy("Gift guide")),
    "shops": ("store_locator", pgettext_lazy("places", "Shops")),
    "help": ("faq", gettext_lazy("Help and answers")),
    "wishlist": ("wishlist", gettext_lazy("Wishlist")),
    "compare": ("compare", gettext_lazy("Compare")),
    "history": ("search_history", gettext_lazy("Your history")),
    "design": ("design_page", gettext_lazy("Design")),
}


def ways(functions: Functions) -> dict[str, Way]:
    """By route. One that this version of the shop does not have, or whose function is off, is left out."""
    found = {}
    for route, (code, name) in _KNOWN.items():
        if not code or code in functions.on:
            try:
                found[route] = Way(reverse(route), str(name))
            except NoReverseMatch:
                continue
    return found


def discover(known: Mapping[str, Way]) -> tuple[Way, ...]:
    """Ways to what the shop has, for the foot."""
    return tuple(known[route] for route in _DISCOVER if route in known)


def mine(known: Mapping[str, Way]) -> tuple[Way, ...]:
    """Ways to what the shopper keeps, for the foot."""
    return tuple(known[route] for route in _MINE if route in known)


def staff_ways(known: Mapping[str, Way]) -> tuple[Way, ...]:
    """Ways for those who run the shop or build upon it."""
    design = (known["design"],) if "design" in known else ()
    return (
        Way(reverse("console:index"), gettext("Run this shop")),
        Way(reverse("api:openapi-view"), gettext("For developers")),
        *design,
    )
