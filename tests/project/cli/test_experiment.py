"""`vitrina experiment`: started, judged and stopped from the command line."""

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from pytest_django import Settings

from vitrina.discovery.experiments import running, services
from vitrina.project.cli import main
from vitrina.search.ranking.store import ModelStore

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    settings.VITRINA_MODELS = tmp_path / "models"
    settings.VITRINA_EVENTS = tmp_path / "events"
    engine = SimpleNamespace(models=ModelStore(tmp_path / "models"))
    for module in (services, running):
        monkeypatch.setattr(module, "engine", lambda: engine)
    # The package's attribute of this name is the command, not its module.
    monkeypatch.setattr(import_module("vitrina.project.cli.experiment"), "open_shop", lambda: None)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["experiment", *words])


def test_from_start_to_stop() -> None:
    assert "20% of the visits see both, until it is stopped." in run("start", "prior", "prior").stdout
    told = json.loads(run("verdict", "--json").stdout)
    assert (told["outcome"], told["visits"]) == ("too_few", 0)
    assert "Too few visits" in run("verdict").stdout
    assert run("start", "prior", "prior").exit_code == 2
    assert "prior against prior is stopped." in run("stop").stdout
    ends = json.loads(run("start", "prior", "prior", "--days", "7", "--json").stdout)
    assert ends["until"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("stop",), "No experiment is there"),
        (("verdict",), "No experiment is there"),
        (("start", "prior", "v000042"), "v000042"),
        (("start", "prior", "prior", "--share", "2"), "above 0 and at most 1"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(words: tuple[str, ...], reason: str) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1
