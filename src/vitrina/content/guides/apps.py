"""Django's handle on this app."""

from django.apps import AppConfig


class GuidesConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.content.guides"
    label = "guides"
    verbose_name = "Guides"
