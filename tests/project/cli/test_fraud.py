"""`vitrina fraud`: looking for fakes from the command line."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pytest_django import Settings
from tests.insight.fraud import stories
from tests.insight.fraud.suspects import suspect, write

from vitrina.insight.tracking import services as tracking
from vitrina.project.cli import main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    settings.VITRINA_EVENTS = tmp_path / "events"
    # The package's attribute of this name is the command, not its module.
    monkeypatch.setattr(import_module("vitrina.project.cli.fraud"), "open_shop", lambda: None)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["fraud", *words])


def test_without_events_there_is_nothing_to_find() -> None:
    done = run("detect")
    assert (done.exit_code, done.stdout) == (0, "There are no events of these days.\n")


def test_what_was_found_is_told() -> None:
    story = stories.Story()
    keys = stories.farm(story)
    tracking.write_days(story.table(), name="story")
    report = json.loads(run("detect", "--until", "2026-11-04", "--json").stdout)
    assert report["marked"]["order"] == report["new"] == len(keys)
    again = run("detect", "--until", "2026-11-04", "--afresh")
    assert "0 new, 0 withdrawn" in again.stdout


def test_marks_are_listed() -> None:
    write(suspect(1), suspect(2, seller="nord"))
    (mark,) = json.loads(run("list", "--seller", "nord", "--kind", "order", "--json").stdout)["marks"]
    assert mark["finding"]["key"] == "order-2"
    assert "Page 1 of 1: 2 marks." in run("list").stdout
    assert run("list", "--state", "burnt").exit_code == 2
