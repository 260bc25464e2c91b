"""The first page: what needs doing."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.web.console.conftest import LogIn

from vitrina.discovery.indexing.outbox import Kind, note
from vitrina.discovery.serving.services import engine
from vitrina.insight.searches import services as searches
from vitrina.market.catalog.models import Product
from vitrina.people.accounts.roles import Role
from vitrina.web.console.needs import Need


def counts(client: Client) -> dict[str, int]:
    cards = client.get("/console/").context["overview"].cards
    return {card.address.partition("needs=")[2]: card.count for card in cards}


def test_it_counts_what_products_need(operator: Client) -> None:
    assert counts(operator) == {
        Need.PICTURE: 2,
        Need.PRICE: 1,
        Need.STOCK: 4,
        Need.TEXTS: 1,
        Need.ATTRIBUTES: 0,
    }


def test_each_card_leads_to_so_many_products(operator: Client) -> None:
    for card in operator.get("/console/").context["overview"].cards:
        assert operator.get(card.address).context["cl"].result_count == card.count


def test_a_sellers_counts_are_of_their_own_products(log_in: LogIn) -> None:
    log_in(Role.OPERATOR).get("/console/")
    seller = log_in(Role.SELLER)
    assert counts(seller)[Need.PRICE] == 0
    assert seller.get("/console/").context["overview"].search is None


def test_it_tells_how_search_stands(operator: Client) -> None:
    note(Kind.PRODUCT, [1, 2, 3])
    state = operator.get("/console/").context["overview"].search
    assert state.pending >= 3


def test_queries_that_find_nothing_are_something_to_do(operator: Client) -> None:
    searches.note_search(text="submarine", language="en", total=0)
    searches.flush()
    state = operator.get("/console/").context["overview"].search
    assert state.fruitless == 1
    page = operator.get(state.fruitless_address).content.decode()
    assert "submarine" in page


def test_it_tells_of_files_that_cannot_be_used(operator: Client, tmp_path: object) -> None:
    folder = engine().lexicon.folder
    assert folder is not None
    folder.mkdir(parents=True, exist_ok=True)
    damaged = folder / "synonyms.en.txt"
    boosts = engine().boosts.path
    try:
        damaged.write_text("bag =\n")
        boosts.write_text("{")
        engine().lexicon.look_again()
        page = operator.get("/console/").content.decode()
        assert "synonyms.en.txt" in page
        assert "boosts.json" in page
    finally:
        damaged.unlink()
        boosts.unlink()
        engine().lexicon.look_again()


@pytest.mark.django_db
def test_an_empty_shop_offers_first_steps(log_in: LogIn) -> None:
    client = log_in(Role.OPERATOR)
    assert not client.get("/console/").context["overview"].steps
    Product.objects.update(status="unlisted")
    cache.clear()
    steps = client.get("/console/").context["overview"].steps
    assert [step.done for step in steps] == [True, True, False, True, False]
    assert "vitrina import" in client.get("/console/").content.decode()
