"""Who opens which page of the console, and who may change what there: a table."""

from datetime import time

import pytest
from django.db.models import Model
from django.test import Client
from tests.web.console.conftest import FOREIGN, LogIn

from vitrina.market.catalog.models import AttributeDefinition, Brand, Category, Product
from vitrina.market.stock import services as stock
from vitrina.market.stock.models import Location
from vitrina.market.stock.types import OpeningHours, ShopDetails, Span
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers.models import Seller
from vitrina.web.console.navigation import PAGES

OPERATOR, MERCHANDISER, SELLER, READER = Role
EVERYBODY = set(Role)
STAFF = EVERYBODY - {SELLER}

LISTS = {
    "/console/": EVERYBODY,
    "/console/catalog/product/": EVERYBODY,
    "/console/catalog/category/": EVERYBODY,
    "/console/catalog/attributedefinition/": EVERYBODY,
    "/console/catalog/brand/": EVERYBODY,
    "/console/sellers/seller/": STAFF,
    "/console/stock/location/": STAFF,
    "/console/accounts/user/": {OPERATOR, READER},
}
ADDING = {
    "/console/catalog/product/add/": {OPERATOR, MERCHANDISER},
    "/console/catalog/category/add/": {OPERATOR, MERCHANDISER},
    "/console/catalog/attributedefinition/add/": {OPERATOR, MERCHANDISER},
    "/console/catalog/brand/add/": {OPERATOR, MERCHANDISER},
    "/console/sellers/seller/add/": {OPERATOR},
    "/console/stock/location/add/": {OPERATOR},
    "/console/accounts/user/add/": {OPERATOR},
}
CHANGING = {
    Product: EVERYBODY - {READER},
    Category: {OPERATOR, MERCHANDISER},
    AttributeDefinition: {OPERATOR, MERCHANDISER},
    Brand: {OPERATOR, MERCHANDISER},
    Seller: {OPERATOR},
    Location: {OPERATOR},
    User: {OPERATOR},
}
SAVE = b'name="_save"'


@pytest.mark.parametrize("role", list(Role))
def test_each_role_opens_its_lists_and_is_offered_them_alone(role: Role, log_in: LogIn) -> None:
    client = log_in(role)
    opened = {address for address in LISTS if client.get(address).status_code == 200}
    assert opened == {address for address, roles in LISTS.items() if role in roles}
    links = client.get("/console/").content.decode()
    assert {address for address in LISTS if f'href="{address}"' in links} == opened


@pytest.mark.parametrize("role", list(Role))
def test_each_role_adds_what_it_may(role: Role, log_in: LogIn) -> None:
    client = log_in(role)
    opened = {address for address in ADDING if client.get(address).status_code == 200}
    assert opened == {address for address, roles in ADDING.items() if role in roles}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_changes_what_it_may_and_reads_the_rest(role: Role, log_in: LogIn) -> None:
    client = log_in(role)
    for model, changers in CHANGING.items():
        row = model.objects.exclude(ref=FOREIGN).first() if model is Product else model.objects.first()
        assert row is not None
        address = f"/console/{model._meta.app_label}/{model._meta.model_name}/{row.pk}/change/"
        answer = client.get(address)
        assert (answer.status_code == 200 and SAVE in answer.content) == (role in changers), address
        if role not in changers:
            assert client.post(address, {"_save": "1"}).status_code == 403, address


@pytest.mark.parametrize("role", list(Role))
def test_nothing_of_the_catalogue_is_deleted_here(role: Role, log_in: LogIn) -> None:
    client = log_in(role)
    for model in CHANGING:
        row = model.objects.exclude(ref=FOREIGN).first() if model is Product else model.objects.first()
        assert row is not None
        address = f"/console/{model._meta.app_label}/{model._meta.model_name}/{row.pk}/delete/"
        assert client.post(address, {"post": "yes"}).status_code == 403


def test_a_seller_sees_and_opens_only_their_own_products(log_in: LogIn) -> None:
    client = log_in(SELLER)
    foreign = Product.objects.get(ref=FOREIGN)
    assert FOREIGN not in client.get("/console/catalog/product/").content.decode()
    assert client.get("/console/catalog/product/?q=lamp").context["cl"].result_count == 0
    assert client.get(f"/console/catalog/product/{foreign.pk}/change/").status_code == 404
    assert client.post(f"/console/catalog/product/{foreign.pk}/change/", {"_save": "1"}).status_code == 404
    run_action(client, "take_off_sale", foreign)
    foreign.refresh_from_db()
    assert foreign.status == "listed"


def test_a_seller_neither_blocks_nor_unblocks(log_in: LogIn) -> None:
    own = Product.objects.get(ref="tote-red")
    seller, operator = log_in(SELLER), log_in(OPERATOR)
    run_action(seller, "block", own)
    own.refresh_from_db()
    assert own.status == "listed"
    run_action(operator, "block", own)
    run_action(seller, "put_on_sale", own)
    own.refresh_from_db()
    assert own.status == "blocked"
    assert b'name="status"' not in seller.get(f"/console/catalog/product/{own.pk}/change/").content


def test_a_reader_gets_no_action_and_no_raw_json(log_in: LogIn) -> None:
    client = log_in(READER)
    shop = Location.objects.get(ref="lyon")
    hours = OpeningHours(((Span(time(10), time(19)),),) * 7)
    stock.describe_shop("lyon", details=ShopDetails(addresses={"en": "1 Bridge Street"}, hours=hours))
    listing = client.get("/console/catalog/product/").content
    assert b"take_off_sale" not in listing
    assert b"/console/catalog/product/add/" not in listing
    page = client.get(page_of(Product.objects.get(ref="tote-red"))).content.decode()
    assert "Сумка-тоут, красный" in page
    assert "medium" in page
    colour = client.get(page_of(AttributeDefinition.objects.get(code="color"))).content.decode()
    assert "красный" in colour
    place = client.get(page_of(shop)).content.decode()
    assert "1 Bridge Street" in place
    assert "10:00-19:00" in place
    for shown in (page, colour, place):
        for key in ("en", "weekly"):
            assert f"&quot;{key}&quot;" not in shown
            assert f'"{key}":' not in shown


def page_of(row: Model) -> str:
    return f"/console/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


@pytest.mark.parametrize("role", list(Role))
def test_every_page_of_the_sidebar_opens(role: Role, log_in: LogIn) -> None:
    client = log_in(role)
    groups = client.get("/console/").context["sidebar_navigation"]
    links = [item["link"] for group in groups for item in group["items"]]
    assert links
    assert {client.get(link).status_code for link in links} == {200}
    assert len(links) <= len(PAGES)


def test_nobody_comes_in_without_logging_in(client: Client, foreign: str) -> None:
    for address in (*LISTS, *ADDING):
        assert client.get(address).headers["Location"].startswith("/console/login/")


def run_action(client: Client, action: str, product: Product) -> None:
    """Run one action of the list on one product, as a browser would (or somebody who forges it)."""
    client.post("/console/catalog/product/", {"action": action, "_selected_action": [product.pk]})
