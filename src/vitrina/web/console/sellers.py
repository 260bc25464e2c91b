"""Sellers."""

from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from vitrina.kernel import clock
from vitrina.people.sellers.events import SellersChanged, sellers_changed
from vitrina.people.sellers.models import Seller
from vitrina.people.sellers.types import SellerState
from vitrina.web import formats
from vitrina.web.console.base import ConsoleAdmin
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import SELLER_STATE_NAMES, name_model

SEARCHED = frozenset({"ref", "name", "state", "premium", "violation"})

name_model(
    Seller,
    _("seller"),
    _("sellers"),
    ref=_("Name in addresses"),
    name=_("Name"),
    state=_("State"),
    premium=_("Premium programme"),
    violation=_("Gross violation of the rules"),
    rating_mean=_("Rating"),
    rating_count=_("Ratings"),
    abouts=_("About"),
    since=_("In business since"),
    picture=_("Picture"),
    created_at=_("Created"),
)


class SellerAdmin(ConsoleAdmin):
    """Only the products of an open seller are on sale."""

    localized_long = ("abouts",)
    choice_names = {"state": SELLER_STATE_NAMES}
    fixed = ("ref",)
    hints = {
        "ref": _("It cannot be changed later."),
        "state": _("Only the products of an open seller are on sale."),
        "violation": _("Holds all products of this seller back in search."),
        "picture": _("A path below the shop's media folder."),
    }
    fields = ("name", "ref", "state", ("premium", "violation"), "abouts", "since", "picture")
    list_display = ("name", "ref", "state_name", "premium", "violation", "rating")
    search_fields = ("name", "ref")
    ordering = ("name",)

    def save_model(self, request: HttpRequest, obj: Seller, form: Any, change: bool) -> None:
        """A new one begins now."""
        if not change:
            obj.created_at = clock.now()
        super().save_model(request, obj, form, change)

    def announce(self, obj: Seller, *, changed: frozenset[str], created: bool) -> None:
        """What search and lists show of a seller."""
        if created or changed & SEARCHED:
            sellers_changed.announce(SellersChanged((obj.pk,)))

    @display(
        description=_("State"),
        ordering="state",
        label={"open": "success", "closed": "info", "blocked": "danger"},
    )
    def state_name(self, seller: Seller) -> tuple[str, Any]:
        """Named."""
        return seller.state, SELLER_STATE_NAMES[SellerState(seller.state)]

    @display(description=_("Rating"), ordering="rating_mean")
    def rating(self, seller: Seller) -> SafeString:
        """The mean, and of how many."""
        told = (
            f"{formats.fixed(seller.rating_mean, digits=1)} ({formats.number(seller.rating_count)})"
            if seller.rating_mean is not None
            else "—"
        )
        return format_html('<span class="figure">{}</span>', told)


site.register(Seller, SellerAdmin)
add_page(
    ConsolePage(
        group=Group.SELLERS,
        title=_("Sellers"),
        url_name="console:sellers_seller_changelist",
        icon="storefront",
        permission="sellers.view_seller",
        roles=STAFF,
    )
)
