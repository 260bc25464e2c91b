"""Why here, in the console."""

from django.test import Client
from tests.web.console.curation.conftest import Enter

from vitrina.people.accounts.roles import Role


def test_the_four_stages_are_told(merchandiser: Client) -> None:
    answer = merchandiser.get("/console/explain/?q=leather+tote&product=tote")
    page = answer.content.decode()
    assert [stage.paragraph.stage for stage in answer.context["page"].stages] == [
        "words",
        "text",
        "learned",
        "factors",
    ]
    assert "Leather tote" in page
    assert "So it stands at place 1." in page


def test_without_a_product_it_says_what_it_is_for(merchandiser: Client) -> None:
    assert "Name a product and a query" in merchandiser.get("/console/explain/").content.decode()


def test_a_name_in_place_of_an_id_offers_what_it_finds(merchandiser: Client) -> None:
    answer = merchandiser.get("/console/explain/?q=leather&product=satchel+leather")
    assert answer.context["page"] is None
    assert "satchel" in [card.ref for card in answer.context["matching"]]
    picked = merchandiser.get("/console/explain/?q=leather&product=nonsense&product_picked=satchel")
    assert picked.context["page"].explanation.product_id == "satchel"


def test_a_seller_is_told_of_its_own_products_alone(enter: Enter) -> None:
    seller = enter(Role.SELLER)
    assert seller.get("/console/explain/?q=leather&product=tote").context["page"] is not None
    foreign = seller.get("/console/explain/?q=leather&product=lamp")
    assert foreign.context["page"] is None
    assert "lamp" not in [card.ref for card in foreign.context["matching"]]
