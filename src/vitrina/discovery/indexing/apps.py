"""Django's handle on this app."""

from django.apps import AppConfig


class IndexingConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.discovery.indexing"
    label = "indexing"
    verbose_name = "Indexing"
