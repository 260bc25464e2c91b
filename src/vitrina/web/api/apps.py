"""Django's handle on this app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.web.api"
    label = "api"
    verbose_name = "API"
