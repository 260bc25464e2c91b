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

    # While migrating, `apps` are those of the last migration, which know their labels alone.
    there = {"accounts", "auth"} <= apps.app_configs.keys()
    if there and using == router.db_for_write(User):
        synchronise_roles(sender.label)
