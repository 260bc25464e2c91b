"""Picking a product by searching for it."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from unfold.widgets import UnfoldAdminTextInputWidget

from vitrina.discovery.serving.context import shopper_context
from vitrina.discovery.serving.services import search
from vitrina.kernel.errors import VitrinaError
from vitrina.market.showcase.queries import product_cards
from vitrina.market.showcase.types import ProductCard
from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.search.types import Filters, SearchRequest
from vitrina.web.languages import current

SHOWN_MAX = 8
_PICKED = "{}_picked"


class ProductPicker(UnfoldAdminTextInputWidget):  # type: ignore[misc]
    """A product's id, typed or picked from what a search finds."""

    template_name = "console/curation/picker.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """With the product that is chosen now."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        cards = product_cards([value], language=current().search) if value else []
        context["widget"]["picked"] = _PICKED.format(name)
        context["widget"]["card"] = cards[0] if cards else None
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """What was picked, else what was typed."""
        return str(data.get(_PICKED.format(name)) or data.get(name, ""))


class ProductField(forms.CharField):
    """The id of a product of the shop."""

    widget = ProductPicker


def pick_view(request: HttpRequest) -> HttpResponse:
    """Products that `q` (or `product`) finds, or whose id it is, each with a button to pick it, an input
    called `name`. A seller's account finds its own."""
    said = request.GET
    cards = matching(request, said.get("q") or said.get("product", ""))
    return render(
        request, "console/curation/picks.html", {"cards": cards, "name": said.get("name", "product")}
    )


def matching(request: HttpRequest, text: str) -> list[ProductCard]:
    """The first few products that a text finds, those of whoever asks."""
    own = seller_refs_of(request.user) if role_of(request.user) is Role.SELLER else None
    filters = Filters() if own is None else Filters(values={"seller": tuple(sorted(own))})
    asked = SearchRequest(
        text, filters=filters, context=shopper_context(language=current().code), page_size=SHOWN_MAX
    )
    try:
        found = [hit.product_id for hit in search(asked).hits]
    except VitrinaError:
        found = []
    cards = product_cards([*dict.fromkeys((text.strip(), *found))], language=current().search)
    return [card for card in cards if own is None or card.seller_ref in own][:SHOWN_MAX]
