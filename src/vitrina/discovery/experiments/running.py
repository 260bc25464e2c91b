"""The experiment that runs, as a small file beside the models: every process notices a start and a stop with
its next question, and no question asks the database."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import orjson
import structlog
from django.conf import settings

from vitrina.discovery.experiments import rules
from vitrina.discovery.serving.services import engine
from vitrina.kernel import clock
from vitrina.kernel.errors import VitrinaError
from vitrina.search.storage.files import Stamp, stamp, write_atomically

FILE = "experiment.json"

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What serving has to know. `salt`: by which visits are drawn, so that no two experiments draw the
    same."""

    model_a: str
    model_b: str
    share: float
    salt: str
    until: datetime | None


_known: dict[str, tuple[Stamp | None, Running | None]] = {}


def teams_for(session: str) -> tuple[str, str] | None:
    """The two models whose orders this visit is to see interleaved, for `SearchRequest.teams`; None for most.
    Costs microseconds and no SQL, and never raises: an experiment whose file or models cannot be read any
    more has nobody in it."""
    running = _current()
    if running is None or (running.until is not None and running.until <= clock.now()):
        return None
    if not rules.takes_part(session, salt=running.salt, share=running.share):
        return None
    try:
        for name in (running.model_a, running.model_b):
            engine().models.named(name)
    except VitrinaError as error:
        _log.warning("experiment_cannot_go_on", code=error.code, reason=error.message)
        return None
    return running.model_a, running.model_b


def publish(running: Running | None) -> None:
    """Let this be the experiment that runs; None: no one does."""
    path = _path()
    if running is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, orjson.dumps(running))


def _current() -> Running | None:
    path = str(_path())
    seen = stamp(path)
    known = _known.get(path)
    if known is None or known[0] != seen:
        known = _known[path] = (seen, _read(path) if seen is not None else None)
    return known[1]


def _read(path: str) -> Running | None:
    try:
        told = orjson.loads(Path(path).read_bytes())
        until = told["until"]
        return Running(
            model_a=str(told["model_a"]),
            model_b=str(told["model_b"]),
            share=float(told["share"]),
            salt=str(told["salt"]),
            until=datetime.fromisoformat(until) if until is not None else None,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("experiment_unreadable", path=path, reason=str(error))
        return None


def _path() -> Path:
    return Path(settings.VITRINA_MODELS) / FILE
