"""The store functions that shoppers' pages offer, each with a switch, and the guard of switched-off pages."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from vitrina.content.campaigns import queries as campaigns
from vitrina.content.guides import queries as guides
from vitrina.content.guides.types import GuideKind
from vitrina.content.help import queries as help_topics
from vitrina.kernel.errors import VitrinaError
from vitrina.market.stock import queries as stock
from vitrina.operations.functions import queries
from vitrina.operations.functions.registry import FUNCTIONS
from vitrina.operations.functions.types import Dimension, Need, StoreFunction, Tier
from vitrina.web.storefront.functions_of_listings import LISTING_FUNCTIONS
from vitrina.web.storefront.functions_of_products import PRODUCT_FUNCTIONS

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class FunctionOff(VitrinaError):
    """A page of a function that the shop has switched off."""

    code = "function_off"
    template = "This shop does not offer that at present."


def needs_function(code: str) -> Callable[[View[P]], View[P]]:
    """Decorator: the page answers only while the function `code` is switched on, else `FunctionOff` (404)."""

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not queries.is_on(code):
                raise FunctionOff(function=code)
            return view(request, *args, **kwargs)

        return guarded

    return guard


STORE_FUNCTIONS: tuple[StoreFunction, ...] = (
    StoreFunction(
        "suggestions",
        Dimension.USABILITY,
        Tier.NORM,
        _("Suggestions while typing"),
        _("Queries, categories, brands and products are offered under the search box."),
    ),
    StoreFunction(
        "navigation_pictures",
        Dimension.USABILITY,
        Tier.NORM,
        _("Navigation with pictures"),
        _("Departments are shown with a picture, in the menu and on the home page."),
    ),
    StoreFunction(
        "segment_home",
        Dimension.USABILITY,
        Tier.INNOVATIVE,
        _("Home and menu for this shopper"),
        _("New, returning and loyal shoppers find home and menu in an order of their own."),
    ),
    StoreFunction(
        "hot_words",
        Dimension.USABILITY,
        Tier.NORM,
        _("What others search for"),
        _("Frequent searches of the last two weeks are offered in the search box and on the home page."),
    ),
    StoreFunction(
        "search_history",
        Dimension.USABILITY,
        Tier.NORM,
        _("Own searches"),
        _("Shoppers find their latest searches again, and can clear them."),
    ),
    StoreFunction(
        "search_recommendations",
        Dimension.USABILITY,
        Tier.NORM,
        _("Recommendations in the search box"),
        _("Products looked at lately, and others for this shopper, wait in the search box."),
    ),
    StoreFunction(
        "campaign",
        Dimension.BRANDING,
        Tier.MUST_HAVE,
        _("Campaigns on the home page"),
        _("Large pictures with a title and one call, each for its time and its shoppers."),
        needs=(Need(_("a campaign that runs now"), lambda: bool(campaigns.current(language="en", limit=1))),),
    ),
    StoreFunction(
        "design_page",
        Dimension.BRANDING,
        Tier.NORM,
        _("Design page"),
        _("All parts of the pages in all their states, for those who build upon the shop."),
        on_at_first=False,
    ),
    StoreFunction(
        "why_here",
        Dimension.USABILITY,
        Tier.INNOVATIVE,
        _("Why here?"),
        _("Every product in a result leads to the explanation of its place."),
    ),
    StoreFunction(
        "store_locator",
        Dimension.EXPERIENCE,
        Tier.NORM,
        _("Store locator"),
        _("The shops on a map and in a list, with their hours, and a page for each."),
        (Need(_("A shop with an address."), lambda: bool(stock.shops())),),
    ),
    StoreFunction(
        "my_shop",
        Dimension.EXPERIENCE,
        Tier.NORM,
        _("My shop"),
        _("Shoppers keep one shop as theirs: stock and pick-up are told for it first."),
        (Need(_("A shop with an address."), lambda: bool(stock.shops())),),
    ),
    StoreFunction(
        "gift_guide",
        Dimension.EXPERIENCE,
        Tier.NORM,
        _("Gift guide"),
        _("A few questions on pictures, about the person and the occasion, lead to presents that fit."),
        (Need(_("A gift guide with its questions."), lambda: _guided(GuideKind.GIFT)),),
    ),
    StoreFunction(
        "guided_finder",
        Dimension.USABILITY,
        Tier.INNOVATIVE,
        _("Guided finder"),
        _("A few choices made on pictures narrow the catalogue."),
        (Need(_("A finder with its questions."), lambda: _guided(GuideKind.FINDER)),),
    ),
    StoreFunction(
        "faq",
        Dimension.EXPERIENCE,
        Tier.NORM,
        _("Help"),
        _("Answers to frequent questions, with a search of their own."),
        (Need(_("Help topics."), lambda: bool(help_topics.groups(language="en"))),),
    ),
    StoreFunction(
        "sharing_pictures",
        Dimension.USABILITY,
        Tier.NORM,
        _("Share pictures"),
        _("A shared link shows the thing, its maker and its price in the reader's language."),
    ),
)


GUIDE_FUNCTIONS: Mapping[GuideKind, str] = {GuideKind.GIFT: "gift_guide", GuideKind.FINDER: "guided_finder"}
"""The switch of each kind of guide."""


def open_guides() -> frozenset[GuideKind]:
    """The kinds of guides that are switched on."""
    on = queries.switched()
    return frozenset(kind for kind, code in GUIDE_FUNCTIONS.items() if on[code])


def _guided(kind: GuideKind) -> bool:
    return bool(guides.guides(language="en", kind=kind))


def register() -> None:
    """Put the functions of the pages on the shelf."""
    for function in (*STORE_FUNCTIONS, *LISTING_FUNCTIONS, *PRODUCT_FUNCTIONS):
        FUNCTIONS.register(function.code, function)
