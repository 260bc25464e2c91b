"""The what-if form: only what is changed is wished for, and nothing that is typed is lost."""

from typing import Any

import pytest
from django.test import Client
from tests.web.seller.conftest import NOW

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.explaining.types import Wish
from vitrina.kernel.errors import InvalidInput

PATH = "/en/desk/what-if/tote-red?q=tote"
SENT = (
    f"{PATH}&asked=1&price=1032&list_price=1290&stock_units=30&pictures=1&promotion=1&express=1&premium=1"
    "&places=main&places=lyon&attribute.color=red&attribute.material=leather&attribute.weight=0.4"
    "&attribute.lined=True"
)


def test_the_form_stands_as_the_product_is(sam: Client, reasons: list[Wish]) -> None:
    page = sam.get(PATH).content.decode()
    assert reasons == [Wish()]
    assert 'value="1032.00"' in page
    assert "This is how it stands now." in page


def test_a_form_sent_unchanged_wishes_for_nothing(sam: Client, reasons: list[Wish]) -> None:
    page = sam.get(SENT).content.decode()
    assert reasons == [Wish()], page


@pytest.mark.parametrize(
    ("was", "becomes", "wish"),
    [
        ("price=1032&", "price=999.5&", Wish(price_minor=99950)),
        ("price=1032&", "price=999,5&", Wish(price_minor=99950)),
        ("price=1032&", "price=1%C2%A0000&", Wish(price_minor=100000)),
        ("price=1032&", "price=&", Wish()),
        ("list_price=1290", "list_price=1500", Wish(list_price_minor=150000)),
        ("stock_units=30", "stock_units=0", Wish(stock_units=0)),
        ("pictures=1", "pictures=6", Wish(pictures=6)),
        ("promotion=1", "promotion=1.2", Wish(promotion=1.2)),
        ("&express=1", "", Wish(express=False)),
        ("&express=1", "&express=1&rocket=1", Wish(rocket=True)),
        ("&premium=1", "", Wish(premium=False)),
        ("&places=lyon", "&places=madrid", Wish(stock_places=frozenset({"main", "madrid"}))),
        ("attribute.color=red", "attribute.color=black", Wish(attributes={"color": "black"})),
        ("attribute.weight=0.4", "attribute.weight=0.9", Wish(attributes={"weight": 0.9})),
    ],
)
def test_what_is_changed_is_wished_for(
    sam: Client, reasons: list[Wish], was: str, becomes: str, wish: Wish
) -> None:
    assert was in SENT
    page = sam.get(SENT.replace(was, becomes)).content.decode()
    assert reasons == [wish]
    assert ("It would stand here" in page) and (("What it changes in the chance" in page) == (wish != Wish()))


@pytest.mark.parametrize(
    ("was", "becomes", "field"),
    [
        ("price=1032&", "price=cheap&", "price"),
        ("price=1032&", "price=-5&", "price"),
        ("price=1032&", "price=NaN&", "price"),
        ("price=1032&", "price=99999999999999999999&", "price"),
        ("stock_units=30", "stock_units=-1", "stock_units"),
        ("pictures=1", "pictures=many", "pictures"),
        ("promotion=1", "promotion=9", "promotion"),
        ("&places=lyon", "&places=atlantis", "places"),
        ("attribute.color=red", "attribute.color=invisible", "attribute.color"),
        ("attribute.weight=0.4", "attribute.weight=inf", "attribute.weight"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field_and_kept(
    sam: Client, reasons: list[Wish], was: str, becomes: str, field: str
) -> None:
    answer = sam.get(SENT.replace(was, becomes))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert reasons == []
    told = page.partition(f'id="id_{field}_wrong" role="alert">')[2].partition("</p>")[0]
    assert told.strip()
    assert "One of the fields cannot be read" in page
    typed = becomes.partition("=")[2].strip("&")
    if field in ("price", "stock_units", "pictures", "promotion", "attribute.weight"):
        assert f'value="{typed}"' in page


def test_a_link_fills_in_a_field_and_leaves_the_others(sam: Client, reasons: list[Wish]) -> None:
    sam.get(f"{PATH}&price=980.4")
    assert reasons == [Wish(price_minor=98040)]


def test_what_the_engine_refuses_is_told_at_its_field(sam: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*args: Any) -> None:
        raise InvalidInput(field="promotion", value=1.2, reason="the shop's cap is 1.1.")

    monkeypatch.setattr(explaining, "what_if", refuses)
    page = sam.get(SENT.replace("promotion=1", "promotion=1.2")).content.decode()
    told = page.partition('id="id_promotion_wrong" role="alert">')[2].partition("</p>")[0]
    assert "cap is 1.1" in told


def test_a_part_comes_without_the_shell(sam: Client, reasons: list[Wish]) -> None:
    part = sam.get(SENT.replace("price=1032", "price=990"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'id="outlook"' in part
    assert str(NOW.place) in part


def test_a_service_has_a_form_too(sam: Client, reasons: list[Wish]) -> None:
    page = sam.get("/en/desk/what-if/engraving?q=engraving").content.decode()
    assert 'name="stock_units"' not in page
    assert 'name="price"' in page


def test_queries_to_the_database_are_few(sam: Client, django_assert_max_num_queries: Any) -> None:
    sam.get(SENT)
    with django_assert_max_num_queries(20):
        assert sam.get(SENT).status_code == 200
