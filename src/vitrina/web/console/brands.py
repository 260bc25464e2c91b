"""Brands, and what is told of them."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from vitrina.market.catalog.models import Brand, Product
from vitrina.web import formats
from vitrina.web.console.announcing import announce_products
from vitrina.web.console.base import ConsoleAdmin
from vitrina.web.console.navigation import ConsolePage, Group, add_page
from vitrina.web.console.products import products_of
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model

name_model(
    Brand,
    _("brand"),
    _("brands"),
    ref=_("Name in addresses"),
    name=_("Name"),
    taglines=_("In one line"),
    stories=_("Story"),
    picture=_("Picture"),
    emblem=_("Emblem"),
)


class BrandAdmin(ConsoleAdmin):
    """A brand's name is searched: its products read differently with it."""

    localized = ("taglines",)
    localized_long = ("stories",)
    fixed = ("ref",)
    hints = {
        "ref": _("It cannot be changed later."),
        "stories": _("Paragraphs, with a blank line between them."),
        "picture": _("A path below the shop's media folder."),
        "emblem": _("A path below the shop's media folder."),
    }
    fields = ("name", "ref", "taglines", "stories", "picture", "emblem")
    list_display = ("name", "ref", "products")
    search_fields = ("name", "ref")
    ordering = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Brand]:
        """With the number of their products."""
        rows: QuerySet[Brand] = super().get_queryset(request)
        return rows.annotate(size=products_of("brand"))

    def get_prepopulated_fields(self, request: HttpRequest, obj: Brand | None = None) -> dict[str, Any]:
        """A new one's name in addresses follows its name."""
        return {} if obj else {"ref": ("name",)}

    def announce(self, obj: Brand, *, changed: frozenset[str], created: bool) -> None:
        """Search reads names, not stories; a new brand has no products."""
        if "name" in changed and not created:
            announce_products(Product.objects.filter(brand=obj))

    @display(description=_("Products"), ordering="size")
    def products(self, brand: Any) -> SafeString:
        """How many there are."""
        return format_html('<span class="figure">{}</span>', formats.number(brand.size))


site.register(Brand, BrandAdmin)
add_page(
    ConsolePage(
        group=Group.CATALOGUE,
        title=_("Brands"),
        url_name="console:catalog_brand_changelist",
        icon="sell",
        permission="catalog.view_brand",
    )
)
