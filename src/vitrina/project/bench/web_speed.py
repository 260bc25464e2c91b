"""What the web adds: the same queries over HTTP, from one client after the other on one open connection."""

import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from vitrina.project.bench.queries import BenchQuery
from vitrina.project.bench.serving import served, timed_get

PATH = "/api/v1/search?size=24&q="


@dataclass(frozen=True, slots=True)
class WebReading:
    """`start_seconds`: from starting `vitrina serve` to the first answer. `milliseconds`: one per query, as
    the client sees it."""

    start_seconds: float
    milliseconds: list[float]


def read_over_http(home: Path, queries: list[BenchQuery], *, warm_up: int) -> WebReading:
    """Serve the shop in `home` and ask all queries once; the first `warm_up` are not counted. Raises
    `ServerSilent`."""
    began = time.perf_counter()
    with served(home) as server:
        timed_get(server.connection, PATH + quote(queries[0].text))
        started = time.perf_counter() - began
        milliseconds = [timed_get(server.connection, PATH + quote(query.text))[0] for query in queries]
    return WebReading(start_seconds=started, milliseconds=milliseconds[warm_up:])
