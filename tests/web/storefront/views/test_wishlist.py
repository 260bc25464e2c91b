"""Wishes, as a browser without JavaScript and HTMX ask for them."""

from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vitrina.market.wishlists import services as wishlists
from vitrina.operations.functions import services as functions
from vitrina.people.shoppers import services as shoppers
from vitrina.people.shoppers.models import Shopper
from vitrina.web.storefront.memory import COOKIE, Memory

pytestmark = pytest.mark.usefixtures("shop")
HTMX = {"HX-Request": "true", "HX-Trigger": "heart-tile-tote-red"}


def memory(client: Client) -> Memory:
    return Memory.loads(client.cookies[COOKIE].value)


def test_the_first_wish_makes_a_shopper_known(client: Client) -> None:
    response = client.post(
        "/en/wish", {"add": "tote-red"}, headers={"Referer": "http://testserver/en/search?q=tote"}
    )
    assert (response.status_code, response.headers["Location"]) == (302, "/en/search?q=tote")
    assert memory(client).token
    assert memory(client).wished == 1
    html = client.get("/en/wishlist").content.decode()
    assert "Tote, red" in html
    assert 'aria-pressed="true"' in html


def test_wishing_twice_and_letting_go_twice_is_as_good_as_once(client: Client) -> None:
    for _ in range(2):
        client.post("/en/wish", {"add": "tote-red"})
    assert memory(client).wished == 1
    for _ in range(2):
        client.post("/en/wish", {"remove": "tote-red"})
    assert memory(client).wished == 0
    assert "Nothing kept yet" in client.get("/en/wishlist").content.decode()


def test_a_heart_answers_with_itself_and_the_counts(client: Client) -> None:
    html = client.post("/en/wish", {"add": "tote-red"}, headers=HTMX).content.decode()
    assert 'id="heart-tile-tote-red"' in html
    assert 'aria-pressed="true"' in html
    assert 'name="remove"' in html
    assert '<span id="wished" class="tally" hx-swap-oob="true">1</span>' in html


def test_a_cookie_older_than_the_table_makes_a_new_shopper(client: Client) -> None:
    client.post("/en/wish", {"add": "tote-red"})
    old = memory(client).token
    shoppers.forget_shopper(old)
    assert client.post("/en/wish", {"add": "tote-black"}).status_code == 302
    assert memory(client).token != old
    assert memory(client).wished == 1


def test_a_full_list_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wishlists, "LIMIT", 1)
    client.post("/en/wish", {"add": "tote-red"})
    page = client.post("/en/wish", {"add": "belt-red"})
    assert page.status_code == 409
    assert "A wishlist holds 1 products" in unescape(page.content.decode())
    part = client.post("/en/wish", {"add": "belt-red"}, headers=HTMX)
    assert part.status_code == 200
    assert "A wishlist holds 1 products" in part.content.decode()
    assert 'aria-pressed="false"' in part.content.decode()


@pytest.mark.parametrize(
    ("data", "status"),
    [({}, 422), ({"add": "unknown"}, 404), ({"remove": "unknown"}, 302), ({"add": ""}, 422)],
)
def test_what_cannot_be_wished_for(client: Client, data: dict[str, str], status: int) -> None:
    assert client.post("/en/wish", data).status_code == status


def test_wishes_are_posted() -> None:
    assert Client().get("/en/wish").status_code == 405
    assert Client(enforce_csrf_checks=True).post("/en/wish", {"add": "tote-red"}).status_code == 403


def test_a_shared_list_is_read_only(client: Client) -> None:
    html = client.get("/en/wishlist?refs=belt-red,unknown,tote-red").content.decode()
    assert html.index("Belt, red") < html.index("Tote, red")
    assert "Remove" not in html
    assert client.get("/en/wishlist?refs=unknown").status_code == 200
    assert client.get("/en/wishlist?refs=").status_code == 200


def test_a_list_of_any_length_asks_as_often(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for ref in ("tote-red", "tote-black", "belt-red", "belt-black", "oxford-red"):
        client.post("/en/wish", {"add": ref})
    with django_assert_max_num_queries(12):
        client.get("/en/wishlist")


@pytest.mark.django_db
def test_switched_off_there_are_neither_hearts_nor_lists(client: Client) -> None:
    client.post("/en/wish", {"add": "tote-red"})
    functions.switch("wishlist", on=False)
    from vitrina.operations.functions import queries

    queries.forget()
    try:
        assert client.get("/en/wishlist").status_code == 404
        assert 'class="iconbutton heart' not in client.get("/en/p/tote-red").content.decode()
    finally:
        functions.switch("wishlist", on=True)
        queries.forget()


def test_a_wish_that_is_refused_makes_nobody_known(client: Client) -> None:
    assert client.post("/en/wish", {"add": "no-such-thing"}).status_code == 404
    assert not Shopper.objects.exists()
