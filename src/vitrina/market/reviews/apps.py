"""Django's handle on this app."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.market.reviews"
    label = "reviews"
    verbose_name = "Reviews"
