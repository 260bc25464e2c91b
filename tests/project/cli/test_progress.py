import pytest

from vitrina.project.cli import progress


def test_elsewhere_than_in_a_terminal_plain_lines_tell_the_phases(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.shown_progress() as shown:
        shown.start("Reading", 2_000)
        shown.advance(2_000)
        shown.start("Writing")
        shown.advance(3_000)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("Reading: 100%, ")
    assert lines[1].startswith("Writing: 3,000, ")


def test_a_long_phase_says_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_LINES", 0.0)
    with progress.shown_progress() as shown:
        shown.start("Reading", 10)
        shown.advance(4)
    assert "Reading: 40%" in capsys.readouterr().err


def test_a_bar_survives_unknown_totals_and_too_many_steps() -> None:
    bars = progress.Bars()
    bars.advance()
    bars.start("Reading")
    bars.advance(5)
    bars.start("Writing", 2)
    bars.advance(5)
    bars.finish()
