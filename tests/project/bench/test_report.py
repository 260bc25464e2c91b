from dataclasses import replace

import orjson
import pytest

from vitrina.project.bench import report
from vitrina.project.bench.behaviour import Published
from vitrina.project.bench.building import Built
from vitrina.project.bench.process import Memory, own_memory
from vitrina.project.bench.reading import Reading, Timing
from vitrina.project.bench.search_speed import SpeedReport
from vitrina.project.bench.web_speed import WebReading


def timing(whole_ms: float, *, kind: str = "head", words: int = 1) -> Timing:
    return Timing(
        kind=kind,  # type: ignore[arg-type]
        words=words,
        total=1_234,
        whole_ms=whole_ms,
        stages_ms={"form": 0.5, "candidates": whole_ms - 0.5},
        retrieval_floor_ms=2.0,
        scoring_floor_ms=3.0,
    )


@pytest.fixture
def measured() -> SpeedReport:
    timings = [timing(4.0), timing(6.0, kind="middle", words=2), timing(8.0, kind="tail", words=4)]
    return SpeedReport(
        at="2026-11-21T12:00:00+00:00",
        version="0.1.0",
        processor="A processor",
        cores=2,
        python="3.11",
        features=104,
        trees=300,
        depth=6,
        built=Built(
            products=1_000_000,
            features="abc",
            index_seconds=130.0,
            generating_seconds=20.0,
            folder_mib=900.0,
            peak_mib=700.0,
        ),
        published=Published(products=950_000, queries=900, pairs=80_000, seconds=9.0, folder_mib=210.0),
        alone=Reading(
            import_seconds=1.0,
            open_seconds=0.8,
            memory=Memory(resident=800.0, anonymous=200.0, file=600.0, peak=810.0),
            timings=timings,
            shown=[],
            explained_ms=[30.0, 120.0],
        ),
        with_facets=Reading(import_seconds=1.0, open_seconds=0.9, memory=None, timings=timings, shown=[]),
        beside_floor=Reading(import_seconds=1.0, open_seconds=0.9, memory=None, timings=timings, shown=[]),
        web=WebReading(start_seconds=3.0, milliseconds=[5.0, 7.5, 9.0]),
    )


def test_the_ratio_is_of_the_sums(measured: SpeedReport) -> None:
    assert report.ratio(measured.beside_floor.timings) == pytest.approx(18 / 15)


def test_the_web_adds_the_difference_of_the_medians(measured: SpeedReport) -> None:
    assert report.web_adds_ms(measured) == pytest.approx(1.5)


def test_every_promise_is_held_against_what_was_measured(measured: SpeedReport) -> None:
    met = {line.what: line.met for line in report.lines(measured)}
    assert met == {
        "p50, all four stages, one core": True,
        "p99, all four stages, one core": True,
        "whole ÷ floor": True,
        "index time": False,
        "start from a built index": True,
        "resident memory": True,
        "p99, explanation of one product": False,
        "HTTP adds at the median": True,
    }
    assert "| index time | 130.00 s | ≤ 120 s | **no** |" in report.table(measured)


def test_smaller_catalogues_get_no_verdict(measured: SpeedReport) -> None:
    smaller = replace(measured, built=replace(measured.built, products=1_000))
    assert "**no**" not in report.table(smaller)


def test_what_was_not_measured_is_not_in_the_table(measured: SpeedReport) -> None:
    assert "HTTP" not in report.table(replace(measured, web=None))


def test_table_and_timings_are_written(measured: SpeedReport, tmp_path) -> None:  # type: ignore[no-untyped-def]
    report.save(measured, tmp_path)
    assert (tmp_path / "search-1000000.md").read_text() == report.table(measured)
    data = orjson.loads((tmp_path / "search-1000000.json").read_bytes())
    assert data["promises"][0] == {
        "what": "p50, all four stages, one core",
        "measured": 6.0,
        "promised": 6.0,
        "unit": "ms",
    }
    assert len(data["report"]["beside_floor"]["timings"]) == 3


def test_a_process_knows_its_memory() -> None:
    memory = own_memory()
    if memory is None:
        pytest.skip("this system has no /proc/self/status")
    assert 0 < memory.anonymous <= memory.resident <= memory.peak
