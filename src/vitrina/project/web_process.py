"""What each web process of `vitrina serve` runs: the application, warmed up, and gone when the server is."""

import multiprocessing
import os
from threading import Thread

import structlog
from django.core.handlers.wsgi import WSGIHandler

from vitrina.kernel.errors import VitrinaError

log = structlog.get_logger(__name__)


def make_application() -> WSGIHandler:
    """The WSGI application. Threads beside it watch the server and warm the engine up."""
    from vitrina.project.wsgi import application

    for task in (_end_with_parent, _warm_up):
        Thread(target=task, name=task.__name__.strip("_"), daemon=True).start()
    return application


def _end_with_parent() -> None:
    """A server that was killed cannot stop its processes; left alone, they would hold the port for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _warm_up() -> None:
    """Load the engine before the first visitor comes."""
    from vitrina.discovery.serving import services as serving
    from vitrina.search.types import SearchRequest

    try:
        serving.search(SearchRequest(text="a", facets=True))
    except VitrinaError as error:
        log.info("not_warmed_up", code=error.code, reason=error.message)
