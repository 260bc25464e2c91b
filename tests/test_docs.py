"""What is documented is there, what is there is documented, and the code on the pages runs."""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import click
import pytest
from scripts import reference

from vitrina.kernel.announcements import Announcement
from vitrina.kernel.errors import VitrinaError
from vitrina.project.cli import main
from vitrina.project.home import ShopSettings
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.settings import SearchSettings
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.web.api.routes import api

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").glob("*.md")])
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def blocks(page: Path, language: str) -> list[str]:
    return [code for kind, code in _BLOCK.findall(page.read_text()) if kind == language]


def all_commands(command: click.Command, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], click.Command]:
    found = {path: command}
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            found |= all_commands(inner, (*path, name))
    return found


COMMANDS = all_commands(main)
ROUTES = [
    (f"{method.upper()} {path}", operation)
    for path, operations in api.get_openapi_schema()["paths"].items()
    for method, operation in operations.items()
]
EVENTS = [
    (module, name, value)
    for module in reference._modules(ending=".events")
    for name, value in vars(module).items()
    if isinstance(value, Announcement)
]


def kinds_of_error() -> list[type[VitrinaError]]:
    kinds: list[type[VitrinaError]] = [VitrinaError]
    for kind in kinds:
        kinds += [it for it in kind.__subclasses__() if it.__module__.startswith("vitrina.")]
    return kinds


@pytest.mark.parametrize("feature", SCHEMA, ids=lambda feature: feature.name)
def test_every_feature_says_what_it_means(feature: Any) -> None:
    assert len(feature.meaning) > 10
    assert feature.unit


@pytest.mark.parametrize("name", LIVE_COLUMNS)
def test_every_live_column_says_what_it_means(name: str) -> None:
    assert len(LIVE_COLUMNS[name]) > 10


@pytest.mark.parametrize("setting", fields(ShopSettings), ids=lambda setting: setting.name)
def test_every_setting_of_a_shop_has_help(setting: Any) -> None:
    assert len(setting.metadata["help"]) > 10


@pytest.mark.parametrize("setting", fields(SearchSettings), ids=lambda setting: setting.name)
def test_every_setting_of_search_has_help(setting: Any) -> None:
    assert len(reference.attribute_docs(SearchSettings).get(setting.name, "")) > 10


@pytest.mark.parametrize(("module", "name", "event"), EVENTS, ids=[event.name for _, _, event in EVENTS])
def test_every_event_says_what_it_carries_and_when_it_is_silent(module: Any, name: str, event: Any) -> None:
    assert "Silent" in reference.module_docs(module).get(name, "")
    assert event.name == f"{module.__name__.removeprefix('vitrina.').removesuffix('.events')}.{name}"


@pytest.mark.parametrize(("route", "operation"), ROUTES, ids=[route for route, _ in ROUTES])
def test_every_route_says_what_it_does(route: str, operation: dict[str, Any]) -> None:
    assert operation.get("summary")
    assert operation.get("description")
    for parameter in operation.get("parameters", ()):
        assert parameter["in"] == "path" or len(parameter.get("description", "")) > 10, parameter["name"]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help(path: tuple[str, ...]) -> None:
    assert len(COMMANDS[path].help or "") > 20


@pytest.mark.parametrize("kind", kinds_of_error(), ids=lambda kind: kind.__name__)
def test_every_error_is_told_apart_and_explained(kind: type[VitrinaError]) -> None:
    assert kind.__doc__
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", kind.code)


def test_no_two_errors_share_a_code() -> None:
    own = [kind.code for kind in kinds_of_error() if "code" in vars(kind)]
    assert sorted(own) == sorted(set(own))


@pytest.mark.parametrize(
    ("path", "text"), list(reference.pages()), ids=lambda value: getattr(value, "name", "")
)
def test_reference_pages_are_as_the_code_says(path: Path, text: str) -> None:
    assert path.read_text() == text, "run make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text()):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_on_the_pages_exist(page: Path) -> None:
    recipes = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for code in blocks(page, "sh"):
        for line in code.splitlines():
            words = line.partition("#")[0].split()
            if words[:1] == ["make"]:
                assert words[1] in recipes, line
            elif words[:1] == ["vitrina"]:
                assert_command_takes(words[1:], line)


def assert_command_takes(words: list[str], line: str) -> None:
    path = tuple(words[:1]) if tuple(words[:2]) not in COMMANDS else tuple(words[:2])
    assert path in COMMANDS, line
    known = {
        option
        for parameter in COMMANDS[path].params
        for option in (*parameter.opts, *parameter.secondary_opts)
    }
    for word in words:
        if word.startswith("--"):
            assert word.partition("=")[0] in known, line


@pytest.mark.parametrize("page", [ROOT / "docs" / "search-library.md"], ids=lambda page: page.name)
def test_code_on_the_pages_runs(page: Path, tmp_path: Path) -> None:
    code = blocks(page, "python")
    assert code
    names: dict[str, Any] = {"folder": tmp_path / "index"}
    for block in code:
        exec(compile(block, page.name, "exec"), names)
