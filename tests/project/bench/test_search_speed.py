"""The whole benchmark, on a catalogue small enough for a test. No time is asserted."""

from pathlib import Path

from vitrina.project.bench import building, report, search_speed


def test_it_measures_everything_but_the_web(tmp_path: Path) -> None:
    measured = search_speed.measure(
        products=5_000, queries_per_kind=10, folder=tmp_path, with_web=False, tell=lambda line: None
    )
    assert len(measured.beside_floor.timings) == 30
    assert all(timing.retrieval_floor_ms > 0 for timing in measured.beside_floor.timings)
    assert any(timing.scoring_floor_ms > 0 for timing in measured.beside_floor.timings)
    assert sum(timing.total > 0 for timing in measured.beside_floor.timings) > 20
    assert measured.built.index_seconds > 0
    assert measured.published.pairs > 0
    assert len(measured.alone.explained_ms) > 20
    assert "## Where the time goes" in report.table(measured)

    assert building.read_stamp(tmp_path, products=5_000) == measured.built
    assert building.read_stamp(tmp_path, products=6_000) is None
