"""A small market for experiments: shoppers look down interleaved lists, and buy what is good."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.search.interleaving import TEAMS, team_draft

PRODUCTS, SHOWN = 60, 20
CHANCES = tuple(1.0 / place**0.75 for place in range(1, SHOWN + 1))
"""How likely each place is looked at: the truth, and what the log tells of it."""
EPOCH = date(1970, 1, 1).toordinal()
START = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass
class Market:
    """`quality`: what each of `PRODUCTS` is worth, 0 to 1; whoever looks at a product opens it with this
    chance, and buys it with a third of it."""

    seed: int
    quality: NDArray[np.float64] = field(init=False)
    rows: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = np.random.default_rng(self.seed)
        self.quality = self.random.beta(1.0, 6.0, PRODUCTS)

    def order(self, *, noise: float) -> NDArray[np.int64]:
        """The products as a ranking sees them that knows their quality but for some noise."""
        seen = self.quality + noise * self.random.standard_normal(PRODUCTS)
        return np.argsort(-seen).astype(np.int64)

    def visits(self, count: int, *, noise_a: float, noise_b: float) -> None:
        """So many visits with a question each, whose answers two rankings give, interleaved."""
        for visit in range(count):
            draft = team_draft(
                self.order(noise=noise_a), self.order(noise=noise_b), seed=f"{self.seed} visit-{visit}"
            )
            at = START + timedelta(minutes=visit)
            who = {"session": f"visit-{visit}", "query_id": f"q-{visit}"}
            pairs = zip(draft.rows[:SHOWN].tolist(), draft.teams[:SHOWN].tolist(), strict=True)
            for place, (row, team) in enumerate(pairs, 1):
                shown = {**who, "product": f"p-{row}", "position": place, "team": TEAMS[team]}
                self.add("impression", at, **shown)
                if self.random.random() >= CHANCES[place - 1] * self.quality[row]:
                    continue
                self.add("view", at, **shown)
                if self.random.random() < 1 / 3:
                    self.add("order", at, **shown, order_id=f"o-{visit}-{place}")

    def add(self, kind: str, at: datetime, **given: Any) -> None:
        row: dict[str, Any] = {
            name: "" if kind_of == pa.string() else 0
            for name, kind_of in zip(EVENT_SCHEMA.names, EVENT_SCHEMA.types, strict=True)
        }
        row |= {"trial": False, "kind": kind, "at": at, "day": at.toordinal() - EPOCH}
        self.rows.append(row | given)

    def table(self) -> pa.Table:
        return pa.Table.from_pylist(self.rows, schema=EVENT_SCHEMA)
