"""Products in the console: the list, and saving one."""

from typing import Any

import pytest
from django.test import Client
from tests.market.factories import heard
from tests.web.console.reading import sent

from vitrina.market.catalog.events import ProductsChanged, products_changed
from vitrina.market.catalog.models import Picture, Product, Variant
from vitrina.market.catalog.queries import product as product_record

LIST = "/console/catalog/product/"


def page_of(ref: str) -> str:
    return f"{LIST}{Product.objects.get(ref=ref).pk}/change/"


def save(client: Client, ref: str, **changes: Any) -> Any:
    """Change some fields of the product's page and press “save”."""
    address = page_of(ref)
    return client.post(address, {**sent(client.get(address).content, **changes), "_save": "1"})


def saved(client: Client, ref: str, **changes: Any) -> list[ProductsChanged]:
    """What saving announces; the form must have been taken."""
    with heard(products_changed) as events:
        answer = save(client, ref, **changes)
    assert answer.status_code == 302, answer.context["errors"]
    return events


def test_saving_a_page_as_it_is_changes_and_announces_nothing(operator: Client) -> None:
    before = product_record("tote-red")
    assert saved(operator, "tote-red") == []
    assert product_record("tote-red") == before


def test_a_title_is_changed_in_one_language_and_announced_once(operator: Client) -> None:
    row = Product.objects.get(ref="tote-red")
    assert saved(operator, "tote-red", titles_ru=" Шоппер ") == [ProductsChanged((row.pk,))]
    assert product_record("tote-red").titles == {
        "en": "Tote, red",
        "zh": "红色托特包",
        "es": "Bolso tote, rojo",
        "ru": "Шоппер",
    }
    row.refresh_from_db()
    assert row.digest == ""


def test_a_product_keeps_a_title_in_one_language_at_least(operator: Client) -> None:
    answer = save(operator, "tote-red", titles_en="", titles_ru=" ", titles_es="", titles_zh="")
    assert answer.status_code == 200
    assert "titles" in answer.context["adminform"].form.errors


@pytest.mark.parametrize(
    ("field", "sent_value", "code", "stored"),
    [
        ("attribute.color", "black", "color", "black"),
        ("attribute.weight", "0.75", "weight", 0.75),
        ("attribute.weight", "2", "weight", 2),
        ("attribute.weight", "", "weight", None),
        ("attribute.lined", "false", "lined", False),
        ("attribute.lined", "", "lined", None),
        ("attribute.material", "", "material", None),
    ],
)
def test_attributes_are_edited_by_what_they_are(
    operator: Client, field: str, sent_value: str, code: str, stored: object
) -> None:
    assert len(saved(operator, "tote-red", **{field: sent_value})) == 1
    values = dict(product_record("tote-red").values)
    assert values.get(code) == stored
    assert (code in values) == (stored is not None)
    assert set(values) - {code} == {"color", "material", "weight", "lined"} - {code}


@pytest.mark.parametrize(
    ("field", "value"),
    [("attribute.color", "mauve"), ("attribute.weight", "heavy"), ("attribute.weight", "nan")],
)
def test_values_that_do_not_fit_are_refused_at_their_field(operator: Client, field: str, value: str) -> None:
    answer = save(operator, "tote-red", **{field: value})
    assert answer.status_code == 200
    assert field in answer.context["adminform"].form.errors


def test_options_of_variants_are_edited_and_a_variant_is_withdrawn(operator: Client) -> None:
    changes = {"variants-0-option_size": "l", "variants-0-sku": "tote-red-xl", "variants-1-withdrawn": "on"}
    assert len(saved(operator, "tote-red", **changes)) == 1
    variants = list(Variant.objects.filter(product__ref="tote-red").order_by("position"))
    assert [(row.sku, row.options, row.withdrawn) for row in variants] == [
        ("tote-red-xl", {"size": "l"}, False),
        ("tote-red-l", {"size": "l"}, True),
    ]


def test_a_picture_is_described_and_announced(operator: Client) -> None:
    assert len(saved(operator, "tote-red", **{"pictures-0-alt_es": "De frente"})) == 1
    assert Picture.objects.get(product__ref="tote-red").alt["es"] == "De frente"


def test_a_new_product_can_be_bought_at_once(operator: Client) -> None:
    seller = Product.objects.get(ref="tote-red").seller
    page = operator.get(f"{LIST}add/").content
    data = sent(page, titles_en="Hat box", ref="hat-box", seller=seller.pk)
    with heard(products_changed) as events:
        answer = operator.post(f"{LIST}add/", {**data, "_save": "1"})
    assert answer.status_code == 302, answer.context["errors"]
    record = product_record("hat-box")
    assert record.on_sale
    assert [variant.sku for variant in record.variants] == ["hat-box"]
    assert events == [ProductsChanged((record.id,))]


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        ("tote red", {"tote-red"}),
        ("ТОУТ красный", {"tote-red"}),
        ("тоут", {"tote-red", "tote-black", "tote-green", "tote-sand"}),
        ("红色托特包", {"tote-red"}),
        ("kirsanov green", {"satchel-green"}),
        ("nothing of that", set()),
    ],
)
def test_the_list_is_searched_by_title_brand_and_id(operator: Client, words: str, refs: set[str]) -> None:
    found = operator.get(LIST, {"q": words}).context["cl"].result_list
    assert {row.ref for row in found} == refs


@pytest.mark.parametrize(
    ("needs", "refs"),
    [
        ("picture", {"engraving", "foreign-lamp"}),
        ("price", {"foreign-lamp"}),
        ("stock", {"tote-sand", "satchel-sand", "oxford-sand", "belt-sand"}),
        ("texts", {"foreign-lamp"}),
        ("attributes", set()),
        ("rubbish", None),
    ],
)
def test_the_list_is_filtered_by_what_products_need(
    operator: Client, needs: str, refs: set[str] | None
) -> None:
    found = operator.get(LIST, {"needs": needs}).context["cl"].result_list
    assert refs is None or {row.ref for row in found} == refs
    assert refs is not None or len(found) == Product.objects.count()


def test_a_category_filter_takes_what_lies_below_along(operator: Client) -> None:
    bags = Product.objects.get(ref="satchel-red").category
    assert bags is not None
    found = operator.get(LIST, {"category__id__exact": bags.pk}).context["cl"].result_list
    assert {row.ref.split("-")[0] for row in found} == {"tote", "satchel"}


def test_the_list_asks_the_database_no_more_for_more_products(
    operator: Client, django_assert_max_num_queries: Any
) -> None:
    operator.get(LIST)
    with django_assert_max_num_queries(24):
        assert len(operator.get(LIST).context["cl"].result_list) > 15


def test_actions_tell_how_many_products_changed(operator: Client) -> None:
    ids = list(Product.objects.filter(ref__startswith="tote").values_list("pk", flat=True))
    answer = operator.post(LIST, {"action": "take_off_sale", "_selected_action": ids}, follow=True)
    assert "4 products changed." in answer.content.decode()
    assert set(Product.objects.filter(pk__in=ids).values_list("status", flat=True)) == {"unlisted"}
