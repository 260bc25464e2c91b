"""Django's handle on this app."""

from django.apps import AppConfig


class FraudConfig(AppConfig):
    """Registers the app; it needs no wiring."""

    name = "vitrina.insight.fraud"
    label = "fraud"
    verbose_name = "Fake signals"
