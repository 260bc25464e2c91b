"""How a long job tells how far it is, and learns that it should stop, without knowing who looks on."""

from typing import Protocol


class Progress(Protocol):
    """Something that watches a long job. `advance` may raise `KeyboardInterrupt` or an error to stop it; a
    job calls it only where stopping leaves everything whole."""

    def start(self, what: str, total: int | None = None) -> None:
        """A phase begins: `what` is shown; `total` units of work, or unknown."""

    def advance(self, steps: int = 1) -> None:
        """So many units of work are done."""


class Silent:
    """Nobody looks on."""

    def start(self, what: str, total: int | None = None) -> None:
        """Say nothing."""

    def advance(self, steps: int = 1) -> None:
        """Say nothing."""
