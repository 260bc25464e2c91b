"""Django's handle on this app."""

from django.apps import AppConfig


class IndexingConfig(AppConfig):
    """Subscribes the outbox to what the lower floors announce."""

    name = "vitrina.discovery.indexing"
    label = "indexing"
    verbose_name = "Indexing"

    def ready(self) -> None:
        """Hear of changes from now on."""
        from vitrina.discovery.indexing import receivers

        receivers.subscribe()
