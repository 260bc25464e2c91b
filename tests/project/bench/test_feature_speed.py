from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from vitrina.insight.metrics.columns import day_number
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.project.bench import feature_speed
from vitrina.project.bench.feature_building import FeatureTimes
from vitrina.project.bench.feature_speed import FeatureReport
from vitrina.project.bench.generated_events import DAYS, LAST_DAY, days_of

TIMES = FeatureTimes(
    events=10_000_000,
    products=200_000,
    pairs=900_000,
    floor_seconds=5.0,
    first_seconds=40.0,
    next_seconds=9.0,
    peak_mib=2_800.0,
    reads_ms={"a product by day": 12.0},
)
REPORT = FeatureReport("2026-11-21", "0.1.0", "a processor", 2, "3.11", 300.0, TIMES)


def test_events_are_generated_day_by_day_the_same_each_time() -> None:
    days = dict(days_of(6_000))
    assert len(days) == DAYS
    assert max(days) == LAST_DAY
    whole = pa.concat_tables(days.values())
    assert whole.schema == EVENT_SCHEMA
    assert whole.num_rows == 6_000
    assert sum(column.null_count for column in whole.columns) == 0
    assert pc.max(whole["day"]).as_py() == day_number(LAST_DAY)
    assert whole.equals(pa.concat_tables(dict(days_of(6_000)).values()))


def test_generated_events_have_the_shape_of_a_shops() -> None:
    whole = pa.concat_tables(table for _, table in days_of(30_000))
    kinds = {row["values"]: row["counts"] for row in pc.value_counts(whole["kind"]).to_pylist()}
    assert kinds["impression"] > kinds["view"] > kinds["cart"] > kinds["order"] > kinds["cancellation"] > 0
    sold = whole.filter(pc.is_in(whole["kind"], pa.array(["order", "cancellation", "return"])))
    assert pc.min(sold["units"]).as_py() > 0
    assert pc.min(sold["revenue_minor"]).as_py() > 0
    assert "" not in sold["order_id"].to_pylist()
    assert pc.min(whole["position"]).as_py() == 1


@pytest.mark.parametrize(("seconds", "met"), [(40.0, "yes"), (61.0, "**no**")])
def test_the_table_says_whether_the_promise_is_kept(seconds: float, met: str) -> None:
    table = feature_speed.table(replace(REPORT, times=replace(TIMES, first_seconds=seconds)))
    assert f"| from events to published features | {seconds} s | ≤ 60 s | {met} |" in table
    assert "| whole ÷ floor | " in table


def test_of_other_sizes_nothing_is_promised() -> None:
    table = feature_speed.table(replace(REPORT, times=replace(TIMES, events=5_000, first_seconds=99.0)))
    assert "**no**" not in table


def test_reads_are_promised_of_a_million_events() -> None:
    named = {line.what for line in feature_speed.lines(REPORT)}
    assert "a product by day" not in named
    small = replace(REPORT, times=replace(TIMES, events=1_000_000))
    assert "a product by day" in {line.what for line in feature_speed.lines(small)}
