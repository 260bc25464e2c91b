"""Django's handle on this app."""

from django.apps import AppConfig


class SizingConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.market.sizing"
    label = "sizing"
    verbose_name = "Size charts"
