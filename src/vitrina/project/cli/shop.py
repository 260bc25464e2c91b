"""Opening the shop that a command works on."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vitrina.project.home import ShopHome


def open_shop(*, migrate: bool = True) -> ShopHome:
    """Configure Django for the shop in `VITRINA_HOME`, make its folders, and bring its database up to date.

    Safe in an empty folder and with several commands at once: one migrates, the others wait.
    Raises `InvalidInput` where `vitrina.toml` cannot be used.
    """
    home = ShopHome.from_environment()
    home.create()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.settings")

    from vitrina.project import translations

    translations.compile_outdated()

    import django

    django.setup()
    if migrate:
        with _only_one(home.root / "migrate.lock"):
            _migrate()
    return home


@contextmanager
def _only_one(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
