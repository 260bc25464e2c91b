"""Django's handle on this app."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """Registers the app; wiring that needs other apps happens in `ready`."""

    name = "vitrina.content.campaigns"
    label = "campaigns"
    verbose_name = "Campaigns"
