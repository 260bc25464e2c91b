"""The home page: its order for each kind of shopper, and what it does with what the shop has."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.web import fake_engine

from vitrina.content.campaigns import services as campaigns
from vitrina.content.campaigns.types import CampaignDraft, Target, TargetKind
from vitrina.discovery.serving import services as serving
from vitrina.market.catalog.types import CategoryNode
from vitrina.operations.functions import queries as switches
from vitrina.operations.functions import services as functions
from vitrina.search.types import SearchPage, SearchRequest
from vitrina.web.storefront.front import varied
from vitrina.web.storefront.home import ORDERS, Section, order
from vitrina.web.storefront.memory import COOKIE, Memory
from vitrina.web.storefront.navigation import in_shoppers_order
from vitrina.web.storefront.targets import target_address

TREE = (
    CategoryNode("bags", "Bags", (CategoryNode("bags--totes", "Totes"),)),
    CategoryNode("shoes", "Shoes"),
    CategoryNode("watches", "Watches", (CategoryNode("watches--divers", "Divers"),)),
)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    switches.forget()
    yield
    switches.forget()


def remembering(client: Client, memory: Memory) -> Client:
    client.cookies[COOKIE] = memory.dumps()
    return client


def text_of(client: Client, address: str = "/en/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize(
    ("segment", "first", "before"),
    [
        ("new", Section.CAMPAIGN, (Section.DEPARTMENTS, Section.NEW)),
        ("", Section.CAMPAIGN, (Section.DEPARTMENTS, Section.NEW)),
        ("unheard of", Section.CAMPAIGN, (Section.GUIDES, Section.SEEN)),
        ("prospective", Section.CAMPAIGN, (Section.SEEN, Section.DEPARTMENTS)),
        ("loyal", Section.NEW, (Section.CAMPAIGN, Section.DEPARTMENTS)),
    ],
)
def test_each_kind_of_shopper_has_an_order(
    segment: str, first: Section, before: tuple[Section, Section]
) -> None:
    found = order(segment, filled=frozenset(Section))
    assert found[0] is first
    assert found.index(before[0]) < found.index(before[1])


@pytest.mark.parametrize("segment", list(ORDERS))
def test_every_section_has_its_place_and_empty_ones_have_none(segment: str) -> None:
    assert set(ORDERS[segment]) == set(Section)
    assert len(ORDERS[segment]) == len(Section)
    assert order(segment, filled={Section.BEST, Section.NEW}) == tuple(
        section for section in ORDERS[segment] if section in (Section.BEST, Section.NEW)
    )
    assert order(segment, filled=()) == ()


@pytest.mark.parametrize(
    ("segment", "looked_at", "expected"),
    [
        ("new", ["watches"], "bags shoes watches"),
        ("", ["watches"], "bags shoes watches"),
        ("prospective", [], "bags shoes watches"),
        ("prospective", ["watches--divers"], "watches bags shoes"),
        ("loyal", ["shoes", "watches", "shoes"], "shoes watches bags"),
        ("loyal", ["gone", "watches"], "watches bags shoes"),
    ],
)
def test_departments_that_were_looked_at_come_first(
    segment: str, looked_at: list[str], expected: str
) -> None:
    found = in_shoppers_order(TREE, looked_at=looked_at, segment=segment)
    assert " ".join(node.ref for node in found) == expected


def test_a_shelf_shows_more_than_one_kind() -> None:
    kinds = {"a": "pens", "b": "pens", "c": "pens", "d": "bags", "e": "shoes"}
    assert varied("abcde", kinds, limit=4) == ["a", "b", "d", "e"]
    assert varied("abc", kinds, limit=3) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("target", "address"),
    [
        (Target(TargetKind.CATEGORY, "bags"), "/en/c/bags"),
        (Target(TargetKind.BRAND, "voltane"), "/en/b/voltane"),
        (Target(TargetKind.SELLER, "atelier"), "/en/s/atelier"),
        (Target(TargetKind.SEARCH, "red bag & belt"), "/en/search?q=red+bag+%26+belt"),
        (Target(TargetKind.PAGE, "/wishlist"), "/en/wishlist"),
    ],
)
def test_a_campaign_leads_somewhere(target: Target, address: str) -> None:
    assert target_address(target) == address


@pytest.mark.usefixtures("shop")
def test_a_campaign_is_a_large_picture_with_one_call(client: Client) -> None:
    campaigns.save_campaign(
        CampaignDraft(
            ref="autumn",
            titles={"en": "Leather that keeps its word"},
            texts={"en": "Bags for years."},
            calls={"en": "See the bags"},
            picture_wide="scenes/wide.svg",
            picture_tall="scenes/tall.svg",
            alts={"en": "A bag on a chair"},
            target=Target(TargetKind.CATEGORY, "bags"),
        )
    )
    html = text_of(client)
    poster = re.search(
        r'<a class="poster large tone-dark room-left" href="/en/c/bags">.*?</a>', html, re.DOTALL
    )
    assert poster
    assert "See the bags" in poster[0]
    assert 'width="1080" height="1350"' in poster[0]
    assert 'fetchpriority="high"' in poster[0]
    assert html.count('fetchpriority="high"') == 1
    functions.switch("campaign", on=False)
    switches.forget()
    assert "poster" not in text_of(client)


@pytest.mark.usefixtures("shop")
def test_what_was_looked_at_waits_on_the_home_page(client: Client) -> None:
    assert "Looked at lately" not in text_of(client)
    html = text_of(remembering(client, Memory(seen=("oxford-red", "gone"), categories=("shoes",))))
    assert "Looked at lately" in html
    assert "Chosen for you" in html
    assert html.index(">Shoes</") < html.index(">Bags</")


@pytest.mark.usefixtures("shop")
def test_one_order_for_all_where_the_shop_wants_it_so(client: Client) -> None:
    functions.switch("segment_home", on=False)
    switches.forget()
    html = text_of(remembering(client, Memory(seen=("oxford-red",), categories=("shoes",))))
    assert html.index(">Bags</") < html.index(">Shoes</")


@pytest.mark.usefixtures("shop")
def test_the_home_page_of_somebody_who_is_known_asks_no_more_than_promised(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found: SearchPage = fake_engine.search(SearchRequest())
    monkeypatch.setattr(serving, "search", lambda request: found)
    memory = Memory(
        token="t",
        wished=2,
        seen=("tote-red", "belt-red"),
        categories=("bags--totes",),
        visit_days=9,
    )
    remembering(client, memory)
    with django_assert_max_num_queries(15):
        text_of(client)
    with django_assert_max_num_queries(13):
        text_of(client)  # What is the same for all is kept meanwhile.
