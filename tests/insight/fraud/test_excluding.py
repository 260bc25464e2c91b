"""What is marked is left out, with all that belongs to it."""

from datetime import UTC, datetime
from typing import Any

import ibis
import pyarrow as pa
import pytest
from tests.insight.fraud.stories import Story

from vitrina.insight.frames import FrameSettings, named_table, open_frames
from vitrina.insight.fraud.excluding import honest
from vitrina.insight.fraud.queries import EXCLUDED_SCHEMA
from vitrina.insight.tracking.columns import EVENT_SCHEMA

NOON = datetime(2026, 10, 1, 12, tzinfo=UTC)


def kept(excluded: dict[str, list[str]]) -> list[Any]:
    story = Story()
    ann = {"session": "s1", "shopper": "ann"}
    bob = {"session": "s2", "shopper": "bob"}
    story.add("view", NOON, **ann, product="bag", units=1)
    story.add("order", NOON, **ann, product="bag", order_id="o1", units=2)
    story.add("cancellation", NOON, session="s3", shopper="ann", product="bag", order_id="o1", units=3)
    story.add("review", NOON, **bob, product="bag", units=4)
    story.add("view", NOON, **bob, product="bag", units=5)
    story.add("view", NOON, product="bag", units=6)
    with open_frames(FrameSettings()) as frames:
        frames.add("events", story.table())
        frames.add("excluded", pa.table(excluded, schema=EXCLUDED_SCHEMA))
        left = honest(named_table("events", EVENT_SCHEMA), named_table("excluded", EXCLUDED_SCHEMA))
        assert left.columns == tuple(EVENT_SCHEMA.names)
        return sorted(frames.table(left.select("units"))["units"].to_pylist())


@pytest.mark.parametrize(
    ("kind", "key", "left"),
    [
        ("order", "o1", [1, 4, 5, 6]),
        ("session", "s1", [3, 4, 5, 6]),
        ("shopper", "ann", [4, 5, 6]),
        ("review", "bag@bob", [1, 2, 3, 5, 6]),
        ("review", "bag@ann", [1, 2, 3, 4, 5, 6]),
        ("order", "s1", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_a_mark_takes_out_what_belongs_to_it(kind: str, key: str, left: list[int]) -> None:
    assert kept({"kind": [kind], "key": [key]}) == left


def test_without_marks_all_counts() -> None:
    assert kept({"kind": [], "key": []}) == [1, 2, 3, 4, 5, 6]


def test_the_same_expression_is_spark_s() -> None:
    left = honest(named_table("events", EVENT_SCHEMA), named_table("excluded", EXCLUDED_SCHEMA))
    assert "ANTI JOIN" in ibis.to_sql(left, dialect="pyspark")
