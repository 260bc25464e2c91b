"""The panel under the search box: what it offers before and while somebody types, and what it forgets."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vitrina.discovery.serving import services as serving
from vitrina.insight.searches import queries as searches
from vitrina.insight.searches import services as search_log
from vitrina.operations.functions import queries as switches
from vitrina.operations.functions import services as functions
from vitrina.search.types import SearchRequest, Suggestion
from vitrina.web.storefront.memory import COOKIE, Memory
from vitrina.web.storefront.suggestions import marked, start, typing


@pytest.fixture(autouse=True)
def _switches_as_they_stand() -> Iterator[None]:
    switches.forget()
    yield
    switches.forget()


LIVE = {"hx-request": "true"}


def remembering(client: Client, **kept: object) -> Client:
    client.cookies[COOKIE] = Memory(**kept).dumps()  # type: ignore[arg-type]
    return client


def panel(client: Client, typed: str = "", *, language: str = "en") -> str:
    response = client.get(f"/{language}/suggest", {"q": typed}, headers=LIVE)
    assert response.status_code == 200
    return unescape(response.content.decode())


def switch_off(code: str) -> None:
    functions.switch(code, on=False)
    switches.forget()


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("red handbag", "red", "[red] handbag"),
        ("Red handbag", "hand", "Red [hand]bag"),
        ("red handbag", "bag", "red handbag"),
        ("red handbag", "han red", "[red] [han]dbag"),
        ("красная сумка", "КРАС", "[крас]ная сумка"),
        ("红色手提包", "手提", "红色[手提]包"),
        ("c++ (a|b)", "c++ (a", "[c++] [(a]|b)"),
        ("anything", "", "anything"),
        ("anything", "   ", "anything"),
    ],
)
def test_what_was_typed_is_marked_at_the_beginning_of_words(text: str, typed: str, expected: str) -> None:
    parts = marked(text, typed)
    assert "".join(f"[{part.text}]" if part.typed else part.text for part in parts) == expected
    assert "".join(part.text for part in parts) == text


def test_hot_words_do_not_repeat_own_searches() -> None:
    offers = start(own=["scarf", "tote"], hot=["tote", "belt"], seen=[], advised=[])
    assert [line.text for line in offers.own] == ["scarf", "tote"]
    assert [line.text for line in offers.hot] == ["belt"]
    assert offers.count == 3


def test_products_that_left_the_shop_are_passed_over() -> None:
    found = [Suggestion("query", "tote"), Suggestion("product", "Tote, red", "gone")]
    offers = typing("to", found, cards={})
    assert (len(offers.lines), offers.products) == (1, ())


in_the_shop = pytest.mark.usefixtures("shop")


@in_the_shop
def test_lines_are_options_of_a_listbox_and_products_have_pictures(client: Client) -> None:
    html = panel(client, "to")
    assert 'role="listbox"' in html
    assert re.search(r'<a href="/en/search\?filter=brand:[^"]+" role="option" tabindex="-1">', html)
    assert "<b>To</b>" in html or "<b>to</b>" in html
    assert re.search(r'<span class="plate"><img [^>]*width="900" height="1200"', html)
    assert "<title>" not in html
    assert re.search(r'<p id="offered" hx-swap-oob="innerHTML">\d+ suggestions</p>', html)


@in_the_shop
def test_without_a_script_the_panel_is_a_page(client: Client) -> None:
    html = client.get("/en/suggest?q=to").content.decode()
    assert "<h1" in html
    assert "listbox" not in html
    assert 'value="to"' in html


@in_the_shop
def test_before_typing_own_searches_hot_words_and_products_wait(client: Client) -> None:
    for _ in range(3):
        search_log.note_search(text="linen belt", language="en", total=4)
    search_log.flush()
    searches.forget_snapshots()
    remembering(client, queries=("silk scarf",), seen=("tote-red",))
    html = panel(client)
    assert html.index("silk scarf") < html.index("linen belt") < html.index('href="/en/p/tote-red"')
    assert "Clear your searches" in html
    for code, words in (("hot_words", "linen belt"), ("search_history", "silk scarf")):
        switch_off(code)
        assert words not in panel(client)
    switch_off("search_recommendations")
    assert "/p/tote-red" not in panel(client)


@in_the_shop
def test_a_stranger_is_offered_what_is_loved(client: Client) -> None:
    html = panel(client)
    assert "You may like" in html
    assert "Clear your searches" not in html


@in_the_shop
def test_the_panel_can_be_switched_off(client: Client) -> None:
    assert "data-offers" in client.get("/en/").content.decode()
    switch_off("suggestions")
    assert "data-offers" not in client.get("/en/").content.decode()
    assert client.get("/en/suggest?q=to").status_code == 404


@in_the_shop
@pytest.mark.parametrize(("typed", "most"), [("to", 6), ("", 7)])
def test_the_panel_asks_the_database_little(
    client: Client,
    typed: str,
    most: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = serving.search(SearchRequest(page_size=4))
    monkeypatch.setattr(serving, "search", lambda request: found)
    with django_assert_max_num_queries(most):
        panel(client, typed)


@in_the_shop
@pytest.mark.parametrize(
    ("forget", "queries", "seen"),
    [
        ("queries", (), ("tote-red",)),
        ("query:silk scarf", ("gift: for her",), ("tote-red",)),
        ("query:gift: for her", ("silk scarf",), ("tote-red",)),
        ("seen", ("silk scarf", "gift: for her"), ()),
    ],
)
def test_what_is_remembered_can_be_forgotten(
    client: Client, forget: str, queries: tuple[str, ...], seen: tuple[str, ...]
) -> None:
    remembering(client, queries=("silk scarf", "gift: for her"), seen=("tote-red",))
    html = client.get("/en/history").content.decode()
    assert "silk scarf" in html
    assert 'href="/en/p/tote-red"' in html
    response = client.post(
        "/en/history", {"forget": forget}, headers={"referer": "http://testserver/en/c/bags"}
    )
    assert (response.status_code, response.headers["Location"]) == (302, "/en/c/bags")
    kept = Memory.loads(client.cookies[COOKIE].value)
    assert (kept.queries, kept.seen) == (queries, seen)


@in_the_shop
def test_forgetting_needs_a_word_that_is_known_and_stays_in_the_shop(client: Client) -> None:
    assert client.post("/en/history", {"forget": "everything"}).status_code == 422
    response = client.post(
        "/en/history", {"forget": "seen"}, headers={"referer": "https://elsewhere.example/"}
    )
    assert response.headers["Location"] == "/en/history"


@in_the_shop
def test_an_empty_history_says_so(client: Client) -> None:
    html = client.get("/en/history").content.decode()
    assert "You have not searched for anything yet." in html
    assert "You have not looked at a product yet." in html
