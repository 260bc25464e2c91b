"""Noting and writing: cheap, durable, bounded, and never a reason to fail."""

import json
import logging
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from tests.insight.tracking.conftest import NOW
from tests.insight.tracking.telling import action, actor, at, page

from vitrina.insight.tracking import queries, segments, services
from vitrina.insight.tracking.buffer import Buffer
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.segments import Segments, read_lines, take
from vitrina.insight.tracking.types import EventKind
from vitrina.kernel import clock

Stored = Callable[..., list[dict[str, Any]]]


def lines() -> list[dict[str, Any]]:
    """What lies in the files that are being written."""
    folders = Folders.of_shop()
    return [json.loads(line) for path in folders.lines(folders.segments) for line in read_lines(path)]


def test_a_page_is_one_line() -> None:
    services.note_page(page("tote", "clutch"))
    assert lines() == []
    assert services.flush() == 1
    (line,) = lines()
    assert [shown["product"] for shown in line["page"]["products"]] == ["tote", "clutch"]
    assert services.flush() == 0


@pytest.mark.parametrize(
    "told", [action("\ud800"), action("tote", units=1 << 70), action("tote", at="yesterday"), None]
)
def test_what_cannot_be_noted_is_lost_and_raises_nothing(told: Any, caplog: pytest.LogCaptureFixture) -> None:
    services.note_action(told)
    services.note_action(action("tote"))
    with caplog.at_level(logging.WARNING):
        services._write_quietly()
    assert len(lines()) == 1
    assert services._buffer.take_lost() == 0


def test_a_full_buffer_counts_what_it_loses() -> None:
    buffer = Buffer(capacity_bytes=10)
    day = date(2026, 11, 21)
    for _ in range(3):
        buffer.add(day, b"1234\n")
    assert buffer.take() == {day: [b"1234\n"] * 2}
    assert buffer.take_lost() == 1
    buffer.add(day, b"1234\n")
    assert buffer.take() == {day: [b"1234\n"]}


def test_what_cannot_be_written_stays_noted_and_is_written_once(
    monkeypatch: pytest.MonkeyPatch, stored: Stored
) -> None:
    services.note_action(action("tote", at=at(days=-1)))
    services.note_action(action("tote"))
    written = segments._write_synced

    def fail_today(file: int, data: bytes) -> None:
        if at().date().isoformat().encode() in data:
            raise OSError("the disk is full")
        written(file, data)

    with monkeypatch.context() as broken:
        broken.setattr(segments, "_write_synced", fail_today)
        with pytest.raises(OSError, match="full"):
            services.flush()
    services.flush()
    services.compact()
    assert [row["day"] for row in stored()] == [20777, 20778]


def test_a_write_that_fails_half_way_leaves_no_half_a_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = Segments(tmp_path)
    day = date(2026, 11, 21)
    files.append(day, [b"one\n"])

    def fail(_: int) -> None:
        raise OSError("the disk is gone")

    with monkeypatch.context() as broken:
        broken.setattr(segments.os, "fsync", fail)
        with pytest.raises(OSError, match="gone"):
            files.append(day, [b"two\n"])
    files.append(day, [b"three\n"])
    (path,) = tmp_path.iterdir()
    assert path.read_bytes() == b"one\nthree\n"


def test_files_rotate_by_size_and_by_age(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = Segments(tmp_path)
    day = date(2026, 11, 21)
    for limit in ("SEGMENT_BYTES_MAX", "SEGMENT_SECONDS_MAX"):
        files.append(day, [b"one\n"])
        before = len(list(tmp_path.iterdir()))
        with monkeypatch.context() as small:
            small.setattr(segments, limit, 0)
            files.append(day, [b"two\n"])
        assert len(list(tmp_path.iterdir())) == before + 1


def test_a_file_that_is_taken_is_written_to_no_more(tmp_path: Path) -> None:
    files = Segments(tmp_path / "segments")
    day = date(2026, 11, 21)
    files.append(day, [b"one\n"])
    (path,) = (tmp_path / "segments").iterdir()
    taken = take(path, into=tmp_path / "taken")
    assert take(path, into=tmp_path / "taken") is None
    files.append(day, [b"two\n"])
    assert taken is not None
    assert taken.read_bytes() == b"one\n"
    (other,) = (tmp_path / "segments").iterdir()
    assert (other.name != taken.name, other.read_bytes()) == (True, b"two\n")


def test_a_clock_that_jumps_about_holds_few_files(tmp_path: Path) -> None:
    files = Segments(tmp_path)
    for days in (*range(20), *range(20)):
        files.append(date(2026, 1, 1) + timedelta(days=days), [b"one\n"])
    assert len(files._open) <= 5
    assert sum(path.read_bytes().count(b"\n") for path in tmp_path.iterdir()) == 40


def test_the_writer_writes_by_itself_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "WRITE_EVERY_SECONDS", 0.001)
    services.keep_writing()
    services.keep_writing()
    try:
        services.note_action(action("tote"))
    finally:
        services.stop_writing()
    assert len(lines()) == 1


def test_house_is_kept_a_little_after_midnight(stored: Stored, settings: Settings) -> None:
    settings.VITRINA_EVENTS_DAYS = 10
    services.note_page(page("tote"))
    services.flush()
    midnight = NOW.replace(hour=0) + timedelta(days=1)
    for minutes, days in ((-1, 0), (10, 0), (20, 1)):
        with clock.frozen(midnight + timedelta(minutes=minutes)):
            services.keep_house()
        assert queries.log_state().days == days
    services.note_action(action("tote", at=at(days=10)))
    services.flush()
    with clock.frozen(NOW + timedelta(days=12)):
        assert services.keep_house() == 1
        assert services.keep_house() == 0
    assert [row["kind"] for row in stored()] == ["view"]


def test_only_the_shopper_who_asks_is_erased(stored: Stored) -> None:
    def told(shopper: str, session: str, days: int, query_id: str) -> None:
        who = actor(session=session, shopper=shopper)
        services.note_page(page("tote", actor=who, at=at(days=days), query_id=query_id))

    for days in (-2, -1):
        told("k1", "s1", days, f"a{days}")
        told("k2", "s2", days, f"b{days}")
    told("k1", "s1", -3, "a")
    services.compact()
    told("k1", "s1", 0, "late")
    told("k2", "s2", 0, "later")
    told("", "", 0, "nobody")
    assert services.erase_shopper("k1") == 4
    assert services.erase_shopper("k1") == 0
    assert services.erase_shopper("") == 0
    services.compact()
    assert sorted(row["shopper"] for row in stored()) == ["", "k2", "k2", "k2"]
    assert queries.log_state().days == 3


def test_erasing_keeps_what_a_file_was_made_from(stored: Stored) -> None:
    """Else lines whose deletion was cut short would count a second time."""
    services.note_page(page("tote"))
    services.note_page(page("tote", query_id="q2", actor=actor(shopper="k2")))
    services.flush()
    folders = Folders.of_shop()
    (path,) = folders.lines(folders.segments)
    whole = path.read_bytes()
    services.compact()
    (folders.taken / path.name).write_bytes(whole)
    assert services.erase_shopper("k2") == 1
    (folders.taken / path.name).write_bytes(whole)
    services.compact()
    assert [row["query_id"] for row in stored()] == ["q1"]


def test_sessions_are_forgotten_by_prefix(stored: Stored) -> None:
    services.note_page(page("tote", actor=actor(session="sim-1")))
    services.note_page(page("clutch", query_id="q2"))
    services.compact()
    assert services.forget_sessions("sim-") == 1
    assert [row["product"] for row in stored()] == ["clutch"]


def test_an_order_of_the_last_second_is_erased_a_little_later() -> None:
    services.ask_erasure("k1")
    services.ask_erasure("k1")
    assert queries.log_state().erasures == 1
    moment = next(iter(Folders.of_shop().requests())).stat().st_mtime
    asked_at = NOW.fromtimestamp(moment, tz=NOW.tzinfo)
    assert services.keep_house(now=asked_at + timedelta(seconds=1)) == 0
    assert services.keep_house(now=asked_at + timedelta(seconds=3)) == 1
    assert queries.log_state().erasures == 0


def test_every_kind_of_event_can_be_told(stored: Stored) -> None:
    for kind in EventKind:
        if kind is not EventKind.IMPRESSION:
            services.note_action(action("tote", kind))
    services.compact()
    assert {row["kind"] for row in stored()} == set(EventKind) - {EventKind.IMPRESSION}
