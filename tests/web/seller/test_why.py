"""Why here? and what would lift it: the story, the neighbours, the cards."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from tests.web import fake_engine

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.explaining.errors import NotOnSale
from vitrina.discovery.explaining.types import Why
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductStatus
from vitrina.search.errors import UnknownProduct
from vitrina.search.types import SearchRequest
from vitrina.web.seller.why import signed

WHY = "/en/desk/why/tote-red"
LEVERS = "/en/desk/levers/tote-red"


def test_the_story_has_a_paragraph_and_a_figure_for_each_stage(sam: Client) -> None:
    page = sam.get(f"{WHY}?q=tote").content.decode()
    for heading in (
        "Does it have the words?",
        "How well do the words fit?",
        "Will shoppers buy it?",
        "What factors apply?",
    ):
        assert heading in page
    assert "So it stands at place 2." in page
    assert "Price ÷ its mean of 30 days" in page
    assert "×1.1" in page
    assert "0.6776" in page


def test_neighbours_tell_groups_and_none_of_their_numbers(sam: Client) -> None:
    page = sam.get(f"{WHY}?q=tote").content.decode()
    assert "1.25 times the score." in page
    assert "It is ahead in: how often it is looked at." in page
    assert "You are ahead in: its price." in page
    assert "×1.075 yours" in page
    assert "Sponsored" in page


def test_a_product_that_lacks_a_word_is_told_which_and_what_helps(sam: Client) -> None:
    page = sam.get(f"{WHY}?q=tote+banana").content.decode()
    assert "Found nowhere:" in page
    assert "<q>banana</q>" in page
    assert "The description is not searched." in page


@pytest.mark.parametrize("path", [WHY, LEVERS, "/en/desk/what-if/tote-red"])
def test_without_a_question_those_of_shoppers_are_offered(sam: Client, path: str) -> None:
    page = sam.get(path).content.decode()
    assert "Shoppers found this product by:" in page
    assert 'href="?q=tote&amp;language=en"' in page


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotOnSale(id="tote-red"), "It is not on sale, so no query finds it"),
        (UnknownProduct(kind="product", id="tote-red"), "The search has not read it yet"),
    ],
)
@pytest.mark.parametrize(("name", "path"), [("why", WHY), ("levers", LEVERS)])
def test_what_cannot_be_found_is_told_with_the_cure(
    sam: Client, monkeypatch: pytest.MonkeyPatch, name: str, path: str, error: Exception, told: str
) -> None:
    def fails(*args: Any, **options: Any) -> None:
        raise error

    monkeypatch.setattr(explaining, name, fails)
    catalog.set_status(["tote-red"], status=ProductStatus.UNLISTED)
    answer = sam.get(f"{path}?q=tote")
    assert answer.status_code == 200
    assert told in answer.content.decode()


@pytest.mark.parametrize("fell_out", ["filters", "candidate_limit", "base_ranking", "hidden"])
def test_whatever_it_fell_out_by_something_helps(
    sam: Client, monkeypatch: pytest.MonkeyPatch, fell_out: str
) -> None:
    def why(request: SearchRequest, product_id: str, *, language: str) -> Why:
        told = fake_engine.explain(request, product_id)
        return Why(replace(told, learned=None, boosts=None, place=None, fell_out=fell_out), ())  # type: ignore[arg-type]

    monkeypatch.setattr(explaining, "why", why)
    page = sam.get(f"{WHY}?q=tote").content.decode()
    assert "What helps" in page
    assert "So it is not on the page." in page


def test_the_question_is_in_the_address(sam: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[SearchRequest] = []

    def why(request: SearchRequest, product_id: str, *, language: str) -> Why:
        asked.append(request)
        return Why(fake_engine.explain(request, product_id), ())

    monkeypatch.setattr(explaining, "why", why)
    page = sam.get(f"{WHY}?q=tote&language=ru&city=Lyon").content.decode()
    (request,) = asked
    assert request.context.language == "ru"
    assert request.context.place is not None
    assert round(request.context.place.latitude) == 46
    assert "q=tote&amp;language=ru&amp;city=Lyon" in page
    sam.get(f"{WHY}?category=bags&language=klingon&city=Atlantis")
    assert asked[1].filters.values == {"category": ("bags",)}
    assert (asked[1].context.language, asked[1].context.place) == ("en", None)


def test_a_category_that_is_not_there_is_404(sam: Client) -> None:
    assert sam.get(f"{WHY}?category=nowhere").status_code == 404


def test_levers_are_cards_with_effect_assumption_and_a_way_to_do_it(sam: Client) -> None:
    page = sam.get(f"{LEVERS}?q=tote").content.decode()
    assert "Lower the price by 5%, to €980.40" in page
    assert "from place 14 to place 9" in page
    assert "score ×1.2" in page
    assert "The usual price follows within 30 days" in page
    assert "price=980.4" in page
    assert "newly found, at place" in page
    assert "+3 queries of the last four weeks would find it" in page
    assert "/change/#id_attribute.color" in page
    assert "20 levers were tried" in page


@pytest.mark.parametrize(("value", "told"), [(0.4, "+0.40"), (-1.25, "−1.25"), (0.0, "+0.00")])
def test_signs_are_always_told(value: float, told: str) -> None:
    assert signed(value) == told


@pytest.mark.parametrize("path", [WHY, LEVERS])
def test_queries_to_the_database_are_few(
    sam: Client, path: str, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    told = fake_engine.explain(SearchRequest("tote"), "tote-red")
    monkeypatch.setattr(explaining, "why", lambda *args, **options: Why(told, ()))
    sam.get(f"{path}?q=tote")
    with django_assert_max_num_queries(16):
        assert sam.get(f"{path}?q=tote").status_code == 200
