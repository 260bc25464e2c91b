"""Reads of the switches. Pages ask often: the answer is kept for a second."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from vitrina.operations.functions.models import Switch
from vitrina.operations.functions.registry import FUNCTIONS
from vitrina.operations.functions.types import FunctionState

_KEPT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Functions:
    """Which functions are on, by code. In templates: `{% if functions.wishlist %}`."""

    on: frozenset[str]

    def __getitem__(self, code: str) -> bool:
        return FUNCTIONS[code].code in self.on

    def __getattr__(self, code: str) -> bool:
        if code.startswith("_"):
            raise AttributeError(code)
        return self[code]


class _Kept:
    """The last answer, and until when it holds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._functions = Functions(frozenset())
        self._until = -1.0

    def get(self) -> Functions:
        with self._lock:
            if self._clock() >= self._until:
                self._functions = _read()
                self._until = self._clock() + _KEPT_SECONDS
            return self._functions

    def forget(self) -> None:
        with self._lock:
            self._until = -1.0


_kept = _Kept()


def switched() -> Functions:
    """Which functions are on. One SQL query a second at most."""
    return _kept.get()


def is_on(code: str) -> bool:
    """Whether a function is switched on. Raises `NotFound` for one that is not on the shelf."""
    return switched()[code]


def states() -> tuple[FunctionState, ...]:
    """All functions as they stand, with their needs looked at. One SQL query, and those of the needs."""
    on = _read().on
    return tuple(
        FunctionState(
            function=function,
            on=function.code in on,
            missing=tuple(need for need in function.needs if not need.met()),
        )
        for function in FUNCTIONS
    )


def forget() -> None:
    """Read the switches anew at the next question."""
    _kept.forget()


def _read() -> Functions:
    switches = dict(Switch.objects.values_list("code", "on"))
    return Functions(
        frozenset(
            function.code for function in FUNCTIONS if switches.get(function.code, function.on_at_first)
        )
    )
