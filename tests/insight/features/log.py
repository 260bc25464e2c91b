"""Small event logs for tests: a few rows said shortly, or many random ones."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from vitrina.insight.metrics.columns import day_number, day_of
from vitrina.insight.tracking.columns import EVENT_SCHEMA

LAST_DAY = date(2026, 11, 20)
AFTER = datetime(2026, 11, 21, 9, tzinfo=UTC)
"""A moment at which `LAST_DAY` is over."""

NUMBER = day_number(LAST_DAY)

_EMPTY = {"string": "", "bool": False}


def event(kind: str, product: str = "kettle", *, ago: int = 0, **columns: Any) -> dict[str, Any]:
    """An event `ago` days before `LAST_DAY`; what is not said is empty."""
    blank = {field.name: _EMPTY.get(str(field.type), 0) for field in EVENT_SCHEMA}
    day = NUMBER - ago
    at = datetime(1970, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
    return {**blank, "day": day, "at": at, "kind": kind, "product": product, **columns}


def log_of(events: Iterable[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(list(events), schema=EVENT_SCHEMA)


def write_log(folder: Path, events: pa.Table, *, part: str = "a") -> dict[date, Path]:
    """The events as compaction leaves them; returns each day's file."""
    written = {}
    for number in pc.unique(events["day"]).to_pylist():
        path = folder / "days" / f"day={day_of(number)}" / f"{part}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(events.filter(pc.equal(events["day"], number)), path)
        written[day_of(number)] = path
    return written


KINDS = ("impression", "view", "cart", "favourite", "order", "cancellation", "return", "review")


def random_log(seed: int, rows: int, *, days: int = 70) -> pa.Table:
    """Events of few products, questions and shoppers, so that everything meets; some before the longest
    window, some marked, some after `LAST_DAY`."""
    draw = np.random.default_rng(seed)

    def some(values: Iterable[Any], **odds: Any) -> list[Any]:
        return draw.choice(np.array(list(values)), rows, **odds).tolist()

    kinds = some(KINDS, p=[0.5, 0.15, 0.08, 0.05, 0.12, 0.04, 0.04, 0.02])
    sold = [kind in {"order", "cancellation", "return"} for kind in kinds]
    ago = draw.integers(-2, days, rows).tolist()
    return log_of(
        event(
            kinds[index],
            product,
            ago=ago[index],
            mark=mark,
            session=f"s{person}{ago[index]}",
            shopper=f"p{person}" if person else "",
            query_key=f"w:{question}" if question else "",
            query=question,
            language=language,
            position=position,
            trial=kinds[index] == "impression" and position == 3,
            order_id=f"o{order}" if sold[index] else "",
            units=units if sold[index] else 0,
            revenue_minor=units * 250 if sold[index] else 0,
        )
        for index, (product, mark, person, question, language, position, order, units) in enumerate(
            zip(
                some(["kettle", "cup", "pan", "唱片", "чайник", ""], p=[0.4, 0.3, 0.14, 0.1, 0.05, 0.01]),
                some(["", "bot", "staff"], p=[0.9, 0.06, 0.04]),
                some(range(6)),
                some(["", "red kettle", "чайник"]),
                some(["en", "ru"]),
                some(range(40)),
                some(range(rows // 4 + 1)),
                some(range(1, 4)),
                strict=True,
            )
        )
    )
