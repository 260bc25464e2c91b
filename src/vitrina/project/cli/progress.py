"""Long jobs shown in a terminal as a bar, elsewhere as plain lines."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import click

from vitrina.kernel.progress import Progress

SECONDS_BETWEEN_LINES = 5.0


class _Closing(Progress, Protocol):
    def finish(self) -> None:
        """The job is over."""


class Lines:
    """A line to standard error where a phase ends, and every few seconds before."""

    def __init__(self) -> None:
        self._what = ""

    def start(self, what: str, total: int | None = None) -> None:
        """Close the phase before, if any."""
        self.finish()
        self._what, self._total, self._done = what, total, 0
        self._started = self._said = time.monotonic()

    def advance(self, steps: int = 1) -> None:
        """Count; say so when the last line is old enough."""
        self._done += steps
        now = time.monotonic()
        if now - self._said >= SECONDS_BETWEEN_LINES:
            self._said = now
            self._say(f"{self._what}: {self._far()}")

    def finish(self) -> None:
        """Close the last phase with its time."""
        if self._what:
            self._say(f"{self._what}: {self._far()}, {time.monotonic() - self._started:.1f} s")
        self._what = ""

    def _far(self) -> str:
        return f"{self._done / self._total:.0%}" if self._total else f"{self._done:,}"

    def _say(self, line: str) -> None:
        click.echo(line, err=True)


class Bars:
    """A moving bar per phase on standard error, which must be a terminal."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, SpinnerColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as RichProgress

        self._bars = RichProgress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(show_speed=False),
            TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._bars.start()
        self._task: int | None = None

    def start(self, what: str, total: int | None = None) -> None:
        """A new bar below the finished ones."""
        self._complete()
        self._task = self._bars.add_task(what, total=total)

    def advance(self, steps: int = 1) -> None:
        """Move the bar."""
        if self._task is not None:
            self._bars.advance(self._bars.task_ids[self._task], steps)

    def finish(self) -> None:
        """Fill the last bar and leave the terminal as it was."""
        self._complete()
        self._bars.stop()

    def _complete(self) -> None:
        if self._task is None:
            return
        task = self._bars.tasks[self._task]
        if task.total is None or task.completed < task.total:
            self._bars.update(task.id, total=task.completed or 1, completed=task.completed or 1)
        self._bars.stop_task(task.id)


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """`with shown_progress() as progress: rebuild(progress=progress)`."""
    shown: _Closing = Bars() if sys.stderr.isatty() else Lines()
    try:
        yield shown
    finally:
        shown.finish()
