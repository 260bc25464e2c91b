"""`kill -9` at any moment: the last committed index opens, nothing is lost, readers are always served.

A child process changes the index in an endless, counted loop and is killed at a random moment, again and
again, while another child keeps asking. After each kill the parent looks at what is there, then goes on where
the child stopped.
"""

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from tests.search.storage.builders import a_number, a_product, a_reader, an_indexer, words

from vitrina.search.indexing import Indexer
from vitrina.search.retrieval.protocol import LiveClause
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.types import LiveUpdate, Product

PRODUCTS = 400
BATCH = 25
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.search.test_kill"])
_LONGEST_LIFE_SECONDS = 0.5


def _product(number: int, version: int) -> Product:
    return a_product(
        f"p{number}",
        f"all version{version}",
        attributes=(a_number("size", number % 7),),
        live={"price_minor": float(number), "stock_units": float(version)},
    )


def _all_products(version: int) -> Iterator[Product]:
    return (_product(number, version) for number in range(PRODUCTS))


# ------------------------------------------------------------------------------------------ the children


def _index_forever(folder: Path, version: int, said: Connection) -> None:
    """Index all products in batches, and tell of each batch that was committed."""
    indexer = an_indexer(folder)
    said.send("ready")
    while True:
        version += 1
        for start in range(0, PRODUCTS, BATCH):
            indexer.index([_product(number, version) for number in range(start, start + BATCH)])
            said.send((version, start))


def _rebuild_forever(folder: Path, version: int, said: Connection) -> None:
    """Rebuild the index, with a change of it in the middle of each rebuild."""
    indexer, other = an_indexer(folder), an_indexer(folder)
    said.send("ready")

    def products(version: int) -> Iterator[Product]:
        yield from (_product(number, version) for number in range(PRODUCTS // 2))
        other.update([LiveUpdate("p0", {"price_minor": 1_000.0 + version})])
        said.send((version, 0))
        yield from (_product(number, version) for number in range(PRODUCTS // 2, PRODUCTS))

    while True:
        version += 1
        indexer.rebuild(products(version))
        said.send((version, 1))


def _read_forever(folder: Path, stop: "multiprocessing.synchronize.Event", said: Connection) -> None:
    """Ask all the time; tell how often, and of the first wrong answer."""
    reader, asked = a_reader(an_indexer(folder)), 0
    try:
        while not stop.is_set():
            _check_whole(reader.current())
            asked += 1
        said.send((asked, ""))
    except BaseException as error:
        said.send((asked, f"{type(error).__name__}: {error}"))
        raise


# ---------------------------------------------------------------------------------------------- the checks


def _check_whole(snapshot: Snapshot) -> None:
    """Every product is there once, and whole, whatever its version."""
    everything = snapshot.query(words("all"))
    found = snapshot.retriever.candidates(everything, limit=2 * PRODUCTS)
    assert found.total == PRODUCTS
    assert {*snapshot.product_ids(found.rows)} == {f"p{number}" for number in range(PRODUCTS)}
    dear = snapshot.query(words("all"), clauses=(LiveClause("price_minor", 1, None),))
    assert snapshot.retriever.count(dear) >= PRODUCTS - 1
    assert snapshot.forward_offsets[found.rows.max() + 1] <= len(snapshot.forward_tokens)


def _versions(snapshot: Snapshot) -> dict[str, int]:
    found = snapshot.retriever.candidates(snapshot.query(words("all")), limit=2 * PRODUCTS)
    stock = list(snapshot.views.live[found.rows, 3].astype(int))
    return dict(zip(snapshot.product_ids(found.rows), stock, strict=True))


def _heard(said: Connection) -> list[tuple[int, int]]:
    messages = []
    while said.poll():
        try:
            messages.append(said.recv())
        except EOFError:
            break
    return messages


class Murders:
    """Runs a child on a folder and kills it, again and again, while a reader looks on."""

    def __init__(self, folder: Path, child: Callable[[Path, int, Connection], None]) -> None:
        self.folder = folder
        self.child = child
        self.dice = random.Random(7)
        self.indexer: Indexer = an_indexer(folder)
        self.indexer.index(_all_products(0))

    def run(self, times: int, check: Callable[[list[tuple[int, int]]], int]) -> None:
        """`check` gets what the victim said it had done, and returns the version to go on from."""
        stop = _PROCESSES.Event()
        ear, mouth = _PROCESSES.Pipe(duplex=False)
        reader = _PROCESSES.Process(target=_read_forever, args=(self.folder, stop, mouth))
        reader.start()
        try:
            version = 0
            for _ in range(times):
                version = check(self._murder(version))
        finally:
            stop.set()
            answer = ear.recv() if ear.poll(60) else (0, "the reader hung")
            reader.join()
        asked, wrong = answer
        assert wrong == ""
        assert asked > times

    def _murder(self, version: int) -> list[tuple[int, int]]:
        ear, mouth = _PROCESSES.Pipe(duplex=False)
        victim = _PROCESSES.Process(target=self.child, args=(self.folder, version, mouth))
        victim.start()
        mouth.close()
        assert ear.recv() == "ready"
        time.sleep(self.dice.uniform(0, _LONGEST_LIFE_SECONDS))
        victim.kill()
        victim.join()
        return _heard(ear)


# ----------------------------------------------------------------------------------------------- the tests


def _killed_while_indexing(folder: Path, times: int) -> None:
    murders = Murders(folder, _index_forever)

    def check(said: list[tuple[int, int]]) -> int:
        snapshot = a_reader(murders.indexer).current()
        _check_whole(snapshot)
        versions = _versions(snapshot)
        for version, start in said:
            for number in range(start, start + BATCH):
                assert versions[f"p{number}"] >= version
        last = max(versions.values())
        murders.indexer.index(_all_products(last))
        assert set(_versions(a_reader(murders.indexer).current()).values()) == {last}
        return last

    murders.run(times, check)


def _killed_while_rebuilding(folder: Path, times: int) -> None:
    murders = Murders(folder, _rebuild_forever)

    def check(said: list[tuple[int, int]]) -> int:
        snapshot = a_reader(murders.indexer).current()
        _check_whole(snapshot)
        (live_version,) = set(_versions(snapshot).values())
        finished = [version for version, stage in said if stage == 1]
        changed = [version for version, stage in said if stage == 0]
        assert live_version >= max(finished, default=0)
        price = snapshot.numbers_of(snapshot.retriever.row_of("p0") or 0, "p0").live["price_minor"]
        assert price >= 1_000.0 + max(changed, default=-1_000)
        report = murders.indexer.rebuild(_all_products(live_version))
        assert report.indexed == PRODUCTS
        assert murders.indexer.folder.building() is None
        assert len(list(folder.glob("gen-*"))) <= 2
        return max([live_version, *changed])

    murders.run(times, check)


@pytest.mark.parametrize("scenario", [_killed_while_indexing, _killed_while_rebuilding])
def test_a_few_kills(tmp_path: Path, scenario: Callable[[Path, int], None]) -> None:
    scenario(tmp_path / "index", 3)


@pytest.mark.kill
@pytest.mark.parametrize("scenario", [_killed_while_indexing, _killed_while_rebuilding])
def test_twenty_kills(tmp_path: Path, scenario: Callable[[Path, int], None]) -> None:
    scenario(tmp_path / "index", 20)
