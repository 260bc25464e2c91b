"""Which orders, sessions and reviews were honest, and what lay behind the others: for judges alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vitrina.project.simulation.errors import TruthDamaged
from vitrina.project.simulation.events import Deed
from vitrina.search.storage.files import write_atomically

LABELS = "simulated-labels.parquet"
"""The file's name, in the folder of events."""

SCHEMA = pa.schema([(name, pa.string()) for name in ("kind", "key", "label", "story", "product")])
"""`kind`: "order", "session" or "review"; `key`: an order's id, or a session. `label`: "honest" or "attack".
`product`: of orders and reviews."""


class Story(StrEnum):
    """Why something unusual happened. Of every day: ""."""

    EVERYDAY = ""
    BLOGGER = "blogger"
    FLASH = "flash"
    OFFICE = "office"
    FAMILY = "family"
    FARM_ORDERS = "farm_orders"
    CLICK_FARM = "click_farm"
    BOTS = "bots"
    RING = "ring"
    SELF_PRAISE = "self_praise"
    REVIEW_BOMB = "review_bomb"


ATTACKS = frozenset(
    {
        Story.FARM_ORDERS,
        Story.CLICK_FARM,
        Story.BOTS,
        Story.RING,
        Story.SELF_PRAISE,
        Story.REVIEW_BOMB,
    }
)


@dataclass(slots=True)
class Labels:
    """Collects labels while days pass. Sessions of every day are honest and are not listed."""

    _rows: list[tuple[str, str, str, str, str]] = field(default_factory=list)

    def orders(self, deeds: Iterable[Deed], story: Story) -> None:
        """These orders have this story."""
        self._rows += [("order", it.order_id, _label(story), story.value, it.product) for it in deeds]

    def sessions(self, sessions: Iterable[str], story: Story) -> None:
        """These sessions have this story."""
        self._rows += [("session", it, _label(story), story.value, "") for it in sessions]

    def reviews(self, deeds: Iterable[Deed], story: Story) -> None:
        """These reviews have this story; their key is their session."""
        self._rows += [("review", it.person.session, _label(story), story.value, it.product) for it in deeds]

    def table(self) -> pa.Table:
        """All that was told, in `SCHEMA`."""
        columns = list(zip(*self._rows, strict=True)) or [()] * len(SCHEMA)
        return pa.table([pa.array(column, pa.string()) for column in columns], schema=SCHEMA)

    def save(self, folder: Path) -> None:
        """Write them beside the events, whole or not at all."""
        sink = pa.BufferOutputStream()
        pq.write_table(self.table(), sink)
        write_atomically(folder / LABELS, sink.getvalue().to_pybytes())


def read(folder: Path) -> pa.Table:
    """What was saved. Raises `TruthDamaged`."""
    path = folder / LABELS
    try:
        return pq.read_table(path, schema=SCHEMA)
    except (OSError, pa.ArrowException) as error:
        raise TruthDamaged(path=path, reason=error) from None


def _label(story: Story) -> str:
    return "attack" if story in ATTACKS else "honest"
