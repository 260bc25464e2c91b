"""Who may sit at the desk, and whose products they see."""

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.web import small_shop
from tests.web.seller.conftest import LAMP, browser_of

from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.roles import Role
from vitrina.people.accounts.rules import MOST_FAILURES

PAGES = ("p", "why", "levers", "what-if")


@pytest.mark.usefixtures("shop")
def test_whoever_is_not_logged_in_is_asked_to(client: Client) -> None:
    answer = client.get("/en/desk/?q=tote")
    assert answer.status_code == 302
    assert answer["Location"] == "/en/desk/login?next=/en/desk/%3Fq%3Dtote"


@pytest.mark.parametrize(
    ("role", "begins"), [(Role.SELLER, "/en/desk/"), (Role.OPERATOR, "/console/"), (Role.READER, "/console/")]
)
def test_sellers_begin_at_their_desk(client: Client, foreign: str, role: Role, begins: str) -> None:
    accounts.create_user(
        email="sam@shop.eu",
        password="linen-and-brass",
        role=role,
        seller_refs=[small_shop.SELLER] if role is Role.SELLER else [],
    )
    said = {"username": "sam@shop.eu", "password": "linen-and-brass"}
    assert client.post("/console/login/?next=/console/", said)["Location"] == begins
    assert Client().post("/en/desk/login", said)["Location"] == begins


def test_guessing_locks_the_desk_like_the_console(client: Client, foreign: str) -> None:
    accounts.create_user(
        email="sam@shop.eu", password="linen-and-brass", role=Role.SELLER, seller_refs=[small_shop.SELLER]
    )
    for _ in range(MOST_FAILURES):
        page = client.post("/en/desk/login", {"username": "sam@shop.eu", "password": "wrong"})
    assert "Too many wrong passwords. Try again in 15 min." in page.content.decode()
    said = {"username": "sam@shop.eu", "password": "linen-and-brass"}
    assert client.post("/en/desk/login", said).status_code == 200


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example"])
def test_nobody_is_led_elsewhere(client: Client, foreign: str, address: str) -> None:
    accounts.create_user(
        email="sam@shop.eu", password="linen-and-brass", role=Role.SELLER, seller_refs=[small_shop.SELLER]
    )
    said = {"username": "sam@shop.eu", "password": "linen-and-brass", "next": address}
    assert client.post("/en/desk/login", said)["Location"] == "/en/desk/"


def test_who_asked_for_a_page_gets_that_page(client: Client, foreign: str) -> None:
    accounts.create_user(
        email="sam@shop.eu", password="linen-and-brass", role=Role.SELLER, seller_refs=[small_shop.SELLER]
    )
    said = {"username": "sam@shop.eu", "password": "linen-and-brass"}
    answer = client.post("/en/desk/login?next=/en/desk/p/tote-red", {**said, "next": "/en/desk/p/tote-red"})
    assert answer["Location"] == "/en/desk/p/tote-red"


def told(answer: HttpResponse) -> str:
    return answer.content.decode().partition("<h1>")[2].partition("</h1>")[0]


@pytest.mark.parametrize("page", PAGES)
def test_what_is_not_theirs_is_not_there(sam: Client, olga: Client, page: str) -> None:
    refused = sam.get(f"/en/desk/{page}/{LAMP}?q=lamp")
    assert refused.status_code == 404
    unknown = sam.get(f"/en/desk/{page}/nothing?q=lamp")
    assert told(refused) == told(unknown).replace("nothing", LAMP)
    assert olga.get(f"/en/desk/{page}/{LAMP}?q=lamp").status_code == 200


def test_sellers_see_their_own_alone(sam: Client, olga: Client) -> None:
    assert "Lamp" not in sam.get("/en/desk/?seller=other-house").content.decode()
    assert "Lamp" in olga.get("/en/desk/?seller=other-house").content.decode()
    assert "Tote, red" not in olga.get("/en/desk/?seller=other-house").content.decode()


def test_boosts_are_for_the_shops_own_people(sam: Client) -> None:
    assert sam.get("/en/desk/boosts").status_code == 404
    assert "desk/boosts" not in sam.get("/en/desk/").content.decode()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SELLER])
def test_all_staff_may_look(foreign: str, role: Role) -> None:
    page = browser_of(role).get("/en/desk/").content.decode()
    assert "Lamp" in page
    assert "/en/desk/boosts" in page


def test_no_cache_keeps_a_page_and_no_script_but_ours_runs(sam: Client) -> None:
    answer = sam.get("/en/desk/")
    assert answer["Cache-Control"] == "no-store, private"
    assert "script-src 'self';" in answer["Content-Security-Policy"]


def test_who_lost_their_account_is_out(sam: Client) -> None:
    accounts.set_role("seller@shop.eu", Role.SELLER, seller_refs=["other-house"])
    assert sam.get("/en/desk/p/tote-red").status_code == 404
