"""The time, from one place, so that rules get it passed in and tests can set it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType

_source: ContextVar[Callable[[], datetime] | None] = ContextVar("vitrina_clock", default=None)


def now() -> datetime:
    """The current time: aware, UTC."""
    source = _source.get()
    return source() if source else datetime.now(UTC)


class frozen(AbstractContextManager[None]):  # noqa: N801 - reads as a verb: `with frozen(noon):`
    """Within the block, `now()` answers `moment` (aware)."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def __enter__(self) -> None:
        self._token = _source.set(lambda: self._moment)

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _source.reset(self._token)
