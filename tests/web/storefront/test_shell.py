"""What stands around every page: only ways that lead somewhere, in the shopper's language."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vitrina.operations.functions import queries as switches
from vitrina.operations.functions import services as functions
from vitrina.operations.functions.queries import Functions
from vitrina.web.storefront.ways import ways

pytestmark = pytest.mark.usefixtures("shop")

SHELL_WAYS = {
    "wishlist": ("wishlist",),
    "compare": ("compare",),
    "guides": ("gift_guide", "guided_finder"),
    "shops": ("store_locator",),
    "brands": ("brand_page",),
    "help": ("faq",),
    "history": ("search_history",),
}
"""Route → the functions that must all be off for it to go."""


def home(client: Client, language: str = "en") -> str:
    response = client.get(f"/{language}/")
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    switches.forget()
    yield
    switches.forget()


def test_every_way_of_the_shell_leads_to_a_page(client: Client) -> None:
    html = home(client)
    shell = html[: html.index("<main")] + html[html.index("</main>") :]
    addresses = {address.partition("#")[0] for address in re.findall(r'<a[^>]+href="(/en/[^"]*)"', shell)}
    assert len(addresses) >= 10
    for address in sorted(addresses):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize(("route", "codes"), list(SHELL_WAYS.items()))
def test_a_function_that_is_off_takes_its_way_along(
    client: Client, route: str, codes: tuple[str, ...]
) -> None:
    address = ways(switches.switched())[route].address
    assert f'href="{address}"' in home(client)
    for code in codes:
        functions.switch(code, on=False)
    switches.forget()
    assert f'href="{address}"' not in home(client)


def test_guides_without_presents_are_called_guides() -> None:
    assert ways(Functions(frozenset({"guided_finder"})))["guides"].name == "Guides"
    assert ways(Functions(frozenset({"gift_guide", "guided_finder"})))["guides"].name == "Gift guide"


def test_nothing_is_on_nothing_is_offered_but_departments_and_privacy() -> None:
    assert set(ways(Functions(frozenset()))) == {"categories", "privacy"}


def test_departments_have_their_children_and_are_reached_without_a_script(client: Client) -> None:
    html = home(client)
    menu = html[html.index('<nav class="departments"') : html.index('<nav id="categories"')]
    assert '<details class="department" name="departments"><summary>Bags</summary>' in menu
    assert 'href="/en/c/bags--totes"' in menu


def test_the_shell_speaks_to_staff_and_developers(client: Client) -> None:
    html = home(client)
    assert 'href="/console/"' in html
    assert 'href="/api/v1/docs"' in html


def test_the_accent_stands_in_the_head_before_all_that_uses_it(client: Client) -> None:
    html = home(client)
    assert re.search(r"<style>:root\{--accent-day:#[0-9a-f]{6};", html)
    assert html.index("--accent-day") < html.index("components.css")


def test_one_form_with_one_token_serves_all_buttons(client: Client) -> None:
    html = home(client)
    assert html.count("csrfmiddlewaretoken") == 1
    assert html.count('id="act"') == 1


def test_who_is_lost_has_the_whole_shop_around_them(client: Client) -> None:
    html = unescape(client.get("/en/nowhere").content.decode())
    assert "There is nothing at /en/nowhere." in html
    assert 'href="/en/c/bags"' in html
    assert html.count('name="q"') == 2


def test_the_shell_costs_few_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/en/history")
    with django_assert_max_num_queries(3):
        client.get("/en/history")
