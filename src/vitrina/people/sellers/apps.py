"""Django's handle on this app."""

from django.apps import AppConfig


class SellersConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.people.sellers"
    label = "sellers"
    verbose_name = "Sellers"
