"""The list of products: found, filtered, sorted, counted."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from tests.web.seller.conftest import browser_of

from vitrina.people.accounts.roles import Role
from vitrina.web.seller.listing import Asked, Show, SortBy


def refs(client: Client, address: str) -> list[str]:
    page = client.get(address).content.decode()
    return re.findall(r'class="what" href="/en/desk/p/([^"]+)"', page)


def test_the_most_seen_come_first(sam: Client) -> None:
    assert refs(sam, "/en/desk/")[:3] == ["tote-red", "satchel-red", "belt-red"]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("sort=orders", "tote-red"),
        ("sort=place", "tote-red"),
        ("sort=place&turned=1", "belt-red"),
        ("sort=title", "belt-black"),
        ("sort=price", "tote-sand"),
        ("sort=newest&turned=1", "tote-red"),
        ("sort=nonsense&page=99999999999999999999", "tote-red"),
    ],
)
def test_any_column_sorts(sam: Client, said: str, first: str) -> None:
    assert refs(sam, f"/en/desk/?{said}")[0] == first


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("q=tote", {"tote-red", "tote-black", "tote-green", "tote-sand"}),
        ("q=ТОУТ+красный", {"tote-red"}),
        ("category=bags--totes&q=red", {"tote-red"}),
        ("show=falling", {"belt-red"}),
        ("show=unbought", {"satchel-red"}),
        ("show=soldout&q=tote", {"tote-sand"}),
        ("status=unlisted", set()),
        ("q=nothinglikeit", set()),
        ("category=nowhere", set()),
    ],
)
def test_filters_are_in_the_address(sam: Client, said: str, found: set[str]) -> None:
    assert set(refs(sam, f"/en/desk/?{said}")) == found


def test_totals_and_changes_are_told_in_words_too(sam: Client) -> None:
    page = sam.get("/en/desk/").content.decode()
    assert "1,540" in page
    assert "▲ 28%" in page
    assert "up by 28%" in page
    assert "<title" in page


def test_before_anything_was_counted_the_list_says_so(sam: Client, numbers: SimpleNamespace) -> None:
    numbers.last = None
    page = sam.get("/en/desk/").content.decode()
    assert "Nothing has been counted yet" in page
    assert "Tote, red" in page


def test_without_products_the_first_step_is_told(shop: None) -> None:
    from vitrina.people.accounts import services as accounts
    from vitrina.people.accounts.models import User
    from vitrina.people.sellers import services as sellers

    sellers.open_seller(ref="new-house", name="New House")
    accounts.create_user(
        email="nina@shop.eu", password="linen-and-brass", role=Role.SELLER, seller_refs=["new-house"]
    )
    client = Client()
    client.force_login(User.objects.get(email="nina@shop.eu"))
    page = client.get("/en/desk/").content.decode()
    assert "The first step is a product on sale" in page
    assert "/console/catalog/product/" in page


def test_a_part_comes_without_the_shell(sam: Client) -> None:
    part = sam.get("/en/desk/?q=tote", headers={"HX-Request": "true"}).content.decode()
    assert 'id="list"' in part
    assert "<html" not in part


def test_more_products_cost_no_more_queries(sam: Client, django_assert_max_num_queries: Any) -> None:
    sam.get("/en/desk/")
    with django_assert_max_num_queries(12):
        assert sam.get("/en/desk/?sort=price").status_code == 200


def test_staff_choose_between_sellers(foreign: str) -> None:
    page = browser_of(Role.READER).get("/en/desk/").content.decode()
    assert '<option value="other-house"' in page


def test_addresses_say_nothing_that_is_a_default() -> None:
    assert Asked().address() == "/en/desk/"
    asked = Asked(words="tote", show=Show.FALLING, sort=SortBy.PLACE, page=2)
    assert asked.address() == "/en/desk/?q=tote&show=falling&sort=place&page=2"
    assert asked.sorted_by(SortBy.PLACE) == "/en/desk/?q=tote&show=falling&sort=place&turned=1"
    assert asked.shown(Show.ALL) == "/en/desk/?q=tote&sort=place"
