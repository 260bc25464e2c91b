"""The way back leads to this shop only."""

import pytest
from django.test import RequestFactory

from vitrina.web.storefront.local import came_from, page_at


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://testserver/en/search?q=tote&page=2", "/en/search?q=tote&page=2"),
        ("http://testserver", "/"),
        ("http://testserver/en/p/a#gallery", "/en/p/a"),
        ("https://elsewhere.example/en/search?q=tote", "/home"),
        ("//elsewhere.example/en", "/home"),
        ("javascript:alert(1)", "/home"),
        ("/en/search", "/home"),
        ("http://[broken", "/home"),
        ("http://testserver//elsewhere.example/en", "/elsewhere.example/en"),
        ("http://testserver///elsewhere.example?q=a", "/elsewhere.example?q=a"),
        ("", "/home"),
    ],
)
def test_the_way_back(rf: RequestFactory, referer: str, back: str) -> None:
    assert came_from(rf.post("/en/wish", headers={"Referer": referer}), otherwise="/home") == back


@pytest.mark.parametrize(("address", "name"), [("/en/search?q=a", "search"), ("/en/p/a/b", "product")])
def test_pages_are_known_by_their_address(address: str, name: str) -> None:
    page = page_at(address)
    assert page is not None
    assert page.url_name == name


def test_where_there_is_no_page() -> None:
    assert page_at("/nowhere/at/all") is None
