"""What is switched off is neither shown, nor linked to, nor kept."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from tests.web import small_content

from vitrina.operations.functions import queries, services
from vitrina.web.storefront.memory import COOKIE, Memory

pytestmark = pytest.mark.usefixtures("shop")
SwitchOff = Callable[[str], None]
BROWSER = {"User-Agent": "Mozilla/5.0"}


@pytest.fixture
def switch_off() -> Iterator[SwitchOff]:
    cache.clear()

    def off(code: str) -> None:
        services.switch(code, on=False)
        queries.forget()

    yield off
    queries.forget()


@pytest.fixture
def returning(client: Client) -> Client:
    """Somebody who looked at a tote before."""
    client.cookies[COOKIE] = Memory().having_seen("tote-red").dumps()
    return client


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_nobody_asks_why_here(client: Client, switch_off: SwitchOff) -> None:
    address = "/en/why?product=tote-red&q=tote"
    assert client.get(address).status_code == 200
    switch_off("why_here")
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/en/", "/en/beside?product=tote-black"])
def test_no_shelf_leads_to_a_history_that_is_off(
    returning: Client, switch_off: SwitchOff, address: str
) -> None:
    assert "/en/history" in html(returning, address)
    switch_off("search_history")
    assert "/en/history" not in html(returning, address)


def test_own_searches_are_not_kept(client: Client, switch_off: SwitchOff) -> None:
    client.get("/en/search?q=tote", headers=BROWSER)
    assert Memory.loads(client.cookies[COOKIE].value).queries == ("tote",)
    switch_off("search_history")
    client.get("/en/search?q=belt", headers=BROWSER)
    assert Memory.loads(client.cookies[COOKIE].value).queries == ("tote",)


def test_what_was_seen_is_not_on_the_front_page(returning: Client, switch_off: SwitchOff) -> None:
    assert "Looked at lately" in html(returning, "/en/")
    switch_off("recently_seen")
    assert "Looked at lately" not in html(returning, "/en/")


def test_the_front_page_leads_to_guides_that_are_on(client: Client, switch_off: SwitchOff) -> None:
    small_content.build()
    assert "/en/g/" in html(client, "/en/")
    switch_off("gift_guide")
    found = html(client, "/en/")
    assert "/en/g/gifts" not in found and "/en/g/find-shoes" in found
    switch_off("guided_finder")
    assert "/en/g/" not in html(client, "/en/")
