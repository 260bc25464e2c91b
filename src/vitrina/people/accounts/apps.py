"""Django's handle on this app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """Brings the permissions of roles up to date whenever an app's tables were migrated."""

    name = "vitrina.people.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        """Hear of migrations from now on."""
        from vitrina.people.accounts.receivers import on_migrated

        post_migrate.connect(on_migrated, dispatch_uid="vitrina.people.accounts.roles")
