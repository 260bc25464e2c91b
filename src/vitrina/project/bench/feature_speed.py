"""Measures how long features take: generated events, counted, computed and published, beside the floor."""

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import orjson

from vitrina import __version__
from vitrina.project.bench.feature_building import FeatureTimes
from vitrina.project.bench.process import processor
from vitrina.project.bench.report import Line, markdown
from vitrina.project.bench.search_speed import run_module
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SIGNAL_NAMES

PROMISED_SECONDS = 60.0
PROMISED_PEAK_MIB = 4096.0
PROMISED_READ_MS = 50.0
_PROMISED_AT = 10_000_000
_READS_PROMISED_AT = 1_000_000


@dataclass(frozen=True, slots=True)
class FeatureReport:
    """What was measured, and on what. `log_mib`: the generated events on disk."""

    at: str
    version: str
    processor: str
    cores: int
    python: str
    log_mib: float
    times: FeatureTimes


def measure(*, events: int, folder: Path | None, tell: Callable[[str], None]) -> FeatureReport:
    """Generate `events` by seed into a shop in `folder` (kept, and used again; None: a temporary one), and
    build its features in a fresh process. Raises `BenchFailed`."""
    with nullcontext(str(folder)) if folder else tempfile.TemporaryDirectory(prefix="vitrina-bench-") as name:
        home = Path(name)
        log = home / "events"
        if not log.exists():
            tell(f"Generating {events:,} events in {home}")
            run_module("generated_events", str(log), str(events))
        tell("Building features in a fresh process")
        times = FeatureTimes(**orjson.loads(run_module("feature_building", home=home)))
        size = sum(path.stat().st_size for path in log.rglob("*.parquet"))
    return FeatureReport(
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        processor=processor(),
        cores=os.cpu_count() or 1,
        python=sys.version.split()[0],
        log_mib=size / 2**20,
        times=times,
    )


def lines(report: FeatureReport) -> list[Line]:
    """What is promised, as measured."""
    times = report.times
    found = [_line("from events to published features", times.first_seconds, PROMISED_SECONDS, "s")]
    if times.peak_mib is not None:
        found.append(_line("resident memory at most", times.peak_mib, PROMISED_PEAK_MIB, "MiB"))
    if times.events <= _READS_PROMISED_AT:
        found += [_line(what, taken, PROMISED_READ_MS, "ms") for what, taken in times.reads_ms.items()]
    return found


def table(report: FeatureReport) -> str:
    """All of it in Markdown."""
    times = report.times
    verdict = times.events in (_PROMISED_AT, _READS_PROMISED_AT)
    promises = [
        (
            line.what,
            f"{line.measured:,.1f} {line.unit}",
            f"≤ {line.promised:g} {line.unit}",
            ("yes" if line.met else "**no**") if verdict else "",
        )
        for line in lines(report)
    ]
    facts = [
        ("the floor: DuckDB alone groups the same files", f"{times.floor_seconds:.1f} s"),
        ("whole ÷ floor", f"{times.first_seconds / times.floor_seconds:.1f}"),
        ("built again after one day changed", f"{times.next_seconds:.1f} s"),
        ("products", f"{times.products:,}, {len(SIGNAL_NAMES)} features each"),
        ("pairs of question and product", f"{times.pairs:,}, {len(QUERY_SIGNAL_NAMES)} features each"),
        ("events on disk", f"{report.log_mib:,.0f} MiB"),
        *((what, f"{taken:.1f} ms") for what, taken in times.reads_ms.items()),
    ]
    return "\n".join(
        [
            f"# Features from {times.events:,} events",
            "",
            f"{report.at} · Vitrina {report.version} · Python {report.python} · {report.processor}, "
            f"{report.cores} cores · DuckDB with the shop's limits",
            "",
            *markdown(("promise", "measured", "promised", "met" if verdict else ""), promises),
            "",
            "## The rest",
            "",
            *markdown(("what", "value"), facts),
            "",
        ]
    )


def save(report: FeatureReport, folder: Path) -> None:
    """Write `features-N.md` and `features-N.json` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"features-{report.times.events}"
    (folder / f"{name}.md").write_text(table(report))
    (folder / f"{name}.json").write_bytes(orjson.dumps(report, option=orjson.OPT_INDENT_2))


def _line(what: str, measured: float, promised: float, unit: str) -> Line:
    return Line(what, measured, promised, unit, met=measured <= promised)
