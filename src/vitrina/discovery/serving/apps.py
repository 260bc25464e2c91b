"""Django's handle on this app."""

from django.apps import AppConfig


class ServingConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.discovery.serving"
    label = "serving"
    verbose_name = "Serving"
