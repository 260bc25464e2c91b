"""One process at a time compacts or erases; any number write and read meanwhile."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from vitrina.insight.tracking.errors import EventsBusy
from vitrina.insight.tracking.folders import Folders
from vitrina.search.errors import IndexBusy
from vitrina.search.storage.files import locked

_WAIT_SECONDS = 10.0


@contextmanager
def alone(folders: Folders) -> Iterator[None]:
    """Within the block nobody else compacts or erases. Raises `EventsBusy`."""
    with ExitStack() as held:
        try:
            held.enter_context(locked(folders.lock, wait_seconds=_WAIT_SECONDS))
        except IndexBusy:
            raise EventsBusy(folder=folders.root) from None
        yield
