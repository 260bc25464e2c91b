import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pytest_django import Settings
from tests.insight.features.log import AFTER, LAST_DAY, event, log_of, write_log

from vitrina.kernel import clock
from vitrina.project.cli import main
from vitrina.search import Engine
from vitrina.search.features.declarations import SCHEMA

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    for name in ("events", "metrics", "models", "index"):
        setattr(settings, f"VITRINA_{name.upper()}", tmp_path / name)
    with clock.frozen(AFTER):
        yield tmp_path


def run(*words: str, code: int = 0) -> Result:
    done = CliRunner().invoke(main, ["features", *words])
    assert done.exit_code == code, done.output
    return done


def test_the_list_is_the_declarations() -> None:
    listed: list[dict[str, Any]] = json.loads(run("list", "--json").stdout)
    assert [line["name"] for line in listed] == list(SCHEMA.names)
    assert all(line["seller_can_change"] == bool(line["how"]) for line in listed)
    assert "conversion_60d" in run("list").stdout


def test_a_build_publishes_to_the_shops_engine(home: Path) -> None:
    write_log(home / "events", log_of([event("view", ago=ago, query_key="w:kettle") for ago in (0, 4)]))
    assert "1 products and 1 pairs" in run("build").output
    assert Engine.open(home / "index").signals.current().day == LAST_DAY
    report = json.loads(run("build", "--day", "2026-11-18", "--even-if-older", "--json").stdout)
    assert (report["day"], report["products"], report["days_counted"]) == ("2026-11-18", 1, 0)
    assert Engine.open(home / "index").signals.current().day == LAST_DAY - timedelta(days=2)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ((), "the event log holds nothing that counts"),
        (("--day", "2026-11-21"), "is not over"),
    ],
)
def test_what_cannot_be_built_is_said_in_a_line(home: Path, words: tuple[str, ...], reason: str) -> None:
    output = run("build", *words, code=2).output
    assert reason in output
    assert "Traceback" not in output
