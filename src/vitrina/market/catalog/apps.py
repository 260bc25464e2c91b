"""Django's handle on this app."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.market.catalog"
    label = "catalog"
    verbose_name = "Catalogue"
