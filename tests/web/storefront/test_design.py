"""The living page shows what there is, and its numbers hold."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from vitrina.operations.functions import queries as switches
from vitrina.operations.functions import services as functions
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.web.storefront import design
from vitrina.web.storefront.templatetags.icons import ICONS

SHARED = ("tokens", "base", "shell", "components", "parts")


@pytest.fixture(autouse=True)
def _switches_as_they_stand() -> Iterator[None]:
    switches.forget()
    yield
    switches.forget()


def sheet(name: str) -> str:
    path = finders.find(f"storefront/css/{name}.css")
    assert isinstance(path, str)
    return Path(path).read_text(encoding="utf-8")


def test_every_colour_can_be_seen_in_both_lights() -> None:
    tokens = design.colours(design.token_sheet(), settings.VITRINA_ACCENT)
    assert {"ground", "plate", "raised", "ink", "quiet", "line", "edge", "accent", "drop", "good"} == {
        token.name for token in tokens
    }
    assert all(shade.passes for token in tokens for shade in (token.day, token.night))
    assert sum(shade.least == 4.5 for token in tokens for shade in (token.day, token.night)) == 10


def test_a_colour_that_is_too_pale_is_told() -> None:
    pale = design.token_sheet().replace("--quiet: light-dark(#5d5f59", "--quiet: light-dark(#b0b0b0")
    quiet = next(t for t in design.colours(pale, settings.VITRINA_ACCENT) if t.name == "quiet")
    assert not quiet.day.passes
    assert quiet.night.passes


def test_the_scale_has_few_steps() -> None:
    assert [name for name, _ in design.sizes(design.token_sheet())] == [
        "tiny",
        "small",
        "body",
        "lead",
        "title",
        "head",
        "display-size",
    ]


@pytest.mark.parametrize("name", SHARED[1:])
def test_colours_come_from_tokens_alone(name: str) -> None:
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", sheet(name))


@pytest.mark.parametrize("name", SHARED)
def test_only_tokens_that_exist_are_used(name: str) -> None:
    defined = set(re.findall(r"(--[\w-]+):", sheet("tokens") + sheet("parts")))
    given_in_the_head = {"--accent-day", "--accent-night", "--on-accent-day", "--on-accent-night"}
    assert set(re.findall(r"var\((--[\w-]+)", sheet(name))) <= defined | given_in_the_head


@pytest.fixture
def open_page(shop: None) -> None:
    functions.switch("design_page", on=True)
    switches.forget()


@pytest.mark.usefixtures("open_page")
@pytest.mark.parametrize("language", ["en", "zh-hans", "es", "ru"])
def test_every_part_is_there_in_every_language(client: Client, language: str) -> None:
    html = client.get(f"/{language}/design").content.decode()
    for part in (
        'class="button solid"', "iconbutton", 'class="field"', "slider", 'class="dots"', 'class="options"',
        'class="chips', 'class="tabs"', 'class="pager"', 'class="more"', 'class="fold"', 'class="sheet"',
        'class="dialog"', 'class="notice framed wrong"', "toast", 'class="empty"', "skeleton", "countdown",
        "monogram", 'class="figures"', 'class="details"', 'class="crumbs', "ribbon", "heart",
    ):  # fmt: skip
        assert part in html, part
    assert html.count('<article class="tile">') == len(design.states(None))
    assert html.count('class="icon"') > len(ICONS)


@pytest.mark.usefixtures("open_page")
def test_prices_that_are_easily_got_wrong_are_shown(client: Client) -> None:
    html = client.get("/en/design").content.decode()
    for price in ("Free", "Price on request", "€0.01", "€10,000,000", "from €1,290", "€1,612.50"):
        assert price in html, price


@pytest.mark.usefixtures("shop")
def test_the_page_is_for_staff_unless_the_shop_opens_it(client: Client) -> None:
    assert client.get("/en/design").status_code == 404
    accounts.create_user(email="m@shop.example", password="long-enough-1", role=Role.MERCHANDISER)
    client.force_login(User.objects.get(email="m@shop.example"))
    assert client.get("/en/design").status_code == 200
