"""Django's handle on this app."""

from django.apps import AppConfig


class HelpConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.content.help"
    label = "help"
    verbose_name = "Help"
