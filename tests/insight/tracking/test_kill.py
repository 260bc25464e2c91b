"""`kill -9` at any moment: of what was told, at most the last second is missing, and nothing counts twice.

Children note, compact or erase in an endless loop and are killed at a random moment, again and again; then
the parent compacts what is there and counts.
"""

import multiprocessing
import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from tests.insight.tracking.conftest import NOW
from tests.insight.tracking.telling import action, actor, page

from vitrina.insight.tracking import erasure, queries, services
from vitrina.insight.tracking.tables import read_part
from vitrina.insight.tracking.types import EventKind
from vitrina.kernel import clock

KILLS = 12
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.insight.tracking.kill_preload"])
_LONGEST_LIFE_SECONDS = 0.4
LATER = NOW + timedelta(days=365 * 60)

pytestmark = pytest.mark.kill


def _open(folder: Path) -> None:
    from django.conf import settings

    settings.VITRINA_EVENTS = folder


def _note_forever(folder: Path, name: str, said: Connection) -> None:
    """Note an order, write it, tell of it."""
    _open(folder)
    said.send("ready")
    number = 0
    while True:
        number += 1
        order = f"{name}-{number}"
        services.note_page(page("tote", "clutch", query_id=order, actor=actor(session=name)))
        services.note_action(action("tote", EventKind.ORDER, order_id=order, actor=actor(session=name)))
        services.flush()
        said.send(order)


def _compact_forever(folder: Path, _name: str, said: Connection) -> None:
    _open(folder)
    said.send("ready")
    with clock.frozen(NOW):
        while True:
            services.compact()


def _erase_forever(folder: Path, _name: str, said: Connection) -> None:
    _open(folder)
    said.send("ready")
    with clock.frozen(NOW):
        while True:
            services.ask_erasure("doomed")
            erasure.erase_asked(before=LATER)
            services.note_action(action("doomed", actor=actor(session="x", shopper="doomed")))
            services.compact()


def _live_and_die(folder: Path, jobs: dict[str, Callable[[Path, str, Connection], None]]) -> set[str]:
    """Run the jobs side by side, kill them all; returns the orders that were told to be written."""
    children = []
    for name, job in jobs.items():
        hears, says = _PROCESSES.Pipe(duplex=False)
        child = _PROCESSES.Process(target=job, args=(folder, name, says), daemon=True)
        child.start()
        says.close()
        children.append((child, hears))
    told: set[str] = set()
    for _, hears in children:
        assert hears.recv() == "ready"
    ends_at = time.monotonic() + random.random() * _LONGEST_LIFE_SECONDS
    while time.monotonic() < ends_at:
        told |= {hears.recv() for _, hears in children if hears.poll(0)}
    for child, _ in children:
        child.kill()
    for child, hears in children:
        child.join()
        try:
            while hears.poll(0):
                told.add(hears.recv())
        except (EOFError, OSError):
            pass
    return told


def _count(kind: str) -> Counter[str]:
    parts = queries.event_files()
    return Counter(
        row["order_id"] or row["query_id"] + row["product"]
        for part in parts
        for row in read_part(part).to_pylist()
        if row["kind"] == kind
    )


@pytest.mark.parametrize("others", [{}, {"compacting": _compact_forever}])
def test_what_was_written_counts_once(events_folder: Path, others: dict[str, Callable[..., None]]) -> None:
    told: set[str] = set()
    for kill in range(KILLS):
        told |= _live_and_die(events_folder, {f"a{kill}": _note_forever, f"b{kill}": _note_forever, **others})
        services.compact()
        orders, shown = _count("order"), _count("impression")
        assert told <= set(orders)
        assert set(orders.values()) == set(shown.values()) == {1}
        assert len(shown) >= 2 * len(orders)
    assert queries.log_state().waiting_files == 0


def test_who_asked_to_be_erased_is_whoever_is_killed(events_folder: Path) -> None:
    kept = {f"o{number}" for number in range(50)}
    for number, order in enumerate(sorted(kept)):
        moment = NOW - timedelta(days=number % 3)
        services.note_action(action("tote", EventKind.ORDER, order_id=order, at=moment))
    services.compact()
    for _ in range(KILLS):
        _live_and_die(events_folder, {"erasing": _erase_forever})
        assert set(_count("order")) == kept
    services.ask_erasure("doomed")
    erasure.erase_asked(before=LATER)
    services.compact()
    assert {row["shopper"] for part in queries.event_files() for row in read_part(part).to_pylist()} == {"k1"}
