"""JSON lines, plain and of Icecat's shape."""

import gzip
import json
from datetime import date
from pathlib import Path

from tests.market.feeds.reading import read, values, written

from vitrina.market.catalog.types import AttributeType, ProductType
from vitrina.market.feeds.types import FeedPrice, ImportOptions


def lines(folder: Path, *rows: object, name: str = "products.jsonl") -> Path:
    return written(folder, name, "\n".join(json.dumps(row) for row in rows))


def test_the_plainest_line(tmp_path: Path) -> None:
    name, [mug], problems = read(lines(tmp_path, {"id": 7, "title": "Mug"}))
    assert (name, problems) == ("jsonl", [])
    assert (mug.line, mug.ref, mug.titles, mug.listed) == (1, "7", {"": "Mug"}, True)
    assert [(variant.sku, variant.price, variant.stock) for variant in mug.variants] == [("7", None, None)]


def test_a_full_line(tmp_path: Path) -> None:
    row = {
        "id": "mug",
        "title": {"en": "Mug", "ru": "Кружка"},
        "description": "<p>Holds <b>tea</b>.</p>",
        "brand": "Acme",
        "category": "Kitchen > Mugs",
        "attributes": {"Color": ["red", "blue"], "volume": 0.3, "dishwasher safe": True, "nothing": None},
        "pictures": ["mug.jpg", {"address": "side.jpg", "alt": "Side", "width": 800, "sku": "mug-b"}],
        "variants": [
            {"sku": "mug-a", "price": 12.5, "list_price": "15", "stock": 3, "options": {"size": "S"}},
            {"price": 14, "currency": "usd", "gtin": "4006381333931"},
        ],
        "type": "service",
        "listed": False,
        "released_on": "2026-11-20",
        "unheard_of": [1],
    }
    _, [mug], _ = read(lines(tmp_path, row), ImportOptions(currency="EUR", language="en"))
    assert mug.titles == {"en": "Mug", "ru": "Кружка"}
    assert mug.descriptions == {"en": "Holds tea."}
    assert [step.names for step in mug.categories] == [{"en": "Kitchen"}, {"en": "Mugs"}]
    assert values(mug.attributes) == {"colour": ["red", "blue"], "volume": 0.3, "dishwasher_safe": True}
    assert [(picture.address, picture.sku) for picture in mug.pictures] == [
        ("mug.jpg", ""),
        ("side.jpg", "mug-b"),
    ]
    first, second = mug.variants
    assert (first.price, first.stock) == (FeedPrice(1250, "EUR", 1500), 3)
    assert values(first.options) == {"size": "S"}
    assert (second.sku, second.price, second.gtin) == ("mug-2", FeedPrice(1400, "USD"), "4006381333931")
    assert (mug.type, mug.listed, mug.released_on) == (ProductType.SERVICE, False, date(2026, 11, 20))


def test_bad_lines_are_told_with_line_and_field(tmp_path: Path) -> None:
    good = '{"id": "a", "title": "A"}'
    bad = [
        ("line", "{"),
        ("line", "[1]"),
        ("id", '{"title": "A"}'),
        ("id", '{"id": true, "title": "A"}'),
        ("price", '{"id": "b", "title": "A", "price": "cheap"}'),
        ("currency", '{"id": "b", "title": "A", "price": 1, "currency": "dollars"}'),
        ("attributes", '{"id": "b", "title": "A", "attributes": [1]}'),
        ("x", '{"id": "b", "title": "A", "attributes": {"x": {"en": 1}}}'),
        ("variants", '{"id": "b", "title": "A", "variants": [1]}'),
        ("category", '{"id": "b", "title": "A", "category": [{"ref": "x"}]}'),
        ("type", '{"id": "b", "title": "A", "type": "thing"}'),
        ("released_on", '{"id": "b", "title": "A", "released_on": "soon"}'),
    ]
    path = written(tmp_path, "x.jsonl", "\n".join([good, "", *(line for _, line in bad), good]))
    _, products, problems = read(path)
    assert [product.line for product in products] == [1, len(bad) + 3]
    assert [(problem.line, problem.field) for problem in problems] == [
        (place, field) for place, (field, _) in enumerate(bad, start=3)
    ]
    assert all(problem.reason for problem in problems)


ICECAT = {
    "id": "100",
    "name": "T-100",
    "title": "Acme T-100 toner cartridge Original Black",
    "ean": ["4006381333931"],
    "short_description": "Black toner<br />for copiers",
    "img_high": "http://pictures.example/high.jpg",
    "img_500x500": "http://pictures.example/500.jpg",
    "date_released": "2009-12-10T00:00:00Z",
    "supplier": "Acme",
    "price": 4995,
    "attr_t_type": "Original",
    "attr_t_compatibility": "C65, C75",
    "attr_n_display_diagonal": 17.0,
    "attr_n_weight": 1.5,
    "attr_b_recycled": True,
    "attr_t_contrast_ratio__typical_": "200:1",
    "attr_t_usb_versions": "1,5",
}


def test_icecat(tmp_path: Path) -> None:
    rows = [ICECAT | {"id": str(100 + place), "name": f"T-{100 + place}"} for place in range(3)]
    for row in rows:
        row["title"] = f"Acme {row['name']} toner cartridge Original Black"
    packed = tmp_path / "catalogue.jsonl.gz"
    packed.write_bytes(gzip.compress("\n".join(json.dumps(row) for row in rows).encode()))
    name, [toner, *_], problems = read(packed)
    assert (name, problems) == ("icecat", [])
    assert (toner.ref, toner.brand, toner.kinds) == ("100", "Acme", {"en": "toner cartridge"})
    assert toner.subtitles == {"en": "Black toner\nfor copiers"}
    assert [step.names["en"] for step in toner.categories] == ["Cartridge", "Toner cartridge"]
    assert (toner.variants[0].price, toner.variants[0].gtin) == (FeedPrice(4995, "USD"), "4006381333931")
    assert [picture.address for picture in toner.pictures] == ["http://pictures.example/high.jpg"]
    assert values(toner.attributes) == {
        "type": "Original",
        "compatibility": ["C65", "C75"],
        "display_diagonal": 17,
        "weight": 1.5,
        "recycled": True,
        "contrast_ratio__typical_": "200:1",
        "usb_versions": "1,5",
        "model": "T-100",
        "ean": "4006381333931",
    }
    by_code = {attribute.code: attribute for attribute in toner.attributes}
    assert by_code["display_diagonal"].labels == {"en": "Display diagonal"}
    assert by_code["contrast_ratio__typical_"].labels == {"en": "Contrast ratio (typical)"}
    assert (by_code["display_diagonal"].unit, by_code["weight"].unit) == ("″", "g")
    assert by_code["type"].type is AttributeType.TEXT


def test_icecat_rows_that_cannot_be_read(tmp_path: Path) -> None:
    path = lines(
        tmp_path, ICECAT, ICECAT | {"id": "2", "price": 49.95}, {"attr_t_type": "x", "title": "No id"}
    )
    _, products, problems = read(path)
    assert [product.ref for product in products] == ["100"]
    assert [(problem.line, problem.field) for problem in problems] == [(2, "price"), (3, "id")]
