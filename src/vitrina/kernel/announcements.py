"""How a lower floor tells upper ones that something happened, without knowing them.

An event is a frozen dataclass; its `Announcement` is called inside the announcer's transaction. Receivers
run at once, in the same transaction, and must be quick: those with work to do write down what is to be done
(a row, a queued task), so that it is done if and only if the transaction commits.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

E = TypeVar("E")


class Announcement(Generic[E]):
    """One kind of event: `prices_changed = Announcement[PricesChanged]("market.pricing.prices_changed")`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._receivers: list[Callable[[E], None]] = []

    def subscribe(self, receiver: Callable[[E], None]) -> Callable[[E], None]:
        """Have `receiver(event)` called for every event from now on; subscribing twice counts once.
        Usable as a decorator."""
        if receiver not in self._receivers:
            self._receivers.append(receiver)
        return receiver

    def announce(self, event: E) -> None:
        """Tell all receivers, in the order of their subscription."""
        for receiver in self._receivers:
            receiver(event)
