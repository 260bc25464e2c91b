"""Django's handle on this app."""

from django.apps import AppConfig


class PricingConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.market.pricing"
    label = "pricing"
    verbose_name = "Prices"
