"""Django's handle on this app."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Registers the app, for the template of its report."""

    name = "vitrina.discovery.training"
    label = "training"
    verbose_name = "Training"
