"""Builds features from generated events in a process of its own, and says what it took.

`python -m vitrina.project.bench.feature_building`: the shop in `VITRINA_HOME` holds the events; prints JSON.
"""

import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from vitrina.kernel import clock
from vitrina.project.bench.generated_events import LAST_DAY
from vitrina.project.bench.process import log_to_stderr, own_memory
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop


@dataclass(frozen=True, slots=True)
class FeatureTimes:
    """`floor_seconds`: DuckDB alone groups the same files by question, product, day and kind, and counts.
    `first_seconds`: a build that counts every day; `next_seconds`: one after a single day changed.
    `peak_mib`: the most memory that was resident, the floor included. `reads_ms`: what people wait for."""

    events: int
    products: int
    pairs: int
    floor_seconds: float
    first_seconds: float
    next_seconds: float
    peak_mib: float | None
    reads_ms: dict[str, float]


def measure() -> FeatureTimes:
    """Floor, first build, next build, then the reads that people wait for."""
    open_shop()
    from vitrina.insight.features import services
    from vitrina.insight.metrics.rollup import EXCLUDED_SCHEMA
    from vitrina.insight.tracking import queries as tracking

    files = tracking.event_files()
    floor = _floor([str(path) for path in files])
    nothing: dict[str, Any] = {"excluded": EXCLUDED_SCHEMA.empty_table()}
    after = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 12, tzinfo=UTC) + timedelta(days=1)
    with clock.frozen(after), shown_progress() as progress:
        first = services.build(day=LAST_DAY, progress=progress, **nothing)
        files[-1].touch()
        following = services.build(day=LAST_DAY, progress=progress, **nothing)
    memory = own_memory()
    return FeatureTimes(
        events=first.events,
        products=first.products,
        pairs=first.pairs,
        floor_seconds=floor,
        first_seconds=first.seconds,
        next_seconds=following.seconds,
        peak_mib=memory.peak if memory else None,
        reads_ms=_reads(),
    )


def _floor(files: list[str]) -> float:
    import duckdb
    from django.conf import settings

    limits = {
        "threads": settings.VITRINA_FRAMES["threads"],
        "memory_limit": f"{settings.VITRINA_FRAMES['memory_mib']}MiB",
    }
    statement = """
        SELECT count(*), sum(n) FROM (
            SELECT query_key, product, day, kind, count(*) AS n
            FROM read_parquet($files, hive_partitioning = false)
            WHERE mark = '' GROUP BY query_key, product, day, kind
        )
    """
    with duckdb.connect(":memory:", config=limits) as connection:
        began = time.perf_counter()
        connection.execute(statement, {"files": files}).fetchall()
        return time.perf_counter() - began


def _reads() -> dict[str, float]:
    """The median of each read in ms, warm, over products that are seen much and seldom."""
    from vitrina.insight.metrics import queries

    refs = [f"product-{number}" for number in range(0, 2_000, 40)]
    reads = {
        "funnels of 50 products, 28 days": lambda ref: queries.product_funnels(refs, days=28),
        "the questions of a product, 28 days": lambda ref: queries.query_funnels(ref, days=28),
        "a product by day, 60 days": lambda ref: queries.daily(ref, days=60),
        "50 products together, 28 days": lambda ref: queries.seller_totals(refs, days=28),
        "the whole shop by day, 60 days": lambda ref: queries.shop_daily(days=60),
    }
    return {name: _median_ms(read, refs) for name, read in reads.items()}


def _median_ms(read: Any, refs: list[str]) -> float:
    taken = []
    for ref in refs:
        began = time.perf_counter()
        read(ref)
        taken.append((time.perf_counter() - began) * 1_000)
    return sorted(taken)[len(taken) // 2]


if __name__ == "__main__":
    log_to_stderr()
    sys.stdout.buffer.write(orjson.dumps(asdict(measure())))
