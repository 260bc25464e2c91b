"""The pages' table, against what is promised, and its JSON."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import orjson

from vitrina.project.bench.page_views import PageView
from vitrina.project.bench.pages import PagesReport, PageTiming
from vitrina.project.bench.report import Line, markdown

PROMISED_MS = 50.0
PROMISED_QUERIES = 15
PROMISED_PAINT_MS = 1_000.0
PROMISED_SHIFT = 0.0
PROMISED_CODE_KIB = 100.0
PROMISED_KINDS = frozenset({"home", "category", "search", "product"})
"""Whose time at the server is promised: front, lists and products. The others are told beside them."""

_KIB = 1024


def lines(report: PagesReport) -> list[Line]:
    """Everything that is promised, as measured: the worst page counts."""
    promised = [timing for timing in report.timings if timing.kind in PROMISED_KINDS]
    found = [
        _line(f"{timing.kind}: median at the server", _percentile(timing, 50), PROMISED_MS, "ms")
        for timing in promised
    ]
    most = max((timing.sql_queries for timing in report.timings), default=0)
    found.append(_line("SQL queries, the most of any page", most, PROMISED_QUERIES, "queries"))
    if report.views:
        worst = max(view.paint_ms for view in report.views)
        moved = max(view.shift for view in report.views)
        heaviest = max(view.code_bytes for view in report.views) / _KIB
        found += [
            _line("Largest Contentful Paint, the slowest page", worst, PROMISED_PAINT_MS, "ms"),
            _line("layout shift, the most of any page", moved, PROMISED_SHIFT, ""),
            _line("CSS and JavaScript, the heaviest page", heaviest, PROMISED_CODE_KIB, "KiB"),
        ]
    return found


def table(report: PagesReport) -> str:
    """All of it in Markdown."""
    promises = [
        (
            line.what,
            f"{line.measured:,.4g} {line.unit}".strip(),
            f"≤ {line.promised:g} {line.unit}".strip(),
            "yes" if line.met else "**no**",
        )
        for line in lines(report)
    ]
    text = [
        f"# Pages of a shop with {report.products:,} products",
        "",
        f"{report.at} · Vitrina {report.version} · Python {report.python} · {report.processor}, "
        f"{report.cores} cores",
        "",
        *markdown(("promise", "measured", "promised", "met"), promises),
        "",
        "## At the server",
        "",
        "One client, one page after the other, over HTTP to the running server; SQL with warm caches.",
        "",
        *markdown(("page", "answers", "p50 ms", "p95 ms", "SQL queries"), _timing_rows(report.timings)),
        "",
    ]
    if report.views:
        text += [
            "## In the browser",
            "",
            "Chromium on the same machine, without cache: median largest paint and most shift of five looks.",
            "",
            *markdown(
                ("page", "screen", "largest paint ms", "layout shift", "CSS + JS KiB", "sent KiB"),
                _view_rows(report.views),
            ),
            "",
        ]
    return "\n".join(text)


def save(report: PagesReport, folder: Path) -> None:
    """Write `pages-N.md` and `pages-N.json` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"pages-{report.products}"
    (folder / f"{name}.md").write_text(table(report))
    (folder / f"{name}.json").write_bytes(orjson.dumps(report, option=orjson.OPT_INDENT_2))


def _line(what: str, measured: float, promised: float, unit: str) -> Line:
    return Line(what, measured, promised, unit, met=measured <= promised)


def _timing_rows(timings: Sequence[PageTiming]) -> list[tuple[str, ...]]:
    return [
        (
            timing.kind,
            str(len(timing.milliseconds)),
            f"{_percentile(timing, 50):.1f}",
            f"{_percentile(timing, 95):.1f}",
            str(timing.sql_queries),
        )
        for timing in timings
    ]


def _view_rows(views: Sequence[PageView]) -> list[tuple[str, ...]]:
    return [
        (
            view.kind,
            view.screen,
            f"{view.paint_ms:.0f}",
            f"{view.shift:.4g}",
            f"{view.code_bytes / _KIB:.1f}",
            f"{view.sent_bytes / _KIB:,.0f}",
        )
        for view in views
    ]


def _percentile(timing: PageTiming, share: float) -> float:
    return float(np.percentile(timing.milliseconds, share)) if timing.milliseconds else float("nan")
