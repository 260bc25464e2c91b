import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pytest_django.fixtures import Settings

from vitrina.discovery.training import served
from vitrina.discovery.training.errors import ServedLogDamaged
from vitrina.discovery.training.rows import SERVED_SCHEMA, matrix_of, of_answer
from vitrina.discovery.training.served_files import Segment, read_day
from vitrina.kernel import clock
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.types import FormedQuery, Hit, SearchPage, Served

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = NOON.date()
NEXT_DAY = DAY + timedelta(days=1)
RANDOM = np.random.default_rng(3)


def page(
    query_id: str = "q1", *, products: tuple[str, ...] = ("a", "b", "c"), asked: bool = True
) -> SearchPage:
    values = RANDOM.normal(size=(len(products), len(SCHEMA))).astype(np.float32)
    return SearchPage(
        query_id=query_id,
        query=FormedQuery(typed="bag", text="bag", language="en", groups=()),
        hits=tuple(Hit(product_id=it, place=place, score=0.1) for place, it in enumerate(products, start=25)),
        total=99,
        matched_all=99,
        page=2,
        page_size=24,
        query_key="w:bag",
        model="v000002",
        served=Served(product_ids=products, values=values, signals_version="s-7") if asked else None,
    )


def log_and_compact(*pages: SearchPage, at: datetime = NOON) -> None:
    with clock.frozen(at):
        for it in pages:
            served.note(it)
        served.flush()
    served.stop_writing()
    with clock.frozen(NOON + timedelta(days=1)):
        served.compact(until=NEXT_DAY)


def rows(day: date = DAY) -> pa.Table:
    return read_day(served.folder().day_files()[day])


def test_what_the_model_saw_comes_back_to_the_bit() -> None:
    noted = page()
    log_and_compact(noted)
    assert noted.served is not None
    assert matrix_of(rows()).tobytes(order="C") == noted.served.values.tobytes(order="C")
    assert rows().select(["at", "query_id", "query_key", "product", "position", "model"]).to_pylist() == [
        {
            "at": NOON,
            "query_id": "q1",
            "query_key": "w:bag",
            "product": product,
            "position": position,
            "model": "v000002",
        }
        for product, position in (("a", 25), ("b", 26), ("c", 27))
    ]


def test_what_was_not_asked_for_is_not_logged() -> None:
    log_and_compact(page(asked=False))
    assert served.folder().day_files() == {}


def test_compacting_again_changes_nothing() -> None:
    log_and_compact(page("q1"), page("q2"))
    before = rows()
    assert served.compact(until=NEXT_DAY) == 0
    log_and_compact(page("q3", products=("z",)))
    assert rows().filter(pa.compute.not_equal(rows()["query_id"], "q3")).equals(before)


def test_a_compaction_killed_before_it_deleted_its_segments_counts_nothing_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(Path, "unlink", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            log_and_compact(page())
    assert rows().num_rows == 3
    assert served.compact(until=NEXT_DAY) == 1
    assert rows().num_rows == 3


def test_a_segment_that_is_still_written_is_left_alone() -> None:
    with clock.frozen(NOON):
        served.note(page())
        served.flush()
    assert served.compact(until=NEXT_DAY) == 0
    served.stop_writing()
    assert served.compact(until=NEXT_DAY) == 1


def test_each_row_goes_to_its_own_day() -> None:
    with clock.frozen(NOON.replace(hour=23, minute=59)):
        served.note(page("q1"))
    log_and_compact(page("q2"), at=NOON + timedelta(hours=12))
    assert {day: read_day(path).num_rows for day, path in served.folder().day_files().items()} == {
        DAY: 3,
        NEXT_DAY: 3,
    }


@pytest.mark.parametrize("kept_bytes", [0, 10, -1, -500])
def test_a_segment_is_read_up_to_where_it_is_cut_off(kept_bytes: int) -> None:
    with clock.frozen(NOON):
        served.note(page("q1"))
        served.flush()
        served.note(page("q2"))
        served.flush()
    served._segment._file.close()  # type: ignore[union-attr] - killed: the stream's end was never written
    served._segment = None
    [path] = served.folder().segments.glob("*.arrows")
    path.write_bytes(path.read_bytes()[:kept_bytes])
    served.compact(until=NEXT_DAY)
    kept = set(rows()["query_id"].to_pylist()) if served.folder().day_files() else set()
    assert kept == {0: set(), 10: set(), -1: {"q1"}, -500: {"q1"}}[kept_bytes]
    assert not path.exists()


def test_after_a_killed_process_all_but_the_last_second_is_there(settings: Settings) -> None:
    script = f"""
import os, django; django.setup()
from django.conf import settings
from pathlib import Path
settings.VITRINA_SERVED = Path({str(settings.VITRINA_SERVED)!r})
from tests.discovery.training.test_served import page
from vitrina.discovery.training import served
served.note(page("written")); served.flush(); served.note(page("lost")); os.kill(os.getpid(), 9)
"""
    environment = {"DJANGO_SETTINGS_MODULE": "vitrina.project.trial_settings", "PATH": "/usr/bin:/bin"}
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], env={**environment, "PYTHONPATH": f"{root}:{root}/src"}
    )
    assert done.returncode == -9
    today = datetime.now(UTC).date()
    served.compact(until=today)
    assert set(rows(today)["query_id"].to_pylist()) == {"written"}


def test_a_day_that_is_full_is_not_logged_further(settings: Settings) -> None:
    settings.VITRINA_SERVED_MEGABYTES, settings.VITRINA_SERVED_PERCENT = 0.001, 100
    with clock.frozen(NOON):
        assert served.wanted()
        served.note(page("q1"))
        assert served.flush() == 1
        served.note(page("q2"))
        assert served.flush() == 0
        assert not served.wanted()
    with clock.frozen(NOON + timedelta(days=1)):
        assert served.wanted()


def test_a_folder_that_cannot_be_written_breaks_nothing(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings.VITRINA_SERVED = tmp_path / "file"
    served.note(page())
    served.stop_writing()


def test_a_damaged_day_is_named() -> None:
    log_and_compact(page())
    path = served.folder().day_files()[DAY]
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(ServedLogDamaged, match=path.name):
        read_day(path)


def test_other_features_are_counted_and_not_read() -> None:
    log_and_compact(page())
    path = served.folder().day_files()[DAY]
    path.rename(path.with_name(f"{DAY}-0123456789abcdef.parquet"))
    assert served.folder().day_files() == {}
    assert served.folder().outdated() == 1


def test_a_segment_of_other_features_is_passed_over(tmp_path: Path) -> None:
    path = served.folder().segments / f"{DAY}-1-00.arrows"
    path.parent.mkdir(parents=True)
    with pa.ipc.new_stream(path, pa.schema([("a", pa.int8())])) as stream:
        stream.write_table(pa.table({"a": pa.array([1], pa.int8())}))
    served.compact(until=NEXT_DAY)
    assert served.folder().day_files() == {}


def test_old_days_are_forgotten(settings: Settings) -> None:
    settings.VITRINA_SERVED_DAYS = 30
    log_and_compact(page())
    with clock.frozen(NOON + timedelta(days=30)):
        served.compact()
    assert list(served.folder().day_files()) == [DAY]
    with clock.frozen(NOON + timedelta(days=31)):
        served.compact()
    assert served.folder().day_files() == {}


def test_many_rows_at_once_go_the_same_way() -> None:
    noted = page()
    assert noted.served is not None
    at = np.datetime64("2026-11-20T08:00", "us")
    table = of_answer(
        noted.served, positions=[1, 2, 3], query_ids=["x", "y"], at=[at, at], query_key="w:bag", model="prior"
    )
    served.write_days(table)
    served.write_days(table)
    assert rows().schema.equals(SERVED_SCHEMA)
    assert rows()["query_id"].to_pylist() == ["x", "x", "x", "y", "y", "y"]
    assert np.array_equal(matrix_of(rows()), np.tile(noted.served.values, (2, 1)))
    assert pq.read_metadata(served.folder().day_files()[DAY]).num_rows == 6


def test_a_share_is_the_same_share_always() -> None:
    ids = [f"{number:016x}" for number in range(20_000)]
    drawn = served.sampled(ids, percent=20)
    assert np.array_equal(drawn, served.sampled(ids, percent=20))
    assert drawn.mean() == pytest.approx(0.2, abs=0.01)
    assert (served.sampled(ids, percent=100)).all()
    assert (drawn <= served.sampled(ids, percent=30)).all()


def test_a_segment_cannot_be_begun_twice(tmp_path: Path) -> None:
    one, other = Segment(tmp_path, day=DAY), Segment(tmp_path, day=DAY)
    assert one.path != other.path
    one.close()
    other.close()
