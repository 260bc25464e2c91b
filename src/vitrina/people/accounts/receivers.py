"""Hears of migrations."""

from typing import Any

from django.apps import AppConfig
from django.apps import apps as present_apps
from django.apps.registry import Apps
from django.db import DEFAULT_DB_ALIAS, router

from vitrina.people.accounts.services import synchronise_roles


def on_migrated(
    sender: AppConfig, using: str = DEFAULT_DB_ALIAS, apps: Apps = present_apps, **kwargs: Any
) -> None:
    """The app's permissions are there (Django makes them at the same moment, before us): hand them out."""
    from vitrina.people.accounts.models import User

    if using == router.db_for_write(User) and apps.is_installed("vitrina.people.accounts"):
        synchronise_roles(sender.label)
