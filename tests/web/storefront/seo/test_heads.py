"""The heads of pages, as search engines and messengers read them."""

import json
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client
from tests.web import small_content

pytestmark = pytest.mark.usefixtures("shop")


def head(client: Client, path: str) -> str:
    return client.get(path).content.decode().partition("</head>")[0]


def links(text: str, kind: str) -> list[str]:
    return re.findall(rf'<link rel="{kind}"[^>]* href="([^"]+)"', text)


def properties(text: str) -> dict[str, str]:
    return {
        name: unescape(value)
        for name, value in re.findall(r'<meta property="([^"]+)" content="([^"]*)"', text)
    }


def things(text: str) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    if not found:
        return []
    told = json.loads(found[1])
    return told if isinstance(told, list) else [told]


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/en/", {"Organization", "WebSite"}),
        ("/ru/p/tote-red", {"Product", "BreadcrumbList"}),
        ("/es/c/bags", {"BreadcrumbList", "ItemList"}),
        ("/en/shops/lyon", {"Store", "BreadcrumbList"}),
        ("/zh-hans/help", {"FAQPage"}),
        ("/zh-hans/help/returns", {"FAQPage", "BreadcrumbList"}),
        ("/en/guides", {"ItemList"}),
    ],
)
def test_a_page_is_known_under_one_address_in_every_language(
    client: Client, path: str, kinds: set[str]
) -> None:
    small_content.build()
    text = head(client, path)
    whole = f"http://testserver{path}"
    alternates = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', text))
    assert links(text, "canonical") == [whole]
    assert set(alternates) == {"en", "zh-Hans", "es", "ru", "x-default"}
    assert whole in alternates.values()
    assert alternates["x-default"] == alternates["en"]
    assert "noindex" not in text
    assert {thing["@type"] for thing in things(text)} == kinds


@pytest.mark.parametrize(
    "path",
    [
        "/en/search?q=tote",
        "/en/c/bags?sort=price",
        "/en/c/bags?filter=color:red",
        "/en/wishlist",
        "/en/g/gifts?a=bag",
        "/en/shops?open=1",
        "/en/p/nothing",
    ],
)
def test_what_is_a_duplicate_or_somebodys_own_is_not_listed(client: Client, path: str) -> None:
    small_content.build()
    text = head(client, path)
    assert re.search(r'<meta name="robots" content="noindex', text)
    assert links(text, "canonical") == []
    assert 'rel="alternate" hreflang' not in text


def test_a_variant_is_listed_as_its_product(client: Client) -> None:
    text = head(client, "/en/p/tote-red?variant=tote-red-l&utm_source=post")
    assert links(text, "canonical") == ["http://testserver/en/p/tote-red"]
    assert "noindex" not in text


def test_the_public_address_stands_for_the_one_that_was_asked(client: Client, settings: Any) -> None:
    settings.VITRINA_ADDRESS = "https://shop.example"
    assert links(head(client, "/en/c/bags"), "canonical") == ["https://shop.example/en/c/bags"]


def test_a_shared_product_shows_its_picture_and_price(client: Client) -> None:
    told = properties(head(client, "/ru/p/tote-red"))
    assert told["og:image"] == "http://testserver/share/ru/product/tote-red.jpg"
    assert told["og:title"].startswith("Сумка-тоут, красный")
    assert told["og:locale"] == "ru_RU"
    assert "€" in told["og:description"]


def test_share_pictures_can_be_switched_off(client: Client, switch_off: Callable[[str], None]) -> None:
    switch_off("sharing_pictures")
    assert "og:image" not in properties(head(client, "/en/p/tote-red"))
    assert client.get("/share/en/product/tote-red.jpg").status_code == 404


@pytest.mark.parametrize("page", ["2", "12", "120"])
def test_a_further_page_is_known_under_its_own_number(client: Client, page: str) -> None:
    assert links(head(client, f"/en/c/bags?page={page}"), "canonical") == [
        f"http://testserver/en/c/bags?page={page}"
    ]
