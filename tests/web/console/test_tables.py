"""Categories, attributes, brands, sellers, places and users: what saving each announces."""

from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from tests.market.factories import heard
from tests.web.console.reading import sent

from vitrina.kernel.announcements import Announcement
from vitrina.market.catalog.events import attributes_changed, products_changed
from vitrina.market.catalog.models import AttributeDefinition, Brand, Category, Product
from vitrina.market.catalog.queries import category
from vitrina.market.stock.events import locations_changed
from vitrina.market.stock.models import Location
from vitrina.people.accounts import queries as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers.events import sellers_changed
from vitrina.people.sellers.models import Seller


def address_of(row: Model) -> str:
    return f"/console/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


def save(client: Client, row: Model, **changes: Any) -> Any:
    address = address_of(row)
    return client.post(address, {**sent(client.get(address).content, **changes), "_save": "1"})


def saved(client: Client, row: Model, announcement: Announcement[Any], **changes: Any) -> list[Any]:
    with heard(announcement) as events:
        answer = save(client, row, **changes)
    assert answer.status_code == 302, answer.context["errors"]
    return events


def test_a_renamed_category_takes_the_products_below_along(operator: Client) -> None:
    row = Category.objects.get(ref="bags")
    below = Product.objects.filter(category__path__startswith=row.path).count()
    (event,) = saved(operator, row, products_changed, names_en="Bags & cases")
    assert len(event.product_ids) == below == 8
    assert category("bags").category.names["en"] == "Bags & cases"
    assert saved(operator, row, products_changed) == []


def test_a_category_is_put_below_another(operator: Client) -> None:
    page = operator.get("/console/catalog/category/add/").content
    data = sent(page, names_en="Clutches", ref="clutches", parent="bags")
    answer = operator.post("/console/catalog/category/add/", {**data, "_save": "1"})
    assert answer.status_code == 302, answer.context["errors"]
    assert category("clutches").category.parent_ref == "bags"


def test_a_category_comes_to_expect_an_attribute(operator: Client) -> None:
    row = Category.objects.get(ref="bags")
    weight = AttributeDefinition.objects.get(code="weight")
    new = {"expected-TOTAL_FORMS": "1", "expected-0-definition": str(weight.pk)}
    (event,) = saved(operator, row, products_changed, **new)
    assert len(event.product_ids) == 8
    assert list(row.expected.values_list("definition__code", flat=True)) == ["weight"]


@pytest.mark.parametrize(
    "changes", [{"labels_ru": "Оттенок"}, {"choices-0-names_en": "crimson"}, {"filterable": None}]
)
def test_a_changed_attribute_is_announced(operator: Client, changes: dict[str, Any]) -> None:
    row = AttributeDefinition.objects.get(code="color")
    (event,) = saved(operator, row, attributes_changed, **changes)
    assert event.codes == ("color",)
    assert saved(operator, row, attributes_changed) == []


def test_the_code_and_the_type_of_an_attribute_stay(operator: Client) -> None:
    row = AttributeDefinition.objects.get(code="color")
    saved(operator, row, attributes_changed, code="shade", type="text", labels_en="Shade")
    row.refresh_from_db()
    assert (row.code, row.type, row.labels["en"]) == ("color", "colour", "Shade")


def test_the_key_of_a_choice_stays(operator: Client) -> None:
    row = AttributeDefinition.objects.get(code="color")
    save(operator, row, **{"choices-0-key": "scarlet", "choices-0-names_en": "scarlet"})
    first = row.choices.order_by("position", "pk")[0]
    assert (first.key, first.names["en"]) == ("red", "scarlet")


def test_a_brands_name_is_searched_and_its_story_is_not(operator: Client) -> None:
    row = Brand.objects.get(name="Maison Ardent")
    assert saved(operator, row, products_changed, stories_en="Since 1961.") == []
    (event,) = saved(operator, row, products_changed, name="Ardent")
    assert len(event.product_ids) == Product.objects.filter(brand=row).count()


def test_a_seller_is_blocked(operator: Client) -> None:
    row = Seller.objects.get(ref="atelier-nord")
    assert saved(operator, row, sellers_changed, abouts_en="Two sisters.") == []
    (event,) = saved(operator, row, sellers_changed, state="blocked")
    assert event.seller_ids == (row.pk,)


def test_a_place_is_moved_and_its_hours_are_told(operator: Client) -> None:
    row = Location.objects.get(ref="lyon")
    (event,) = saved(operator, row, locations_changed, latitude="45.7")
    assert event.location_refs == ("lyon",)
    hours = "10:00-13:00 15:00-19:00\n" * 5 + "10:00-19:00\n-\n2026-12-25 -"
    detail = {
        "detail-TOTAL_FORMS": "1",
        "detail-0-addresses_en": "1 Bridge Street",
        "detail-0-time_zone": "Europe/Paris",
        "detail-0-hours": hours,
    }
    assert saved(operator, row, locations_changed, **detail) == []
    row.refresh_from_db()
    assert row.detail.hours["weekly"][4:] == [["10:00-13:00", "15:00-19:00"], ["10:00-19:00"], []]
    assert row.detail.hours["exceptions"] == {"2026-12-25": []}
    assert hours in operator.get(address_of(row)).content.decode()


def test_hours_that_are_none_are_refused_where_they_stand(operator: Client) -> None:
    row = Location.objects.get(ref="lyon")
    detail = {
        "detail-TOTAL_FORMS": "1",
        "detail-0-addresses_en": "1 Bridge Street",
        "detail-0-hours": "always",
    }
    answer = save(operator, row, **detail)
    assert answer.status_code == 200
    assert b"a week has seven days, from Monday." in answer.content


def test_a_users_role_is_changed_with_its_permissions(operator: Client) -> None:
    page = operator.get("/console/accounts/user/add/").content
    data = sent(page, email="Eve@Shop.EU", role="reader", password1="oak-and-felt", password2="oak-and-felt")
    assert operator.post("/console/accounts/user/add/", {**data, "_save": "1"}).status_code == 302
    eve = User.objects.get(email="eve@shop.eu")
    assert not eve.has_perm("catalog.change_product")
    assert save(operator, eve, role="merchandiser").status_code == 302
    eve = User.objects.get(pk=eve.pk)
    assert accounts.role_of(eve) is Role.MERCHANDISER
    assert eve.has_perm("catalog.change_product")


@pytest.mark.parametrize("changes", [{"role": "reader"}, {"is_active": None}])
def test_the_last_operator_stays(operator: Client, changes: dict[str, Any]) -> None:
    answer = save(operator, User.objects.get(email="operator@shop.eu"), **changes)
    assert answer.status_code == 200
    assert "operator@shop.eu" in str(answer.context["errors"])
    assert User.objects.filter(role="operator", is_active=True).count() == 1


def test_no_page_shows_a_password_not_even_hashed(operator: Client) -> None:
    row = User.objects.get(email="operator@shop.eu")
    assert row.password.encode() not in operator.get(address_of(row)).content
