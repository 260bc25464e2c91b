"""The shoppers' pages, as a browser without JavaScript gets them."""

import re
from html import unescape

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vitrina.discovery.serving import services as serving
from vitrina.market.catalog.services import upsert_categories
from vitrina.market.catalog.types import CategoryDraft
from vitrina.search.errors import NoIndex
from vitrina.search.types import SearchRequest
from vitrina.web.languages import LANGUAGES

pytestmark = pytest.mark.usefixtures("shop")

EVERY_PAGE = (
    "",
    "search",
    "search?q=tote&filter=color:red&price_max=2000&range=weight:0.1..&in_stock=1&rating_min=4&pickup_shop=lyon",
    "search?q=nothinglikeit",
    "search?page=9",
    "c/bags",
    "c/bags--totes?filter=color:red",
    "p/tote-red",
    "p/tote-red?variant=tote-red-l",
    "p/belt-sand",
    "p/engraving",
    "suggest?q=to",
    "why?q=tote&product=tote-red",
    "why?q=belt&product=tote-red",
)


def page(client: Client, address: str, *, status: int = 200, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == status
    return unescape(response.content.decode())


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_page_is_there_in_every_language(client: Client, language: str, address: str) -> None:
    html = page(client, f"/{language}/{address}")
    assert f'lang="{next(one.tag for one in LANGUAGES if one.code == language)}"' in html
    assert html.count("<h1") == 1
    assert not re.search(r"\{[{%]|%\(\w+\)s|None", html.split("<body>")[1])


@pytest.mark.parametrize("language", ["zh-hans", "es", "ru"])
@pytest.mark.parametrize("address", EVERY_PAGE)
def test_no_page_falls_back_to_english(client: Client, language: str, address: str) -> None:
    """Every text that is not a name or a quotation differs from the English page's."""
    same = texts(page(client, f"/{language}/{address}")) & texts(page(client, f"/en/{address}"))
    assert {text for text in same if re.search(r"[a-z]{3}", text)} <= STAYS


STAYS = {
    "Vitrina",
    "English",
    "Español",
    "Maison Ardent",
    "Atelier Nord",
    "Kirsanov & Co.",
    "Calzados del Sur",
    "Color",
    "Material",
    "Lyon",
    "Madrid",
    "Totes",
    "tote",
    "belt",
    "Bags",
    "Tote, red",
    "Bought by the seller.",
    "views_28d",
    "price_ratio_30d",
    "rating_shrunk",
    "“nothinglikeit”",
    "“tote”",
}
"""Names, quotations, and words that two languages share."""


def texts(html: str) -> set[str]:
    """What stands between the tags of a page's body."""
    body = re.sub(r"<(script|style).*?</\1>", "", html.split("<body>")[1], flags=re.DOTALL)
    return {text.strip() for text in re.split(r"<[^>]+>", body) if text.strip()}


def test_the_bare_address_leads_to_the_readers_language(client: Client) -> None:
    response = client.get("/", headers={"accept-language": "ru"})
    assert (response.status_code, response.headers["Location"]) == (302, "/ru/")


def test_languages_lead_to_the_same_page(client: Client) -> None:
    html = page(client, "/en/search?q=tote&filter=color:red")
    assert 'href="/zh-hans/search?q=tote&filter=color:red"' in html


def test_prices_and_numbers_follow_the_language(client: Client) -> None:
    assert "1.032 €" in page(client, "/es/p/tote-red").replace("\u00a0", " ")
    assert "€1,032" in page(client, "/en/p/tote-red")
    assert "0,4 кг" in page(client, "/ru/p/tote-red").replace("\u00a0", " ")


def test_results_show_what_a_shopper_needs(client: Client) -> None:
    html = page(client, "/en/search?q=belt")
    assert "4 products" in html
    assert re.search(
        r"Sponsored</p>\s*<p class=\"brand\">Maison Ardent</p>\s*<h3><a href=\"/en/p/belt-black\"", html
    )
    assert 'href="/en/why?q=belt&product=belt-red"' in html
    assert "−20%" in html
    assert "Sold out" in html
    assert "2 left" in html


def test_pictures_keep_their_place(client: Client) -> None:
    for image in re.findall(r"<img[^>]*>", page(client, "/en/search")):
        assert 'width="900" height="1200"' in image
    assert page(client, "/en/search").count('fetchpriority="high"') == 4


def test_a_corrected_query_has_a_way_back(client: Client) -> None:
    html = page(client, "/en/search?q=totte")
    assert "Showing results for <strong>“tote”</strong>." in html
    assert 'href="/en/search?q=totte&exact=1"' in html
    assert "Nothing found" in page(client, "/en/search?q=totte&exact=1")


def test_a_query_that_was_cut_says_so(client: Client) -> None:
    assert "only its beginning was searched" in page(client, "/en/search?q=" + "tote " * 60)


def test_active_filters_can_be_taken_back_one_by_one(client: Client) -> None:
    html = page(client, "/en/search?q=tote&filter=color:red&filter=color:black&in_stock=1")
    assert 'href="/en/search?q=tote&filter=color:black&in_stock=1"' in html
    assert 'href="/en/search?q=tote&filter=color:red&filter=color:black"' in html
    assert 'class="clear" href="/en/search?q=tote"' in html
    assert 'value="color:red" checked' in html


def test_a_filter_that_nothing_fits_can_still_be_seen_and_taken_back(client: Client) -> None:
    html = page(client, "/en/search?q=tote&filter=brand:Kirsanov+%26+Co.")
    assert "No product fits all of these filters" in html
    assert 'value="brand:Kirsanov & Co." checked' in html


def test_a_category_is_a_search_with_a_clean_address(client: Client) -> None:
    html = page(client, "/en/c/bags?filter=color:red")
    assert "<h1>Bags</h1>" in html
    assert "2 products" in html
    assert 'href="/en/c/bags--totes"' in html
    assert 'class="clear" href="/en/c/bags"' in html
    assert not re.search(r"/c/bags[^\"]*category:bags", html)


def test_pages_turn(client: Client) -> None:
    html = page(client, "/en/search?size=4&page=2")
    assert 'rel="prev" href="/en/search?size=4"' in html
    assert 'rel="next" href="/en/search?size=4&page=3"' in html
    assert 'start="5"' in html
    beyond = page(client, "/en/search?size=4&page=99")
    assert "There is no such page" in beyond


def test_variants_have_their_own_price_and_stock(client: Client) -> None:
    assert "€1,192" in page(client, "/en/p/tote-red?variant=tote-red-l")
    assert "Lowest price of the 30 days before: €1,290" in page(client, "/en/p/tote-red")
    assert "Sold out for now" in page(client, "/en/p/belt-sand")
    assert "Used in a shop: nothing is shipped." in page(client, "/en/p/engraving")


def test_htmx_gets_the_part_that_changes(client: Client) -> None:
    html = page(client, "/en/search?q=tote&filter=color:red&page=1", **{"hx-request": "true"})
    assert '<header class="mast"' not in html
    assert '<section id="results"' in html
    assert '<div id="facets" class="facets" hx-swap-oob="true">' in html
    response = client.get("/en/search?filter=color%3Ared&q=tote", headers={"hx-request": "true"})
    assert response.headers["HX-Push-Url"] == "/en/search?q=tote&filter=color:red"
    assert "HX-Request" in response.headers["Vary"]


def test_suggestions_do_not_rename_the_page(client: Client) -> None:
    html = page(client, "/en/suggest?q=to", **{"hx-request": "true"})
    assert "<title>" not in html
    assert 'href="/en/search?filter=brand:Maison+Ardent"' in html


def test_a_restored_history_page_is_whole(client: Client) -> None:
    headers = {"hx-request": "true", "hx-history-restore-request": "true"}
    assert '<header class="mast"' in page(client, "/en/search?q=tote", **headers)


BAD_QUERIES = (
    "",
    "   ",
    "?!…",
    "x" * 10_000,
    "\x00\x01\x1b[31m",
    "\udc80",
    "\u202e\u200ftote",
    "👜👠",
    'AND OR NOT title:"* ~',
    "<script>alert(1)</script>",
    "%(used)s {{ request }}",
)


@pytest.mark.parametrize("text", BAD_QUERIES, ids=range(len(BAD_QUERIES)))
def test_any_query_gets_a_page(client: Client, text: str) -> None:
    for path in ("search", "suggest"):
        response = client.get(f"/en/{path}", {"q": text.encode("utf-8", "surrogatepass")})
        assert response.status_code == 200
        assert b"<script>alert" not in response.content


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/en/nowhere", 404, "There is nothing at /en/nowhere."),
        ("/es/nowhere", 404, "No hay nada en /es/nowhere."),
        ("/en/p/unknown", 404, "There is no product with the id 'unknown'."),
        ("/ru/c/unknown", 404, "Не найдено: категория «unknown»."),
        ("/en/search?filter=nothing:x", 422, "There is no filter 'nothing'. Known filters:"),
        ("/en/search?sort=cheapest", 422, "There is no sort order 'cheapest'."),
        ("/en/why?q=tote", 422, "These parameters cannot be used: product."),
        ("/en/why?q=tote&product=unknown", 404, "There is no product with the id 'unknown'."),
    ],
)
def test_errors_are_pages_with_ways_on(client: Client, address: str, status: int, says: str) -> None:
    html = page(client, address, status=status)
    assert says in html
    assert re.search(r'class="button solid" href="/\w[\w-]*/"', html)


def test_a_shop_without_an_index_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def empty(request: SearchRequest) -> None:
        raise NoIndex(folder="index")

    monkeypatch.setattr(serving, "search", empty)
    assert "One moment" in page(client, "/en/search", status=503)


def test_a_fault_of_ours_is_a_page_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(request: SearchRequest) -> None:
        raise RuntimeError("the secret path")

    monkeypatch.setattr(serving, "search", broken)
    html = page(Client(raise_request_exception=False), "/zh-hans/search", status=500)
    assert "是我们的错" in html
    assert "secret" not in html


def test_only_reading_is_answered(client: Client) -> None:
    assert client.post("/en/search").status_code == 405


@pytest.mark.parametrize("address", ["/en/search", "/en/search?size=2"])
def test_a_list_of_any_length_makes_the_same_number_of_queries(
    client: Client,
    address: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = serving.search(SearchRequest(facets=True, page_size=2 if "size" in address else 24))
    monkeypatch.setattr(serving, "search", lambda request: found)
    with django_assert_max_num_queries(12):
        client.get(address)


def test_pages_may_not_be_framed_and_load_nothing_foreign(client: Client, rf: HttpRequest) -> None:
    html = page(client, "/en/search")
    assert not re.search(r'(src|href)="(https?:)?//', html)
    # Data for search engines is no script: browsers do not run it.
    assert not re.search(r'<script(?![^>]*\bsrc=)(?! type="application/ld\+json")', html)
    assert settings.X_FRAME_OPTIONS == "DENY"


def test_a_renamed_category_has_its_new_name_on_the_next_page(client: Client) -> None:
    assert "Suitcases" not in page(client, "/en/")
    upsert_categories([CategoryDraft("bags--totes", {"en": "Suitcases"}, "bags")])
    assert "Suitcases" in page(client, "/en/")
