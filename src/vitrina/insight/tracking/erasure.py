"""Erases events of those who ask for it. Every file is replaced at once, so that a process killed half-way
leaves each either as it was or erased; the request stays until all are."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from vitrina.insight.tracking.days import settle
from vitrina.insight.tracking.events import SessionsErased, ShoppersErased, sessions_erased, shoppers_erased
from vitrina.insight.tracking.folders import Folders, day_of
from vitrina.insight.tracking.lines import shopper_of
from vitrina.insight.tracking.locking import alone
from vitrina.insight.tracking.segments import rewriting
from vitrina.insight.tracking.tables import read_part, sources_of, write_part
from vitrina.search.storage.files import sync_folder, write_atomically

Doomed = Callable[[pa.ChunkedArray], pa.ChunkedArray]
"""Says of each value of a column whether its row is to go."""


def ask_erasure(shopper: str) -> None:
    """Have a worker erase all events of the shopper with this key, within seconds. Raises `OSError`."""
    folder = Folders.of_shop().forget
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / hashlib.sha256(shopper.encode()).hexdigest(), shopper.encode())


def erase_asked(*, before: datetime) -> int:
    """Erase the events of all who asked for it before that moment: since then every process wrote down what
    it had noted. Returns how many asked. Raises `EventsBusy`, `EventsDamaged`."""
    asked = [path for path in Folders.of_shop().requests() if path.stat().st_mtime <= before.timestamp()]
    if asked:
        erase_shoppers(frozenset(path.read_text() for path in asked))
        for path in asked:
            path.unlink()
    return len(asked)


def erase_shoppers(shoppers: frozenset[str]) -> int:
    """Erase all that is written of these shoppers; returns how many lines and events that were."""
    folders = Folders.of_shop()
    keys = pa.array(sorted(shoppers - {""}), pa.string())
    with alone(folders):
        _settle_all(folders)
        lines = sum(
            _erase_lines(path, shoppers - {""})
            for folder in (folders.segments, folders.taken, folders.aside)
            for path in folders.lines(folder)
        )
        erased = lines + _erase_events(
            folders, column="shopper", doomed=lambda values: pc.is_in(values, value_set=keys)
        )
    shoppers_erased.announce(ShoppersErased(shoppers))
    return erased


def erase_sessions(prefix: str) -> int:
    """Erase the compacted events of sessions whose keys begin with `prefix`; returns how many."""
    folders = Folders.of_shop()
    with alone(folders):
        _settle_all(folders)
        erased = _erase_events(
            folders, column="session", doomed=lambda values: pc.starts_with(values, pattern=prefix)
        )
    sessions_erased.announce(SessionsErased(prefix))
    return erased


def _settle_all(folders: Folders) -> None:
    """So that a part that loses all of its events may go: nothing needs to know any more what it was made
    from."""
    for day in {day_of(path.name) for path in folders.lines(folders.taken)}:
        settle(folders, day)


def _erase_lines(path: Path, shoppers: frozenset[str]) -> int:
    try:
        with rewriting(path) as lines:
            kept = [line for line in lines if shopper_of(line) not in shoppers]
            erased = len(lines) - len(kept)
            lines[:] = kept
    except FileNotFoundError:
        return 0
    return erased


def _erase_events(folders: Folders, *, column: str, doomed: Doomed) -> int:
    return sum(
        _erase_from(part, column, doomed) for day in folders.known_days() for part in folders.parts(day)
    )


def _erase_from(part: Path, column: str, doomed: Doomed) -> int:
    erased: int = pc.sum(doomed(read_part(part, columns=[column])[column])).as_py() or 0
    if not erased:
        return 0
    table = read_part(part)
    kept = table.filter(pc.invert(doomed(table[column])))
    if len(kept):
        write_part(part, kept, sources=sorted(sources_of(part)))
    else:
        part.unlink()
        sync_folder(part.parent)
    return erased
