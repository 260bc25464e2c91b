"""Publishes made-up behaviour for the benchmark's products and queries, as a day of a busy shop would.

`python -m vitrina.project.bench.behaviour FOLDER PRODUCTS < queries.json > published.json`
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np
import orjson
from numpy.typing import NDArray

from vitrina.project.bench.process import log_to_stderr
from vitrina.project.bench.queries import BenchQuery
from vitrina.search import Engine
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SIGNAL_NAMES
from vitrina.search.types import SearchRequest, SignalSheet

DAY = date(2020, 1, 1)
PRODUCTS_PER_QUERY = 100
NEW_SHARE = 0.05
"""So many products nobody has seen yet: they are what fair trials are for."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published, and how long the engine took for it."""

    products: int
    queries: int
    pairs: int
    seconds: float
    folder_mib: float


def publish(folder: Path, products: int, queries: Sequence[BenchQuery], *, seed: int = 13) -> Published:
    """Give most of the products random numbers, and the first products of each query as many more."""
    engine = Engine.open(folder / "index", models=folder / "models")
    rng = np.random.default_rng(seed)
    seen = np.flatnonzero(rng.random(products) >= NEW_SHARE)
    pairs = {
        (page.query_key, hit.product_id)
        for page in (
            engine.search(SearchRequest(query.text, page_size=PRODUCTS_PER_QUERY)) for query in queries
        )
        for hit in page.hits
    }
    sheet = SignalSheet(
        day=DAY,
        product_ids=[f"p{number}" for number in seen.tolist()],
        values=_counts(rng, len(seen), SIGNAL_NAMES),
        query_keys=[query for query, _ in pairs],
        query_products=[product for _, product in pairs],
        query_values=_counts(rng, len(pairs), QUERY_SIGNAL_NAMES),
    )
    began = time.perf_counter()
    name = engine.publish_signals(sheet)
    seconds = time.perf_counter() - began
    size = sum(path.stat().st_size for path in (engine.signals.folder / name).iterdir())
    return Published(
        products=len(seen),
        queries=len({query for query, _ in pairs}),
        pairs=len(pairs),
        seconds=seconds,
        folder_mib=size / 2**20,
    )


def _counts(rng: np.random.Generator, rows: int, names: Sequence[str]) -> NDArray[np.float32]:
    """Numbers from 100 on: enough impressions to be no longer new."""
    return 100 + 900 * rng.random((rows, len(names)), np.float32)


if __name__ == "__main__":
    log_to_stderr()
    asked = [BenchQuery(**raw) for raw in orjson.loads(sys.stdin.buffer.read())]
    sys.stdout.buffer.write(orjson.dumps(asdict(publish(Path(sys.argv[1]), int(sys.argv[2]), asked))))
