"""What each web process of `vitrina serve` runs: the application, warmed up, and gone when the server is."""

import multiprocessing
import os
from threading import Thread

from django.core.handlers.wsgi import WSGIHandler


def make_application() -> WSGIHandler:
    """The WSGI application, warm, with a thread beside it that watches the server."""
    Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()

    from vitrina.project.wsgi import application

    return application


def _end_with_parent() -> None:
    """A server that was killed cannot stop its processes; left alone, they would hold the port for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
