from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vitrina.insight.metrics.columns import day_number, day_of
from vitrina.insight.metrics.files import MetricsFolder
from vitrina.insight.metrics.types import Built

DAY = date(2026, 11, 20)
BUILT = Built(day=DAY, version="signals-000007", events=9, products=3, pairs=2, seconds=0.5)


def test_what_was_built_is_remembered(tmp_path: Path) -> None:
    folder = MetricsFolder(tmp_path / "metrics")
    assert folder.built() is None
    folder.note_built(BUILT)
    folder.note_built(replace(BUILT, events=10))
    assert folder.built() == replace(BUILT, events=10)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"day": "2026-11-20"}', '{"day": 5}', '{"other": 1}'])
def test_a_note_that_cannot_be_read_is_none(tmp_path: Path, content: str) -> None:
    folder = MetricsFolder(tmp_path)
    (tmp_path / "built.json").write_text(content)
    assert folder.built() is None


def test_a_day_is_in_place_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = MetricsFolder(tmp_path)
    with folder.writing(DAY, fingerprint="one"):
        pass
    with pytest.raises(OSError, match="disk full"), folder.writing(DAY, fingerprint="two"):
        raise OSError("disk full")
    assert folder.fingerprint(DAY) == "one"
    assert [path.name for path in folder.days.iterdir()] == ["2026-11-20.parquet"]


def test_only_the_days_between_are_present(tmp_path: Path) -> None:
    folder = MetricsFolder(tmp_path)
    assert folder.present(since=DAY, until=DAY) == ()
    for day in (17, 18, 20):
        with folder.writing(date(2026, 11, day), fingerprint=""):
            pass
    found = folder.present(since=date(2026, 11, 18), until=date(2026, 11, 19))
    assert [path.stem for path in found] == ["2026-11-18"]


def test_days_are_numbers_since_1970() -> None:
    assert day_number(date(1970, 1, 2)) == 1
    assert day_of(day_number(DAY)) == DAY
