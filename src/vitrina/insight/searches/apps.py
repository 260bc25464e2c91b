"""Django's handle on this app."""

from django.apps import AppConfig


class SearchesConfig(AppConfig):
    """Registers the app; it needs no wiring."""

    name = "vitrina.insight.searches"
    label = "searches"
    verbose_name = "Log of searches"
