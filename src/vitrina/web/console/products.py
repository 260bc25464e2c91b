"""Products: the list, and the page on which one is edited."""

from django.utils.translation import gettext_lazy as _

from vitrina.market.catalog.models import Product
from vitrina.web.console.base import ConsoleAdmin, OwnOnly
from vitrina.web.console.navigation import ConsolePage, Group, add_page
from vitrina.web.console.site import site


class ProductAdmin(OwnOnly, ConsoleAdmin):
    """The catalogue."""

    localized = ("titles", "subtitles", "kinds")
    localized_long = ("descriptions",)
    exclude = ("attributes", "digest")


site.register(Product, ProductAdmin)
add_page(
    ConsolePage(
        group=Group.CATALOGUE,
        title=_("Products"),
        url_name="console:catalog_product_changelist",
        icon="apparel",
        permission="catalog.view_product",
    )
)
