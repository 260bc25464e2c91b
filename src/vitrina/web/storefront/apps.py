"""Django's handle on this app."""

from django.apps import AppConfig


class StorefrontConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.web.storefront"
    label = "storefront"
    verbose_name = "Storefront"

    def ready(self) -> None:
        """Offer the functions of the pages to the operator's switches."""
        from vitrina.web.storefront.functions import register

        register()
