"""Shops and help, as pages."""

import re

import pytest
from django.test import Client
from tests.web import fake_engine, small_content

from vitrina.discovery.serving import services as serving
from vitrina.search.types import SearchRequest
from vitrina.web.storefront.memory import COOKIE, Memory

pytestmark = pytest.mark.usefixtures("shop")


@pytest.fixture(autouse=True)
def _content(shop: None) -> None:
    small_content.build()


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize("language", ["en", "zh-hans", "es", "ru"])
@pytest.mark.parametrize(
    "path", ["shops", "shops?q=Berlin", "shops?map=48,5,20", "shops/lyon", "guides", "help", "help/returns"]
)
def test_every_page_comes_in_every_language(client: Client, language: str, path: str) -> None:
    text(client, f"/{language}/{path}")


def test_shops_are_dots_on_the_map_and_lines_below_it(client: Client) -> None:
    html = text(client, "/en/shops")
    assert html.count('class="shopcard"') == 2
    assert "2 shops, 1 open now" in re.sub(r"<[^>]+>", "", html)
    # From afar the two are one dot, which leads closer; there each has its own.
    closer = re.findall(r'--u:0\.\d+;--v:0\.\d+"><a href="(/en/shops\?map=[^"]+)#map"', html)
    assert len(closer) == 1
    near = text(client, closer[0])
    assert len(re.findall(r'--u:0\.\d+;--v:0\.\d+"><a href="/en/shops/(?:lyon|madrid)"', near)) == 2


def test_a_shop_tells_where_when_and_what(client: Client) -> None:
    html = text(client, "/en/shops/lyon")
    for part in (
        "3, rue des Essais",
        "Always open",
        "tel:+33199000001",
        "geo:45.76,4.84",
        "Repairs",
        "tote-black",
    ):
        assert part in html
    assert "tote-sand" not in html


def test_a_warehouse_has_no_page(client: Client) -> None:
    assert client.get("/en/shops/main").status_code == 404


def test_one_shop_becomes_the_shoppers_own_and_no_longer(client: Client) -> None:
    response = client.post(
        "/en/shops/mine", {"ref": "lyon"}, headers={"referer": "http://testserver/en/shops?open=1"}
    )
    assert (response.status_code, response["Location"]) == (302, "/en/shops?open=1")
    assert Memory.loads(client.cookies[COOKIE].value).shop == "lyon"
    assert "Your shop" in text(client, "/en/shops")
    client.post("/en/shops/mine", {"ref": ""})
    assert Memory.loads(client.cookies[COOKIE].value).shop == ""


@pytest.mark.parametrize("ref", ["main", "nothing"])
def test_only_a_shop_can_be_ones_own(client: Client, ref: str) -> None:
    assert client.post("/en/shops/mine", {"ref": ref}).status_code == 404


def test_nobody_is_sent_elsewhere(client: Client) -> None:
    response = client.post(
        "/en/shops/mine", {"ref": "lyon"}, headers={"referer": "https://elsewhere.example/"}
    )
    assert response["Location"] == "/en/shops"


@pytest.mark.parametrize("query", ["lat=91&lon=1", "lat=x&lon=1", "lat=1"])
def test_a_place_that_is_none_is_told(client: Client, query: str) -> None:
    assert client.get(f"/en/shops?{query}").status_code == 422


def test_help_is_found_by_its_words(client: Client) -> None:
    html = text(client, "/en/help?q=delivery")
    assert "1 answer to “delivery”" in html
    assert "No answer to" in text(client, "/en/help?q=zzzz")


def test_an_answer_has_steps_neighbours_and_somebody_to_call(client: Client) -> None:
    html = text(client, "/ru/help/returns")
    assert '<ol class="steps"><li>Упакуйте.</li>' in html
    assert "/ru/help/delivery" in html
    assert "tel:+33199000001" in html


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/en/shops", 6),
        ("/en/shops/lyon", 15),
        ("/en/guides", 6),
        ("/en/g/gifts", 8),
        ("/en/help", 8),
        ("/en/help/returns", 8),
    ],
)
def test_pages_ask_the_database_little(
    client: Client,
    path: str,
    most: int,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: object,
) -> None:
    page = fake_engine.search(SearchRequest())
    monkeypatch.setattr(serving, "search", lambda request: page)
    with django_assert_max_num_queries(most):  # type: ignore[operator]
        text(client, path)
