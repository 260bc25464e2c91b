"""A named shelf that a lower floor puts up and upper floors fill when they start."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from vitrina.kernel.errors import NotFound, VitrinaError

T = TypeVar("T")


class AlreadyRegistered(VitrinaError):
    """Two parts claim one name."""

    code = "already_registered"
    template = "'%(name)s' is already registered as a %(kind)s: choose another name."


class Registry(Generic[T]):
    """Entries by name, in the order in which they were registered.

    `kind` is what an entry is called in errors: `Registry[Importer]("importer")`.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._entries: dict[str, T] = {}

    def register(self, name: str, entry: T) -> T:
        """Put `entry` on the shelf. Raises `AlreadyRegistered` where another entry holds the name."""
        if self._entries.setdefault(name, entry) is not entry:
            raise AlreadyRegistered(name=name, kind=self.kind)
        return entry

    def __getitem__(self, name: str) -> T:
        try:
            return self._entries[name]
        except KeyError:
            raise NotFound(kind=self.kind, id=name) from None

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[T]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def names(self) -> list[str]:
        """All names, in order of registration."""
        return list(self._entries)
