"""Django's handle on this app."""

from django.apps import AppConfig


class StockConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.market.stock"
    label = "stock"
    verbose_name = "Stock"
