from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import Settings
from tests.insight.features.log import LAST_DAY, event, random_log, write_log

from vitrina.insight.frames import FrameSettings, open_frames
from vitrina.insight.metrics import merging, queries, reading
from vitrina.insight.metrics.counting import refresh, survey
from vitrina.insight.metrics.files import MetricsFolder
from vitrina.insight.metrics.merged import sources
from vitrina.insight.metrics.merging import MERGED_DAYS, merge
from vitrina.insight.metrics.rollup import EXCLUDED_SCHEMA
from vitrina.kernel.progress import Silent
from vitrina.search.storage.files import stamp

from .conftest import Told

REFS = ("kettle", "cup", "唱片", "nobody's")

READS: tuple[Callable[[date, int], Any], ...] = (
    lambda until, days: queries.product_funnels(REFS, days=days, until=until),
    lambda until, days: queries.product_funnels(REFS, days=days, until=until, places=False),
    lambda until, days: queries.seller_totals(REFS, days=days, until=until),
    lambda until, days: queries.query_funnels("kettle", days=days, until=until),
    lambda until, days: queries.daily("cup", days=days, until=until),
    lambda until, days: queries.daily("cup", query_key="w:чайник", days=days, until=until),
    lambda until, days: queries.shop_daily(days=days, until=until),
)


def folder() -> MetricsFolder:
    return reading.shop_folder()


def merged_file() -> Path:
    (path,) = folder().merged.iterdir()
    return path


def read_from(*, days: int = 7) -> list[str]:
    """The folders and days of the files out of which the last days are read."""
    found = sources(folder(), since=LAST_DAY - timedelta(days=days - 1), until=LAST_DAY)
    return [path.parent.name if path.parent.name == "merged" else path.stem for path in found]


def merge_again(until: date = LAST_DAY) -> bool:
    return merge(folder(), until=until, progress=Silent())


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Counts of seventy random days."""
    root = tmp_path_factory.mktemp("counted")
    files = write_log(root / "events", random_log(7, 1_500))
    days = [it for it in survey(list(files.values())) if it.day <= LAST_DAY]
    with open_frames(FrameSettings()) as frames:
        refresh(
            days,
            since=days[0].day,
            until=LAST_DAY,
            folder=MetricsFolder(root / "metrics"),
            frames=frames,
            excluded=EXCLUDED_SCHEMA.empty_table(),
            progress=Silent(),
        )
    return root / "metrics"


@hypothesis_settings(max_examples=60, deadline=None)
@given(read=st.sampled_from(READS), ago=st.integers(0, 75), days=st.integers(1, 80))
def test_both_ways_answer_the_same(counted: Path, read: Any, ago: int, days: int) -> None:
    until = LAST_DAY - timedelta(days=ago)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "shop_folder", lambda: MetricsFolder(counted))
        merged = read(until, days)
        patch.setattr(reading, "sources", MetricsFolder.present)
        assert merged == read(until, days)


def test_weeks_of_one_product_are_one_file(told: Told) -> None:
    told(*(event("view", ago=ago) for ago in range(MERGED_DAYS)))
    assert read_from(days=28) == read_from(days=MERGED_DAYS) == ["merged"]


def test_days_that_are_not_merged_yet_are_read_beside(told: Told) -> None:
    told(*(event("view", ago=ago) for ago in range(4)))
    merge_again(until=LAST_DAY - timedelta(days=1))
    assert read_from() == ["merged", LAST_DAY.isoformat()]
    assert [it.views for it in queries.daily("kettle", days=5)] == [0, 1, 1, 1, 1]


def test_a_day_by_itself_is_read_by_itself(told: Told) -> None:
    told(event("view"), event("view", ago=1))
    assert read_from(days=1) == [LAST_DAY.isoformat()]


def test_products_lie_together(told: Told) -> None:
    told(*(event("view", ref, ago=ago) for ago in range(3) for ref in ("pan", "cup", "kettle")))
    rows = pq.read_table(merged_file(), columns=["product", "day"]).to_pylist()
    assert rows == sorted(rows, key=lambda row: (row["product"], row["day"]))
    assert len(rows) == 9


def rewritten(ago: int) -> None:
    path = folder().day_file(LAST_DAY - timedelta(days=ago))
    path.write_bytes(path.read_bytes())


def removed(ago: int) -> None:
    folder().day_file(LAST_DAY - timedelta(days=ago)).unlink()


def added(ago: int) -> None:
    with folder().writing(LAST_DAY - timedelta(days=ago), fingerprint="late"):
        pass


@pytest.mark.parametrize(("change", "ago"), [(rewritten, 1), (removed, 1), (added, 3)])
def test_what_changed_since_is_read_from_the_days_until_it_is_merged(
    told: Told, change: Callable[[int], None], ago: int
) -> None:
    told(event("view"), event("view", ago=1), event("view", ago=2))
    change(ago)
    assert "merged" not in read_from(days=7)
    stale = merged_file()
    assert merge_again()
    assert read_from(days=7) == ["merged"]
    assert merged_file() != stale


def test_a_change_outside_of_the_window_does_no_harm(told: Told) -> None:
    told(event("view"), event("view", ago=1), event("view", ago=9))
    rewritten(9)
    assert read_from(days=7) == ["merged"]


def test_what_did_not_change_is_not_merged_again(told: Told) -> None:
    told(event("view"), event("view", ago=1))
    before = stamp(str(merged_file()))
    assert not merge_again()
    assert stamp(str(merged_file())) == before


def cut(whole: bytes) -> bytes:
    return whole[:-9]


def emptied(whole: bytes) -> bytes:
    return b""


def overwritten(whole: bytes) -> bytes:
    """The rows are not what the file's end says of them."""
    return whole[:4] + b"\xff" * (len(whole) // 3) + whole[4 + len(whole) // 3 :]


@pytest.mark.parametrize("damage", [cut, emptied, overwritten])
def test_a_damaged_file_is_passed_over(told: Told, damage: Callable[[bytes], bytes]) -> None:
    told(*(event("view", f"p{number}", ago=number % 3) for number in range(200)))
    expected = queries.shop_daily(days=7)
    path = merged_file()
    path.write_bytes(damage(path.read_bytes()))
    assert queries.shop_daily(days=7) == expected
    assert sum(it.views for it in expected) == 200


@pytest.mark.parametrize("damage", [cut, emptied])
def test_a_damaged_file_is_made_anew(told: Told, damage: Callable[[bytes], bytes]) -> None:
    told(event("view"), event("view", ago=1))
    path = merged_file()
    path.write_bytes(damage(path.read_bytes()))
    assert "merged" not in read_from()
    assert merge_again()
    assert read_from() == ["merged"]


def test_killed_while_merging_the_file_before_stays(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    told(event("view"), event("view", ago=1), event("view", ago=9))
    rewritten(9)
    path = merged_file()
    (folder().merged / "half.draft").write_bytes(b"what a killed build leaves")

    def full(*_: Any, **__: Any) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(pq.ParquetWriter, "write_batch", full)
        with pytest.raises(OSError, match="disk full"):
            merge_again()
    assert path.exists()
    assert read_from(days=7) == ["merged"]
    assert merge_again()
    assert merged_file() != path


def test_another_format_is_not_read(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    told(event("view"), event("view", ago=1))
    monkeypatch.setattr("vitrina.insight.metrics.merged.FORMAT", 999)
    assert "merged" not in read_from()
    assert merge_again()
    assert read_from() == ["merged"]


def test_merging_keeps_to_its_memory(told: Told, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    told(event("view"), event("view", ago=1))
    rewritten(1)
    used: list[FrameSettings] = []

    def opened(limits: FrameSettings) -> Any:
        used.append(limits)
        return open_frames(limits)

    settings.VITRINA_FRAMES = {**settings.VITRINA_FRAMES, "backend": "spark", "memory_mib": 77}
    monkeypatch.setattr(merging, "open_frames", opened)
    assert merge_again()
    assert (used[0].backend, used[0].memory_mib, used[0].spill) == (
        "duckdb",
        77,
        folder().spill / "merging",
    )
