"""The ways that the shell offers to pages beside the catalogue: only those that are there and switched on."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from vitrina.operations.functions.queries import Functions


@dataclass(frozen=True, slots=True)
class Way:
    """A page that can be gone to: its address, and its name in the active language."""

    address: str
    name: str


_DISCOVER = ("brands", "guides", "shops")
_MINE = ("wishlist", "compare", "history", "privacy")

# Route → the functions of which one must be on (none: always), and what shoppers call it.
_KNOWN: Mapping[str, tuple[tuple[str, ...], object]] = {
    "categories": ((), gettext_lazy("Departments")),
    "brands": (("brand_page",), gettext_lazy("Brands")),
    "guides": (("gift_guide", "guided_finder"), gettext_lazy("Gift guide")),
    "shops": (("store_locator",), pgettext_lazy("places", "Shops")),
    "help": (("faq",), gettext_lazy("Help and answers")),
    "wishlist": (("wishlist",), gettext_lazy("Wishlist")),
    "compare": (("compare",), gettext_lazy("Compare")),
    "history": (("search_history",), gettext_lazy("Your history")),
    "privacy": ((), gettext_lazy("Your privacy")),
    "design": (("design_page",), gettext_lazy("Design")),
}
_FINDERS_ALONE = gettext_lazy("Guides")
"""What the guides are called where none of them is about presents."""


def ways(functions: Functions) -> dict[str, Way]:
    """By route. Those whose functions are all off are left out."""
    found = {
        route: Way(reverse(route), str(name))
        for route, (codes, name) in _KNOWN.items()
        if not codes or any(code in functions.on for code in codes)
    }
    if "guides" in found and "gift_guide" not in functions.on:
        found["guides"] = Way(found["guides"].address, str(_FINDERS_ALONE))
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
