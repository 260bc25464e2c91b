"""Runs dataframe expressions over Parquet files, on DuckDB or on Spark.

An expression is written once, with Ibis, over tables that have a name and a schema and no data. Ibis compiles
it to the SQL of either engine; here it is told which files each name stands for, and run. Expects nothing,
announces nothing.

    with open_frames(FrameSettings()) as frames:
        frames.read("events", files, schema=EVENT_SCHEMA)
        table = frames.table(events.group_by("product").aggregate(n=events.count()))
"""

from vitrina.insight.frames.opening import named_table, one_value, open_frames
from vitrina.insight.frames.types import Frames, FrameSettings

__all__ = ["FrameSettings", "Frames", "named_table", "one_value", "open_frames"]
