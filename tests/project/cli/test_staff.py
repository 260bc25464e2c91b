"""`vitrina staff`: accounts from the command line."""

import json
from importlib import import_module
from typing import Any

import pytest
from click.testing import CliRunner, Result

from vitrina.people.sellers import services as sellers
from vitrina.project.cli import main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch) -> None:
    # The package's attribute of this name is the command, not its module.
    monkeypatch.setattr(import_module("vitrina.project.cli.staff"), "open_shop", lambda: None)


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["staff", *words], input=typed)


def accounts() -> list[dict[str, Any]]:
    return list(json.loads(run("list", "--json").stdout))


def test_an_account_is_opened_and_listed() -> None:
    sellers.open_seller(ref="acme", name="Acme")
    options = ("--role", "seller", "--seller", "acme", "--name", "Ann", "--password-stdin")
    done = run("add", "Ann@Shop.EU", *options, typed="linen-and-brass\n")
    assert done.exit_code == 0, done.output
    (account,) = accounts()
    assert (account["email"], account["role"], account["seller_refs"]) == ("ann@shop.eu", "seller", ["acme"])
    assert "ann@shop.eu" in run("list").output
    assert "linen" not in run("list", "--json").output


@pytest.mark.parametrize(
    ("words", "typed", "told"),
    [
        (("--role", "operator", "--password-stdin"), "12345678\n", "too weak"),
        (("--role", "seller", "--password-stdin"), "linen-and-brass\n", "at least one seller"),
        (("--role", "seller", "--seller", "nobody", "--password-stdin"), "linen-and-brass\n", "'nobody'"),
        (("--role", "king", "--password-stdin"), "linen-and-brass\n", "king"),
        (("--role", "operator"), "linen-and-brass\n", "--password-stdin"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_line(words: tuple[str, ...], typed: str, told: str) -> None:
    done = run("add", "ann@shop.eu", *words, typed=typed)
    assert done.exit_code == 2
    assert told in done.output
    assert accounts() == []
