"""Walking through a guide: questions, counts, back, skip, results."""

import re

import pytest
from django.test import Client
from tests.web import small_content

from vitrina.content.guides import queries
from vitrina.discovery.serving import services as serving
from vitrina.kernel.errors import NotFound
from vitrina.search.types import ShopperContext
from vitrina.web.storefront.guided import Walk, walk

pytestmark = pytest.mark.usefixtures("shop")


@pytest.fixture(autouse=True)
def _content(shop: None) -> None:
    small_content.build()


def walked(*chosen: str) -> Walk:
    return walk(
        queries.guide("gifts", language="en"),
        chosen,
        path="/en/g/gifts",
        context=ShopperContext(),
        show=serving.search,
    )


def test_the_first_question_counts_what_each_answer_leaves() -> None:
    steps = walked()
    assert steps.question is not None
    assert (steps.question.number, steps.steps, steps.back) == (1, 2, "")
    assert [(offer.choice.name, offer.total) for offer in steps.question.offers] == [
        ("A bag", 8),
        ("A belt", 4),
    ]
    assert steps.progress == (False, False)


def test_answers_narrow_and_lead_back() -> None:
    steps = walked("bag")
    assert steps.question is not None
    assert [offer.total for offer in steps.question.offers] == [2, 2, 0]
    assert steps.question.offers[0].address == "/en/g/gifts?a=bag&a=red"
    assert steps.question.skip == "/en/g/gifts?a=bag&a=-"
    assert (steps.back, steps.page.total) == ("/en/g/gifts", 8)


def test_all_answers_lead_to_products() -> None:
    steps = walked("bag", "red")
    assert steps.question is None
    assert {hit.product_id for hit in steps.page.hits} == {"tote-red", "satchel-red"}
    assert [(answer.name, answer.address) for answer in steps.answers] == [
        ("A bag", "/en/g/gifts"),
        ("Red", "/en/g/gifts?a=bag"),
    ]
    assert steps.progress == (True, True)


def test_a_question_that_does_not_matter_narrows_nothing() -> None:
    steps = walked("bag", "-")
    assert steps.page.total == 8
    assert [answer.name for answer in steps.answers] == ["A bag"]
    assert walked("-", "red").page.total == 4


@pytest.mark.parametrize("chosen", [("boat",), ("bag", "red", "more"), ("red",)])
def test_answers_that_nobody_offered_are_not_there(chosen: tuple[str, ...]) -> None:
    with pytest.raises(NotFound):
        walked(*chosen)


def test_pages_lead_from_the_first_question_to_the_products(client: Client) -> None:
    address = "/en/g/gifts"
    for _ in range(2):
        html = client.get(address).content.decode()
        address = re.findall(r'class="choice" href="([^"]+)"', html)[0].replace("&amp;", "&")
    html = client.get(address).content.decode()
    assert "2 things that fit" in html
    assert "/en/p/tote-red" in html
    onward = re.findall(r'href="(/en/search\?[^"]+)"[^>]*>Sort and filter', html)[0].replace("&amp;", "&")
    assert client.get(onward).status_code == 200


def test_an_answer_that_leaves_nothing_cannot_be_pressed(client: Client) -> None:
    html = client.get("/en/g/gifts?a=bag").content.decode()
    assert "a=blue" not in html
    assert "nothing at present" in html


def test_what_is_not_there_says_so(client: Client) -> None:
    assert client.get("/en/g/nothing").status_code == 404
    assert client.get("/en/g/gifts?a=boat").status_code == 404
