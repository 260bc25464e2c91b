"""Measures search: builds an index of generated products, reads it in fresh processes, and on the web."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import orjson

from vitrina import __version__
from vitrina.kernel.errors import VitrinaError
from vitrina.project.bench import building
from vitrina.project.bench.behaviour import Published
from vitrina.project.bench.building import Built
from vitrina.project.bench.catalogue import GeneratedCatalogue
from vitrina.project.bench.noise_model import DEPTH, TREES
from vitrina.project.bench.process import Memory, processor
from vitrina.project.bench.queries import KINDS, BenchQuery, make_queries
from vitrina.project.bench.reading import WARM_UP, Reading, Timing
from vitrina.project.bench.web_speed import WebReading, read_over_http
from vitrina.search.features.declarations import SCHEMA

SAMPLE = 60_000
"""From so many products the queries are made."""


class BenchFailed(VitrinaError):
    """A process of the benchmark ended early; what it said stands above."""

    code = "bench_failed"
    template = "The benchmark's process '%(what)s' ended with %(status)s."


@dataclass(frozen=True, slots=True)
class SpeedReport:
    """All that was measured, and on what.

    `alone`: the four stages and nothing else: memory, start, what the web adds. `with_facets`: the same with
    facets counted. `beside_floor`: latencies and ratio.
    """

    at: str
    version: str
    processor: str
    cores: int
    python: str
    features: int
    trees: int
    depth: int
    built: Built
    published: Published
    alone: Reading
    with_facets: Reading
    beside_floor: Reading
    web: WebReading | None


def measure(
    *,
    products: int,
    queries_per_kind: int,
    folder: Path | None,
    with_web: bool,
    tell: Callable[[str], None],
) -> SpeedReport:
    """Do all of it. `folder` is kept, and used again where it holds an index of this size; without one, a
    temporary folder is used. `tell` is told what happens. Raises `BenchFailed`, `ServerSilent`."""
    with nullcontext(str(folder)) if folder else tempfile.TemporaryDirectory(prefix="vitrina-bench-") as name:
        home = Path(name)
        home.mkdir(parents=True, exist_ok=True)
        built = building.read_stamp(home, products=products)
        if built is None:
            tell(f"Indexing {products:,} products in {home}")
            run_module("building", str(home), str(products))
            built = building.read_stamp(home, products=products)
            assert built is not None
        tell("Making queries")
        queries = _queries(products, queries_per_kind)
        tell("Publishing behaviour of all products, and after each of the queries")
        asked = orjson.dumps([asdict(query) for query in queries])
        published = Published(**orjson.loads(run_module("behaviour", str(home), str(products), asked=asked)))
        tell(f"Asking {len(queries):,} queries in a fresh process")
        alone = _read(home, queries, "alone")
        tell("Asking them again, with facets")
        with_facets = _read(home, queries, "with-facets")
        tell("Asking them again, each with the floor beside it")
        beside_floor = _read(home, queries, "with-floor")
        web = None
        if with_web:
            tell("Asking them over HTTP")
            run_module("shopping", asked=orjson.dumps(alone.shown), home=home)
            web = read_over_http(home, queries, warm_up=WARM_UP)
    return SpeedReport(
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        processor=processor(),
        cores=os.cpu_count() or 1,
        python=sys.version.split()[0],
        features=len(SCHEMA),
        trees=TREES,
        depth=DEPTH,
        built=built,
        published=published,
        alone=replace(alone, shown=[]),
        with_facets=replace(with_facets, shown=[]),
        beside_floor=replace(beside_floor, shown=[]),
        web=web,
    )


def _queries(products: int, per_kind: int) -> list[BenchQuery]:
    catalogue = GeneratedCatalogue(products)
    per_kind += -(-WARM_UP // len(KINDS))
    return make_queries(catalogue.sample(min(SAMPLE, products)), per_kind=per_kind)


def _read(home: Path, queries: list[BenchQuery], how: str) -> Reading:
    raw = orjson.loads(
        run_module("reading", str(home), how, asked=orjson.dumps([asdict(it) for it in queries]))
    )
    return Reading(
        **{
            **raw,
            "memory": Memory(**raw["memory"]) if raw["memory"] else None,
            "timings": [Timing(**timing) for timing in raw["timings"]],
        }
    )


def run_module(module: str, *arguments: str, asked: bytes = b"", home: Path | None = None) -> bytes:
    """Run one of the benchmark's modules as a process and return what it prints; its progress goes to our
    standard error. `home`: the shop it works on. Raises `BenchFailed`."""
    command = [sys.executable, "-m", f"vitrina.project.bench.{module}", *arguments]
    # An installed program has its modules compiled; some build environments forbid Python to keep that.
    environment = {name: it for name, it in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if home:
        environment["VITRINA_HOME"] = str(home)
    done = subprocess.run(command, input=asked, stdout=subprocess.PIPE, check=False, env=environment)
    if done.returncode:
        raise BenchFailed(what=module, status=done.returncode)
    return done.stdout
