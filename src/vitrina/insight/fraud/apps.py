"""Django's handle on this app."""

from django.apps import AppConfig


class FraudConfig(AppConfig):
    """Subscribes to what the log announces."""

    name = "vitrina.insight.fraud"
    label = "fraud"
    verbose_name = "Fake signals"

    def ready(self) -> None:
        """Hear of erased events from now on."""
        from vitrina.insight.fraud import receivers

        receivers.subscribe()
