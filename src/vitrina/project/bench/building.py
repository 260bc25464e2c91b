"""Builds the benchmark's index in a process of its own.

`python -m vitrina.project.bench.building FOLDER PRODUCTS`
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from vitrina.project.bench.catalogue import GeneratedCatalogue
from vitrina.project.bench.noise_model import publish_noise_model
from vitrina.project.bench.process import log_to_stderr, own_memory
from vitrina.project.cli.progress import shown_progress
from vitrina.search import Engine
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.storage.generation import FORMAT_VERSION
from vitrina.search.types import Product

STAMP = "built.json"


@dataclass(frozen=True, slots=True)
class Built:
    """How the index came about.

    `features`: hash of the features that the noise model knows. `index_seconds` leaves out
    `generating_seconds`, the time that inventing the products took. `folder_mib`: the index on disk.
    `peak_mib`: the indexing process's resident memory. `index_format`: version of the index's files.
    """

    products: int
    features: str
    index_seconds: float
    generating_seconds: float
    folder_mib: float
    peak_mib: float | None
    index_format: int = 1


def read_stamp(folder: Path, *, products: int) -> Built | None:
    """What was built in `folder` earlier, if it is of this size and its model knows the present features."""
    path = folder / STAMP
    if not path.exists():
        return None
    built = Built(**orjson.loads(path.read_bytes()))
    same = (built.products, built.features, built.index_format) == (products, SCHEMA.hash, FORMAT_VERSION)
    return built if same else None


def build(folder: Path, products: int) -> Built:
    """Index `products` generated products into `folder`/index; publish the noise model in `folder`/models."""
    publish_noise_model(folder / "models")
    catalogue = GeneratedCatalogue(products)
    generating = 0.0

    def timed() -> Iterator[Product]:
        nonlocal generating
        stream = catalogue.products()
        while True:
            began = time.perf_counter()
            product = next(stream, None)
            generating += time.perf_counter() - began
            if product is None:
                return
            yield product

    engine = Engine.open(folder / "index", models=folder / "models")
    began = time.perf_counter()
    with shown_progress() as progress:
        engine.rebuild(timed(), progress=progress, total=products)
    seconds = time.perf_counter() - began
    memory = own_memory()
    size = sum(path.stat().st_size for path in (folder / "index").rglob("*") if path.is_file())
    built = Built(
        products=products,
        features=SCHEMA.hash,
        index_seconds=seconds - generating,
        generating_seconds=generating,
        folder_mib=size / 2**20,
        peak_mib=memory.peak if memory else None,
        index_format=FORMAT_VERSION,
    )
    (folder / STAMP).write_bytes(orjson.dumps(asdict(built)))
    return built


if __name__ == "__main__":
    log_to_stderr()
    build(Path(sys.argv[1]), int(sys.argv[2]))
