"""`vitrina train`, `evaluate` and `models`, over the log of an invented shop."""

import json
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pytest_django.fixtures import Settings
from tests.discovery.training import world as invented

from vitrina.project.cli import main
from vitrina.project.home import ShopHome

pytestmark = pytest.mark.django_db

LAST = str(invented.FIRST_DAY + timedelta(days=invented.DAYS - 1))


def run(*words: str, code: int = 0) -> Result:
    done = CliRunner().invoke(main, words)
    assert done.exit_code == code, done.output
    return done


def told(*words: str) -> Any:
    return json.loads(run(*words, "--json").stdout)


@pytest.fixture(autouse=True)
def shop(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> ShopHome:
    """A shop of its own, in this process's database."""
    home = ShopHome(tmp_path)
    home.create()
    settings.VITRINA_SERVED, settings.VITRINA_EVENTS = home.served, home.events
    settings.VITRINA_MODELS = home.models
    for command in ("train", "evaluate", "models"):
        module = import_module(f"vitrina.project.cli.{command}")
        monkeypatch.setattr(module, "open_shop", lambda: home)
    return home


@pytest.fixture(scope="module")
def log() -> invented.Log:
    return invented.live(invented.world(), days=invented.DAYS, answers_a_day=invented.ANSWERS_A_DAY)


def test_from_a_log_to_a_model_and_back(shop: ShopHome, log: invented.Log) -> None:
    invented.write(log)
    report = run("train", "--until", LAST).stdout
    assert "It is live now, as v000001" in report
    assert "Places 1, 2, 3, 5, 10 are looked at" in report
    assert [(it["name"], it["live"]) for it in told("models")] == [("prior", False), ("v000001", True)]
    assert "nDCG@10" in run("models").stdout

    found = told("evaluate", "--until", LAST)
    assert [it["name"] for it in found["contenders"]] == ["v000001", "prior", "text"]
    assert (shop.models / "evaluation-v000001.html").read_text().startswith("<!doctype html>")
    printed = run("evaluate", "--model", "prior", "--until", LAST, "--report", str(shop.root / "page.html"))
    assert "text relevance" in printed.stdout
    assert (shop.root / "page.html").exists()

    assert "serves on" in run("train", "--until", LAST).stdout
    assert "prior is live" in run("models", "roll-back").stdout
    assert "v000001 is live" in run("models", "go-live", "v000001").stdout
    assert "prior is live" in run("models", "go-live", "prior").stdout


def test_a_model_that_is_kept_is_told(log: invented.Log) -> None:
    invented.write(log)
    assert (
        "kept as v000001, and not live: prior serves on"
        in run("train", "--until", LAST, "--publish", "never").stdout
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("train", "--until", LAST), "learning needs 200"),
        (("evaluate", "--until", LAST), "learning needs"),
        (("models", "go-live", "v000009"), "no model version 'v000009'"),
    ],
)
def test_what_cannot_be_is_one_clear_line(words: tuple[str, ...], says: str) -> None:
    done = run(*words, code=2)
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_a_shop_without_models_has_the_prior() -> None:
    assert told("models")[0] | {"live": True} == told("models")[0]
    assert "prior" in run("models").stdout
