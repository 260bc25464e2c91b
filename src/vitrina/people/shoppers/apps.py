"""Django's handle on this app."""

from django.apps import AppConfig


class ShoppersConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.people.shoppers"
    label = "shoppers"
    verbose_name = "Shoppers"
