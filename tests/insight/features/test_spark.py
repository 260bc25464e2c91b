"""The same expressions on Spark give the same numbers as on DuckDB."""

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from vitrina.insight.features.propensities import Propensities
from vitrina.insight.frames import Frames, FrameSettings, open_frames
from vitrina.insight.frames.errors import FramesFailed
from vitrina.insight.metrics.rollup import hits
from vitrina.insight.tracking.columns import EVENT_SCHEMA

from .computing import computed
from .log import LAST_DAY, event, log_of, random_log, write_log
from .test_expressions import excluded

pytestmark = pytest.mark.skipif(
    shutil.which("java") is None or importlib.util.find_spec("pyspark") is None,
    reason="Spark needs Java 17 and PySpark (the dev dependencies)",
)

FALLING = Propensities((1.0, 0.61, 0.37, 0.2))
EXCLUDED = excluded(("order", "o3"), ("session", "s21"), ("shopper", "p4"), ("review", "x"))


@pytest.fixture(scope="module")
def spark() -> Iterator[Frames]:
    with open_frames(FrameSettings(backend="spark", spark_master="local[1]")) as frames:
        yield frames


@pytest.fixture
def duck() -> Iterator[Frames]:
    with open_frames(FrameSettings(memory_mib=512)) as frames:
        yield frames


def test_features_are_the_same(spark: Frames, duck: Frames) -> None:
    log = random_log(1, 900)
    for ours, theirs in zip(
        computed(duck, log, excluded=EXCLUDED, propensities=FALLING),
        computed(spark, log, excluded=EXCLUDED, propensities=FALLING),
        strict=True,
    ):
        assert list(ours) == list(theirs)
        for key, values in ours.items():
            for name, value in values.items():
                if "rate" in name or "conversion" in name:
                    assert theirs[key][name] == pytest.approx(value, rel=1e-12), (key, name)
                else:
                    assert theirs[key][name] == value, (key, name)


def test_files_are_read_the_same(spark: Frames, duck: Frames, tmp_path: Path) -> None:
    log = random_log(3, 200)
    files = sorted(write_log(tmp_path, log).values())
    tables = []
    for frames in (duck, spark):
        frames.read("events", files, schema=EVENT_SCHEMA)
        frames.add("excluded", EXCLUDED)
        tables.append(frames.table(hits()))
    assert tables[0].num_rows > 0
    assert tables[0].equals(tables[1])


def test_no_files_are_an_empty_table(spark: Frames) -> None:
    spark.read("events", [], schema=EVENT_SCHEMA)
    spark.add("excluded", EXCLUDED)
    assert spark.table(hits()).num_rows == 0


def test_a_damaged_file_is_an_error_in_words(spark: Frames, tmp_path: Path) -> None:
    path = write_log(tmp_path, log_of([event("view", session="s21")]))[LAST_DAY]
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(FramesFailed, match="Spark could not compute it"):
        spark.read("events", [path], schema=EVENT_SCHEMA)
