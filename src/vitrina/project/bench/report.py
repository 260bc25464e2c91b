"""The benchmark's table, against what is promised, and its JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import orjson

from vitrina.project.bench.queries import KINDS
from vitrina.project.bench.reading import Timing
from vitrina.project.bench.search_speed import SpeedReport

PROMISED_P50_MS = 6.0
PROMISED_P99_MS = 20.0
PROMISED_RATIO = 1.4
PROMISED_WEB_MS = 2.0
PROMISED_INDEX_SECONDS = 120.0
PROMISED_RESIDENT_MIB = 1024.0
PROMISED_START_SECONDS = 2.0
PROMISED_EXPLAIN_MS = 100.0
_PROMISED_AT = 1_000_000
"""The promises are about so many products; for fewer the table shows the numbers without a verdict."""


@dataclass(frozen=True, slots=True)
class Line:
    """One promise: what, measured, promised, in `unit`."""

    what: str
    measured: float
    promised: float
    unit: str
    met: bool


def lines(report: SpeedReport) -> list[Line]:
    """Everything that is promised, as measured."""
    timings = report.beside_floor.timings
    whole = [timing.whole_ms for timing in timings]
    found = [
        _line("p50, all four stages, one core", _percentile(whole, 50), PROMISED_P50_MS, "ms"),
        _line("p99, all four stages, one core", _percentile(whole, 99), PROMISED_P99_MS, "ms"),
        _line("whole ÷ floor", ratio(timings), PROMISED_RATIO, "×"),
        _line("index time", report.built.index_seconds, PROMISED_INDEX_SECONDS, "s"),
        _line("start from a built index", report.alone.open_seconds, PROMISED_START_SECONDS, "s"),
    ]
    if report.alone.memory:
        found.append(_line("resident memory", report.alone.memory.resident, PROMISED_RESIDENT_MIB, "MiB"))
    if report.alone.explained_ms:
        explained = _percentile(report.alone.explained_ms, 99)
        found.append(_line("p99, explanation of one product", explained, PROMISED_EXPLAIN_MS, "ms"))
    if report.web:
        found.append(_line("HTTP adds at the median", web_adds_ms(report), PROMISED_WEB_MS, "ms"))
    return found


def ratio(timings: Iterable[Timing]) -> float:
    """Time of all queries ÷ time of their floors."""
    timings = list(timings)
    floor = sum(timing.retrieval_floor_ms + timing.scoring_floor_ms for timing in timings)
    return sum(timing.whole_ms for timing in timings) / floor


def web_adds_ms(report: SpeedReport) -> float:
    """The median over HTTP less the median in-process, of the same queries."""
    in_process = [timing.whole_ms for timing in report.alone.timings]
    return _percentile(report.web.milliseconds if report.web else [], 50) - _percentile(in_process, 50)


def table(report: SpeedReport) -> str:
    """All of it in Markdown."""
    verdict = report.built.products == _PROMISED_AT
    promises = [
        (
            line.what,
            f"{line.measured:,.2f} {line.unit}",
            f"≤ {line.promised:g} {line.unit}",
            ("yes" if line.met else "**no**") if verdict else "",
        )
        for line in lines(report)
    ]
    rows = [_latency_row("all", report.beside_floor.timings)]
    rows += [
        _latency_row(kind, [timing for timing in report.beside_floor.timings if timing.kind == kind])
        for kind in KINDS
    ]
    rows += [
        _latency_row(
            f"{words} word{'s' * (words > 1)}",
            [timing for timing in report.beside_floor.timings if timing.words == words],
        )
        for words in range(1, 5)
    ]
    return "\n".join(
        [
            f"# Search over {report.built.products:,} products",
            "",
            f"{report.at} · Vitrina {report.version} · Python {report.python} · {report.processor}, "
            f"{report.cores} cores · {report.features} features, {report.trees} trees, depth {report.depth}",
            "",
            *markdown(("promise", "measured", "promised", "met" if verdict else ""), promises),
            "",
            "## Latency in milliseconds",
            "",
            "The floor is bare tantivy for the same hits plus bare CatBoost over the same matrix,",
            "right after each query in the same process.",
            "",
            *markdown(
                (
                    "queries",
                    "n",
                    "candidates",
                    "p50",
                    "p90",
                    "p99",
                    "floor p50",
                    "tantivy",
                    "CatBoost",
                    "ratio",
                ),
                rows,
            ),
            "",
            "## Where the time goes",
            "",
            *markdown(("stage", "p50 ms", "p99 ms"), _stage_rows(report.beside_floor.timings)),
            "",
            "## The rest",
            "",
            *markdown(("what", "value"), _facts(report)),
            "",
        ]
    )


def save(report: SpeedReport, folder: Path) -> None:
    """Write `search-N.md` and `search-N.json` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"search-{report.built.products}"
    (folder / f"{name}.md").write_text(table(report))
    promises = [
        {"what": line.what, "measured": round(line.measured, 3), "promised": line.promised, "unit": line.unit}
        for line in lines(report)
    ]
    (folder / f"{name}.json").write_bytes(
        orjson.dumps({"promises": promises, "report": report}, option=orjson.OPT_INDENT_2)
    )


def markdown(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table, line by line."""
    return [
        f"| {' | '.join(headings)} |",
        f"|{'---|' * len(headings)}",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]


def _line(what: str, measured: float, promised: float, unit: str) -> Line:
    return Line(what, measured, promised, unit, met=measured <= promised)


def _percentile(values: Sequence[float], share: float) -> float:
    return float(np.percentile(values, share)) if values else float("nan")


def _latency_row(name: str, timings: Sequence[Timing]) -> tuple[str, ...]:
    if not timings:
        return (name, "0", *[""] * 8)
    whole = [timing.whole_ms for timing in timings]
    retrieval = [timing.retrieval_floor_ms for timing in timings]
    scoring = [timing.scoring_floor_ms for timing in timings]
    floor = [sum(parts) for parts in zip(retrieval, scoring, strict=True)]
    return (
        name,
        str(len(timings)),
        f"{np.median([timing.total for timing in timings]):,.0f}",
        *(f"{_percentile(whole, share):.2f}" for share in (50, 90, 99)),
        *(f"{_percentile(values, 50):.2f}" for values in (floor, retrieval, scoring)),
        f"{ratio(timings):.2f}",
    )


def _stage_rows(timings: Sequence[Timing]) -> list[tuple[str, ...]]:
    names = list(timings[0].stages_ms) if timings else []
    return [
        (
            name,
            *(
                f"{_percentile([timing.stages_ms.get(name, 0.0) for timing in timings], share):.2f}"
                for share in (50, 99)
            ),
        )
        for name in names
    ]


def _facts(report: SpeedReport) -> list[tuple[str, str]]:
    built, published, alone = report.built, report.published, report.alone
    with_facets = [timing.whole_ms for timing in report.with_facets.timings]
    facts = [
        ("with facets counted", f"{_shares(with_facets)} ms"),
        ("products indexed a second", f"{built.products / built.index_seconds:,.0f}"),
        ("index on disk", f"{built.folder_mib:,.0f} MiB"),
        ("generating the products (not counted)", f"{built.generating_seconds:.1f} s"),
        ("loading Python's modules", f"{alone.import_seconds:.2f} s"),
        (
            "behaviour published",
            f"{published.products:,} products and {published.pairs:,} pairs of {published.queries:,} queries "
            f"in {published.seconds:.1f} s, {published.folder_mib:,.0f} MiB",
        ),
    ]
    if alone.explained_ms:
        facts.append(("explanation of one product", f"{_shares(alone.explained_ms)} ms"))
    if built.peak_mib:
        facts.append(("resident at most while indexing", f"{built.peak_mib:,.0f} MiB"))
    if alone.memory:
        facts.append(
            (
                "resident after all queries",
                f"{alone.memory.resident:,.0f} MiB: {alone.memory.anonymous:,.0f} own, "
                f"{alone.memory.file:,.0f} mapped files",
            )
        )
    if report.web:
        facts.append(("over HTTP, as the client sees it", f"{_shares(report.web.milliseconds)} ms"))
        facts.append(("`vitrina serve` to its first answer", f"{report.web.start_seconds:.2f} s"))
    return facts


def _shares(milliseconds: Sequence[float]) -> str:
    return ", ".join(f"p{share} {_percentile(milliseconds, share):.2f}" for share in (50, 90, 99))
