"""`vitrina events`."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pytest_django import Settings

from vitrina.insight.tracking import services
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.types import Action, Actor, EventKind
from vitrina.kernel import clock
from vitrina.project.cli import main


@pytest.fixture(autouse=True)
def log(settings: Settings, tmp_path: Path) -> Iterator[None]:
    """Two views of yesterday, one of today, one of a day to come."""
    settings.VITRINA_EVENTS = tmp_path / "before"
    services.flush()
    settings.VITRINA_EVENTS = tmp_path / "events"
    now = clock.now()
    for days, shopper in ((-1, "k1"), (-1, "k2"), (0, "k1"), (400, "k1")):
        services.note_action(
            Action(
                at=now + timedelta(days=days),
                actor=Actor(session="s", shopper=shopper),
                kind=EventKind.VIEW,
                product="tote",
            )
        )
    services.flush()
    yield
    services.flush()


def run(*words: str) -> str:
    done = CliRunner().invoke(main, ["events", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def run_json(*words: str) -> Any:
    return json.loads(run(*words, "--json"))


def test_days_that_are_over_are_compacted_and_today_on_request() -> None:
    report = run_json("compact")
    assert list(report["events"].values()) == [2]
    assert len(report["set_aside"]) == 1
    assert "1 events" in run("compact", "--today")
    state = run_json("state")
    assert (state["days"], state["events"], state["waiting_files"], state["aside_files"]) == (2, 3, 0, 1)
    assert "events" in run("state")


def test_what_cannot_be_used_is_told() -> None:
    folders = Folders.of_shop()
    path = folders.lines(folders.segments)[0]
    path.write_bytes(path.read_bytes() + b'{"action": {"at"')
    told = run("compact")
    assert "1 lines could not be read" in told
    assert "its time cannot be true" in told


@pytest.mark.django_db
def test_a_shopper_is_erased() -> None:
    run("compact")
    assert run_json("erase", "k1") == {"erased": 3}
    assert "0 events erased" in run("erase", "k1")
    assert run_json("state")["events"] == 1


def test_without_events_there_is_nothing_to_tell(settings: Settings, tmp_path: Path) -> None:
    settings.VITRINA_EVENTS = tmp_path / "nothing"
    assert run_json("state")["first_day"] is None
    assert "0 events of 0 days" in run("compact")
