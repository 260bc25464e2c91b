"""Results, categories and departments, as a browser without scripts and as HTMX gets them."""

import re
from html import unescape

import pytest
from django.test import Client

from vitrina.discovery.curation import queries as curation
from vitrina.insight.searches import services as search_log
from vitrina.market.catalog import services as catalogue
from vitrina.operations.functions import queries as functions
from vitrina.operations.functions import services as switches
from vitrina.web.storefront.functions_of_listings import LISTING_FUNCTIONS
from vitrina.web.storefront.memory import COOKIE, Memory

pytestmark = pytest.mark.usefixtures("shop")

PART = {"hx-request": "true"}
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}
MORE = {"hx-request": "true", "hx-target": "grid"}


def page(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return unescape(response.content.decode())


# ------------------------------------------------------------------------------------------- what is noted


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, int]]:
    found: list[tuple[str, str, int]] = []
    monkeypatch.setattr(
        search_log, "note_search", lambda *, text, language, total: found.append((text, language, total))
    )
    return found


def test_a_question_is_noted_once_and_remembered(client: Client, noted: list[tuple[str, str, int]]) -> None:
    page(client, "/ru/search?q=Tote&sort=price", **BROWSER)
    page(client, "/ru/search?q=+tote", **BROWSER)
    assert noted == [("Tote", "ru", 4)]
    assert "tote" in Memory.loads(client.cookies[COOKIE].value).queries[0].casefold()


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/en/search", {}),
        ("/en/search?q=+", {}),
        ("/en/search?q=tote&page=2&size=2", {}),
        ("/en/search?q=tote&filter=color:red", {}),
        ("/en/search?q=tote&sort=price", PART),
        ("/en/search?q=tote", {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"}),
        ("/en/c/bags?q=tote", {}),
    ],
)
def test_what_is_no_new_question_of_a_person_is_not_noted(
    client: Client, noted: list[tuple[str, str, int]], address: str, headers: dict[str, str]
) -> None:
    page(client, address, **(BROWSER | headers))
    assert noted == []


# --------------------------------------------------------------------------------------------- led elsewhere


def test_merchandisers_lead_a_query_elsewhere(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        curation, "redirect_for", lambda text, *, language: "/c/bags" if text == "totes" else None
    )
    response = client.get("/zh-hans/search?q=totes")
    assert (response.status_code, response.headers["Location"]) == (302, "/zh-hans/c/bags")
    for address in ("/en/search?q=totes&page=2", "/en/search?q=totes&filter=color:red", "/en/search?q=tote"):
        assert client.get(address).status_code == 200


def test_a_redirect_to_itself_leads_nowhere(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curation, "redirect_for", lambda text, *, language: f"/search?q={text}")
    assert client.get("/en/search?q=tote").status_code == 200


def test_a_redirect_to_itself_in_another_script_ends_there(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(curation, "redirect_for", lambda text, *, language: "/search?q=сумка&sort=newest")
    led = client.get("/ru/search?q=сумка")
    assert led.status_code == 302
    assert client.get(led.headers["Location"]).status_code == 200


# ------------------------------------------------------------------------------------------------- more of it


def test_more_products_come_without_the_rest_of_the_page(client: Client) -> None:
    response = client.get("/en/search?size=4&page=2", headers=MORE)
    html = response.content.decode()
    assert html.count('<article class="tile">') == 4
    assert 'id="facets"' not in html and 'id="results"' not in html
    assert '<div id="pages" hx-swap-oob="true">' in html
    assert "8 of 17" in html
    assert response.headers["HX-Replace-Url"] == "/en/search?size=4&page=2"


def test_the_way_to_more_is_a_link_to_the_next_page(client: Client) -> None:
    html = page(client, "/en/search?size=4")
    assert re.search(r'id="further" class="button" href="/en/search\?size=4&page=2"', html)
    assert 'id="further"' not in page(client, "/en/search?size=4&page=5")


# --------------------------------------------------------------------------------------------------- filters


def test_prices_are_dragged_and_typed(client: Client) -> None:
    html = page(client, "/en/search?price_min=200")
    assert 'name="price_min" min="0" step="any" inputmode="decimal" value="200"' in html
    assert 'placeholder="1,290"' in html
    assert '<svg class="bars"' in html


def test_the_form_says_again_what_no_field_of_it_says(client: Client) -> None:
    html = page(client, "/en/search?q=totte&exact=1&size=4&filter=category:bags")
    for name, value in (("q", "totte"), ("exact", "1"), ("size", "4"), ("filter", "category:bags")):
        assert f'<input type="hidden" name="{name}" value="{value}">' in html


def test_a_delivery_day_is_offered_to_those_who_say_where_they_are(client: Client) -> None:
    assert "Delivered within" not in page(client, "/en/search")
    near = page(client, "/en/search?near=lyon")
    assert "Delivered within 2 days" in near
    assert 'href="/en/search?filter=category:bags&near=lyon"' in near
    assert re.search(r"/en/why\?lat=45.76&lon=4.84&product=", near)


def test_the_shoppers_own_shop_is_where_they_are(client: Client) -> None:
    client.cookies[COOKIE] = Memory(shop="madrid").dumps()
    html = page(client, "/en/search")
    assert '<option value="madrid" selected>' in html
    assert "near=madrid" not in html


# ------------------------------------------------------------------------------------------------- categories


def test_a_category_shows_its_picture_and_what_lies_below(client: Client) -> None:
    catalogue.picture_categories({"bags": "scenes/category-bags.svg"})
    html = page(client, "/en/c/bags")
    assert 'src="/media/scenes/category-bags.svg"' in html
    assert re.search(r'class="below".*href="/en/c/bags--totes"', html, re.DOTALL)


def test_all_departments_stand_on_one_page(client: Client) -> None:
    html = page(client, "/ru/categories")
    for name in ("Сумки", "Обувь", "Аксессуары", "Услуги", "Тоуты"):
        assert name in html


# --------------------------------------------------------------------------------------------------- switches


@pytest.mark.parametrize(
    ("code", "address", "mark"),
    [
        ("filters", "/en/search", 'id="facets"'),
        ("price_histogram", "/en/search", 'class="bars"'),
        ("stock_filter", "/en/search", 'name="in_stock"'),
        ("show_more", "/en/search?size=4", 'id="further"'),
        ("related_searches", "/en/search?q=tote", 'class="related"'),
        ("empty_help", "/en/search?q=satchel&filter=brand:Maison+Ardent", 'class="waysout"'),
        ("why_here", "/en/search", "whyhere"),
    ],
)
def test_a_function_that_is_switched_off_is_gone(
    client: Client, code: str, address: str, mark: str, django_capture_on_commit_callbacks: object
) -> None:
    assert mark in page(client, address)
    switches.switch(code, on=False)
    functions.forget()
    assert mark not in page(client, address)
    switches.switch(code, on=True)
    functions.forget()


def test_every_need_can_be_asked() -> None:
    for function in LISTING_FUNCTIONS:
        assert all(isinstance(need.met(), bool) for need in function.needs)
