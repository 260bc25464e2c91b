"""The sitemap: complete, in every language, in files of bounded size."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from django.test import Client
from tests.web import small_content

from vitrina.market.catalog.queries import published
from vitrina.web.storefront.seo import sitemap

pytestmark = pytest.mark.usefixtures("shop")
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(client: Client, path: str) -> ElementTree.Element:
    response = client.get(path)
    assert response.status_code == 200, path
    return ElementTree.fromstring(b"".join(response.streaming_content))  # type: ignore[attr-defined]


def addresses(client: Client, path: str) -> list[str]:
    return [element.text or "" for element in read(client, path).iterfind("s:url/s:loc", NAMES)]


def parts(client: Client) -> list[str]:
    found = read(client, "/sitemap.xml").iterfind("s:sitemap/s:loc", NAMES)
    return [(element.text or "").removeprefix("http://testserver") for element in found]


def test_every_page_is_on_it_and_answers(client: Client) -> None:
    small_content.build()
    listed = [address for part in parts(client) for address in addresses(client, part)]
    assert len(listed) == len(set(listed))
    for path in (
        "/en/",
        "/ru/p/tote-red",
        "/es/c/bags",
        "/zh-hans/shops/lyon",
        "/en/g/gifts",
        "/en/help/returns",
    ):
        assert f"http://testserver{path}" in listed
    english = [address.removeprefix("http://testserver") for address in listed if "/en/" in address]
    assert len(english) * 4 == len(listed)
    assert [path for path in english if client.get(path).status_code != 200] == []


def test_each_address_names_itself_and_its_siblings(client: Client) -> None:
    for url in read(client, "/sitemap-products-0.xml").iterfind("s:url", NAMES):
        links = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
        assert set(links) == {"en", "zh-Hans", "es", "ru", "x-default"}
        assert url.findtext("s:loc", namespaces=NAMES) in links.values()
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT.+", url.findtext("s:lastmod", namespaces=NAMES) or "")


def test_no_file_grows_beyond_its_bound(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "ADDRESSES_MAX", 20)
    products = [part for part in parts(client) if "products" in part]
    counts = [len(addresses(client, part)) for part in products]
    assert len(products) >= 4
    assert all(0 < count <= 20 for count in counts)
    assert sum(counts) == 17 * 4


def test_pages_that_are_switched_off_are_not_on_it(client: Client, switch_off: Callable[[str], None]) -> None:
    small_content.build()
    switch_off("store_locator")
    assert not any("sitemap-shops" in part for part in parts(client))
    assert "http://testserver/en/shops" not in addresses(client, "/sitemap-pages-0.xml")
    assert client.get("/sitemap-shops-0.xml").status_code == 404


def test_an_unknown_part_is_not_there(client: Client) -> None:
    assert client.get("/sitemap-wishes-0.xml").status_code == 404


def test_stretches_are_read_one_query_each(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        stretches = published.product_stretches(5)
    assert sum(len(list(published.products_in(s.number, length=5))) for s in stretches) == 17


def test_robots_are_shown_the_sitemap_and_spared_the_endless(client: Client, settings: object) -> None:
    settings.VITRINA_ADDRESS = "https://shop.example"  # type: ignore[attr-defined]
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: https://shop.example/sitemap.xml" in text
    assert "Disallow: /*?*filter=" in text
