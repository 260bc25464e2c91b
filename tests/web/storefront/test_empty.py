"""Where nothing is found, the page tells why and leads on."""

import re
from html import unescape

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("shop")


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_a_word_that_nobody_has_is_named(client: Client) -> None:
    html = page(client, "/en/search?q=crocodile+tote")
    assert "No product has the word “crocodile”." in html
    assert re.search(
        r'href="/en/search\?q=tote">Without the word “crocodile”</a> <span[^>]*>4 products', html
    )


def test_the_filter_that_is_in_the_way_can_be_taken_back(client: Client) -> None:
    html = page(client, "/en/c/bags?q=belt&in_stock=1&filter=color:red")
    assert "Nothing found" in html
    html = page(client, "/en/search?q=satchel&filter=brand:Maison+Ardent")
    assert "Without the filter “Maison Ardent”" in html
    assert re.search(r'href="/en/search\?q=satchel">Without', html)


def test_another_spelling_is_offered(client: Client) -> None:
    html = page(client, "/en/search?q=totte&exact=1")
    assert re.search(r'href="/en/search\?q=totte">Search for “tote”</a> <span[^>]*>4 products', html)


def test_there_is_always_something_that_others_love(client: Client) -> None:
    html = page(client, "/en/search?q=nothinglikeit&exact=1")
    assert 'id="loved"' in html
    assert html.count('<article class="tile">') == 8


def test_categories_and_brands_that_begin_alike_are_offered(client: Client) -> None:
    html = page(client, "/en/search?q=nothinglikeit")
    assert "Perhaps you meant" in html
    assert 'href="/en/c/bags"' in html


def test_a_page_beyond_the_last_asks_for_no_help(client: Client) -> None:
    html = page(client, "/en/search?page=99")
    assert "There is no such page" in html
    assert 'id="loved"' not in html
