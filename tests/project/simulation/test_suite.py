"""The table of a proof."""

from typing import Any

import pytest

from vitrina.project.simulation.suite import Figure, arms, figures, table


def _told(bought: float, *, learned: float, prior: float = 0.3) -> dict[str, Any]:
    standings = [
        {"name": name, "bought": value, "sold": value / 2, "ece": ece}
        for name, value, ece in (("text", bought, None), ("prior", prior, 0.1), ("learned", learned, 0.01))
    ]
    places = {"without_attack": 20.0, "with_detector": 21.0, "without_detector": 9.0}
    caught = {"recall": 0.95, "precision": 0.99, "rushes_flagged": 0.0}
    return {
        "report": {"days": 60, "counts": {"visits": 1000, "events": 26_000}},
        "verdict": {"standings": standings, "best": 0.5, "caught": caught, "places": places},
    }


TOLD = {
    "corrected": [_told(0.2, learned=0.36), _told(0.2, learned=0.39)],
    "uncorrected": [_told(0.2, learned=0.36), _told(0.2, learned=0.36)],
    "attacked": [_told(0.2, learned=0.36)],
}


def _values(name: str) -> tuple[float, ...]:
    return next(it.values for it in figures(TOLD) if it.name == name)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("learned against prior", (0.2, 0.3)),
        ("learned against pure text", (0.8, 0.95)),
        ("corrected for position bias against uncorrected", (0.0, 0.39 / 0.36 - 1)),
        ("calibration error", (0.01, 0.01)),
        ("fake orders found", (0.95,)),
        ("attackers' mean place, without detector", (9.0,)),
    ],
)
def test_figures_are_seed_by_seed(name: str, values: tuple[float, ...]) -> None:
    assert _values(name) == pytest.approx(values)


def test_a_figure_tells_mean_spread_and_every_seed() -> None:
    assert Figure("x", (0.1, 0.3)).told() == "20.0% ± 14.1% (10.0%, 30.0%)"
    assert Figure("x", (0.5,), percent=False).told() == "0.5000 ± 0.0000 (0.5000)"


def test_the_table_names_its_command_and_its_targets() -> None:
    written = table(TOLD, command="vitrina simulate --judge --seeds 2")
    assert "`vitrina simulate --judge --seeds 2`" in written
    assert "| ≥ 15 % |" in written
    assert "1,000 visits" in written


def test_nobody_is_attacked_where_nobody_shall() -> None:
    assert [it.name for it in arms(attackers=0)] == ["corrected", "uncorrected"]
    assert arms(attackers=0.05)[-1].options == ("--attackers", "0.05")
