"""Django's handle on this app."""

from django.apps import AppConfig


class ExperimentsConfig(AppConfig):
    """Registers the app; it needs no wiring."""

    name = "vitrina.discovery.experiments"
    label = "experiments"
    verbose_name = "Experiments"
