"""Real exports of real shops, where they are at hand (`VITRINA_DATA`)."""

import os
from pathlib import Path

import pytest
from tests.market.feeds.reading import read, values

from vitrina.market.feeds.services import import_file
from vitrina.market.feeds.types import FeedPrice, FeedProduct, ImportOptions

DATA = Path(os.environ.get("VITRINA_DATA", "../shared/data"))

FILES = [
    ("import_fixtures/shopify_apparel.csv", "shopify", 20),
    ("import_fixtures/shopify_home_and_garden.csv", "shopify", 20),
    ("import_fixtures/shopify_jewelery.csv", "shopify", 20),
    ("import_fixtures/woocommerce_sample_excerpt.csv", "woocommerce", 6),
    ("import_fixtures/magento_products.csv.gz", "magento", 147),
    ("import_fixtures/yandex_yml_goyml_sample.xml", "yml", 2),
]


def real_file(name: str) -> Path:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not there")
    return path


def by_ref(name: str) -> dict[str, FeedProduct]:
    _, products, problems = read(real_file(name))
    assert problems == []
    return {product.ref: product for product in products}


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "format_name", "products"), FILES)
def test_every_file_comes_in_once(name: str, format_name: str, products: int) -> None:
    path = real_file(name)
    first = import_file(path, options=ImportOptions(currency="EUR"))
    assert (first.format, first.created, first.problems) == (format_name, products, ())
    second = import_file(path, options=ImportOptions(currency="EUR"))
    assert (second.unchanged, second.updated, second.created) == (products, 0, 0)


def test_shopify_variants_pictures_and_prices_before_discount() -> None:
    anchor = by_ref("import_fixtures/shopify_jewelery.csv")["leather-anchor"]
    assert [(values(each.options)["colour"], each.price, each.stock) for each in anchor.variants] == [
        ("Gold", FeedPrice(6999, "EUR", 8500), 1),
        ("Silver", FeedPrice(5500, "EUR", 8500), 0),
    ]
    assert len(anchor.pictures) == 3


def test_magento_variants_come_from_their_own_rows() -> None:
    products = by_ref("import_fixtures/magento_products.csv.gz")
    assert sum(len(product.variants) for product in products.values()) == 1847
    hoodie = products["MH01"]
    assert [step.names[""] for step in hoodie.categories] == ["Men", "Tops", "Hoodies & Sweatshirts"]
    assert (len(hoodie.variants), hoodie.variants[0].stock) == (15, 100)
    assert values(hoodie.variants[0].options) == {"size": "XS", "colour": "Black"}
    assert values(hoodie.attributes)["climate"] == ["All-weather", "Cool", "Indoor", "Spring", "Windy"]


def test_woocommerce_variation_and_dimensions() -> None:
    tee = by_ref("import_fixtures/woocommerce_sample_excerpt.csv")["woo-vneck-tee"]
    assert [(each.sku, each.price) for each in tee.variants] == [
        ("woo-vneck-tee-red", FeedPrice(2000, "EUR"))
    ]
    assert values(tee.attributes)["length"] == 609.6
    assert [step.names[""] for step in tee.categories] == ["Clothing", "Tshirts"]


def test_yandex_params_with_units() -> None:
    printer = by_ref("import_fixtures/yandex_yml_goyml_sample.xml")["12341"]
    assert printer.titles == {"ru": "Принтер HP Deskjet D2663"}
    units = {each.code: (each.value, each.unit) for each in printer.attributes}
    assert units["потребляемая_мощность"] == (20, "Вт")
    assert units["weight"] == (2070, "g")


def test_icecat_is_read_whole_and_most_kinds_are_told() -> None:
    name, products, problems = read(real_file("icecat/products.jsonl.gz"))
    assert (name, len(products), problems) == ("icecat", 19_406, [])
    assert sum(bool(product.kinds) for product in products) > 0.7 * len(products)
    assert len({attribute.code for product in products for attribute in product.attributes}) > 5_000
