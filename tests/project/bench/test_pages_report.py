"""The table of the pages' benchmark: the worst page counts."""

from dataclasses import replace
from pathlib import Path

from vitrina.project.bench.page_views import PageView
from vitrina.project.bench.pages import PagesReport, PageTiming
from vitrina.project.bench.pages_report import lines, save, table

REPORT = PagesReport(
    at="2026-03-01T12:00:00+00:00",
    version="0.1.0",
    processor="a processor",
    cores=2,
    python="3.11.7",
    products=600,
    timings=(
        PageTiming("home", [10.0, 20.0, 90.0], 9),
        PageTiming("product", [60.0, 70.0], 16),
        PageTiming("help", [500.0], 2),
    ),
    views=(
        PageView("home", "desktop", 400.0, 0.0, 90 * 1024, 300_000),
        PageView("home", "phone", 1200.0, 0.01, 80 * 1024, 200_000),
    ),
)


def met() -> dict[str, bool]:
    return {line.what: line.met for line in lines(REPORT)}


def test_each_promise_is_judged_by_the_worst_page() -> None:
    assert met() == {
        "home: median at the server": True,
        "product: median at the server": False,
        "SQL queries, the most of any page": False,
        "Largest Contentful Paint, the slowest page": False,
        "layout shift, the most of any page": False,
        "CSS and JavaScript, the heaviest page": True,
    }


def test_what_no_browser_saw_is_not_promised() -> None:
    alone = replace(REPORT, views=())
    assert len(lines(alone)) == 3
    assert "In the browser" not in table(alone)


def test_the_table_and_its_numbers_are_kept(tmp_path: Path) -> None:
    save(REPORT, tmp_path)
    text = (tmp_path / "pages-600.md").read_text()
    assert "| home | 3 | 20.0 | 83.0 | 9 |" in text
    assert "| home | phone | 1200 | 0.01 | 80.0 | 195 |" in text
    assert (tmp_path / "pages-600.json").read_bytes().startswith(b"{")
