"""Django's handle on this app."""

from django.apps import AppConfig


class WishlistsConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.market.wishlists"
    label = "wishlists"
    verbose_name = "Wishlists"
