"""Asks the benchmark's queries in a fresh process on one core.

`python -m vitrina.project.bench.reading FOLDER HOW < queries.json > reading.json`. HOW is "alone": the four
stages and nothing else; "with-facets": counted, too, as the shop's pages have them; or "with-floor": each
query with its floor right after it.
"""

import sys
import time

_PROCESS_BEGAN = time.perf_counter()

from contextlib import nullcontext  # noqa: E402
from dataclasses import asdict, dataclass, field  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

import orjson  # noqa: E402

from vitrina.project.bench.process import Memory, log_to_stderr, own_memory, use_one_core  # noqa: E402
from vitrina.project.bench.queries import BenchQuery, Kind  # noqa: E402
from vitrina.search import Engine  # noqa: E402
from vitrina.search.settings import SearchSettings  # noqa: E402
from vitrina.search.types import SearchPage, SearchRequest  # noqa: E402

if TYPE_CHECKING:
    from vitrina.project.bench.floor import Floor

WARM_UP = 60
"""So many queries are asked first and not counted; none is asked twice."""


EXPLAINED = 120
"""So many of the answers are explained, too."""

TRIAL_SEED = "bench"
"""Every page has fair trials and tells what was served, as in a shop that learns."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One query, in milliseconds: the whole, each stage, and the floor's two parts where it was measured."""

    kind: Kind
    words: int
    total: int
    whole_ms: float
    stages_ms: dict[str, float] = field(default_factory=dict)
    retrieval_floor_ms: float = 0.0
    scoring_floor_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """`import_seconds`: loading Python's modules; `open_seconds`: from there to the first answer. `memory`:
    after all queries; None where the system does not tell. `shown`: the products on the pages.
    `explained_ms`: how long the explanation of one product took, for some of the queries."""

    import_seconds: float
    open_seconds: float
    memory: Memory | None
    timings: list[Timing]
    shown: list[str]
    explained_ms: list[float] = field(default_factory=list)


def read(
    folder: Path, queries: list[BenchQuery], *, with_floor: bool = False, with_facets: bool = False
) -> Reading:
    """Open the index in `folder` and ask all `queries` once, on one core."""
    use_one_core()
    imported = time.perf_counter()
    engine = Engine.open(folder / "index", models=folder / "models")
    engine.search(SearchRequest(text=queries[0].text))
    opened = time.perf_counter()
    floor = _open_floor(folder) if with_floor else None
    with floor.watching() if floor else nullcontext():
        answers = [_ask(engine, floor, query, facets=with_facets) for query in queries]
    memory = own_memory()
    pages = [page for _, page in answers[:EXPLAINED] if page.hits]
    return Reading(
        import_seconds=imported - _PROCESS_BEGAN,
        open_seconds=opened - imported,
        memory=memory,
        explained_ms=[_explain(engine, page) for page in pages],
        timings=[timing for timing, _ in answers[WARM_UP:]],
        shown=sorted({hit.product_id for _, page in answers for hit in page.hits}),
    )


def _ask(
    engine: Engine, floor: "Floor | None", query: BenchQuery, *, facets: bool
) -> tuple[Timing, SearchPage]:
    request = SearchRequest(text=query.text, facets=facets, served=True, trial_seed=TRIAL_SEED)
    began = time.perf_counter()
    page = engine.search(request)
    whole = time.perf_counter() - began
    retrieval, scoring = floor.measure(page) if floor else (0.0, 0.0)
    timing = Timing(
        kind=query.kind,
        words=len(query.text.split()),
        total=page.total,
        whole_ms=whole * 1e3,
        stages_ms=dict(page.took_ms),
        retrieval_floor_ms=retrieval * 1e3,
        scoring_floor_ms=scoring * 1e3,
    )
    return timing, page


def _explain(engine: Engine, page: SearchPage) -> float:
    """Milliseconds for the explanation of the last product on the page."""
    request = SearchRequest(text=page.query.typed, trial_seed=TRIAL_SEED)
    began = time.perf_counter()
    engine.explain(request, page.hits[-1].product_id)
    return (time.perf_counter() - began) * 1e3


def _open_floor(folder: Path) -> "Floor":
    from vitrina.project.bench.floor import Floor

    generation, model = (
        folder / name / (folder / name / "CURRENT").read_text().strip() for name in ("index", "models")
    )
    return Floor(generation / "text", model, settings=SearchSettings())


if __name__ == "__main__":
    log_to_stderr()
    asked = [BenchQuery(**raw) for raw in orjson.loads(sys.stdin.buffer.read())]
    outcome = read(
        Path(sys.argv[1]),
        asked,
        with_floor=sys.argv[2] == "with-floor",
        with_facets=sys.argv[2] == "with-facets",
    )
    sys.stdout.buffer.write(orjson.dumps(asdict(outcome)))
