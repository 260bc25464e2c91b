"""Django's handle on this app."""

from django.apps import AppConfig


class FunctionsConfig(AppConfig):
    """Registers the app; the functions themselves are registered by the rooms that build them."""

    name = "vitrina.operations.functions"
    label = "functions"
    verbose_name = "Store functions"
