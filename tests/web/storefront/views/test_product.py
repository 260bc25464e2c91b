"""The product page, as a browser without JavaScript gets it."""

import re
from html import unescape

import pytest
from django.test import Client

from vitrina.insight.searches import services as searches
from vitrina.web.storefront.memory import COOKIE, Memory

pytestmark = pytest.mark.usefixtures("shop")
Click = dict[str, str]


@pytest.fixture
def clicks(monkeypatch: pytest.MonkeyPatch) -> list[Click]:
    noted: list[Click] = []
    monkeypatch.setattr(searches, "note_click", lambda **click: noted.append(click))
    return noted


def page(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize(
    ("referer", "noted"),
    [
        ("http://testserver/en/search?q=red+tote", ["red tote"]),
        ("http://testserver/en/c/bags?q=tote&filter=color:red", ["tote"]),
        ("http://testserver/en/search?filter=color:red", []),
        ("http://testserver/en/search?q=+", []),
        ("http://testserver/en/p/tote-black?q=tote", []),
        ("https://elsewhere.example/en/search?q=tote", []),
        ("", []),
    ],
)
def test_a_find_is_noted(client: Client, clicks: list[Click], referer: str, noted: list[str]) -> None:
    client.get("/en/p/tote-red", headers={"Referer": referer, "User-Agent": "Mozilla/5.0"})
    assert [click["text"] for click in clicks] == noted


def test_robots_find_nothing_and_remember_nothing(client: Client, clicks: list[Click]) -> None:
    headers = {"Referer": "http://testserver/en/search?q=tote", "User-Agent": "Googlebot/2.1"}
    client.get("/en/p/tote-red", headers=headers)
    assert clicks == []
    assert COOKIE not in client.cookies


def test_what_was_looked_at_is_remembered_newest_first(client: Client) -> None:
    for ref in ("tote-red", "belt-red", "tote-red"):
        client.get(f"/en/p/{ref}", headers={"User-Agent": "Mozilla/5.0"})
    assert Memory.loads(client.cookies[COOKIE].value).seen == ("tote-red", "belt-red")


def test_the_lowest_price_is_that_of_the_variant_looked_at(client: Client) -> None:
    assert "Lowest price of the 30 days before: €1,290" in page(client, "/en/p/tote-red?variant=tote-red-m")
    assert "Lowest price of the 30 days before: €1,490" in page(client, "/en/p/tote-red?variant=tote-red-l")


def test_the_price_line_is_drawn_and_told_as_a_table(client: Client) -> None:
    html = page(client, "/en/p/tote-red")
    assert re.search(r'<svg viewBox="0 0 400 112"[^>]*role="img"', html)
    assert re.search(r"Since \w+ \d+, \d+ the price was between €1,032 and €1,290\.", html)
    assert html.count("<tr>") >= 3


def test_a_shop_of_ones_own_comes_first_with_distances_from_it(client: Client) -> None:
    client.cookies[COOKIE] = Memory(shop="madrid").dumps()
    html = page(client, "/en/p/tote-red")
    assert html.index("Madrid") < html.index("Lyon")
    assert "Your shop" in html
    assert re.search(r"\d+\skm from your shop", html)


def test_only_the_first_picture_is_hurried(client: Client) -> None:
    images = re.findall(
        r"<img[^>]*>", page(client, "/en/p/tote-red").split('id="gallery"')[1].split("</section>")[0]
    )
    assert ["fetchpriority" in image for image in images] == [True] + [False] * (len(images) - 1)
    assert all('width="900" height="1200"' in image for image in images)


def test_htmx_gets_the_product_without_the_shell(client: Client) -> None:
    html = page(client, "/en/p/tote-red?variant=tote-red-l", **{"HX-Request": "true"})
    assert 'id="product"' in html
    assert "€1,192" in html
    assert '<header class="mast"' not in html


def test_a_variant_that_is_not_there_shows_the_product(client: Client) -> None:
    assert "€1,032" in page(client, "/en/p/tote-red?variant=nothing")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/en/beside?product=tote-red", 200),
        ("/en/beside?product=engraving", 200),
        ("/en/beside", 422),
        ("/en/beside?product=unknown", 404),
        ("/en/size-guide?product=tote-red", 200),
        ("/en/size-guide", 422),
        ("/en/size-guide?product=unknown", 404),
        ("/en/share?product=tote-red&variant=tote-red-l", 200),
        ("/en/share?refs=tote-red,belt-red", 200),
        ("/en/share", 422),
        ("/en/share?product=unknown", 404),
        ("/en/compare", 200),
        ("/en/compare?left=unknown&only=differences", 200),
    ],
)
def test_what_belongs_to_a_product(client: Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_an_index_that_is_missing_costs_the_likes_and_not_the_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vitrina.search.errors import NoIndex
    from vitrina.web.storefront.views import seen

    def missing(*_: object, **__: object) -> None:
        raise NoIndex(folder="index")

    monkeypatch.setattr(seen.related, "similar", missing)
    client.get("/en/p/belt-red", headers={"User-Agent": "Mozilla/5.0"})
    html = page(client, "/en/beside?product=tote-red")
    assert "You looked at" in html
    assert "You may also like" in html.split("<title>")[1].split("</title>")[0]
