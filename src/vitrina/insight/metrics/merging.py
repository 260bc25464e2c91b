"""Merges the daily counts into one file; what it holds, and who may read it, is told in `merged`."""

from datetime import date, timedelta

from django.conf import settings

from vitrina.insight.frames import FrameSettings, open_frames
from vitrina.insight.metrics.columns import ROLLUP_SCHEMA
from vitrina.insight.metrics.files import ROW_GROUP_ROWS, MetricsFolder
from vitrina.insight.metrics.merged import SPAN, Span, span_of
from vitrina.insight.metrics.rollup import ROLLUPS
from vitrina.kernel.progress import Progress
from vitrina.search.storage.files import stamp

MERGED_DAYS = 60
"""The longest window that sellers look at."""

_ORDER = ("product", "day", "query_key", "position")


def merge(folder: MetricsFolder, *, until: date, progress: Progress) -> bool:
    """Put the counts of the `MERGED_DAYS` up to `until` into one file, unless that was done; the file before
    it stays until then. By one process at a time. Returns whether there was something to do. Raises
    `FramesFailed`."""
    span = Span.present(folder, since=until - timedelta(days=MERGED_DAYS - 1), until=until)
    path = folder.merged / span.file_name
    if span_of(path, stamp(str(path))) is not None:
        return False
    progress.start("Merging days", 1)
    # Whichever engine counts, merged counts lie on this machine; DuckDB sorts more than memory holds.
    spill = folder.spill / "merging"
    spill.mkdir(parents=True, exist_ok=True)
    limits = FrameSettings(**{**settings.VITRINA_FRAMES, "backend": "duckdb"}, spill=spill)
    files = [folder.day_file(date.fromisoformat(day)) for day in sorted(span.stamps)]
    with open_frames(limits) as frames, folder.placing(path, note={SPAN: span.raw}) as writer:
        frames.read("rollups", files, schema=ROLLUP_SCHEMA)
        for batch in frames.batches(ROLLUPS.order_by(*_ORDER)):
            writer.write_batch(batch.cast(ROLLUP_SCHEMA), row_group_size=ROW_GROUP_ROWS)
    for other in folder.merged.iterdir():
        if other != path:
            other.unlink(missing_ok=True)
    folder.settle()
    progress.advance()
    return True
