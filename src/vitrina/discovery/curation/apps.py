"""Django's handle on this app."""

from django.apps import AppConfig


class CurationConfig(AppConfig):
    """Registers the app; it needs no wiring."""

    name = "vitrina.discovery.curation"
    label = "curation"
    verbose_name = "Curation"
