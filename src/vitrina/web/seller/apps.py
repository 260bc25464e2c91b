"""Django's handle on this app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SellerDeskConfig(AppConfig):
    """Puts the desk into the console's sidebar."""

    name = "vitrina.web.seller"
    label = "seller_desk"
    verbose_name = "Seller's desk"

    def ready(self) -> None:
        """Sellers and staff find the desk where they find all else."""
        from vitrina.web.console.navigation import ConsolePage, Group, add_page

        add_page(
            ConsolePage(group=Group.SELLERS, title=_("Seller's desk"), url_name="desk", icon="monitoring")
        )
