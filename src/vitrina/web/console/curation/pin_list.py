"""The list of pins: its products and categories, read together."""

from typing import Any

from django.http import HttpRequest
from unfold.views import ChangeList

from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries import all_categories
from vitrina.market.showcase.queries import product_cards
from vitrina.web.languages import current


class PinList(ChangeList):  # type: ignore[misc]
    """Gives each row its `card` (None where the product is not on sale) and the name of its category: five
    SQL queries, however many rows there are."""

    def get_results(self, request: HttpRequest) -> None:
        """The page's rows."""
        super().get_results(request)
        language = current().search
        rows: list[Any] = list(self.result_list)  # type: ignore[has-type]
        cards = {
            card.ref: card for card in product_cards([row.product_id for row in rows], language=language)
        }
        names = {fact.ref: pick(fact.names, language) for fact in all_categories()}
        for row in rows:
            row.card = cards.get(row.product_id)
            row.category_label = names.get(row.category, row.category)
        self.result_list = rows
