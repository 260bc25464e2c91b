"""The list of products: its columns' facts, its filters, and its search."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, DropdownFilter
from unfold.views import ChangeList

from vitrina.kernel.money import Money
from vitrina.market.catalog.models import Category, Product
from vitrina.market.catalog.queries import search_records
from vitrina.market.catalog.types import ProductRecord, ProductStatus
from vitrina.market.pricing.queries import asking_prices
from vitrina.market.pricing.types import AskingPrice
from vitrina.market.stock.queries import units_on_sale
from vitrina.web.console.needs import NEEDS, Need, in_need
from vitrina.web.console.words import STATUS_NAMES


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows of a product beside its own row. `units` is None where nobody counts."""

    record: ProductRecord
    price: AskingPrice | None
    units: int | None

    @property
    def asking(self) -> Money | None:
        """The price from which it is sold."""
        return Money(self.price.price_minor, self.price.currency) if self.price else None


class ProductList(ChangeList):  # type: ignore[misc]
    """Reads the facts of a page's products together: nine SQL queries, however many they are."""

    def get_results(self, request: HttpRequest) -> None:
        """The page's rows, each with `listed`."""
        super().get_results(request)
        rows = list(self.result_list)  # type: ignore[has-type]
        ids = [row.pk for row in rows]
        records = {record.id: record for record in search_records(ids)}
        prices, units = asking_prices(ids), units_on_sale(ids)
        for row in rows:
            row.listed = Listed(records[row.pk], prices.get(row.pk), units.get(row.pk))
        self.result_list = rows


class StatusFilter(DropdownFilter):  # type: ignore[misc]
    """By status."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """All three, named."""
        return [(status.value, name) for status, name in STATUS_NAMES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Product]) -> QuerySet[Product]:
        """Those in the chosen one."""
        known = {status.value for status in ProductStatus}
        return queryset.filter(status=self.value()) if self.value() in known else queryset


class NeedFilter(DropdownFilter):  # type: ignore[misc]
    """By what is missing."""

    title = _("what it needs")
    parameter_name = "needs"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """All needs, named."""
        return [(need.value, rule.title) for need, rule in NEEDS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Product]) -> QuerySet[Product]:
        """Listed products in the chosen need."""
        return in_need(queryset, Need(self.value())) if self.value() in set(Need) else queryset


class CategoryFilter(AutocompleteSelectFilter):  # type: ignore[misc]
    """By category, with all that lies below it."""

    def queryset(self, request: HttpRequest, queryset: QuerySet[Product]) -> QuerySet[Product]:
        """Those in and below the chosen one."""
        chosen = str(self.value() or "")
        path = (
            Category.objects.filter(pk=chosen).values_list("path", flat=True).first()
            if chosen.isdecimal()
            else None
        )
        return queryset.filter(category__path__startswith=path) if path else queryset
