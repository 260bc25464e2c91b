"""What changed in the live generation while a rebuild was filling the next one.

Whoever changes the live generation writes the change here, too, under the same lock; the rebuild takes it
over before it switches. So nothing that changes during a rebuild is lost, and no one waits for it.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from vitrina.search.storage.live import joined, with_update
from vitrina.search.storage.source import (
    product_from_json,
    product_to_json,
    update_from_json,
    update_to_json,
)
from vitrina.search.types import LiveUpdate, Product


@dataclass(slots=True)
class Changes:
    """The outcome of a journal, by product id: the last state of products that were put, what was removed,
    and live updates of products that were neither."""

    put: dict[str, Product] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    updated: dict[str, LiveUpdate] = field(default_factory=dict)

    def add_put(self, product: Product) -> None:
        """The product was indexed."""
        self.removed.discard(product.id)
        self.updated.pop(product.id, None)
        self.put[product.id] = product

    def add_removal(self, product_id: str) -> None:
        """The product was taken out."""
        self.put.pop(product_id, None)
        self.updated.pop(product_id, None)
        self.removed.add(product_id)

    def add_update(self, update: LiveUpdate) -> None:
        """Live numbers changed."""
        product_id = update.product_id
        if product_id in self.put:
            self.put[product_id] = with_update(self.put[product_id], update)
        elif product_id not in self.removed:
            self.updated[product_id] = joined(self.updated.get(product_id), update)


def note_put(journal: Path, products: Iterable[Product]) -> None:
    """Products are about to be put."""
    _append(journal, (b"p" + product_to_json(product) for product in products))


def note_removal(journal: Path, product_ids: Iterable[str]) -> None:
    """Products are about to be taken out."""
    _append(journal, (b"r" + orjson.dumps(product_id) for product_id in product_ids))


def note_update(journal: Path, updates: Iterable[LiveUpdate]) -> None:
    """Live numbers are about to change."""
    _append(journal, (b"u" + update_to_json(update) for update in updates))


def read_changes(journal: Path) -> Changes:
    """All that was noted. A line that a fault cut short is passed over: its change did not take place."""
    changes = Changes()
    if not journal.exists():
        return changes
    with journal.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                continue
            kind, data = line[:1], line[1:]
            if kind == b"p":
                changes.add_put(product_from_json(data))
            elif kind == b"r":
                changes.add_removal(orjson.loads(data))
            elif kind == b"u":
                changes.add_update(update_from_json(data))
    return changes


def _append(journal: Path, lines: Iterable[bytes]) -> None:
    with journal.open("ab") as file:
        file.truncate(_whole_bytes(journal))
        file.writelines(line + b"\n" for line in lines)


def _whole_bytes(journal: Path) -> int:
    """How far the lines are whole: all of the file, unless a fault cut the last one short."""
    with journal.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if size == 0:
            return 0
        file.seek(-1, os.SEEK_END)
        if file.read(1) == b"\n":
            return size
        file.seek(0)
        return file.read().rfind(b"\n") + 1
